package org.durumi.desk.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.durumi.desk.offers.Offers;
import org.durumi.desk.offers.OffersFilter;
import org.durumi.desk.said.Said;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rewards, payments, orders and operations that reports document, for programs. */
@Controller
@Profile("team")
final class OffersApi {

  private final Vault vault;

  OffersApi(Vault vault) {
    this.vault = vault;
  }

  private record Listed(List<OfferJson> offers, int total) {}

  private record SumJson(BigDecimal amount, String currency) {

    static SumJson of(Said.Sum sum) {
      return new SumJson(sum.amount(), sum.currency());
    }
  }

  /** Goods are the report's words for what was promised; worth is what it says that this is. */
  private record OfferJson(
      @JsonUnwrapped PlacedJson event,
      @Nullable String goods,
      @Nullable SumJson sum,
      @Nullable SumJson worth,
      List<String> by,
      List<String> against,
      List<String> voices,
      List<String> quotes) {

    static OfferJson of(Said said) {
      Said.Offer offer = said.offer();
      Said.Sum sum = offer == null ? null : offer.sum();
      Said.Equivalent worth = offer == null ? null : offer.equivalent();
      return new OfferJson(
          PlacedJson.of(said.row()),
          offer == null ? null : offer.words(),
          sum == null ? null : SumJson.of(sum),
          worth == null ? null : SumJson.of(worth.sum()),
          said.agents().stream().map(Said.Agent::name).distinct().toList(),
          said.people().stream().map(Said.People::description).distinct().toList(),
          said.voices().stream().map(Said.Voice::words).distinct().toList(),
          said.evidence());
    }

    /** Never what it says. */
    @Override
    public String toString() {
      return "OfferJson[" + event + "]";
    }
  }

  @GetMapping("/api/offers")
  ResponseEntity<String> offers(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "100") int limit) {
    OffersFilter filter = new OffersFilter(type, from, until, country, q, 0);
    if (!type.isEmpty() && !Offers.types().contains(type)) {
      throw new NotUnderstoodException("Take type from " + String.join(", ", Offers.types()) + ".");
    }
    if (filter.from().isEmpty() != from.isBlank() || filter.until().isEmpty() != until.isBlank()) {
      throw new NotUnderstoodException("Write from and until as years, such as 2016.");
    }
    List<Said> fitting = Offers.fitting(vault.with(Offers::of), filter);
    return Answers.ok(
        new Listed(
            fitting.stream().limit(Answers.limit(limit)).map(OfferJson::of).toList(),
            fitting.size()));
  }
}
