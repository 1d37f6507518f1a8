package org.durumi.desk.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.IncidentFile;
import org.durumi.archive.store.UndecidedRow;
import org.durumi.desk.incidents.IncidentView.LinkView;
import org.durumi.desk.incidents.IncidentView.Other;
import org.durumi.desk.incidents.IncidentView.Step;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Names;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Grade;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.jspecify.annotations.Nullable;

/** Lays one incident out in the person's language. */
final class IncidentViews {

  private static final int MOST_OTHERS = 6;

  /** Of a happening that is told more often, not every telling's link is worked out. */
  private static final int MOST_LINKS = 60;

  private final Linked linked;
  private final Words words;
  private final IncidentWords names;

  IncidentViews(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.names = new IncidentWords(words);
  }

  /** The page of an incident. */
  IncidentView of(Incident incident) {
    Gist gist = Gist.of(incident);
    Grade grade = Graded.of(incident, linked.graph(incident));
    String id = Linked.address(incident);
    return new IncidentView(
        id,
        gist.type().code(),
        names.type(gist),
        names.modality(gist),
        names.when(gist),
        names.where(gist),
        names.people(gist),
        gist.happened() && isAccepted(incident)
            ? Address.of("/counts").with("incident", id).text()
            : null,
        incident.tellings().size(),
        new Matrices(linked, words).of(incident),
        words.of("incidents.corroboration." + Graded.code(grade)),
        words.of("incidents.corroboration.hint." + Graded.code(grade)),
        Graded.tone(grade),
        grade.source().name(),
        grade.information().number(),
        links(incident),
        others(incident, incident.id()),
        steps(incident.id()));
  }

  /** People are counted by accepted events alone. */
  private boolean isAccepted(Incident incident) {
    return linked.incidents().told().accepted(List.of(incident.id())).stream()
        .map(Gist::of)
        .anyMatch(Gist::happened);
  }

  /** Of each telling but the first, why it is held to be one with the one before it likest it. */
  private List<LinkView> links(Incident incident) {
    List<LinkView> links = new ArrayList<>();
    List<TellingId> before = new ArrayList<>();
    for (IncidentFile.Link link : linked.incidents().told().links(incident.id(), MOST_LINKS)) {
      TellingPair pair = link.pair();
      if (before.isEmpty()) {
        before.add(pair.first());
      }
      links.add(
          new LinkView(
              "link-" + (links.size() + 1),
              name(pair.second()),
              name(pair.first()),
              decided(pair.second(), before),
              Weights.of(link.score(), words)));
      before.add(pair.second());
    }
    return links;
  }

  private @Nullable String decided(TellingId one, List<TellingId> others) {
    return others.stream()
        .map(other -> new TellingPair(one, other))
        .flatMap(pair -> linked.standing().incident(pair).stream())
        .filter(LinkDecision.SameIncident.class::isInstance)
        .map(decision -> Inert.of(decision.by().name()))
        .findFirst()
        .orElse(null);
  }

  private String name(TellingId telling) {
    Told told = linked.told(telling);
    return words.of("incidents.telling", told.outlet(), told.id().toString());
  }

  private List<Other> others(Incident incident, String id) {
    return linked.incidents().undecided().of(id, MOST_OTHERS).stream()
        .flatMap(pair -> other(incident, pair).stream())
        .toList();
  }

  private Optional<Other> other(Incident incident, UndecidedRow undecided) {
    TellingPair pair = undecided.pair();
    boolean first =
        incident.tellings().stream().map(Names::of).anyMatch(one -> one.equals(pair.first()));
    TellingId own = first ? pair.first() : pair.second();
    TellingId foreign = first ? pair.second() : pair.first();
    return linked
        .incident(foreign)
        .map(other ->
            new Other(
                foreign.toString(),
                own.toString(),
                names.name(other),
                "/incidents/" + Linked.address(other),
                other.tellings().size(),
                Weights.of(linked.incidents().told().explain(pair), words).verdict()));
  }

  private List<Step> steps(String id) {
    return linked.followed().of(id).stream()
        // Nothing more is told about people who got away.
        .filter(group -> group.parts().stream().noneMatch(part -> part.timeline().isAtLarge()))
        .map(group -> group.chain().incidents())
        .filter(chain -> chain.size() > 1)
        .findFirst()
        .stream()
        .flatMap(List::stream)
        .map(one ->
            new Step(
                Stream.of(names.name(one), names.people(Gist.of(one)))
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> words.of("reading.people", a, b))
                    .orElseThrow(),
                "/incidents/" + Linked.address(one),
                one.id().equals(id)))
        .toList();
  }
}
