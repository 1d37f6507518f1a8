package org.durumi.publisher.clearing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.incident.Incident;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes incidents as they may be told outside. Places are no smaller than a county, small events
 * have no day, whoever may be in custody now has no place, and what these readers may not have is
 * withheld. Only tellings that a person accepted are given to it.
 */
public final class Clearing {

  private final Rules rules;
  private final Coarsening coarsening;
  private final Figures figures;
  private final Fates fates;
  private final Numbering numbering;

  /**
   * A clearing.
   *
   * @param figures how many people each incident concerns
   * @param chains people followed through the incidents
   */
  public Clearing(Rules rules, Ground ground, Figures figures, Chains chains, Numbering numbering) {
    this.rules = rules;
    this.coarsening = new Coarsening(ground);
    this.figures = figures;
    this.fates = new Fates(chains, rules.day());
    this.numbering = numbering;
  }

  /**
   * Clears incidents.
   *
   * @param incidents of accepted tellings alone
   */
  public Cleared clear(Collection<Incident> incidents) {
    List<Told> leaving = new ArrayList<>();
    List<KeptInside> inside = new ArrayList<>();
    for (Incident incident :
        incidents.stream().sorted(Comparator.comparing(Incident::id)).toList()) {
      Optional<Told> told = Told.of(incident, rules);
      if (told.isEmpty()) {
        inside.add(new KeptInside(incident.id(), KeptInside.Reason.TESTIMONY));
        continue;
      }
      Optional<KeptInside.Reason> reason = inside(told.get());
      if (reason.isEmpty()) {
        leaving.add(told.get());
      } else {
        inside.add(new KeptInside(incident.id(), reason.get()));
      }
    }
    List<SortedSet<TellingId>> bases = leaving.stream().map(Told::basis).toList();
    List<Integer> numbers = numbering.of(bases);
    List<Cleared.Row> rows = new ArrayList<>();
    for (int i = 0; i < leaving.size(); i++) {
      rows.add(row(leaving.get(i), bases.get(i), numbers.get(i)));
    }
    rows.sort(Comparator.comparingInt(row -> row.released().number()));
    return new Cleared(rows, inside);
  }

  private Optional<KeptInside.Reason> inside(Told told) {
    Exposure exposure = TypeRule.of(told.type()).exposure();
    boolean hidden =
        told.tellings().stream()
            .anyMatch(one -> TypeRule.of(one.type()).exposure() == Exposure.NEVER);
    if (hidden || !exposure.allows(rules.audience())) {
      return Optional.of(KeptInside.Reason.TYPE);
    }
    return told.isOfHelpers(true) ? Optional.of(KeptInside.Reason.HELPERS) : Optional.empty();
  }

  private Cleared.Row row(Told told, SortedSet<TellingId> basis, int number) {
    Optional<Figures.Figure> figure =
        told.isOfHelpers(false) ? Optional.empty() : figures.of(told.incident().id());
    boolean wide = TypeRule.of(told.type()).wide();
    boolean large = figure.map(one -> least(one.people()) >= rules.small()).orElse(false);
    boolean atLarge = fates.isAtLarge(told.tellings());
    Shown<Count> people =
        told.isOfHelpers(false) || (wide && !large)
            ? new Shown.Withheld<>()
            : shown(Field.PEOPLE, figure.map(Figures.Figure::people).orElse(null));
    Shown<Integer> best =
        people instanceof Shown.Told
            ? new Shown.Told<>(figure.map(Figures.Figure::best).orElse(0))
            : people.map(_ -> 0);
    ReleasedIncident released =
        new ReleasedIncident(
            number,
            told.type(),
            told.modality(),
            when(told, wide || atLarge, large),
            place(told, wide, atLarge),
            people,
            best,
            children(told, large && !wide),
            agents(told),
            atLarge || wide ? new Shown.Withheld<>() : allowed(Field.OUTCOME, outcome(told)),
            shown(Field.ORIGINS, told.incident().roots().size()),
            shown(Field.SOURCES, told.sources()));
    int heads = figures.of(told.incident().id()).map(Figures.Figure::best).orElse(0);
    boolean counted = !wide && !told.isOfHelpers(false) && rules.allow(Field.CHILDREN);
    return new Cleared.Row(
        released,
        told.incident().id(),
        basis,
        heads,
        counted ? Math.min(told.childrenTold(), Math.max(heads, 1)) : null);
  }

  private Shown<String> outcome(Told told) {
    return fates.outcome(told.tellings());
  }

  private static int least(Count people) {
    Integer min = people.min();
    return min == null ? 0 : min;
  }

  private <T> Shown<T> shown(Field field, @Nullable T value) {
    if (value == null) {
      return new Shown.Unknown<>();
    }
    return rules.allow(field) ? new Shown.Told<>(value) : new Shown.Withheld<>();
  }

  private <T> Shown<T> allowed(Field field, Shown<T> value) {
    return value instanceof Shown.Told && !rules.allow(field) ? new Shown.Withheld<>() : value;
  }

  private Shown<Period> when(Told told, boolean wide, boolean large) {
    Period when = told.when();
    if (when == null) {
      return new Shown.Unknown<>();
    }
    if (!rules.allow(Field.MONTH)) {
      return new Shown.Withheld<>();
    }
    if (large && !wide && rules.allow(Field.DAY)) {
      return new Shown.Told<>(when);
    }
    Optional<Period> wider = wide ? Widening.toYear(when) : Widening.toMonth(when);
    return wider.<Shown<Period>>map(Shown.Told::new).orElseGet(Shown.Unknown::new);
  }

  /** The place of somebody in custody is told only where publicity is to protect them. */
  private Shown<ReleasedPlace> place(Told told, boolean wide, boolean atLarge) {
    Place place = told.place();
    if (place == null) {
      return new Shown.Unknown<>();
    }
    boolean live = fates.isLive(told.type(), told.when(), told.tellings());
    boolean wanted =
        told.basis().stream().anyMatch(one -> rules.consented(one, Field.CUSTODY_PLACE));
    boolean hidden = live && !wanted && !rules.allow(Field.CUSTODY_PLACE);
    if (atLarge || hidden || !rules.allow(Field.PLACE)) {
      return new Shown.Withheld<>();
    }
    Optional<ReleasedPlace> coarse =
        wide
            ? coarsening.province(place)
            : rules.allow(Field.SITE)
                ? Optional.of(coarsening.exact(place))
                : coarsening.county(place);
    return coarse.<Shown<ReleasedPlace>>map(Shown.Told::new).orElseGet(Shown.Withheld::new);
  }

  /** Told of large groups alone, or withholding it would tell that there were some. */
  private Shown<Boolean> children(Told told, boolean large) {
    Boolean children = told.children();
    if (children == null) {
      return large ? new Shown.Unknown<>() : new Shown.Withheld<>();
    }
    return large ? shown(Field.CHILDREN, children) : new Shown.Withheld<>();
  }

  private Shown<List<String>> agents(Told told) {
    List<String> sorts = told.agents();
    if (sorts.isEmpty()) {
      return told.hasAgents() ? new Shown.Withheld<>() : new Shown.Unknown<>();
    }
    return shown(Field.AGENTS, sorts);
  }
}
