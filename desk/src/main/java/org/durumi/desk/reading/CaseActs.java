package org.durumi.desk.reading;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;
import org.springframework.security.access.AccessDeniedException;

/** What people do with the work on a report: take, give, ready, again and aside. */
public final class CaseActs {

  /** All of them. */
  public static final List<String> ACTS = List.of("take", "give", "ready", "again", "aside");

  private CaseActs() {}

  /**
   * Does one of them.
   *
   * @param why needed for setting aside
   * @throws UnknownIdException if there is no such act or report
   * @throws RefusedInWords if nobody says why it is set aside
   * @throws AccessDeniedException if the report was signed off and this person may not sign
   */
  public static void change(Archive archive, long report, String act, String why, Person person) {
    CaseChange change = of(act, why, person);
    boolean done = archive.casework().of(report).status() == CaseStatus.DONE;
    if (done && !act.equals("take") && !person.may(Permission.REVIEW)) {
      throw new AccessDeniedException("");
    }
    archive.casework().change(report, change);
  }

  private static CaseChange of(String act, String why, Person person) {
    return switch (act) {
      case "take" -> CaseChange.owner(person.reviewer(), person.getName());
      case "give" -> CaseChange.owner(person.reviewer(), "");
      case "ready" -> CaseChange.status(person.reviewer(), CaseStatus.READY, null);
      case "aside" -> {
        if (why.isBlank()) {
          throw new RefusedInWords("reading.refused.aside");
        }
        yield CaseChange.status(person.reviewer(), CaseStatus.SET_ASIDE, why.strip());
      }
      case "again" -> CaseChange.status(person.reviewer(), CaseStatus.IN_REVIEW, null);
      default -> throw new UnknownIdException("There is no such act.");
    };
  }
}
