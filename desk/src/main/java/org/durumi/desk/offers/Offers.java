package org.durumi.desk.offers;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.store.EventQuery;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidReader;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** The rewards, payments, orders and operations that a person accepted as documented. */
public final class Offers {

  /** In the order of the chart. */
  private static final List<ActType> TYPES =
      List.of(
          ActType.REWARD_OFFER,
          ActType.BRIBERY_EXCHANGE,
          ActType.POLICY_ORDER,
          ActType.CRACKDOWN_OPERATION);

  /** The newest of them: more than a person looks through. */
  private static final int MOST = 20_000;

  private Offers() {}

  /** The codes of what belongs here, in the order of the chart. */
  public static List<String> types() {
    return TYPES.stream().map(ActType::code).toList();
  }

  /** Those of an archive, as far as whoever asks may see it. */
  public static List<Said> of(Archive archive) {
    return archive.accepted(EventQuery.ALL.types(Set.copyOf(TYPES)).withSaid().limit(MOST)).stream()
        .map(SaidReader::read)
        .toList();
  }

  /** Those that are asked for, the latest first, and those without a day last. */
  public static List<Said> fitting(List<Said> all, OffersFilter filter) {
    return all.stream()
        .filter(filter::fits)
        .sorted(
            Comparator.comparing(Offers::day, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(one -> one.row().report(), Comparator.reverseOrder()))
        .toList();
  }

  private static @Nullable String day(Said event) {
    String last = event.row().lastDay();
    return last == null ? event.row().firstDay() : last;
  }
}
