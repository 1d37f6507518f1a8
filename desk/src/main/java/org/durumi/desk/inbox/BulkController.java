package org.durumi.desk.inbox;

import java.net.URI;
import java.util.List;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
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
    if (person == null || reports.size() > Bulk.MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (reports.isEmpty()) {
      return pages.go(local(back), words.of("inbox.bulk.none"));
    }
    if (!Bulk.ACTS.contains(act)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      Bulk.Done done = vault.with(archive -> Bulk.change(archive, reports, act, why, kin, person));
      return pages.go(
          local(back),
          done.left() > 0
              ? words.of("inbox.bulk.left", done.changed(), done.left())
              : words.of("inbox.bulk." + act, done.changed()));
    } catch (RefusedInWords e) {
      return pages.go(local(back), e.in(words));
    } catch (UnknownIdException | RefusedDecision e) {
      return pages.go(local(back), String.valueOf(e.getMessage()));
    }
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
