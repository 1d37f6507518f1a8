package org.durumi.desk.search;

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
  View search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String modality,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String outlet,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "" + SearchForm.STEP) int show) {
    SearchForm form =
        new SearchForm(q, type, modality, state, place, outlet, language, from, until, show);
    SearchViews views = new SearchViews(pages.words());
    return pages.show("search/search", vault.with(archive -> views.of(archive, form)));
  }
}
