package org.durumi.archive.loose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.reader.casefile.Edtf;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tellings out of a casefile's JSON. It needs no report beside it, and whatever is
 * missing in it stays unknown: what was written by {@code durumi read} and what other programs make
 * in the same form can both be linked.
 */
public final class LooseCasefile {

  private final PlaceWords places = new PlaceWords();

  /** Reads casefiles; several threads may share one. */
  public LooseCasefile() {}

  /**
   * One telling for each event, in order.
   *
   * @param json the casefile
   * @param name what to call the report: the file's name, which no other file here has
   */
  public List<Telling> tellings(JsonNode json, String name) {
    Teller teller = teller(json, name);
    List<Telling> tellings = new ArrayList<>();
    for (JsonNode event : LooseJson.list(json, "events")) {
      tellings.add(telling(teller, tellings.size(), event));
    }
    return tellings;
  }

  /** The totals that it gives; those without a number are left out. */
  public List<RollupTelling> rollups(JsonNode json, String name) {
    Teller teller = teller(json, name);
    List<RollupTelling> rollups = new ArrayList<>();
    List<JsonNode> listed = LooseJson.list(json, "rollups");
    for (int i = 0; i < listed.size(); i++) {
      JsonNode one = listed.get(i);
      Count count = count(one.path("count"));
      if (count != null) {
        rollups.add(
            new RollupTelling(
                teller,
                i,
                LooseJson.coded(one, "type", ActType.class, ActType.OTHER),
                count,
                period(one.path("date")),
                scope(one, teller),
                String.join(" ", LooseJson.words(one, "evidence"))));
      }
    }
    return rollups;
  }

  /** Where a total counts: its places, or the one place that another program gives it. */
  private List<Place> scope(JsonNode total, Teller teller) {
    List<JsonNode> named = LooseJson.list(total, "places");
    return (named.isEmpty() ? List.of(total.path("place")) : named)
        .stream().flatMap(one -> Optional.ofNullable(places.place(one, teller)).stream()).toList();
  }

  private static Teller teller(JsonNode json, String name) {
    JsonNode report = json.path("report");
    String text = LooseJson.text(report, "text");
    String published = LooseJson.text(report, "published");
    return Teller.issued(
        name,
        LooseJson.text(report, "outlet"),
        published == null ? null : Edtf.read(published).orElse(null),
        LooseJson.text(report, "language"),
        LooseJson.text(report, "title"),
        text == null ? quoted(json) : text);
  }

  /** Every sentence that an event rests on, once each. */
  private static String quoted(JsonNode json) {
    return Stream.of("events", "rollups")
        .flatMap(key -> LooseJson.list(json, key).stream())
        .flatMap(event -> LooseJson.words(event, "evidence").stream())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private Telling telling(Teller teller, int number, JsonNode event) {
    JsonNode place = event.path("place");
    return new Telling(
        teller,
        number,
        LooseJson.coded(event, "type", ActType.class, ActType.OTHER),
        // What cannot be read is not taken for asserted.
        LooseJson.coded(event, "modality", Modality.class, Modality.UNCONFIRMED),
        period(event.path("date")),
        places.place(place, teller),
        LooseJson.text(place, "text"),
        LooseJson.list(event, "victims").stream().map(LooseCasefile::people).toList(),
        LooseJson.list(event, "agents").stream().map(LooseCasefile::actor).toList(),
        LooseJson.list(event, "attribution").stream().map(LooseCasefile::chain).toList(),
        String.join(" ", LooseJson.words(event, "evidence")));
  }

  private static @Nullable Period period(JsonNode date) {
    CalendarDate start = day(LooseJson.text(date, "start"));
    CalendarDate end = day(LooseJson.text(date, "end"));
    String edtf = LooseJson.text(date, "edtf");
    if (start == null && end == null) {
      return edtf == null ? null : Edtf.read(edtf).orElse(null);
    }
    if (start == null) {
      return Period.until(Objects.requireNonNull(end));
    }
    if (end == null) {
      return Period.since(start);
    }
    return end.last().isBefore(start.first()) ? null : Period.between(start, end);
  }

  private static @Nullable CalendarDate day(@Nullable String iso) {
    Period period = iso == null ? null : Edtf.read(iso).orElse(null);
    return period == null ? null : period.start();
  }

  private static Telling.People people(JsonNode victims) {
    JsonNode count = victims.path("count");
    JsonNode children = victims.path("children");
    return new Telling.People(
        Objects.requireNonNullElse(
            LooseJson.text(victims, "description"),
            Objects.requireNonNullElse(LooseJson.text(victims, "text"), "")),
        count(count),
        children.isBoolean() ? (Boolean) children.asBoolean() : null,
        LooseJson.words(victims, "names"));
  }

  private static @Nullable Count count(JsonNode count) {
    Integer min = LooseJson.number(count, "min");
    Integer max = LooseJson.number(count, "max");
    boolean none = min == null && max == null || min != null && min < 0 || max != null && max < 0;
    if (none || min != null && max != null && min > max) {
      return null;
    }
    return new Count(min, max, count.path("approximate").asBoolean(false));
  }

  private static Telling.Actor actor(JsonNode agent) {
    String name = LooseJson.text(agent, "name");
    String words = Objects.requireNonNullElse(LooseJson.text(agent, "text"), "");
    return new Telling.Actor(
        Objects.requireNonNullElse(name, words),
        LooseJson.coded(agent, "kind", Agent.Kind.class, Agent.Kind.OTHER));
  }

  private static List<String> chain(JsonNode attribution) {
    return Stream.concat(
            Stream.ofNullable(LooseJson.text(attribution, "text")),
            LooseJson.words(attribution, "via").stream())
        .toList();
  }
}
