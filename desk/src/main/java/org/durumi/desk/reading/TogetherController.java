package org.durumi.desk.reading;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.presence.Colleague;
import org.durumi.desk.presence.Presence;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Tells an open page who else is there, and what they decided since it was made. */
@Controller
@Profile("team")
final class TogetherController {

  private final Vault vault;
  private final Presence presence;
  private final Pages pages;

  TogetherController(Vault vault, Presence presence, Pages pages) {
    this.vault = vault;
    this.presence = presence;
    this.pages = pages;
  }

  /**
   * What stands above the report.
   *
   * @param seen the report's newest entry as the page knows it
   * @param at the event that the person is at
   */
  @GetMapping("/reports/{report}/together")
  View together(
      @PathVariable long report,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(required = false) @Nullable Integer at) {
    Words words = pages.words();
    String again = new Asked(at, "", null).address(report);
    return pages.show(
        "reading/together",
        vault.with(archive -> {
          ReportRow row =
              archive
                  .report(report)
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          List<Colleague> others =
              presence.sign(
                  report, archive.casework().of(report).project(), ReadingController.person());
          TogetherView view = TogetherView.of(others, words);
          return row.newest().equals(seen)
              ? view
              : view.since(decided(archive, report, seen, words), again);
        }));
  }

  private static List<Meanwhile.Change> decided(
      Archive archive, long report, String seen, Words words) {
    return archive
        .casework()
        .seen(report, seen)
        .map(then ->
            Meanwhile.since(
                ReadingController.dossier(archive, report).reviews(), then.reviews(), words))
        .orElse(List.of());
  }
}
