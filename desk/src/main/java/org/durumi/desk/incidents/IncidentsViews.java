package org.durumi.desk.incidents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.linker.incident.Doubt;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Grade;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Lays the list of incidents out in the person's language. */
final class IncidentsViews {

  private static final int MOST_OUTLETS = 4;

  private final Linked linked;
  private final Words words;
  private final IncidentWords names;
  private final Matrices matrices;

  IncidentsViews(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.names = new IncidentWords(linked, words);
    this.matrices = new Matrices(linked, words);
  }

  private record Known(Incident incident, Gist gist, @Nullable String where) {}

  /** The page that answers this filter. */
  IncidentsView of(IncidentFilter filter) {
    List<Known> all =
        linked.incidents().stream()
            .map(one -> new Known(one, Gist.of(one), null))
            .map(one -> new Known(one.incident(), one.gist(), names.where(one.gist())))
            .toList();
    Map<String, Integer> undecided = undecided();
    List<Known> fitting =
        all.stream()
            .filter(one -> filter.fits(one.gist(), one.where()))
            .filter(one -> !filter.isToDecide() || undecided.containsKey(one.incident().id()))
            .sorted(Comparator.comparing(IncidentsViews::day, Comparator.reverseOrder()))
            .toList();
    return new IncidentsView(
        filter.type(),
        filter.place(),
        filter.month(),
        filter.isSet(),
        filter.isToDecide(),
        types(all),
        filter.to("").address().text(),
        filter.to("decide").address().text(),
        linked.doubts().size(),
        fitting.size(),
        fitting.stream().mapToInt(one -> one.incident().tellings().size()).sum(),
        fitting.stream().limit(filter.show()).map(one -> item(one, undecided)).toList(),
        fitting.size() > filter.show() ? filter.more().address().text() : null);
  }

  /** The last day that it may have been; what has none comes last. */
  private static String day(Known known) {
    Period when = known.gist().when();
    CalendarDate date = when == null ? null : when.end() == null ? when.start() : when.end();
    return date == null ? "" : date.last().toString();
  }

  private List<Choice> types(List<Known> all) {
    return all.stream()
        .map(one -> new Choice(one.gist().type().code(), names.type(one.gist())))
        .distinct()
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private Map<String, Integer> undecided() {
    Map<String, Integer> counts = new HashMap<>();
    for (Doubt doubt : linked.doubts()) {
      TellingId one = Linked.pair(doubt).first();
      TellingId other = Linked.pair(doubt).second();
      Stream.of(one, other)
          .flatMap(id -> linked.incident(id).stream())
          .map(Incident::id)
          .distinct()
          .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  private IncidentsView.Item item(Known known, Map<String, Integer> undecided) {
    Incident incident = known.incident();
    Grade grade = Graded.of(incident, linked.graph(incident));
    return new IncidentsView.Item(
        "/incidents/" + Linked.address(incident),
        known.gist().type().code(),
        names.type(known.gist()),
        names.modality(known.gist()),
        names.when(known.gist()),
        known.where(),
        names.people(known.gist()),
        incident.tellings().size(),
        incident.roots().size(),
        words.of("incidents.corroboration." + Graded.code(grade)),
        Graded.tone(grade),
        incident.tellings().size() == 1 ? 0 : matrices.of(incident).conflicts(),
        undecided.getOrDefault(incident.id(), 0),
        linked.told(incident).stream().map(Told::outlet).distinct().limit(MOST_OUTLETS).toList());
  }
}
