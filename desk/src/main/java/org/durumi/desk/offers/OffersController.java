package org.durumi.desk.offers;

import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Rewards, payments, orders and operations that reports document, over time. */
@Controller
final class OffersController {

  private final Vault vault;
  private final Pages pages;

  OffersController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/offers")
  View show(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int show) {
    OffersFilter filter = new OffersFilter(type, from, until, country, q, show);
    OffersViews views = new OffersViews(pages.words());
    return pages.show("offers/offers", views.of(vault.with(Offers::of), filter));
  }
}
