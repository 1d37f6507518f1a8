package org.durumi.desk.offers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Pages;
import org.durumi.desk.said.SaidReader;
import org.durumi.desk.vault.Vault;
import org.durumi.record.event.ActType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Rewards, payments, orders and operations that reports document, over time. */
@Controller
final class OffersController {

  private static final Set<ActType> TYPES =
      EnumSet.of(
          ActType.REWARD_OFFER,
          ActType.BRIBERY_EXCHANGE,
          ActType.POLICY_ORDER,
          ActType.CRACKDOWN_OPERATION);

  /** The newest of them: more than a person looks through. */
  private static final int MOST = 20_000;

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
    List<EventRow> rows =
        vault.with(archive -> archive.accepted(EventQuery.ALL.types(TYPES).withSaid().limit(MOST)));
    OffersViews views = new OffersViews(pages.words());
    return pages.show(
        "offers/offers", views.of(rows.stream().map(SaidReader::read).toList(), filter));
  }
}
