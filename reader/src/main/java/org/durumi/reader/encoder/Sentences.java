package org.durumi.reader.encoder;

import java.util.List;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/** The sentences of a report, without blanks at their ends. */
final class Sentences {

  private final ReportText report;
  private final String text;
  private final List<SentenceSpans.Span> spans;

  Sentences(ReportText report) {
    this.report = report;
    this.text = report.string();
    this.spans = SentenceSpans.of(text);
  }

  /** The sentence in which words begin, and on to their end where they go further. */
  Stretch around(Stretch words) {
    int at = index(words);
    int start = at < 0 ? words.start() : Math.min(words.start(), spans.get(at).start());
    int end = at < 0 ? words.end() : Math.max(words.end(), spans.get(at).end());
    while (start < words.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > words.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Stretch(start, end, words.score());
  }

  /** Where a quote of the report stands. */
  Stretch at(Quote quote) {
    return new Stretch(report.offsetOf(quote), report.endOf(quote), 1);
  }

  /** The number of the sentence in which words begin, or a negative one outside all. */
  int index(Stretch words) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).end() <= words.start()) {
        low = middle + 1;
      } else if (spans.get(middle).start() > words.start()) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
