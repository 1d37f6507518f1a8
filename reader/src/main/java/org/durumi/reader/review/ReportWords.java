package org.durumi.reader.review;

import java.text.Normalizer;
import java.util.Optional;
import org.durumi.record.event.Event;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Finds words in a report where they stand nearest to an event's evidence. */
public final class ReportWords {

  private final ReportText text;
  private final Event event;

  /** Finds words of a text, for an event of it. */
  public ReportWords(ReportText text, Event event) {
    this.text = text;
    this.event = event;
  }

  /**
   * The words where the evidence has them, else where they stand nearest to it, the first of
   * equals. Empty if the report does not have exactly these words, whole.
   */
  public Optional<Quote> find(String words) {
    String stripped = words.strip();
    Optional<Quote> found = nearest(stripped);
    // Some keyboards and shells take Korean letters and accents apart.
    return found.isPresent() ? found : nearest(Normalizer.normalize(stripped, Normalizer.Form.NFC));
  }

  private Optional<Quote> nearest(String words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String string = text.string();
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int at = string.indexOf(words); at >= 0; at = string.indexOf(words, at + 1)) {
      int here = distance(at, at + words.length());
      if (here < distance && whole(at, at + words.length())) {
        best = at;
        distance = here;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(text.quote(best, best + words.length()));
  }

  private boolean whole(int from, int to) {
    return isBorder(from) && isBorder(to);
  }

  /** Tells whether words may begin or end here: "men" is not in "women", nor "3" in "30". */
  private boolean isBorder(int at) {
    String string = text.string();
    if (at == 0 || at == string.length()) {
      return true;
    }
    boolean pair = Character.isSurrogatePair(string.charAt(at - 1), string.charAt(at));
    boolean spaced = isSpaced(string.codePointBefore(at)) && isSpaced(string.codePointAt(at));
    return !pair && !spaced;
  }

  /** Tells whether a letter belongs to a script that puts spaces between all its words. */
  private static boolean isSpaced(int letter) {
    return Character.isLetterOrDigit(letter)
        && !Character.isIdeographic(letter)
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HANGUL;
  }

  /** UTF-16 units to the nearest sentence of evidence; 0 within one. */
  private int distance(int from, int to) {
    int nearest = Integer.MAX_VALUE;
    for (Quote evidence : event.evidence()) {
      int before = Math.max(0, text.offsetOf(evidence) - from);
      int after = Math.max(0, to - text.endOf(evidence));
      nearest = Math.min(nearest, Math.max(before, after));
    }
    return nearest;
  }

  /** The words given, or null where none are. */
  @Nullable Quote given(@Nullable String words, String field) {
    if (words == null) {
      return null;
    }
    return find(words)
        .orElseThrow(() ->
            new RefusedDecision(
                "The words given for " + field + " are not in the report; copy them exactly."));
  }
}
