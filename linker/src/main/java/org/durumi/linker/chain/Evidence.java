package org.durumi.linker.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whether a later incident is of the same people as an earlier one. The weights are set by
 * hand, in bits, and are printed with every link; they are meant to need two good reasons of
 * different kinds.
 */
final class Evidence {

  /** What refuses a link by its count alone; several groups together may still fit. */
  static final String MORE_PEOPLE = "more-people";

  static final double MORE_PEOPLE_BITS = -6;

  /** From here on a number that is told twice speaks of the people; pairs and families are many. */
  private static final int FEW = 4;

  private static final int MANY = 8;

  private static final double HELPERS_BITS = -8;

  private static final Map<String, Double> SUCCESSIONS = successions();

  private final BiPredicate<String, String> sameName;
  private final Routes routes = new Routes();

  Evidence(BiPredicate<String, String> sameName) {
    this.sameName = sameName;
  }

  /** Tells whether one may come after the other at all: by its kind and by the calendar. */
  static boolean mayFollow(Strand earlier, Strand later) {
    return succession(earlier, later) != null && !isBefore(later, earlier);
  }

  /** The reasons that lie in the two themselves, in a fixed order. */
  List<Reason> reasons(Strand earlier, Strand later) {
    List<Reason> reasons = new ArrayList<>();
    Double succession = succession(earlier, later);
    reasons.add(new Reason("kind", succession == null ? 0 : succession, false));
    reasons.add(time(earlier, later));
    place(earlier, later).ifPresent(reasons::add);
    count(earlier, later).ifPresent(reasons::add);
    names(earlier, later).ifPresent(reasons::add);
    description(earlier, later).ifPresent(reasons::add);
    BackReference.place(earlier, later).ifPresent(reasons::add);
    reasons.removeIf(reason -> reason.bits() == 0);
    return reasons;
  }

  /** What the two weigh by themselves. */
  double bits(Strand earlier, Strand later) {
    return reasons(earlier, later).stream().mapToDouble(Reason::bits).sum();
  }

  /** What is only feared or denied has not ended anything: they are as people who were taken. */
  private static @Nullable Double succession(Strand earlier, Strand later) {
    String from = earlier.standing().isPast() ? earlier.kind() : "held";
    Double bits = SUCCESSIONS.get(from + ">" + later.kind());
    // A later act of the same kind may be that of the others of the group.
    return bits == null
            && earlier.type() == ActType.FORCED_REPATRIATION
            && later.type() == ActType.FORCED_REPATRIATION
        ? Double.valueOf(-2)
        : bits;
  }

  private static boolean isBefore(Strand one, Strand other) {
    LocalDate last = one.standing().isPast() ? one.last() : one.published().orElse(null);
    LocalDate first = other.standing().isPast() ? other.first() : null;
    return last != null && first != null && last.isBefore(first);
  }

  private static Reason time(Strand earlier, Strand later) {
    LocalDate from = earlier.first();
    LocalDate to = later.standing().isPast() ? later.last() : later.published().orElse(null);
    LocalDate begin = later.standing().isPast() ? later.first() : to;
    if (from == null || to == null || begin == null) {
      return new Reason("time", 0, false);
    }
    LocalDate until = earlier.last() == null ? from : earlier.last();
    long least = Math.max(0, begin.toEpochDay() - until.toEpochDay());
    long most = Math.max(least, to.toEpochDay() - from.toEpochDay());
    double days = (least + most) / 2.0;
    double bits = days <= 14 ? 3 : days <= 45 ? 2 : days <= 120 ? 1 : days <= 400 ? 0 : -3;
    return new Reason("time", bits, false);
  }

  private Optional<Reason> place(Strand earlier, Strand later) {
    return earlier.places().stream()
        .flatMap(from -> later.places().stream().map(to -> between(from, to, later)))
        .max(Comparator.comparingDouble(Reason::bits).thenComparing(Reason::what));
  }

  private Reason between(Place from, Place to, Strand later) {
    Reason reason = routes.between(from, to);
    // Everybody who is returned goes home, and who is let go is so where they were held.
    boolean home = later.type() == ActType.FORCED_REPATRIATION;
    boolean free = later.type() == ActType.RELEASE;
    return home && reason.what().equals("known-crossing")
            || free && reason.what().equals("known-route")
        ? new Reason(reason.what(), 0, false)
        : reason;
  }

  private static Optional<Reason> count(Strand from, Strand to) {
    Count earlier = from.count();
    Count later = to.count();
    // Raids on parties of the same size are common; a second arrest is mostly of others.
    boolean taken = from.kind().equals(to.kind()) && to.type() == ActType.ARREST_DETENTION;
    if (earlier == null || later == null) {
      return Optional.empty();
    }
    if (Heads.isMore(later, earlier)) {
      return Optional.of(new Reason(MORE_PEOPLE, MORE_PEOPLE_BITS, false));
    }
    Integer number = later.min();
    boolean exact = isExact(earlier) && isExact(later);
    if (exact && !Objects.equals(number, earlier.min())) {
      return Optional.of(new Reason("other-count", -1, false));
    }
    if (!exact || number == null || !number.equals(earlier.min())) {
      return Optional.of(new Reason("fitting-count", earlier.mayEqual(later) ? 0.5 : 0, false));
    }
    boolean round = number % 10 == 0;
    double bits = number < 3 ? 0.5 : round ? 1.5 : number < 8 ? 2 : 3;
    return Optional.of(new Reason("same-count", bits, !round && number >= (taken ? MANY : FEW)));
  }

  private static boolean isExact(Count count) {
    return !count.approximate() && Objects.equals(count.min(), count.max());
  }

  private Optional<Reason> names(Strand earlier, Strand later) {
    Set<String> known = earlier.names();
    Set<String> given = later.names();
    if (known.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    boolean shared =
        known.stream().anyMatch(one -> given.stream().anyMatch(two -> sameName.test(one, two)));
    return Optional.of(
        shared ? new Reason("same-name", 8, true) : new Reason("other-names", -2, false));
  }

  private static Optional<Reason> description(Strand earlier, Strand later) {
    if (earlier.isOfHelpers() != later.isOfHelpers()
        && earlier.isDescribed()
        && later.isDescribed()) {
      return Optional.of(new Reason("helpers", HELPERS_BITS, false));
    }
    long shared = earlier.tokens().stream().filter(later.tokens()::contains).count();
    long words = Math.min(3, shared);
    return words == 0
        ? Optional.empty()
        : Optional.of(new Reason("same-description", 0.75 * words, words >= 2));
  }

  private static Map<String, Double> successions() {
    Map<String, Double> table = new HashMap<>();
    Phrases.rows("successions.tsv")
        .forEach(row -> table.put(row[0] + ">" + row[1], Double.valueOf(row[2])));
    return table;
  }
}
