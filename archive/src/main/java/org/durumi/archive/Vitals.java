package org.durumi.archive;

import java.time.Instant;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.archive.evidence.TimeStampException;
import org.durumi.archive.evidence.TimeStampToken;
import org.durumi.archive.store.Stamps;
import org.durumi.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * When something last happened to an archive, by what it says itself. Nothing is proven by it.
 *
 * @param entries how many entries the log has
 * @param written when its newest head was signed, by the clock of who signed; null before the first
 * @param stamped when an authority last stamped a head; null where none ever did
 * @param waiting how many heads wait to be stamped
 */
public record Vitals(
    long entries, @Nullable Instant written, @Nullable Instant stamped, int waiting) {

  static Vitals of(Store store) {
    SignedHead.Head newest = store.log().newestHead().map(SignedHead::check).orElse(null);
    Instant stamped = null;
    for (Stamps.StampRow row : store.stamps().answered()) {
      Instant time = time(row.token());
      stamped = stamped == null || time != null && time.isAfter(stamped) ? time : stamped;
    }
    return new Vitals(
        newest == null ? 0 : newest.size(),
        newest == null ? null : newest.time(),
        stamped,
        store.stamps().waiting().size());
  }

  private static @Nullable Instant time(byte @Nullable [] token) {
    try {
      return token == null ? null : TimeStampToken.parse(token).time();
    } catch (TimeStampException e) {
      // What is wrong with it is what verify tells.
      return null;
    }
  }
}
