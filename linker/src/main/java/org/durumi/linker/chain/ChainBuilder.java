package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Follows people from incident to incident. Incidents are taken in the order of their days. Each
 * joins the group that it fits clearly best and well enough, several groups only where their
 * numbers add up to its own, and else begins a group: in doubt there are two groups and a hint.
 * What a person decided is never undone. The same incidents and rulings give the same groups, in
 * whatever order they come.
 */
public final class ChainBuilder {

  /** So many groups are hinted at for an incident, the likeliest. */
  private static final int MOST_HINTS = 3;

  private final Rulings rulings;
  private final List<Strand> strands;
  private final Scoring scoring;
  private final Limits limits;
  private final Candidates candidates = new Candidates();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> draftOf = new HashMap<>();
  private final Map<String, Placed> pinned;
  private final Map<String, Placed> placed = new LinkedHashMap<>();

  /** A group that a later incident may be of. */
  record Candidate(Draft draft, FollowUp link, double bits) {}

  private ChainBuilder(
      List<Strand> strands,
      List<Ruling> decisions,
      Map<String, Placed> pinned,
      BiPredicate<String, String> sameName,
      Limits limits) {
    this.limits = limits;
    this.strands = strands;
    this.pinned = pinned;
    this.rulings = new Rulings(strands, decisions);
    this.scoring = new Scoring(sameName);
  }

  /**
   * Follows people through incidents; names are the same only when they are written alike.
   *
   * @param incidents each with another id
   * @param rulings what persons decided, the oldest first
   */
  public static Chains chains(Collection<Incident> incidents, List<Ruling> rulings) {
    return chains(incidents, rulings, String::equals);
  }

  /**
   * Follows people through incidents.
   *
   * @param incidents each with another id
   * @param rulings what persons decided, the oldest first
   * @param sameName tells whether two names, in small letters, may be one person's
   */
  public static Chains chains(
      Collection<Incident> incidents, List<Ruling> rulings, BiPredicate<String, String> sameName) {
    return new ChainBuilder(Strands.of(incidents), rulings, Map.of(), sameName, Limits.CHOSEN)
        .run()
        .chains();
  }

  /** The same with other limits, to choose these by. */
  static Chains chains(Collection<Incident> incidents, Limits limits) {
    return new ChainBuilder(Strands.of(incidents), List.of(), Map.of(), String::equals, limits)
        .run()
        .chains();
  }

  /**
   * How much must speak for a group.
   *
   * @param enough bits from which an incident joins
   * @param margin bits more than for any other group
   */
  record Limits(double enough, double margin) {

    static final Limits CHOSEN = new Limits(FollowUp.ENOUGH, FollowUp.MARGIN);
  }

  /**
   * Follows people through incidents, where it is known of some what became of them.
   *
   * @param strands in the order in which chains are made
   * @param pinned what became of these, by their ids; the others are placed anew
   */
  static ChainBuilder over(List<Strand> strands, List<Ruling> rulings, Map<String, Placed> pinned) {
    return new ChainBuilder(strands, rulings, pinned, String::equals, Limits.CHOSEN).run();
  }

  private ChainBuilder run() {
    strands.forEach(strand -> {
      Placed known = pinned.get(strand.id());
      placed.put(strand.id(), known == null ? place(strand) : follow(strand, known));
    });
    return this;
  }

  /** What became of each, in their order. */
  Map<String, Placed> placed() {
    return placed;
  }

  /** The groups, by what they began with. */
  Map<String, Draft> drafts() {
    return draftOf;
  }

  /** What is made of it. */
  Chains chains() {
    List<Group> groups = drafts.stream().map(Draft::group).toList();
    List<Hint> hints = new ArrayList<>();
    for (List<String> two : rulings.contradictions()) {
      drafts.stream()
          .filter(
              draft -> draft.strands().stream().anyMatch(one -> one.id().equals(two.getFirst())))
          .findFirst()
          .ifPresent(draft ->
              hints.add(
                  new Hint(
                      draft.id(),
                      two.getLast(),
                      Hint.Why.RULINGS,
                      new FollowUp(two.getFirst(), two.getLast(), List.of(), true))));
    }
    strands.stream()
        .flatMap(strand -> hints(strand).stream())
        .sorted(
            Comparator.comparingDouble((Hint one) -> -one.followUp().bits())
                .thenComparing(one -> one.followUp().later())
                .thenComparing(one -> one.followUp().earlier()))
        .forEach(hints::add);
    return new Chains(groups, hints);
  }

