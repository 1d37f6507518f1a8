package org.durumi.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.publisher.harm.Overruling;
import org.durumi.record.review.RefusedDecision;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a second person, in an account of their own, lets a finding through. */
@Controller
@Profile("team")
final class VouchController {

  private static final String PAGE = "/publish/vouch";

  private final Pages pages;
  private final GateWork work;
  private final Vouching vouching;

  VouchController(Pages pages, GateWork work, Vouching vouching) {
    this.pages = pages;
    this.work = work;
    this.vouching = vouching;
  }

  @GetMapping(PAGE)
  View show() {
    Words words = pages.words();
    VouchView view =
        work.trial()
            .map(trial ->
                new VouchView(
                    trial.number(),
                    new PublishViews(words, List.of(), List.of())
                        .of(trial, GateWork.Now.IDLE)
                        .groups(),
                    told(vouching.of(trial), words)))
            .orElseGet(() -> new VouchView(0, List.of(), Map.of()));
    return pages.show("publish/vouch", view);
  }

  private static Map<String, String> told(List<Overruling> given, Words words) {
    Map<String, String> told = new LinkedHashMap<>();
    given.forEach(one ->
        told.put(
            one.finding(),
            words.of("publish.vouched", OneLine.of(one.by().name()), OneLine.of(one.why()))));
    return told;
  }

  @PostMapping(PAGE)
  View vouch(
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String finding,
      @RequestParam(defaultValue = "") String why) {
    Optional<Trial> trial = work.trial().filter(one -> Integer.toString(one.number()).equals(seen));
    if (trial.isEmpty()) {
      return pages.go(PAGE, pages.words().of("publish.stale"));
    }
    try {
      vouching.vouch(trial.get(), finding, Doer.now(), why);
    } catch (RefusedDecision e) {
      return pages.go(PAGE, pages.words().of("publish.vouch.why"));
    }
    return pages.go(PAGE, pages.words().of("publish.vouch.done"));
  }
}
