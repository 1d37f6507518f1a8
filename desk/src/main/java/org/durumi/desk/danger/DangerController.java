package org.durumi.desk.danger;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.linker.chain.Cases;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The board of people in danger, and what is to be done for them. */
@Controller
final class DangerController {

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Preferences preferences;
  private final Clock clock;

  DangerController(
      Vault vault, LinkedArchive linkedArchive, Pages pages, Preferences preferences, Clock clock) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.preferences = preferences;
    this.clock = clock;
  }

  @GetMapping("/danger")
  View board(
      @RequestParam(defaultValue = "") String within,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "0") int show) {
    Instant now = clock.instant();
    ZoneId zone = preferences.values().zoneId();
    List<CareRow> cares = vault.with(archive -> archive.casework().cares());
    Words words = pages.words();
    return pages.show(
        "danger/danger",
        linkedArchive.ask(linked ->
            new BoardViews(linked, words, now, zone)
                .of(new Board(linked, cares, now, zone), Span.of(within), owner, show)));
  }

  /** How long others were in custody before they were returned, all cases together. */
  @GetMapping("/danger/times")
  View times(@RequestParam(defaultValue = "") String inferred) {
    boolean returned = inferred.equals("returned");
    Cases cases =
        linkedArchive.ask(linked ->
            linked.followed().cases(returned ? Cases.Inferred.RETURNED : Cases.Inferred.OPEN));
    return pages.show("danger/times", new TimesViews(pages.words()).of(cases, returned));
  }

  /** What a person plans. */
  @PostMapping("/danger/{report}/{event}")
  View plan(
      @PathVariable long report, @PathVariable int event, @RequestParam Map<String, String> form) {
    PlanForm plan = new PlanForm(form, preferences.values().zoneId());
    Address board =
        Address.of("/danger")
            .with("within", form.getOrDefault("within", ""))
            .with("owner", form.getOrDefault("whose", ""));
    String back = board.at("g" + report + "-" + event);
    if (plan.closesWithoutReason()) {
      return pages.go(back, pages.words().of("danger.close.why"));
    }
    try {
      plan.change(person().reviewer())
          .ifPresent(change ->
              vault.with(
                  archive -> archive.casework().change(report, event, change, plan::isAsSeen)));
    } catch (ChangedMeanwhileException e) {
      String typed = plan.typed();
      return pages.go(
          back,
          typed.isEmpty()
              ? pages.words().of("danger.changed")
              : pages.words().of("danger.changed.typed", Inert.of(typed)));
    } catch (DateTimeException e) {
      return pages.go(back, pages.words().of("danger.nodate"));
    } catch (RefusedDecision e) {
      return pages.go(back, pages.words().of("danger.refused"));
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return pages.go(back, pages.words().of("danger.saved"));
  }

  private static Person person() {
    @Nullable Person person = Doorkeeper.person();
    if (person == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return person;
  }
}
