package org.durumi.linker.root;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;

/** Derives the grades of an incident from its tellings and their roots. */
public final class Grading {

  private static final int CONFIRMING = 3;

  private Grading() {}

  /**
   * The grade.
   *
   * <ul>
   *   <li>Source: what a person has set, else F. It is never derived from what the source says.
   *   <li>Information: 1 where three or more independent roots assert it and none denies it, 2 for
   *       two, 3 for one; 4 where all hedge, or roots assert and deny it; 5 where it is denied
   *       alone; 6 where it is only feared, planned or ordered, which nothing can bear out yet.
   * </ul>
   *
   * @param source the source's reliability as a person has judged it, F if nobody has
   */
  public static Grade of(
      List<Telling> tellings, IndependenceGraph graph, Grade.Reliability source) {
    int asserting = roots(tellings, graph, Grading::asserts);
    int denying = roots(tellings, graph, telling -> telling.modality() == Modality.DENIED);
    int hedging = roots(tellings, graph, t -> t.modality() == Modality.UNCONFIRMED);
    return new Grade(
        source, information(asserting, denying, hedging), corroboration(graph, asserting, denying));
  }

  private static Grade.Credibility information(int asserting, int denying, int hedging) {
    if (asserting > 0 && denying > 0) {
      return Grade.Credibility.DOUBTFUL;
    }
    if (asserting > 0) {
      return asserting >= CONFIRMING
          ? Grade.Credibility.CONFIRMED
          : asserting > 1 ? Grade.Credibility.PROBABLE : Grade.Credibility.POSSIBLE;
    }
    if (denying > 0) {
      return Grade.Credibility.IMPROBABLE;
    }
    return hedging > 0 ? Grade.Credibility.DOUBTFUL : Grade.Credibility.UNJUDGED;
  }

  private static Grade.Corroboration corroboration(
      IndependenceGraph graph, int asserting, int denying) {
    if (asserting > 0 && denying > 0) {
      return Grade.Corroboration.CONTESTED;
    }
    return graph.independent() > 1
        ? Grade.Corroboration.SEVERAL_ROOTS
        : Grade.Corroboration.ONE_ROOT;
  }

  private static boolean asserts(Telling telling) {
    return telling.modality() == Modality.OCCURRED || telling.modality() == Modality.ONGOING;
  }

  private static int roots(
      List<Telling> tellings, IndependenceGraph graph, Predicate<Telling> wanted) {
    Set<String> reports = new TreeSet<>();
    tellings.stream().filter(wanted).forEach(t -> reports.add(t.teller().report()));
    return (int)
        graph.roots().stream().filter(root -> root.stream().anyMatch(reports::contains)).count();
  }
}
