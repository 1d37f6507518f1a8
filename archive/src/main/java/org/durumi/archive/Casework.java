package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.InboxPage;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.PublishedRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.SignOff;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * The work on reports: who has each, where it stands, what is to be done next for whom. Each change
 * is an entry of the log. For the archive's thread.
 */
public final class Casework {

  private final Store store;
  private final Store seen;
  private final Access access;
  private final Ledger ledger;

  Casework(Access access, Ledger ledger) {
    this.access = access;
    this.store = access.store();
    this.seen = access.seen();
    this.ledger = ledger;
  }

  /**
   * A page of the inbox.
   *
   * @throws org.durumi.archive.search.BadQueryException with a sentence, if its words are none
   */
  public InboxPage inbox(InboxQuery query) {
    if (query.text() != null) {
      access.restricted();
    }
    return seen.readAtOneMoment(() -> seen.inbox().page(query));
  }

  /** A report as it stood when a person saw it: after the entry that was its newest then. */
  public Optional<Dossier> seen(long report, String newest) {
    access.restricted();
    return seen.readAtOneMoment(() -> new Dossiers(seen).seen(report, newest));
  }

  /**
   * A report as work.
   *
   * @throws UnknownIdException if there is no such report
   */
  public CaseRow of(long report) {
    return seen.read(() -> row(seen, report));
  }

  /** The other reports of nearly the same text, oldest first. */
  public List<ReportRow> copies(long report) {
    return seen.read(() -> seen.cases().copies(report));
  }

  /** The names of those who have reports or next actions. */
  public List<String> owners() {
    return seen.read(() -> seen.cases().owners());
  }

  /** The projects that reports belong to. */
  public List<Project> projects() {
    return seen.read(() -> seen.cases().projects());
  }

  /**
   * Moves reports to a project, all of them or none.
   *
   * @param why the reason, if one is given
   * @return the reports as they then stand
   * @throws UnknownIdException if there is no such report
   * @throws org.durumi.record.review.RefusedDecision if who moves them may not see the project
   */
  public List<CaseRow> move(List<Long> reports, Project to, Reviewer by, @Nullable String why) {
    access.work(reports);
    access.project(to);
    return ledger.write(page -> {
      List<CaseRow> rows = new ArrayList<>();
      for (long report : reports) {
        row(store, report);
        rows.add(CaseEntries.move(store, page, report, to, by, why));
      }
      return rows;
    });
  }

  /** The codes of the languages that reports are in. */
  public List<String> languages() {
    return seen.read(() -> seen.cases().languages());
  }

  /** How many reports were published in each month, by outlet. */
  public List<PublishedRow> published() {
    return seen.read(() -> seen.reports().published());
  }

  /** Those who published reports, at most so many, the one with the most first. */
  public List<String> outlets(int most) {
    return seen.read(() -> seen.cases().outlets(most));
  }

  /**
   * Changes where the work on a report stands, or who has it. What is so already is not written
   * again, but for another reason to set it aside. It asks nobody's leave: to sign off see {@link
   * #signOff}.
   *
   * @return the report as it then stands
   * @throws UnknownIdException if there is no such report
   */
  public CaseRow change(long report, CaseChange change) {
    return change(List.of(report), change).getFirst();
  }

  /**
   * Changes several reports alike, all of them or none.
   *
   * @return the reports as they then stand
   * @throws UnknownIdException if there is no such report
   */
  public List<CaseRow> change(List<Long> reports, CaseChange change) {
    access.work(reports);
    return ledger.write(page -> {
      List<CaseRow> rows = new ArrayList<>();
      reports.forEach(report -> rows.add(change(page, report, change)));
      return rows;
    });
  }

  private CaseRow change(Ledger.Page page, long report, CaseChange change) {
    CaseRow before = row(store, report);
    ObjectNode fields = CaseEntries.fields(report, change);
    CaseRow after = CaseEntries.after(before, fields);
    if (!after.equals(before) || isSetAsideAnew(report, change)) {
      CaseEntries.append(store, page, report, fields);
      store.cases().update(after);
    }
    return after;
  }

