package org.durumi.desk.inbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.Archive;
import org.durumi.archive.Casework;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;
import org.durumi.record.review.RefusedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Does one thing with all reports that are ticked. */
@Controller
final class BulkController {

  private static final int MOST = 1_000;

  private final Vault vault;
  private final Pages pages;

  BulkController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @PostMapping("/inbox/bulk")
  View change(
      @RequestParam(defaultValue = "") List<Long> reports,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "false") boolean kin,
      @RequestParam(defaultValue = "") String back) {
    Words words = pages.words();
    Person person = Doorkeeper.person();
    if (person == null || reports.size() > MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (reports.isEmpty()) {
      return pages.go(local(back), words.of("inbox.bulk.none"));
    }
    if (act.equals("aside") && why.isBlank()) {
      return pages.go(local(back), words.of("inbox.bulk.why-missing"));
    }
    try {
      return pages.go(
          local(back),
          vault.with(archive -> change(archive, reports, act, why, kin, person, words)));
    } catch (UnknownIdException | RefusedDecision e) {
      return pages.go(local(back), String.valueOf(e.getMessage()));
    }
  }

  private static String change(
      Archive archive,
      List<Long> ticked,
      String act,
      String why,
      boolean kin,
      Person person,
      Words words) {
    Casework casework = archive.casework();
    Set<Long> meant = meant(casework, ticked, kin);
    List<Long> kept = new ArrayList<>();
    // What was signed off is taken up again only by somebody who might sign it.
    boolean mayReopen = act.equals("take") || act.equals("give") || person.may(Permission.REVIEW);
    for (long report : meant) {
      if (mayReopen || casework.of(report).status() != CaseStatus.DONE) {
        kept.add(report);
      }
    }
    casework.change(kept, order(act, why, person));
    int left = meant.size() - kept.size();
    return left > 0
        ? words.of("inbox.bulk.left", kept.size(), left)
        : words.of("inbox.bulk." + act, kept.size());
  }

  private static CaseChange order(String act, String why, Person person) {
    return switch (act) {
      case "take" -> CaseChange.owner(person.reviewer(), person.getName());
      case "give" -> CaseChange.owner(person.reviewer(), "");
      case "aside" -> CaseChange.status(person.reviewer(), CaseStatus.SET_ASIDE, why.strip());
      case "new" -> CaseChange.status(person.reviewer(), CaseStatus.NEW, null);
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  /** A line stands for its copies too, as far as work on them stands where it does on the line. */
  private static Set<Long> meant(Casework casework, List<Long> ticked, boolean kin) {
    Set<Long> meant = new LinkedHashSet<>(ticked);
    if (kin) {
      for (long report : ticked) {
        CaseRow work = casework.of(report);
        for (ReportRow copy : work.kin() ? casework.copies(report) : List.<ReportRow>of()) {
          if (casework.of(copy.number()).status() == work.status()) {
            meant.add(copy.number());
          }
        }
      }
    }
    return meant;
  }

  /** Back to where the person was in the inbox, and nowhere else. */
  private static String local(String back) {
    if (!back.equals("/inbox") && !back.startsWith("/inbox?")) {
      return "/inbox";
    }
    try {
      return URI.create(back).toString();
    } catch (IllegalArgumentException e) {
      return "/inbox";
    }
  }
}
