package org.durumi.desk.inbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.Casework;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;

/** Does one thing with many reports, all or none of them. */
public final class Bulk {

  /** The most at a time. */
  public static final int MOST = 1_000;

  /** What can be done. */
  public static final List<String> ACTS = List.of("take", "give", "aside", "new");

  private Bulk() {}

  /**
   * What was done.
   *
   * @param changed how many were changed
   * @param left how many were left as they are, being signed off
   */
  public record Done(int changed, int left) {}

  /**
   * Does it.
   *
   * @param act of {@link #ACTS}
   * @param why needed for setting aside
   * @param kin whether near copies are meant, too
   * @throws RefusedInWords if nobody says why they are set aside
   * @throws org.durumi.archive.UnknownIdException if there is no such report
   */
  public static Done change(
      Archive archive, List<Long> reports, String act, String why, boolean kin, Person person) {
    if (act.equals("aside") && why.isBlank()) {
      throw new RefusedInWords("inbox.bulk.why-missing");
    }
    Casework casework = archive.casework();
    Set<Long> meant = meant(casework, reports, kin);
    List<Long> kept = new ArrayList<>();
    // What was signed off is taken up again only by somebody who might sign it.
    boolean mayReopen = act.equals("take") || act.equals("give") || person.may(Permission.REVIEW);
    for (long report : meant) {
      if (mayReopen || casework.of(report).status() != CaseStatus.DONE) {
        kept.add(report);
      }
    }
    casework.change(kept, order(act, why, person));
    return new Done(kept.size(), meant.size() - kept.size());
  }

  private static CaseChange order(String act, String why, Person person) {
    return switch (act) {
      case "take" -> CaseChange.owner(person.reviewer(), person.getName());
      case "give" -> CaseChange.owner(person.reviewer(), "");
      case "aside" -> CaseChange.status(person.reviewer(), CaseStatus.SET_ASIDE, why.strip());
      case "new" -> CaseChange.status(person.reviewer(), CaseStatus.NEW, null);
      default -> throw new IllegalArgumentException("no act: " + act);
    };
  }

  /** A line stands for its copies too, as far as work on them stands where it does on the line. */
  private static Set<Long> meant(Casework casework, List<Long> ticked, boolean kin) {
    Set<Long> meant = new LinkedHashSet<>(ticked);
    if (kin) {
      for (long report : ticked) {
        CaseRow work = casework.of(report);
        for (ReportRow copy : work.kin() ? casework.copies(report) : List.<ReportRow>of()) {
          if (casework.of(copy.number()).status() == work.status()) {
            meant.add(copy.number());
          }
        }
      }
    }
    return meant;
  }
}
