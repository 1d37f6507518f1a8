package org.durumi.publisher.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.durumi.publisher.clearing.Cleared;
import org.durumi.publisher.clearing.KeptInside;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;
import org.durumi.publisher.simulate.Published;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/**
 * A release as it stands before the gate.
 *
 * @param published what would leave
 * @param cleared what it was made from
 * @param findings what could harm somebody, those that stop it first
 * @param inferred what a reader can work out, also what earlier releases alone give away
 * @param offered what would close what the simulator found
 * @param made what of it was made
 * @param closes whether what is offered closes all that the simulator found; tried
 */
public record Gated(
    Published published,
    Cleared cleared,
    List<Finding> findings,
    List<Inference> inferred,
    List<Change> offered,
    List<Change> made,
    boolean closes) {

  /** Keeps its own copies. */
  public Gated {
    findings = List.copyOf(findings);
    inferred = List.copyOf(inferred);
    offered = List.copyOf(offered);
    made = List.copyOf(made);
  }

  /** What stops it. */
  public List<Finding> stops() {
    return findings.stream().filter(Finding::stops).toList();
  }

  /** The incidents that stay inside, and why. */
  public List<KeptInside> inside() {
    List<KeptInside> all = new ArrayList<>(cleared.inside());
    List<Integer> leaving =
        published.release().incidents().stream().map(ReleasedIncident::number).toList();
    cleared.rows().stream()
        .filter(row -> !leaving.contains(row.released().number()))
        .forEach(row -> all.add(new KeptInside(row.incident(), KeptInside.Reason.INFERENCE)));
    return all;
  }

  /** The tellings that each number that leaves rests on. */
  public SortedMap<Integer, SortedSet<TellingId>> basis() {
    SortedMap<Integer, SortedSet<TellingId>> all = new TreeMap<>(cleared.basis());
    all.keySet()
        .retainAll(published.release().incidents().stream().map(ReleasedIncident::number).toList());
    return all;
  }

  /**
   * Refuses to let it leave while something stops it that no second person overruled.
   *
   * @param by who lets it leave
   * @return what was overruled, with what it was
   * @throws RefusedDecision with a sentence for them
   */
  public List<Finding> pass(Reviewer by, List<Overruling> overrulings) {
    List<Finding> overruled = new ArrayList<>();
    for (Overruling one : overrulings) {
      if (one.by().isSamePerson(by)) {
        throw new RefusedDecision(
            "Whoever lets a release leave cannot overrule the gate; a second person must.");
      }
      Finding finding =
          findings.stream()
              .filter(it -> it.id().equals(one.finding()))
              .findFirst()
              .orElseThrow(() ->
                  new RefusedDecision(
                      "There is no finding " + one.finding() + "; see durumi publish check."));
      if (!finding.mayBeOverridden()) {
        throw new RefusedDecision(
            "Finding "
                + one.finding()
                + " cannot be overruled: "
                + finding.hazard().reason()
                + ".");
      }
      overruled.add(finding);
    }
    long open = stops().stream().filter(finding -> !overruled.contains(finding)).count();
    if (open > 0) {
      throw new RefusedDecision(
          (open == 1 ? "One finding stops" : open + " findings stop")
              + " this release: durumi publish check lists them. --close makes the changes that are"
              + " offered; what is left then must be changed where it was decided, or overruled by"
              + " a second person.");
    }
    return overruled;
  }
}
