package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.durumi.record.event.ActType;

/** Weighs a later incident against groups, with what only reports that tell both can say. */
final class Scoring {

  private static final double SAME_REPORT = 4;
  private static final double MORE_ROOTS = 1;
  private static final double OVER = -5;

  private final Evidence evidence;

  Scoring(BiPredicate<String, String> sameName) {
    this.evidence = new Evidence(sameName);
  }

  /** The best link to each group, the heaviest first. */
  List<ChainBuilder.Candidate> scored(Collection<Draft> drafts, Strand later) {
    List<Draft> possible =
        drafts.stream()
            .filter(
                draft -> draft.strands().stream().anyMatch(one -> Evidence.mayFollow(one, later)))
            .toList();
    Rivals rivals = new Rivals(possible, later);
    return possible.stream()
        .flatMap(draft ->
            best(draft, later, rivals).stream()
                .map(link -> new ChainBuilder.Candidate(draft, link, link.bits())))
        .sorted(
            Comparator.comparingDouble((ChainBuilder.Candidate one) -> -one.bits())
                .thenComparing(one -> one.link().earlier()))
        .toList();
  }

  private Optional<FollowUp> best(Draft draft, Strand later, Rivals rivals) {
    boolean over = draft.isOver(later);
    return draft.strands().stream()
        .filter(one -> Evidence.mayFollow(one, later))
        .map(one -> link(one, later, rivals, over))
        .max(
            Comparator.comparingDouble(FollowUp::bits)
                .thenComparing(FollowUp::earlier, Comparator.reverseOrder()));
  }

  private FollowUp link(Strand earlier, Strand later, Rivals rivals, boolean over) {
    List<Reason> reasons = new ArrayList<>(evidence.reasons(earlier, later));
    Set<String> both = new TreeSet<>(later.reports());
    both.retainAll(earlier.reports());
    if (!both.isEmpty()) {
      reasons.add(sameReport(both, later, rivals));
      if (roots(both, later) > 1) {
        reasons.add(new Reason("several-roots", MORE_ROOTS, false));
      }
      reasons.addAll(BackReference.words(earlier, later, rivals));
    }
    if (over) {
      reasons.add(new Reason("already-over", OVER, false));
    }
    return new FollowUp(earlier.id(), later.id(), reasons, false);
  }

  /** The more groups a report tells of that fit, the less it says which one is meant. */
  private static Reason sameReport(Set<String> reports, Strand later, Rivals rivals) {
    long fewest = reports.stream().mapToLong(rivals::fitting).min().orElse(1);
    double bits = SAME_REPORT - Math.log((double) Math.max(1, fewest)) / Math.log(2);
    // A second arrest in a report, and a killing, are mostly of others.
    boolean others =
        later.type() == ActType.KILLING || later.kind().equals(ActType.ARREST_DETENTION.code());
    boolean tells = fewest <= 1 && !others;
    return new Reason("same-report", Math.max(0, bits), tells);
  }

  private static long roots(Set<String> reports, Strand later) {
    return later.incident().roots().stream()
        .map(root -> root.stream().filter(reports::contains).collect(Collectors.toSet()))
        .filter(root -> !root.isEmpty())
        .count();
  }
}
