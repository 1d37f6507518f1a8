package org.durumi.desk.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.Departure;
import org.durumi.desk.consents.ConsentsView.One;
import org.durumi.desk.consents.ConsentsView.Out;
import org.durumi.desk.consents.ConsentsView.PersonView;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.publish.GateWords;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.jspecify.annotations.Nullable;

/** Lays consents out in the person's language. */
final class ConsentsViews {

  private final Words words;
  private final GateWords gate;
  private final DepartureWords departures;
  private final LocalDate today;

  ConsentsViews(Words words, LocalDate today) {
    this.words = words;
    this.gate = new GateWords(words);
    this.departures = new DepartureWords(words);
    this.today = today;
  }

  /** All of them, person by person. */
  ConsentsView all(List<KeptConsent> all) {
    return view(all, null);
  }

  /** One of them, and what left that rests on what it is about. */
  ConsentsView one(KeptConsent kept, List<Departure> departures) {
    ConsentItem item = kept.consent().item();
    return view(
        List.of(kept),
        departures.stream()
            .filter(left -> !left.about(item).isEmpty())
            .map(left -> out(left, item))
            .toList());
  }

  private ConsentsView view(List<KeptConsent> all, @Nullable List<Out> out) {
    Map<String, List<KeptConsent>> people = new TreeMap<>();
    all.forEach(
        one -> people.computeIfAbsent(one.consent().person(), _ -> new ArrayList<>()).add(one));
    return new ConsentsView(
        people.entrySet().stream()
            .map(one ->
                new PersonView(
                    Inert.of(one.getKey()),
                    one.getValue().stream()
                        .sorted(Comparator.comparingInt(KeptConsent::number).reversed())
                        .map(this::one)
                        .toList()))
            .toList(),
        all.size(),
        Stream.of(Field.values())
            .filter(field -> !Exposures.standard().isFixed(field))
            // Nobody needs to consent to what is told of everybody.
            .filter(field -> Exposures.standard().of(field) != Exposure.PUBLIC)
            .map(field -> new Choice(field.code(), gate.field(field)))
            .toList(),
        Stream.of(Purpose.values())
            .map(one -> new Choice(one.code(), words.of("purpose." + one.code())))
            .toList(),
        out);
  }

  private One one(KeptConsent kept) {
    Consent consent = kept.consent();
    ConsentItem item = consent.item();
    String about =
        item.event() == 0
            ? words.of("reading.number", Long.toString(item.report()))
            : words.of(
                "history.event", Long.toString(item.report()), Integer.toString(item.event()));
    String field = Field.of(item.field()).map(gate::field).orElseGet(() -> Inert.of(item.field()));
    String note = kept.note();
    return new One(
        kept.number(),
        about,
        "/reports/" + item.report() + (item.event() == 0 ? "" : "?at=" + item.event()),
        field,
        words.of("purpose." + consent.purpose().code()),
        words.day(consent.until()),
        kept.revoked() != null ? "revoked" : kept.holdsOn(today) ? "holds" : "ended",
        words.of("consents.given", words.moment(kept.when()), Inert.of(kept.by().name())),
        note == null ? null : Inert.of(note),
        revoked(kept.revoked()));
  }

  private @Nullable String revoked(Consent.@Nullable Revocation revocation) {
    if (revocation == null) {
      return null;
    }
    String why = revocation.why();
    String day = words.day(revocation.when());
    return why == null
        ? words.of("consents.back", day)
        : words.of("consents.back.why", day, Inert.of(why));
  }

  private Out out(Departure left, ConsentItem item) {
    return new Out(
        DepartureWords.id(left),
        departures.name(left),
        Inert.of(left.facts().title()),
        departures.recipient(left),
        words.moment(left.when()),
        Inert.of(left.by().name()),
        left.about(item).stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
