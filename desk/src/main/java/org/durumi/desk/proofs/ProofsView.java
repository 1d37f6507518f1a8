package org.durumi.desk.proofs;

import java.time.Instant;
import org.durumi.archive.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the last check found.
 *
 * @param found what it found; null while nothing was checked since the desk was unlocked
 * @param when when it ended
 */
public record ProofsView(@Nullable Verification found, @Nullable Instant when) {

  static final ProofsView NONE = new ProofsView(null, null);
}
