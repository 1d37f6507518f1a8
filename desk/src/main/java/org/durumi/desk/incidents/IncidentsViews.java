package org.durumi.desk.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Incidents;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Grade;

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
    this.names = new IncidentWords(words);
    this.matrices = new Matrices(linked, words);
  }

  /** The page that answers this filter. */
  IncidentsView of(IncidentFilter filter) {
    Incidents incidents = linked.incidents();
    org.durumi.archive.store.IncidentFilter asked = filter.asked();
    List<IncidentRow> rows = incidents.find(asked, filter.show());
    int total = incidents.count(asked);
    Map<String, Integer> undecided =
        incidents.undecided().count(rows.stream().map(IncidentRow::id).toList());
    return new IncidentsView(
        filter.type(),
        filter.place(),
        filter.month(),
        filter.isSet(),
        filter.isToDecide(),
        linked.events() == LinkedEvents.ACCEPTED,
        types(incidents),
        filter.to("").address().text(),
        filter.to("decide").address().text(),
        incidents.undecided().count(),
        total,
        incidents.told().count(asked),
        rows.stream()
            .flatMap(row -> linked.load(row.id()).map(one -> item(one, undecided)).stream())
            .toList(),
        total > filter.show() ? filter.more().address().text() : null);
  }

  private List<Choice> types(Incidents incidents) {
    SaidWords said = new SaidWords(words);
    return incidents.types().stream()
        .map(code -> new Choice(code, said.type(code)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private IncidentsView.Item item(Incident incident, Map<String, Integer> undecided) {
    Gist gist = Gist.of(incident);
    Grade grade = Graded.of(incident, linked.graph(incident));
    return new IncidentsView.Item(
        "/incidents/" + Linked.address(incident),
        gist.type().code(),
        names.type(gist),
        names.modality(gist),
        names.when(gist),
        names.where(gist),
        names.people(gist),
        incident.tellings().size(),
        incident.roots().size(),
        words.of("incidents.corroboration." + Graded.code(grade)),
        Graded.tone(grade),
        incident.tellings().size() == 1 ? 0 : matrices.of(incident).conflicts(),
        undecided.getOrDefault(incident.id(), 0),
        linked.told(incident).stream().map(Told::outlet).distinct().limit(MOST_OUTLETS).toList());
  }
}
