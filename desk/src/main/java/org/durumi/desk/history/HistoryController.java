package org.durumi.desk.history;

import java.util.List;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.desk.page.Pages;
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

  private static final int A_PAGE = 50;

  private final Vault vault;
  private final Pages pages;

  HistoryController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/history")
  View all(@RequestParam(required = false) @Nullable Long before) {
    return show(HistoryQuery.newest(), null, before);
  }

  @GetMapping("/reports/{report}/history")
  View of(@PathVariable long report, @RequestParam(required = false) @Nullable Long before) {
    return show(HistoryQuery.of(report), report, before);
  }

  private View show(HistoryQuery query, @Nullable Long report, @Nullable Long before) {
    List<HistoryItem> items =
        vault.with(archive -> archive.history(query.before(before).limit(A_PAGE)));
    Long older = items.size() < A_PAGE ? null : (Long) items.getLast().seq();
    return pages.show("history/history", new HistoryView(report, items, older));
  }
}
