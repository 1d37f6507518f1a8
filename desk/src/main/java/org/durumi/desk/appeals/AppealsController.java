package org.durumi.desk.appeals;

import java.util.List;
import java.util.Map;
import org.durumi.archive.Departure;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.DepartureWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Drafts appeals; a person reads, mends, signs and sends them. The desk sends nothing. */
@Controller
final class AppealsController {

  private static final String PAGE = "/appeals/";
  private static final int MOST = 50;

  private final Pages pages;
  private final Appealing appealing;

  AppealsController(Pages pages, Appealing appealing) {
    this.pages = pages;
    this.appealing = appealing;
  }

  @GetMapping("/appeals")
  View all() {
    Words words = pages.words();
    List<AppealsView.Begun> begun =
        appealing.begun(words).stream()
            .map(one -> new AppealsView.Begun(one.name(), PAGE + one.incident()))
            .toList();
    DepartureWords departures = new DepartureWords(words);
    return pages.show(
        "appeals/appeals",
        new AppealsView(
            begun,
            appealing.made(MOST).stream().map(left -> made(left, departures, words)).toList()));
  }

  private static AppealsView.Made made(Departure left, DepartureWords departures, Words words) {
    return new AppealsView.Made(
        departures.name(left),
        "/releases/" + DepartureWords.id(left),
        Inert.of(left.facts().title()),
        departures.recipient(left),
        words.moment(left.when()),
        Inert.of(left.by().name()));
  }

  @GetMapping("/appeals/{incident}")
  View one(@PathVariable String incident) {
    return pages.show("appeals/appeal", appealing.show(incident, pages.words()));
  }

  /** Changes what the appeal is for, or what was answered. */
  @PostMapping("/appeals/{incident}")
  View change(@PathVariable String incident, @RequestParam Map<String, String> form) {
    String back = PAGE + incident;
    try {
      appealing.change(incident, form, Doer.now(), pages.words());
    } catch (RefusedInWords e) {
      String at = e.key().equals("appeal.unread") ? "#load" : "#ask";
      return pages.go(back + at, e.in(pages.words()));
    }
    return pages.go(back);
  }
}
