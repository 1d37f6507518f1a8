package org.durumi.desk.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.durumi.desk.danger.DangerView.QuoteView;
import org.durumi.desk.danger.DangerView.StandingView;
import org.durumi.desk.danger.DangerView.StepView;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.chain.Basis;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;

/** Says in the person's language what is told of some people, each firmness apart. */
final class StepViews {

  private final Linked linked;
  private final Words words;
  private final SaidWords said;
  private final IncidentWords names;

  StepViews(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.said = new SaidWords(words);
    this.names = new IncidentWords(words);
  }

  /** What is confirmed last, what is concluded and feared since then, and what is denied. */
  List<StandingView> standings(Group group) {
    StatusTimeline timeline = group.people().timeline();
    List<StandingView> all = new ArrayList<>();
    timeline.changes().reversed().stream()
        .filter(change -> change.standing() == Standing.CONFIRMED)
        .findFirst()
        .ifPresent(change -> all.add(view(Standing.CONFIRMED, change)));
    timeline.inferred().ifPresent(change -> all.add(view(Standing.INFERRED, change)));
    timeline.feared().forEach(change -> all.add(view(Standing.FEARED, change)));
    timeline.denied().forEach(change -> all.add(view(Standing.DENIED, change)));
    return all.stream().distinct().toList();
  }

  private StandingView view(Standing standing, StatusChange change) {
    String told =
        words.of(
            "danger.told.when",
            words.of("danger.is." + change.status().code()),
            said.date(change.when()));
    Optional<Basis> basis =
        change.claims().stream().map(Claim::basis).filter(one -> one != Basis.SAID).findFirst();
    return new StandingView(
        standing.code(),
        standing == Standing.INFERRED && basis.isPresent()
            ? words.of("reading.people", told, words.of("danger.basis." + basis.get().code()))
            : told);
  }

  /** One thing that is told of them. */
  StepView step(Group.Step step) {
    StatusChange change = step.change();
    String told =
        words.of("danger.told.when", said.type(change.type().code()), said.date(change.when()));
    return new StepView(
        change.standing().code(),
        step.place().map(place -> words.of("reading.people", told, said.place(place))).orElse(told),
        "/incidents/" + step.told().getFirst().id(),
        step.told().stream().map(this::quote).toList());
  }

  private QuoteView quote(Told told) {
    return new QuoteView(
        told.outlet(),
        told.link(),
        told.said().evidence(),
        told.said().voices().stream().map(said::voice).toList());
  }

  /** Incidents that may be about them, too: their pages and names. */
  List<Choice> maybe(Group group) {
    return linked.incidents().told().accepted(group.maybe()).stream()
        .map(one -> new Choice("/incidents/" + Linked.address(one), names.name(one)))
        .collect(Collectors.toList());
  }
}
