package org.durumi.desk.statistics;

import java.util.List;
import java.util.Map;
import org.durumi.archive.store.PublishedRow;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Charts for use within the office; what leaves passes the gate. */
@Controller
final class StatisticsController {

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;

  StatisticsController(Vault vault, LinkedArchive linkedArchive, Pages pages) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
  }

  @GetMapping("/statistics")
  View statistics(@RequestParam Map<String, String> values) {
    Words words = pages.words();
    StatisticsFilter filter = StatisticsFilter.of(values);
    List<PublishedRow> published = vault.with(archive -> archive.casework().published());
    return pages.show(
        "statistics/statistics",
        linkedArchive.ask(linked -> new StatisticsViews(linked, words, published).of(filter)));
  }
}
