package org.durumi.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.review.Review;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * An event's fields as short texts under the codes that corrections use. What the report's words
 * were stands beside what they mean, so that other words for the same are a change, too.
 */
final class EventValues {

  private EventValues() {}

  /** What differs between two states of an event; null is none at all. */
  static List<FieldChange> changes(@Nullable Review before, @Nullable Review after) {
    Map<String, String> old = of(before);
    Map<String, String> fresh = of(after);
    Set<String> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(fresh.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      if (!Objects.equals(old.get(field), fresh.get(field))) {
        changes.add(new FieldChange(field, old.get(field), fresh.get(field)));
      }
    }
    return changes;
  }

  private static Map<String, String> of(@Nullable Review review) {
    Map<String, String> values = new LinkedHashMap<>();
    if (review != null) {
      values.put("state", review.state().code());
      values.putAll(of(review.event()));
    }
    return values;
  }

  private static Map<String, String> of(Event event) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("type", event.type().code());
    values.put("modality", event.modality().code());
    StatedDate date = event.date();
    if (date != null) {
      values.put("date", both(date.period().edtf(), date.words()));
    }
    StatedPlace place = event.place();
    if (place != null) {
      values.put("place", of(place));
    }
    for (int i = 0; i < event.victims().size(); i++) {
      put(values, "victims." + (i + 1), event.victims().get(i));
    }
    for (int i = 0; i < event.agents().size(); i++) {
      Agent agent = event.agents().get(i);
      values.put("agents." + (i + 1), agent.name() + " (" + agent.kind().code() + ")");
    }
    for (int i = 0; i < event.attribution().size(); i++) {
      values.put("attribution." + (i + 1), of(event.attribution().get(i)));
    }
    Offer offer = event.offer();
    if (offer != null) {
      values.put("offer", of(offer));
    }
    return values;
  }

  private static String of(StatedPlace stated) {
    Place place = stated.place();
    if (place == null) {
      return "\u201c" + stated.words().text() + "\u201d";
    }
    String country = place.country();
    return both(country == null ? place.name() : place.name() + ", " + country, stated.words());
  }

  private static void put(Map<String, String> values, String field, Victims victims) {
    StatedCount count = victims.count();
    Boolean children = victims.children();
    String names = victims.names().stream().map(Quote::text).collect(Collectors.joining(", "));
    values.put(field, victims.description() + (names.isEmpty() ? "" : ": " + names));
    if (count != null) {
      values.put(field + ".count", both(count.count().toString(), count.words()));
    }
    if (children != null) {
      values.put(field + ".children", children.toString());
    }
  }

  private static String of(Attribution source) {
    List<Quote> chain = new ArrayList<>(List.of(source.words()));
    chain.addAll(source.via());
    return chain.stream().map(Quote::text).collect(Collectors.joining(" \u2190 "));
  }

  private static String of(Offer offer) {
    Money sum = offer.sum();
    return sum == null
        ? "\u201c" + offer.words().text() + "\u201d"
        : both(sum.amount().toPlainString() + " " + sum.currency(), offer.words());
  }

  private static String both(String meaning, Quote words) {
    return meaning + " \u201c" + words.text() + "\u201d";
  }
}
