package org.durumi.publisher.appeal;

import java.util.Comparator;
import java.util.List;
import org.durumi.record.source.Quote;

/** Where a sentence is from, so that a lawyer finds the words. */
public sealed interface Source {

  /**
   * Words of a report.
   *
   * @param account the report and its event
   * @param words those that say so, in the report's order; at least one
   */
  record OfReport(Account account, List<Quote> words) implements Source {

    /** Refuses a source without words. */
    public OfReport {
      words = words.stream().distinct().sorted(Comparator.naturalOrder()).toList();
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a source needs words");
      }
    }

    /** Never the words. */
    @Override
    public String toString() {
      return "OfReport[" + account.id() + "]";
    }
  }

  /**
   * What somebody told the office.
   *
   * @param answer it
   */
  record OfAnswer(Answer answer) implements Source {}
}
