package org.durumi.reader.second;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.reader.review.ReportWords;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Origin;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a model claims into an event, as far as the report says it. Each string is looked for
 * in the report and dropped where it is not there, letter for letter; numbers, dates, sums and
 * places are read from the words found, never taken from the model.
 */
final class Claim {

  /** Nothing is known of how often a second reader is right. */
  private static final double UNKNOWN = 0.5;

  private static final int LONGEST_EVIDENCE = 2_000;
  private static final int LONGEST_WORDS = 300;
  private static final int MOST = 8;

  private final Report report;
  private final @Nullable WordsReader values;
  private final Places places;

  Claim(Report report, @Nullable WordsReader values, Places places) {
    this.report = report;
    this.values = values;
    this.places = places;
  }

  /** The event, or empty where type, modality, evidence or act are not what they must be. */
  Optional<Event> check(JsonNode claim) {
    ActType type = oneOf(claim.path("type"), ActType.values(), ActType::code);
    Modality modality = oneOf(claim.path("modality"), Modality.values(), Modality::code);
    Spot spot = spot(claim);
    if (type == null || modality == null || spot == null) {
      return Optional.empty();
    }
    ReportWords words = new ReportWords(report.text(), event(type, modality, spot));
    StatedDate date = date(words, claim.path("date"));
    StatedPlace place = place(words, claim.path("place"));
    List<Agent> agents =
        quotes(words, claim.path("agents")).stream()
            .map(quote -> new Agent(quote, quote.text(), Agent.Kind.OTHER))
            .toList();
    List<Attribution> sources =
        quotes(words, claim.path("sources")).stream()
            .map(quote -> new Attribution(quote, List.of()))
            .toList();
    return Optional.of(
        new Event(
            type,
            modality,
            UNKNOWN,
            spot.trigger(),
            List.of(spot.evidence()),
            date,
            place,
            victims(words, claim.path("victims")),
            agents,
            sources,
            offer(words, claim.path("offer")),
            Origin.SECOND_READER));
  }

  private record Spot(Quote evidence, Quote trigger) {}

  /**
   * The sentence, and the act within it; a sentence that stands twice is taken where it is first.
   */
  private @Nullable Spot spot(JsonNode claim) {
    String sentence = said(claim.path("evidence"), LONGEST_EVIDENCE);
    String act = said(claim.path("trigger"), LONGEST_WORDS);
    if (sentence == null || act == null) {
      return null;
    }
    String text = report.text().string();
    int at = text.indexOf(sentence);
    if (at < 0 || !sentence.contains(act)) {
      return null;
    }
    try {
      Quote evidence = report.text().quote(at, at + sentence.length());
      Event whole = event(ActType.OTHER, Modality.OCCURRED, new Spot(evidence, evidence));
      Quote trigger = new ReportWords(report.text(), whole).find(act).orElse(null);
      return trigger != null && evidence.span().contains(trigger.span())
          ? new Spot(evidence, trigger)
          : null;
    } catch (IllegalArgumentException e) {
      // It begins or ends within a character.
      return null;
    }
  }

  private static Event event(ActType type, Modality modality, Spot spot) {
    return new Event(
        type,
        modality,
        UNKNOWN,
        spot.trigger(),
        List.of(spot.evidence()),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Origin.SECOND_READER);
  }

  private List<Victims> victims(ReportWords words, JsonNode claims) {
    List<Victims> victims = new ArrayList<>();
    for (JsonNode claim : claims) {
      Quote who = quote(words, claim.path("words"));
      if (who != null && victims.size() < MOST) {
        List<Quote> names = quotes(words, claim.path("names"));
        StatedCount count = count(words, claim.path("count"));
        victims.add(new Victims(who, who.text(), count, null, names));
      }
    }
    return victims;
  }

  private @Nullable StatedCount count(ReportWords words, JsonNode claim) {
    Quote quote = quote(words, claim);
    return quote == null || values == null
        ? null
        : values.count(quote.text()).map(count -> new StatedCount(quote, count)).orElse(null);
  }

  private @Nullable StatedDate date(ReportWords words, JsonNode claim) {
    Quote quote = quote(words, claim);
    return quote == null || values == null
        ? null
        : values
            .date(quote.text(), report.published())
            .map(period -> new StatedDate(quote, period))
            .orElse(null);
  }

  private @Nullable StatedPlace place(ReportWords words, JsonNode claim) {
    Quote quote = quote(words, claim);
    return quote == null
        ? null
        : new StatedPlace(
            quote, WordsReader.only(places.in(report).read(quote.text())).orElse(null));
  }

  private @Nullable Offer offer(ReportWords words, JsonNode claim) {
    Quote quote = quote(words, claim);
    return quote == null
        ? null
        : new Offer(quote, values == null ? null : values.sum(quote.text()).orElse(null), null);
  }

  private List<Quote> quotes(ReportWords words, JsonNode claims) {
    List<Quote> quotes = new ArrayList<>();
    for (JsonNode claim : claims) {
      Quote quote = quote(words, claim);
      if (quote != null && quotes.size() < MOST && !quotes.contains(quote)) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private static @Nullable Quote quote(ReportWords words, JsonNode claim) {
    String said = said(claim, LONGEST_WORDS);
    return said == null ? null : words.find(said).orElse(null);
  }

  private static @Nullable String said(JsonNode claim, int longest) {
    String said = claim.isTextual() ? claim.textValue().strip() : "";
    return said.isEmpty() || said.length() > longest ? null : said;
  }

  private static <T> @Nullable T oneOf(JsonNode claim, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(claim.textValue()))
        .findFirst()
        .orElse(null);
  }
}