  /** Whether a report that lies aside is set aside for a reason other than its newest. */
  private boolean isSetAsideAnew(long report, CaseChange change) {
    String why = change.why();
    return why != null
        && change.status() == CaseStatus.SET_ASIDE
        && !newest(report, CaseStatus.SET_ASIDE)
            .map(step -> step.fields().path("why").asText())
            .equals(Optional.of(why));
  }

  /**
   * Signs a report off, if this person may: then it is done.
   *
   * @param seen the report as the person saw it
   * @param secondPerson whether somebody who had no part in it must sign
   * @return the report as it then stands
   * @throws UnknownIdException if there is no such report
   * @throws ChangedMeanwhileException if something was decided since it was seen
   * @throws org.durumi.record.review.RefusedDecision with a sentence, if the person may not
   */
  public CaseRow signOff(Dossier seen, Reviewer by, boolean secondPerson) {
    long report = seen.row().number();
    access.work(List.of(report));
    return ledger.write(page -> {
      Dossier now = new Dossiers(store).of(report).orElseThrow(() -> unknown(report));
      if (!now.row().newest().equals(seen.row().newest())) {
        throw new ChangedMeanwhileException(report);
      }
      new SignOff(now.reviews(), readyBy(report), secondPerson).require(by);
      return change(page, report, CaseChange.status(by, CaseStatus.DONE, null));
    });
  }

  /** Who made a report ready for sign-off the last time; null if nobody did. */
  private @Nullable Reviewer readyBy(long report) {
    return newest(report, CaseStatus.READY)
        .map(step -> new Reviewer(step.fields().path("by").asText()))
        .orElse(null);
  }

  /** The newest step that brought a report to a status. */
  private Optional<Step> newest(long report, CaseStatus status) {
    return store.log().entries(store.traces().of(List.of(report))).reversed().stream()
        .map(Step::of)
        .filter(step -> CaseEntries.brings(step, status))
        .findFirst();
  }

  /** What is to be done for the people of an event; nothing, if nothing was said of it. */
  public CareRow care(long report, int event) {
    return seen.read(
        () -> seen.cases().care(report, event).orElseGet(() -> CareRow.none(report, event)));
  }

  /** All that is to be done for people, or was, in the order of reports and events. */
  public List<CareRow> cares() {
    return seen.read(() -> seen.cases().cares());
  }

  /**
   * Changes what is to be done for the people of an event.
   *
   * @return what then is
   * @throws UnknownIdException if there is no such event
   */
  public CareRow change(long report, int event, CareChange change) {
    return change(report, event, change, _ -> true);
  }

  /**
   * The same, if what stands is still what the person saw of it.
   *
   * @param asSeen tells that of what stands when it is to be written
   * @throws ChangedMeanwhileException if it is not
   */
  public CareRow change(long report, int event, CareChange change, Predicate<CareRow> asSeen) {
    access.work(List.of(report));
    return ledger.write(page -> {
      row(store, report);
      if (store.reports().events(report).stream().noneMatch(row -> row.number() == event)) {
        throw new UnknownIdException("Report " + report + " has no event " + event + ".");
      }
      CareRow before =
          store.cases().care(report, event).orElseGet(() -> CareRow.none(report, event));
      if (!asSeen.test(before)) {
        throw new ChangedMeanwhileException(report);
      }
      ObjectNode fields = CaseEntries.fields(report, event, change);
      CareRow after = CaseEntries.after(before, fields);
      if (!after.equals(before)) {
        CaseEntries.append(store, page, report, fields);
        store.cases().put(after);
      }
      return after;
    });
  }

  private static CaseRow row(Store store, long report) {
    return store.cases().of(report).orElseThrow(() -> unknown(report));
  }

  private static UnknownIdException unknown(long report) {
    return new UnknownIdException("There is no report " + report + ".");
  }
}
