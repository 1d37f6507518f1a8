package org.durumi.desk.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.simulate.Change;
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
  private final UsualWish usual;

  PublishController(
      Vault vault,
      LinkedArchive linkedArchive,
      Pages pages,
      GateWork work,
      GateTasks tasks,
      UsualWish usual) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.work = work;
    this.tasks = tasks;
    this.usual = usual;
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
    tasks.check(Asked.of(form), usual);
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
    Optional<Trial> trial = work.trial().filter(one -> Integer.toString(one.number()).equals(seen));
    if (trial.isEmpty()) {
      return pages.go(there, pages.words().of("publish.stale"));
    }
    Trial before = trial.get();
    List<Change> made = new ArrayList<>(before.gated().made());
    if (undo.equals("all")) {
      made.clear();
    } else {
      at(undo, made.size()).ifPresent(index -> made.remove(index.intValue()));
    }
    at(make, before.gated().offered().size())
        .ifPresent(index -> made.add(before.gated().offered().get(index)));
    before.gated().findings().stream()
        .filter(one -> one.id().equals(fix))
        .findFirst()
        .flatMap((Finding one) -> GateWords.fix(one, before.gated().made()))
        .ifPresent(made::add);
    before.smallest().entrySet().stream()
        .filter(one -> one.getKey().finding().id().equals(close))
        .findFirst()
        .ifPresent(one -> made.addAll(one.getValue()));
    tasks.change(before, made, make.equals("all"), usual);
    return pages.go(there);
  }

  private static Optional<Integer> at(String typed, int size) {
    return typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) < size
        ? Optional.of(Integer.valueOf(typed))
        : Optional.empty();
  }
}
