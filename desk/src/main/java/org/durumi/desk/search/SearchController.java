package org.durumi.desk.search;

import java.util.Map;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Finding reports by their words; the address holds all that is asked for. */
@Controller
final class SearchController {

  private final Vault vault;
  private final Pages pages;

  SearchController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/search")
  View search(@RequestParam Map<String, String> values) {
    SearchForm form = SearchForm.of(values);
    SearchViews views = new SearchViews(pages.words());
    return pages.show(
        "search/search", vault.with(all -> all.atOneMoment(archive -> views.of(archive, form))));
  }
}
