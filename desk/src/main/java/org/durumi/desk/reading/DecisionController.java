package org.durumi.desk.reading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.casework.Permission;
import org.durumi.record.event.Event;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Keeps what a person decides about an event, and goes on to the next that waits. */
@Controller
final class DecisionController {

  private final Vault vault;
  private final Pages pages;
  private final ReadingController reading;
  private final Clock clock;

  DecisionController(Vault vault, Pages pages, ReadingController reading, Clock clock) {
    this.vault = vault;
    this.pages = pages;
    this.reading = reading;
    this.clock = clock;
  }

  @PostMapping("/reports/{report}/events/{event}/{verdict:accept|reject|undo|correct|split}")
  View decide(
      @PathVariable long report,
      @PathVariable int event,
      @PathVariable String verdict,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String why,
      @RequestParam Map<String, String> form) {
    return keep(
        report,
        new ReadingView.Draft(event, "", EventForm.values(form), why),
        seen,
        (archive, dossier) -> {
          Review review = review(dossier, event);
          if (verdict.equals("split")) {
            Decision.Added copy =
                new Decision.Added(
                    person().reviewer(),
                    clock.instant(),
                    reason(why, "reading.split.why"),
                    review.event(),
                    event);
            archive.add(dossier, copy);
            return dossier.reviews().size() + 1;
          }
          Decision decision = decision(verdict, why, form, review, dossier);
          if (!person().may(Permission.toDecide(review, decision))) {
            throw new AccessDeniedException("");
          }
          archive.decide(dossier, List.of(event), decision);
          return verdict.equals("accept") || verdict.equals("reject") ? -1 : event;
        });
  }

  /** Adds an event that the reader missed, about words that were selected in the text. */
  @PostMapping("/reports/{report}/events")
  View add(
      @PathVariable long report,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String why,
      @RequestParam Map<String, String> form) {
    return keep(
        report,
        new ReadingView.Draft(0, "", EventForm.values(form), why),
        seen,
        (archive, dossier) -> {
          Event missed = EventForm.missed(form, dossier.proposed().report().text());
          archive.add(
              dossier,
              new Decision.Added(
                  person().reviewer(),
                  clock.instant(),
                  reason(why, "reading.add.why"),
                  missed,
                  null));
          return dossier.reviews().size() + 1;
        });
  }

  private Decision decision(
      String verdict, String why, Map<String, String> form, Review review, Dossier dossier) {
    var by = person().reviewer();
    ReportText text = dossier.proposed().report().text();
    return switch (verdict) {
      case "accept" -> new Decision.Accepted(by, clock.instant(), why);
      case "reject" -> new Decision.Rejected(by, clock.instant(), why);
      case "undo" -> new Decision.Undone(by, clock.instant(), why);
      default ->
          new Decision.Corrected(
              by,
              clock.instant(),
              reason(why, "reading.correct.why"),
              new EventForm(review.event(), text, pages.words())
                  .corrections(form, Gazetteer::standard));
    };
  }

  /** What is kept, and the event to go to; -1 for the next that waits. */
  private interface Keeping {

    int keep(Archive archive, Dossier dossier);
  }

  private View keep(long report, ReadingView.Draft draft, String seen, Keeping keeping) {
    try {
      int next =
          vault.with(archive -> {
            Dossier dossier = ReadingController.dossier(archive, report);
            if (!dossier.row().newest().equals(seen)) {
              throw new ChangedMeanwhileException(report);
            }
            return keeping.keep(archive, dossier);
          });
      return pages.go("/reports/" + report + (next < 0 ? "" : "?at=" + next));
    } catch (ChangedMeanwhileException e) {
      return refused(report, draft, pages.words().of("reading.changed"));
    } catch (RefusedDecision e) {
      return refused(report, draft, String.valueOf(e.getMessage()));
    }
  }

  private View refused(long report, ReadingView.Draft draft, String sentence) {
    return reading.again(
        report, new ReadingView.Draft(draft.event(), sentence, draft.typed(), draft.why()));
  }

  private static Review review(Dossier dossier, int event) {
    if (event < 1 || event > dossier.reviews().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return dossier.reviews().get(event - 1);
  }

  private String reason(String why, String usual) {
    return why.isBlank() ? pages.words().of(usual) : why;
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
