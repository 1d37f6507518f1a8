package org.durumi.archive.pack;

import java.util.List;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SignedHead;

/**
 * A time stamp that goes into a pack.
 *
 * @param head the head that was stamped
 * @param token what the authority sent (RFC 3161): its answer or the token in it
 * @param consistency the hashes that show that the pack's head grew from this one (RFC 9162); empty
 *     if it is the same
 */
public record PackStamp(SignedHead head, byte[] token, List<Sha256> consistency) {

  /** Keeps its own copy of the hashes. */
  public PackStamp {
    consistency = List.copyOf(consistency);
  }
}
