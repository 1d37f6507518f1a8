package org.durumi.desk.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.durumi.linker.incident.Doubt;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.Grade;
import org.durumi.linker.telling.Telling;
import org.durumi.record.linkage.LinkDecision;
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
    this.names = new IncidentWords(linked, words);
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
        gist.happened() ? Address.of("/counts").with("incident", id).text() : null,
        incident.tellings().size(),
        new Matrices(linked, words).of(incident),
        words.of("incidents.corroboration." + Graded.code(grade)),
        words.of("incidents.corroboration.hint." + Graded.code(grade)),
        Graded.tone(grade),
        grade.source().name(),
        grade.information().number(),
        links(incident),
        others(incident),
        steps(incident));
  }

  /** Of each telling but the first, why it is held to be one with the one before it likest it. */
  private List<LinkView> links(Incident incident) {
    List<LinkView> links = new ArrayList<>();
    List<Telling> tellings = incident.tellings();
    for (int i = 1; i < Math.min(tellings.size(), MOST_LINKS); i++) {
      Telling one = tellings.get(i);
      Telling likest =
          tellings.subList(0, i).stream()
              .max(Comparator.comparingDouble(other -> weight(one, other)))
              .orElseThrow();
      links.add(
          new LinkView(
              "link-" + i,
              name(one),
              name(likest),
              decided(one, tellings.subList(0, i)),
              Weights.of(linked.explain(one, likest), words)));
    }
    return links;
  }

  private double weight(Telling one, Telling other) {
    Score score = linked.explain(one, other);
    return score.prior() + score.bits();
  }

  private @Nullable String decided(Telling one, List<Telling> others) {
    return others.stream()
        .map(other -> new TellingPair(Names.of(one), Names.of(other)))
        .flatMap(pair -> linked.standing().incident(pair).stream())
        .filter(LinkDecision.SameIncident.class::isInstance)
        .map(decision -> Inert.of(decision.by().name()))
        .findFirst()
        .orElse(null);
  }

  private String name(Telling telling) {
    Told told = linked.told(Names.of(telling));
    return words.of("incidents.telling", told.outlet(), told.id().toString());
  }

  private List<Other> others(Incident incident) {
    return linked.doubts().stream()
        .filter(doubt -> !doubt.together())
        .sorted(Comparator.comparingDouble((Doubt doubt) -> -doubt.score().bits()))
        .flatMap(doubt -> other(incident, doubt).stream())
        .limit(MOST_OTHERS)
        .toList();
  }

  private Optional<Other> other(Incident incident, Doubt doubt) {
    Telling own = incident.tellings().contains(doubt.one()) ? doubt.one() : doubt.other();
    Telling foreign = own.equals(doubt.one()) ? doubt.other() : doubt.one();
    if (!incident.tellings().contains(own)) {
      return Optional.empty();
    }
    return linked
        .incident(Names.of(foreign))
        .map(other ->
            new Other(
                Names.of(foreign).toString(),
                Names.of(own).toString(),
                names.name(other),
                "/incidents/" + Linked.address(other),
                other.tellings().size(),
                Weights.of(doubt.score(), words).verdict()));
  }

  private List<Step> steps(Incident incident) {
    return linked.chains().groups().stream()
        // Nothing more is told about people who got away.
        .filter(group -> group.parts().stream().noneMatch(part -> part.timeline().isAtLarge()))
        .map(group -> group.chain().incidents())
        .filter(chain -> chain.size() > 1)
        .filter(chain -> chain.stream().anyMatch(one -> one.id().equals(incident.id())))
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
                one.id().equals(incident.id())))
        .toList();
  }
}
