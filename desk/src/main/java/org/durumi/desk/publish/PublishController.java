package org.durumi.desk.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What would leave, and what a reader could work out from it. */
@Controller
final class PublishController {

  private static final String GATE = "/publish";
  private static final String SIMULATION = "/publish/simulation";

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final GateWork work;
  private final GateTasks tasks;
  private final Changing changing;

  PublishController(
      Vault vault,
      LinkedArchive linkedArchive,
      Pages pages,
      GateWork work,
      GateTasks tasks,
      Changing changing) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.work = work;
    this.tasks = tasks;
    this.changing = changing;
  }

  @GetMapping("/publish")
  View gate() {
    if (work.now().goesOn()) {
      return pages.show("publish/progress", work.now());
    }
    GateWork.Now now = work.take();
    if (now.released() > 0) {
      return pages.go(
          "/releases/" + now.released(),
          pages.words().of("publish.left", Integer.toString(now.released())));
    }
    Words words = pages.words();
    PublishViews views =
        linkedArchive.ask(linked ->
            new PublishViews(
                words, linked.followed().acceptedTypes(), linked.followed().acceptedCountries()));
    return pages.show(
        "publish/publish",
        work.trial().map(trial -> views.of(trial, now)).orElseGet(() -> views.empty(now)));
  }

  /** Asked now and then by the page that stands in for what goes on. */
  @GetMapping("/publish/progress")
  View look(HttpServletRequest request, HttpServletResponse response) {
    boolean goesOn = work.now().goesOn();
    if (!goesOn) {
      response.setHeader("HX-Refresh", "true");
    }
    return goesOn || request.getHeader("HX-Request") != null
        ? pages.show("publish/progress", work.now())
        : pages.go(GATE);
  }

  @PostMapping("/publish/check")
  View check(@RequestParam MultiValueMap<String, String> form) {
    tasks.check(Asked.of(form));
    return pages.go(GATE);
  }

  /** Stops the check that goes on. */
  @PostMapping("/publish/stop")
  View stop() {
    work.stop();
    return pages.go(GATE);
  }

  @GetMapping("/publish/simulation")
  View simulation() {
    if (work.now().goesOn()) {
      return pages.show("publish/progress", work.now());
    }
    Words words = pages.words();
    int earlier = vault.with(archive -> archive.publishing().releases().size());
    return pages.show(
        "publish/simulation",
        work.trial()
            .map(trial -> new SimulationViews(words).of(trial, earlier))
            .orElseGet(SimulationViews::empty));
  }

  /**
   * Makes changes that were offered, or takes them back.
   *
   * @param seen the number of what was looked at
   * @param make {@code all}, or the place of one that is offered
   * @param fix the id of a finding whose remedy is to be made
   * @param close the id of what can be worked out whose smallest change is to be made
   * @param undo the place of one that was made, or {@code all}
   */
  @PostMapping("/publish/changes")
  View change(
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String make,
      @RequestParam(defaultValue = "") String fix,
      @RequestParam(defaultValue = "") String close,
      @RequestParam(defaultValue = "") String undo,
      @RequestParam(defaultValue = "") String back) {
    String there = back.equals("simulation") ? SIMULATION : GATE;
    try {
      changing.change(seen, make, fix, close, undo);
    } catch (RefusedInWords e) {
      return pages.go(there, e.in(pages.words()));
    }
    return pages.go(there);
  }
}
