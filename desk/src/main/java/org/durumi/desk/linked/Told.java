package org.durumi.desk.linked;

import org.durumi.archive.store.ReportRow;
import org.durumi.desk.page.Inert;
import org.durumi.desk.said.Said;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.ReviewState;

/**
 * One event as a telling.
 *
 * @param report the report that tells it
 * @param said what it says, for people to read
 * @param telling the same, as it is linked
 */
public record Told(ReportRow report, Said said, Telling telling) {

  /** The report's and the event's number. */
  public TellingId id() {
    return new TellingId(said.row().report(), said.row().number());
  }

  /** The page that shows the words it stands on. */
  public String link() {
    return "/reports/" + said.row().report() + "?at=" + said.row().number();
  }

  /** Tells whether nobody has decided about it. */
  public boolean isWaiting() {
    return said.row().state().equals(ReviewState.PROPOSED.code());
  }

  /** The report's headline or, without one, its name; inert. */
  public String title() {
    String title = report.title();
    return Inert.of(title == null ? report.name() : title);
  }

  /** Who published it or, if that is not known, the report's name; inert. */
  public String outlet() {
    String outlet = report.outlet();
    return Inert.of(outlet == null ? report.name() : outlet);
  }

  /** Tells the numbers and nothing of what it holds. */
  @Override
  public String toString() {
    return "Told[" + id() + "]";
  }
}