  private List<Hint> hints(Strand strand) {
    List<Hint> hints = new ArrayList<>();
    for (Placed.Hinted one : placed.getOrDefault(strand.id(), Placed.NOWHERE).hinted()) {
      Draft draft = draftOf.get(one.group());
      if (draft != null) {
        hints.add(new Hint(draft.id(), strand.incident().id(), one.why(), one.link()));
      }
    }
    return hints;
  }

  /** Puts it where it was put before; groups that are not here are passed over. */
  private Placed follow(Strand later, Placed known) {
    for (Placed.Joined one : known.joined()) {
      Draft draft = draftOf.get(one.group());
      if (draft != null) {
        join(draft, later, one.link());
      }
    }
    if (known.begins()) {
      begin(later);
    }
    return known;
  }

  private Placed place(Strand later) {
    Optional<Draft> ruled =
        rulings.isRuled(later)
            ? drafts.stream().filter(one -> one.sameBy(rulings, later).isPresent()).findFirst()
            : Optional.empty();
    if (ruled.isPresent()) {
      Strand earlier = ruled.get().sameBy(rulings, later).orElseThrow();
      FollowUp link = new FollowUp(earlier.id(), later.id(), List.of(), true);
      join(ruled.get(), later, link);
      return new Placed(false, List.of(new Placed.Joined(ruled.get().first(), link)), List.of());
    }
    List<Draft> possible =
        candidates.of(later).stream()
            .filter(draft -> !draft.isApart(rulings, later) && !draft.isAtLarge())
            .toList();
    List<Candidate> scored = scoring.scored(possible, later);
    List<Candidate> chosen = choose(scored, later);
    chosen.forEach(one -> join(one.draft(), later, one.link()));
    if (!chosen.isEmpty()) {
      return new Placed(
          false,
          chosen.stream().map(one -> new Placed.Joined(one.draft().first(), one.link())).toList(),
          List.of());
    }
    List<Placed.Hinted> hinted = hinted(scored);
    if (isBeginning(later)) {
      begin(later);
    }
    return new Placed(isBeginning(later), List.of(), hinted);
  }

  private void begin(Strand strand) {
    Draft draft = new Draft(strand);
    drafts.add(draft);
    draftOf.put(strand.id(), draft);
    candidates.add(draft, strand);
  }

  private void join(Draft draft, Strand later, FollowUp link) {
    draft.add(later, link);
    candidates.add(draft, later);
  }

  /** One group, several that add up, or none. */
  private List<Candidate> choose(List<Candidate> scored, Strand later) {
    if (scored.isEmpty()) {
      return List.of();
    }
    Candidate best = scored.getFirst();
    if (best.link().isEnough(limits.enough())) {
      return scored.size() < 2 || isClear(best, scored.get(1)) ? List.of(best) : List.of();
    }
    List<Candidate> together =
        scored.stream().filter(one -> scoring(one) >= limits.enough()).toList();
    return together.size() > 1 && addUp(together, later.count()) ? together : List.of();
  }

  private boolean isClear(Candidate best, Candidate next) {
    return best.bits() - next.bits() >= limits.margin();
  }

  /** As it would be if it were not for more people than the group has. */
  private static double scoring(Candidate one) {
    boolean more =
        one.link().reasons().stream()
            .anyMatch(reason -> reason.what().equals(Evidence.MORE_PEOPLE));
    return more ? one.bits() - Evidence.MORE_PEOPLE_BITS : Double.NEGATIVE_INFINITY;
  }

  private static boolean addUp(List<Candidate> together, @Nullable Count told) {
    Count sum = Count.exactly(0);
    for (Candidate one : together) {
      Count count = one.draft().count();
      if (count == null || count.min() == null || count.max() == null) {
        return false;
      }
      sum = sum.plus(count);
    }
    return told != null && told.min() != null && told.max() != null && told.mayEqual(sum);
  }

  private List<Placed.Hinted> hinted(List<Candidate> scored) {
    boolean rivals = scored.size() > 1 && !isClear(scored.getFirst(), scored.get(1));
    return scored.stream()
        .limit(MOST_HINTS)
        .filter(one -> one.bits() >= FollowUp.WORTH_A_LOOK)
        .map(one -> {
          boolean heavy = one.bits() >= limits.enough();
          Hint.Why why = rivals && heavy ? Hint.Why.RIVAL : Hint.Why.WEAK;
          return new Placed.Hinted(one.draft().first(), why, one.link());
        })
        .toList();
  }

  /** A killing alone may be of people who were free, and an escape tells nothing alone. */
  private static boolean isBeginning(Strand strand) {
    return switch (strand.type()) {
      case KILLING, ESCAPE_CROSSING -> false;
      default -> true;
    };
  }
}
