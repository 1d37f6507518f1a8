package org.durumi.desk.proofs;

import java.time.Instant;
import org.durumi.archive.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the archive's proofs.
 *
 * @param begun when the check that goes on was begun; null while none goes on
 * @param found what the last check found; null while nothing was checked since the desk was
 *     unlocked
 * @param ended when it ended
 * @param broken whether the last check could not be finished
 * @param archive what names the archive
 * @param fingerprint of the key that its heads are signed with
 */
public record ProofsView(
    @Nullable Instant begun,
    @Nullable Verification found,
    @Nullable Instant ended,
    boolean broken,
    String archive,
    String fingerprint) {

  /** What is proven, and what is not: each has a sentence of its own. */
  public static final int PROVEN = 3;

  public static final int NOT_PROVEN = 5;

  static ProofsView of(ProofCheck.Outcome outcome, String archive, String fingerprint) {
    return new ProofsView(
        outcome.begun(), outcome.found(), outcome.ended(), outcome.broken(), archive, fingerprint);
  }
}
