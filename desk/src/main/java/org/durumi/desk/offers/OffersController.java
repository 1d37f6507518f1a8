package org.durumi.desk.offers;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Pages;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidReader;
import org.durumi.desk.said.SaidWords;
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
  private static final int MOST = 500;

  private final Vault vault;
  private final Pages pages;

  OffersController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/offers")
  View show(
      @RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String year) {
    Set<ActType> wanted = EnumSet.copyOf(TYPES);
    if (TYPES.stream().anyMatch(known -> known.code().equals(type))) {
      wanted.removeIf(known -> !known.code().equals(type));
    }
    List<EventRow> rows =
        vault.with(
            archive -> archive.accepted(EventQuery.ALL.types(wanted).withSaid().limit(MOST)));
    List<Said> all = rows.stream().map(SaidReader::read).toList();
    List<Said> shown =
        all.stream()
            .filter(said -> year.isEmpty() || year.equals(OffersView.year(said)))
            .sorted(Comparator.comparing(OffersView::year, Comparator.reverseOrder()))
            .toList();
    List<String> types = TYPES.stream().map(ActType::code).toList();
    return pages.show(
        "offers/offers",
        new OffersView(
            shown, OffersView.years(all), types, type, year, new SaidWords(pages.words())));
  }
}
