package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the claims about one set of people into one interval. Of each root the latest number
 * stands, and copies count for nothing beside the root's own. Roots that differ give an interval
 * from the lowest to the highest number; an open end ("at least 21") is closed by another root's
 * number beyond it (30), so that together they say 21 to 30.
 */
final class Reconciliation {

  private final Policy policy;

  Reconciliation(Policy policy) {
    this.policy = policy;
  }

  /**
   * Reconciles.
   *
   * @param claims about the same people
   * @param unsaid the fewest where nobody gives a lower number: 1 for people to whom something was
   *     done, else 0
   */
  Tally reconcile(List<Claim> claims, int unsaid) {
    List<Claim> aside = new ArrayList<>();
    List<Claim> names = new ArrayList<>();
    List<Claim> usable = new ArrayList<>();
    for (Claim c : claims.stream().sorted(Reading.BY_NAME).toList()) {
      switch (c.kind()) {
        case DENIAL -> aside.add(c);
        case NAMED -> names.add(c);
        default -> usable.add(c);
      }
    }
    boolean denied = policy.denialOpens() && !aside.isEmpty();
    List<Reading> readings = readings(usable, aside);
    boolean numbers = readings.stream().anyMatch(Reading::hard);
    List<Reading> hard = new ArrayList<>();
    List<Reading> words = new ArrayList<>();
    readings.forEach(r -> (r.hard() == numbers ? hard : words).add(r));
    return numbered(hard, words, names, aside, denied ? 0 : unsaid, denied);
  }

  private Tally numbered(
      List<Reading> hard,
      List<Reading> words,
      List<Claim> names,
      List<Claim> aside,
      int unsaid,
      boolean denied) {
    int low = Span.low(hard, unsaid);
    int high = Span.high(hard);
    List<Claim> differing = new ArrayList<>(Span.differing(hard, low, high));
    for (Reading r : words) {
      aside.addAll(r.claims());
      if (!r.meets(low, high)) {
        differing.addAll(r.claims());
        hard.forEach(h -> differing.addAll(h.claims()));
      }
    }
    int said = low;
    List<Claim> lowClaims =
        new ArrayList<>(claimsOf(hard.stream().filter(r -> r.low() == said).toList()));
    if (denied) {
      low = 0;
      lowClaims.clear();
    }
    int known = names.stream().mapToInt(Reconciliation::length).max().orElse(0);
    int best = Best.of(policy.best(), hard, low);
    int most = high;
    List<Claim> highClaims =
        new ArrayList<>(
            claimsOf(
                most == Tally.OPEN ? hard : hard.stream().filter(r -> r.high() == most).toList()));
    boolean named = known > 0 && known >= low;
    if (named) {
      low = known;
      lowClaims = names.stream().filter(c -> length(c) == known).toList();
      if (high < known) {
        high = known;
        differing.addAll(highClaims);
        differing.addAll(lowClaims);
        highClaims = new ArrayList<>(lowClaims);
      }
    }
    NavigableSet<String> roots = new TreeSet<>();
    hard.forEach(r -> roots.add(r.root()));
    names.forEach(c -> roots.add(c.root()));
    return new Tally(
        low,
        high,
        Math.clamp(best, low, high),
        named,
        List.copyOf(lowClaims),
        List.copyOf(highClaims),
        roots,
        differing.stream().distinct().sorted(Reading.BY_NAME).toList(),
        List.copyOf(aside));
  }

  private List<Reading> readings(List<Claim> usable, List<Claim> aside) {
    NavigableMap<String, List<Claim>> byRoot = new TreeMap<>();
    usable.forEach(c -> byRoot.computeIfAbsent(c.root(), r -> new ArrayList<>()).add(c));
    List<Reading> readings = new ArrayList<>();
    for (List<Claim> ofRoot : byRoot.values()) {
      // Who speaks again without a number has not taken the number back.
      boolean counts = ofRoot.stream().anyMatch(c -> c.count() != null);
      List<Claim> telling = ofRoot.stream().filter(c -> !counts || c.count() != null).toList();
      boolean own = telling.stream().anyMatch(c -> !c.relayed());
      List<Claim> first = telling.stream().filter(c -> !own || !c.relayed()).toList();
      LocalDate latest =
          first.stream()
              .map(Claim::asOf)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
      List<Claim> standing =
          first.stream().filter(c -> latest == null || latest.equals(c.asOf())).toList();
      ofRoot.stream().filter(c -> !standing.contains(c)).forEach(aside::add);
      standing.stream()
          .map(c -> Reading.of(c, policy))
          .sorted(Comparator.comparingInt(Reading::low).thenComparingInt(Reading::high))
          .reduce(Reading::with)
          .ifPresent(readings::add);
    }
    return readings;
  }

  private static int length(Claim names) {
    return names.count() == null || names.count().min() == null ? 0 : names.count().min();
  }

  private static List<Claim> claimsOf(List<Reading> readings) {
    return readings.stream().flatMap(r -> r.claims().stream()).sorted(Reading.BY_NAME).toList();
  }
}
