package org.durumi.desk.history;

import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who changed what, the newest first, a page at a time. */
@Controller
final class HistoryController {

  private final Vault vault;
  private final Pages pages;
  private final Preferences preferences;

  HistoryController(Vault vault, Pages pages, Preferences preferences) {
    this.vault = vault;
    this.pages = pages;
    this.preferences = preferences;
  }

  @GetMapping("/history")
  View all(
      @RequestParam(required = false) @Nullable Long report,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @Nullable Long before) {
    HistoryFilter filter = new HistoryFilter(report, kind, who, before);
    return report == null ? show(filter) : pages.go(filter.before(before).text());
  }

  @GetMapping("/reports/{report}/history")
  View of(
      @PathVariable long report,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @Nullable Long before) {
    return show(new HistoryFilter(report, kind, who, before));
  }

  private View show(HistoryFilter filter) {
    HistoryPages.Found found = vault.with(archive -> new HistoryPages(archive).find(filter));
    HistoryViews views = new HistoryViews(pages.words(), preferences.values().zoneId());
    return pages.show("history/history", views.of(filter, found));
  }
}
