package org.durumi.desk.counts;

import java.util.Map;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How many people, with the claims that the numbers rest on. */
@Controller
final class CountsController {

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;

  CountsController(Vault vault, LinkedArchive linkedArchive, Pages pages) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
  }

  @GetMapping("/counts")
  View counts(@RequestParam Map<String, String> values) {
    Linked linked = vault.with(linkedArchive::of);
    return pages.show(
        "counts/counts", new CountsViews(linked, pages.words()).of(CountsFilter.of(values)));
  }
}
