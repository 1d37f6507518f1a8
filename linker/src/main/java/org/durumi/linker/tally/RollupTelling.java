package org.durumi.linker.tally;

import java.util.List;
import org.durumi.linker.telling.Teller;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A total over several incidents in one report. It includes the incidents of its time and place,
 * listed or not, and is never added to them.
 *
 * @param teller the report
 * @param number the total's place among the report's totals, from 0
 * @param type what was done to those counted
 * @param count how many in all
 * @param period the time it covers, or null where nobody says; then it bounds nothing
 * @param places where, at least one of these; none where nobody says: then anywhere
 * @param words the sentences that state it, one after the other
 */
public record RollupTelling(
    Teller teller,
    int number,
    ActType type,
    Count count,
    @Nullable Period period,
    List<Place> places,
    String words) {

  private static final String TOTAL = ":total:";

  /** Keeps its own copy. */
  public RollupTelling {
    places = List.copyOf(places);
  }

  /** The report's name and the total's number, such as {@code 001:total:0}. */
  public String id() {
    return teller.report() + TOTAL + number;
  }

  /** Tells whether a claim's name is that of a total. */
  public static boolean isId(String claim) {
    return claim.contains(TOTAL);
  }

  /** Never the report's words. */
  @Override
  public String toString() {
    return "RollupTelling[" + id() + ", " + type.code() + ", " + count + "]";
  }
}
