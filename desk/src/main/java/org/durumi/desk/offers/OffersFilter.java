package org.durumi.desk.offers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Address;
import org.durumi.desk.said.Said;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for; what is empty asks for nothing.
 *
 * @param type code of a type of act
 * @param from first year
 * @param until last year
 * @param country ISO 3166-1 alpha-2 code
 * @param q words that must stand in what the event says
 * @param show how many to show
 */
public record OffersFilter(
    String type, String from, String until, String country, String q, int show) {

  /** How many are shown at first, and how many more each time. */
  static final int STEP = 100;

  private static final String YEAR = "[0-9]{4}";

  /** Passes over years that are none. */
  public OffersFilter {
    from = from.strip().matches(YEAR) ? from.strip() : "";
    until = until.strip().matches(YEAR) ? until.strip() : "";
    q = q.strip();
    show = Math.max(STEP, show);
  }

  /** Tells whether anything is filtered. */
  boolean isSet() {
    return Stream.of(type, from, until, country, q).anyMatch(value -> !value.isEmpty());
  }

  /** The same with more shown. */
  OffersFilter more() {
    return new OffersFilter(type, from, until, country, q, show + STEP);
  }

  /** The address that asks for this. */
  Address address() {
    return Address.of("/offers")
        .with("type", type)
        .with("from", from)
        .with("until", until)
        .with("country", country)
        .with("q", q)
        .with("show", show == STEP ? null : show);
  }

  /** Tells whether an event is asked for. One without a date is not, where years are. */
  public boolean fits(Said said) {
    EventRow row = said.row();
    return (type.isEmpty() || type.equals(row.type()))
        && (country.isEmpty() || country.equals(row.country()))
        && fitsYears(said)
        && says(said);
  }

  /** By the year that the event stands under. */
  private boolean fitsYears(Said said) {
    if (from.isEmpty() && until.isEmpty()) {
      return true;
    }
    String year = Chart.year(said);
    return year != null
        && (from.isEmpty() || year.compareTo(from) >= 0)
        && (until.isEmpty() || year.compareTo(until) <= 0);
  }

  private boolean says(Said said) {
    if (q.isEmpty()) {
      return true;
    }
    String all = folded(words(said).toList().toString());
    return List.of(folded(q).split("\\s+")).stream().allMatch(all::contains);
  }

  private static Stream<String> words(Said said) {
    Said.Offer offer = said.offer();
    Said.Where place = said.place();
    return Stream.of(
            said.evidence().stream(),
            said.agents().stream().map(Said.Agent::name),
            said.people().stream().map(Said.People::description),
            said.voices().stream().map(Said.Voice::words),
            some(offer == null ? null : offer.words()),
            some(place == null ? null : place.words()),
            some(place == null ? null : place.name()))
        .flatMap(part -> part);
  }

  private static Stream<String> some(@Nullable String words) {
    return Stream.ofNullable(words).filter(Objects::nonNull);
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
