package org.durumi.desk.counts;

import java.util.List;
import java.util.Map;
import org.durumi.archive.Followed;
import org.durumi.desk.linked.Linked;
import org.durumi.linker.count.Counting;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Policy;
import org.durumi.linker.count.Question;
import org.durumi.linker.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How many people, as the page of counts has it, in numbers alone.
 *
 * @param by month, place or type
 * @param all of all that is asked for
 * @param rows divided
 * @param notCounted how many incidents could not be counted
 */
public record CountNumbers(String by, Row all, List<Row> rows, int notCounted) {

  /** Keeps its own copy. */
  public CountNumbers {
    rows = List.copyOf(rows);
  }

  /**
   * One count.
   *
   * @param key the month, the code of the type or the place's path; {@code all} for all
   * @param lower the fewest people
   * @param best the best figure
   * @param upper the most people, or null where that is open
   * @param corroborated how many of them two independent origins tell of
   * @param approximate whether the figures are
   * @param exact whether the bounds are the tightest that there are
   */
  public record Row(
      String key,
      int lower,
      int best,
      @Nullable Integer upper,
      int corroborated,
      boolean approximate,
      boolean exact) {

    static Row of(String key, HeadCount count) {
      return new Row(
          key,
          count.lower(),
          count.best(),
          count.upper(),
          count.corroborated(),
          count.approximate(),
          count.exact());
    }
  }

  /** Counts; the values are those of the page's address, and what is not understood is usual. */
  public static CountNumbers of(Linked linked, Map<String, String> values) {
    CountsFilter filter = CountsFilter.of(values);
    Followed.Selection selection = linked.followed().accepted(filter.scope(), filter.totals());
    Ledger ledger =
        Tally.of(selection.incidents(), selection.chains(), selection.totals(), CountsViews.REGIONS)
            .ledger();
    Counting counting = Counting.of(ledger, Policy.DURUMI.with(filter.best()));
    return new CountNumbers(
        filter.by(),
        Row.of("all", counting.count(new Question.Selection(filter.scope()))),
        new Divisions(filter, ledger)
            .all().stream().map(one -> Row.of(one.key(), counting.count(one.question()))).toList(),
        selection.incidents().size() - ledger.happenings().size());
  }
}
