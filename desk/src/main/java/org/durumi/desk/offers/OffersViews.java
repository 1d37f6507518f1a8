package org.durumi.desk.offers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.durumi.record.event.Modality;

/** Lays documented offers, orders and operations out in the person's language. */
final class OffersViews {

  private final Words words;
  private final SaidWords said;

  OffersViews(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** The page that answers this filter. */
  OffersView of(List<Said> all, OffersFilter filter) {
    List<Said> fitting = Offers.fitting(all, filter);
    Map<String, List<OffersView.Item>> years = new LinkedHashMap<>();
    for (Said event : fitting.subList(0, Math.min(fitting.size(), filter.show()))) {
      String year = Objects.requireNonNullElse(Chart.year(event), words.of("offers.undated"));
      years.computeIfAbsent(year, _ -> new java.util.ArrayList<>()).add(item(event));
    }
    return new OffersView(
        filter.type(),
        filter.from(),
        filter.until(),
        filter.country(),
        filter.q(),
        filter.isSet(),
        Offers.types().stream().map(code -> new Choice(code, said.type(code))).toList(),
        countries(all),
        Chart.of(fitting, Offers.types()),
        fitting.size(),
        years.entrySet().stream()
            .map(year -> new OffersView.Year(year.getKey(), year.getValue()))
            .toList(),
        fitting.size() > filter.show() ? filter.more().address().text() : null);
  }

  private List<Choice> countries(List<Said> all) {
    return all.stream()
        .map(one -> one.row().country())
        .filter(Objects::nonNull)
        .distinct()
        .map(code -> new Choice(code, said.country(code)))
        .sorted(Comparator.comparing(Choice::name))
        .collect(Collectors.toList());
  }

  private OffersView.Item item(Said event) {
    Said.Offer offer = event.offer();
    Said.Where place = event.place();
    Said.Sum sum = offer == null ? null : offer.sum();
    Said.Equivalent equivalent = offer == null ? null : offer.equivalent();
    String modality = event.row().modality();
    return new OffersView.Item(
        event.row().type(),
        said.type(event.row().type()),
        modality.equals(Modality.OCCURRED.code()) ? null : said.modality(modality),
        said.date(event.date()),
        place == null ? null : said.place(place),
        sum == null ? null : said.sum(sum),
        equivalent == null ? null : words.of("offers.worth", said.equivalent(equivalent)),
        offer == null ? null : offer.words(),
        event.agents().stream().map(Said.Agent::name).distinct().toList(),
        event.people().stream().map(said::people).distinct().toList(),
        event.voices().stream().map(said::voice).distinct().toList(),
        event.evidence(),
        "/reports/" + event.row().report() + "?at=" + event.row().number(),
        String.valueOf(event.row().report()));
  }
}
