package org.durumi.desk.reading;

import java.util.Optional;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who has a report, and where the work on it stands. */
@Controller
final class CaseworkController {

  /** After these there is no more to do here. */
  private static final Set<String> ENDS = Set.of("ready", "aside");

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
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String why) {
    Person person = ReadingController.person();
    try {
      Optional<Long> next =
          vault.with(archive -> {
            ReadingController.dossier(archive, report);
            CaseActs.change(archive, report, act, why, person);
            return next(archive, report, person);
          });
      return ENDS.contains(act)
          ? onward(next, "reading.did." + act, report)
          : pages.go("/reports/" + report);
    } catch (RefusedInWords e) {
      return pages.go("/reports/" + report + "?open=aside", e.in(pages.words()));
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** Signs the report off, and goes on to the next of the inbox. */
  @PostMapping("/reports/{report}/sign-off")
  View signOff(@PathVariable long report, @RequestParam(defaultValue = "") String seen) {
    Person person = ReadingController.person();
    boolean second = preferences.values().secondPerson();
    Words words = pages.words();
    try {
      Optional<Long> next =
          vault.with(archive -> {
            Dossier dossier = ReadingController.dossier(archive, report);
            if (!dossier.row().newest().equals(seen)) {
              throw new ChangedMeanwhileException(report);
            }
            archive.casework().signOff(dossier, person.reviewer(), second);
            return next(archive, report, person);
          });
      return onward(next, "reading.did.sign", report);
    } catch (ChangedMeanwhileException e) {
      return pages.go("/reports/" + report, words.of("reading.changed"));
    } catch (RefusedDecision e) {
      String sentence =
          words.language().equals("en")
              ? String.valueOf(e.getMessage())
              : words.of(second ? "reading.second-person" : "reading.decide-first");
      return pages.go("/reports/" + report + "?at=0", sentence);
    }
  }

  private static Optional<Long> next(Archive archive, long report, Person person) {
    return NextReport.after(archive, report, person.getName());
  }

  private View onward(Optional<Long> next, String done, long report) {
    String notice = pages.words().of(done, String.valueOf(report));
    return pages.go(next.map(number -> "/reports/" + number).orElse("/inbox"), notice);
  }
}
