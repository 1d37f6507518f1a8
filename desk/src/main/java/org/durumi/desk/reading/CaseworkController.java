package org.durumi.desk.reading;

import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.InboxQuery;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;
import org.durumi.record.review.RefusedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who has a report, and where the work on it stands. */
@Controller
final class CaseworkController {

  private final Vault vault;
  private final Pages pages;
  private final Preferences preferences;

  CaseworkController(Vault vault, Pages pages, Preferences preferences) {
    this.vault = vault;
    this.pages = pages;
    this.preferences = preferences;
  }

  @PostMapping("/reports/{report}/casework")
  View change(
      @PathVariable long report,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String why) {
    Person person = person();
    try {
      vault.with(archive -> {
        boolean done = archive.casework().of(report).status() == CaseStatus.DONE;
        if (done && !act.equals("take") && !person.may(Permission.REVIEW)) {
          throw new AccessDeniedException("");
        }
        return archive.casework().change(report, order(act, why, person));
      });
      return pages.go("/reports/" + report);
    } catch (RefusedDecision e) {
      return pages.go("/reports/" + report, String.valueOf(e.getMessage()));
    }
  }

  /** Signs the report off, and goes on to the next of the inbox. */
  @PostMapping("/reports/{report}/sign-off")
  View signOff(@PathVariable long report, @RequestParam String seen) {
    Person person = person();
    boolean second = preferences.values().secondPerson();
    try {
      long next =
          vault.with(archive -> {
            Dossier dossier = ReadingController.dossier(archive, report);
            if (!dossier.row().newest().equals(seen)) {
              throw new ChangedMeanwhileException(report);
            }
            archive.casework().signOff(dossier, person.reviewer(), second);
            return next(archive, report);
          });
      String notice = pages.words().of("reading.signed", String.valueOf(report));
      return pages.go(next == 0 ? "/inbox" : "/reports/" + next, notice);
    } catch (ChangedMeanwhileException e) {
      return pages.go("/reports/" + report, pages.words().of("reading.changed"));
    } catch (RefusedDecision e) {
      return pages.go("/reports/" + report + "?at=0", String.valueOf(e.getMessage()));
    }
  }

  /** The most urgent report that is not done, 0 if none is left. */
  private static long next(Archive archive, long report) {
    InboxQuery open = InboxQuery.ALL.statuses(Set.of(CaseStatus.NEW, CaseStatus.IN_REVIEW));
    return archive.casework().inbox(open).rows().stream()
        .map(row -> row.report().number())
        .filter(number -> number != report)
        .findFirst()
        .orElse(0L);
  }

  private static CaseChange order(String act, String why, Person person) {
    return switch (act) {
      case "take" -> CaseChange.owner(person.reviewer(), person.getName());
      case "give" -> CaseChange.owner(person.reviewer(), "");
      case "ready" -> CaseChange.status(person.reviewer(), CaseStatus.READY, null);
      case "aside" -> {
        if (why.isBlank()) {
          throw new RefusedDecision("To set a report aside, say why, in a few words.");
        }
        yield CaseChange.status(person.reviewer(), CaseStatus.SET_ASIDE, why.strip());
      }
      case "again" -> CaseChange.status(person.reviewer(), CaseStatus.IN_REVIEW, null);
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
