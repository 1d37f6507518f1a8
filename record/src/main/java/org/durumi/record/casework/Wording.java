package org.durumi.record.casework;

import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/** Short texts that people type about their work. Null is nothing said; empty takes away. */
final class Wording {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST = 2_000;

  private Wording() {}

  /** A name in one line, or empty. */
  static @Nullable String name(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String plain = name.strip();
    if (plain.length() > LONGEST_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedDecision(
          "An owner's name is one line of up to " + LONGEST_NAME + " characters; give another.");
    }
    return plain;
  }

  /** A text of a few lines, or empty. */
  static @Nullable String text(@Nullable String text, String what) {
    if (text == null) {
      return null;
    }
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      throw new RefusedDecision(
          what + " has " + plain.length() + " characters; use at most " + LONGEST + ".");
    }
    return plain;
  }

  /** A reason, or null where there is none. */
  static @Nullable String reason(@Nullable String why) {
    String plain = text(why, "The reason");
    return plain == null || plain.isEmpty() ? null : plain;
  }
}
