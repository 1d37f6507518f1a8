package org.durumi.desk.publish;

import java.util.List;
import java.util.function.Function;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.release.Audience;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.springframework.stereotype.Component;

/** Lets what was looked at leave, once nothing speaks against it. */
@Component
public final class Releasing {

  private static final int LONGEST = 200;

  private final GateWork work;
  private final GateTasks tasks;

  Releasing(GateWork work, GateTasks tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  /**
   * To whom it goes, in which files.
   *
   * @param recipient who receives it; may be empty where anybody may
   * @param files whether data files are wanted by themselves
   * @param site whether a site is wanted
   * @param formats the forms of its data files
   */
  public record Wanted(String recipient, boolean files, boolean site, List<ExportFormat> formats) {

    /** Keeps its own copy. */
    public Wanted {
      formats = List.copyOf(formats);
    }

    /** Never to whom. */
    @Override
    public String toString() {
      return "Wanted" + formats;
    }
  }

  /**
   * Begins it.
   *
   * @param seen the number of what was looked at
   * @param by who lets it leave
   * @param overruling what a second person lets leave all the same
   * @throws RefusedInWords if it may not leave, or something else was looked at meanwhile
   */
  public void release(
      String seen, Reviewer by, Wanted wanted, Function<Trial, List<Overruling>> overruling) {
    Trial trial = work.trial(seen);
    mayGo(trial, wanted);
    List<Overruling> overrulings;
    try {
      overrulings = overruling.apply(trial);
    } catch (RefusedDecision e) {
      throw new RefusedInWords("publish.overrule.why");
    }
    if (overrulings.stream().anyMatch(one -> one.by().isSamePerson(by))) {
      throw new RefusedInWords("publish.overrule.same");
    }
    List<String> overruled = overrulings.stream().map(Overruling::finding).toList();
    long open = trial.gated().stops().stream().filter(one -> !overruled.contains(one.id())).count();
    if (open > 0) {
      throw new RefusedInWords("publish.stopped", open);
    }
    Order order =
        new Order(
            trial,
            by,
            Leaving.recipient(trial.asked().audience(), wanted.recipient()),
            overrulings,
            wanted.formats(),
            wanted.files(),
            wanted.site());
    if (!tasks.release(order)) {
      throw new RefusedInWords(GateWork.STALE);
    }
  }

  private static void mayGo(Trial trial, Wanted wanted) {
    String recipient = wanted.recipient();
    if (trial.asked().audience() != Audience.PUBLIC && recipient.isEmpty()) {
      throw new RefusedInWords("publish.recipient.missing");
    }
    if (recipient.length() > LONGEST || recipient.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedInWords("publish.recipient.long");
    }
    if (wanted.files() && wanted.formats().isEmpty()) {
      throw new RefusedInWords("publish.formats.missing");
    }
  }
}
