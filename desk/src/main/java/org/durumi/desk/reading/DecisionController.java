package org.durumi.desk.reading;

import java.util.Map;
import org.durumi.archive.Dossier;
import org.durumi.desk.page.Pages;
import org.durumi.record.review.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Takes what a person decides about events. */
@Controller
final class DecisionController {

  private final Deciding deciding;
  private final Pages pages;

  DecisionController(Deciding deciding, Pages pages) {
    this.deciding = deciding;
    this.pages = pages;
  }

  @PostMapping("/reports/{report}/events/{event}/accept")
  View accept(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    return deciding.decide(
        report,
        event,
        form,
        (review, dossier) -> new Decision.Accepted(deciding.by(), deciding.now(), form.get("why")));
  }

  @PostMapping("/reports/{report}/events/{event}/reject")
  View reject(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    return deciding.decide(
        report,
        event,
        form,
        (review, dossier) ->
            new Decision.Rejected(deciding.by(), deciding.now(), form.getOrDefault("why", "")));
  }

  @PostMapping("/reports/{report}/events/{event}/correct")
  View correct(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    return deciding.decide(
        report,
        event,
        form,
        (review, dossier) ->
            new Decision.Corrected(
                deciding.by(),
                deciding.now(),
                why(form, "reading.correct.why"),
                new EventForm(review.event(), dossier.proposed().report(), pages.words())
                    .corrections(form)));
  }

  @PostMapping("/reports/{report}/events/{event}/undo")
  View undo(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    return deciding.decide(
        report,
        event,
        form,
        (review, dossier) -> new Decision.Undone(deciding.by(), deciding.now(), form.get("why")));
  }

  /** A copy of the event, so that each can be corrected to tell one act. */
  @PostMapping("/reports/{report}/events/{event}/split")
  View split(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    return deciding.add(
        report,
        event,
        form,
        dossier ->
            new Decision.Added(
                deciding.by(),
                deciding.now(),
                why(form, "reading.split.why"),
                Deciding.review(dossier, event).event(),
                event));
  }

  /** An event that the reader missed. */
  @PostMapping("/reports/{report}/events")
  View add(@PathVariable long report, @RequestParam Map<String, String> form) {
    return deciding.add(report, 0, form, dossier -> missed(dossier, form));
  }

  private Decision.Added missed(Dossier dossier, Map<String, String> form) {
    return new Decision.Added(
        deciding.by(),
        deciding.now(),
        why(form, "reading.add.why"),
        MissedEvent.of(form, dossier.proposed().report().text(), pages.words()),
        null);
  }

  private String why(Map<String, String> form, String usual) {
    String why = form.getOrDefault("why", "");
    return why.isBlank() ? pages.words().of(usual) : why;
  }
}
