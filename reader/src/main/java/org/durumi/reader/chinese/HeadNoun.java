package org.durumi.reader.chinese;

import java.util.Locale;
import org.durumi.reader.chinese.People.Kind;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.jspecify.annotations.Nullable;

/** Finds nouns for people, and the one that a count belongs to. */
final class HeadNoun {

  private static final int FAR = 26;
  private static final int NEAR = 8;
  private static final Lexicon<Kind> NOUNS =
      Lexicon.of("people.tsv", row -> Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));

  /** Finds all such nouns. */
  static final MentionReader<Kind> READER = NOUNS;

  private HeadNoun() {}

  /** The longest noun for people that ends at an offset, or null. */
  static @Nullable Mention<Kind> endingAt(String text, int end) {
    return NOUNS.endingAt(text, end);
  }

  /** The longest noun for people that begins at an offset, or null. */
  static @Nullable Mention<Kind> at(String text, int start) {
    return NOUNS.at(text, start);
  }

  /** The noun that a count belongs to: near it, or after the last 的 of a relative clause. */
  static @Nullable Mention<Kind> after(String s, int from) {
    int relative = -1;
    Mention<Kind> near = null;
    for (int i = from; i < Math.min(s.length(), from + FAR); i++) {
      char c = s.charAt(i);
      if (",。;:、!?(".indexOf(c) >= 0) {
        break;
      }
      boolean barrier = "被遭把将由向对在于".indexOf(c) >= 0 || s.startsWith("等", i);
      if (barrier && near != null) {
        break;
      }
      if (c == '的' && near != null) {
        break;
      }
      if (c == '的') {
        relative = i;
        continue;
      }
      Mention<Kind> noun = near == null ? NOUNS.at(s, i) : null;
      boolean close = i - from <= NEAR && !barrierBetween(s, from, i);
      if (noun != null && (close || (relative >= 0 && i - relative <= NEAR))) {
        near = noun;
        i = noun.end() - 1;
      } else if (near != null && NOUNS.at(s, i) != null && i == near.end()) {
        near = NOUNS.at(s, i);
      }
    }
    return near;
  }

  private static boolean barrierBetween(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("被遭把将由向对在于已".indexOf(s.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
