package org.durumi.desk.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.Followed;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.count.BestRule;
import org.durumi.linker.count.Counting;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Policy;
import org.durumi.linker.count.Question;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Counts, and lays it out in the person's language. */
final class CountsViews {

  static final Regions REGIONS =
      Regions.of(place -> Gazetteer.standard().provinceOf(place).map(Place::name).orElse(null));

  private final Linked linked;
  private final Words words;
  private final SaidWords said;
  private final Derivations derivations;

  CountsViews(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.said = new SaidWords(words);
    this.derivations = new Derivations(words);
  }

  private record Asked(String label, Question question, @Nullable HeadCount count) {}

  /** The page that answers this filter. */
  CountsView of(CountsFilter filter) {
    Optional<IncidentRow> wanted = linked.row(filter.incident());
    Followed.Selection selection =
        wanted
            .map(row -> linked.followed().selected(row.id(), filter.totals()))
            .orElseGet(() -> linked.followed().accepted(filter.scope(), filter.totals()));
    Ledger ledger =
        Tally.of(selection.incidents(), selection.chains(), selection.totals(), REGIONS).ledger();
    Counting counting = Counting.of(ledger, Policy.DURUMI.with(filter.best()));
    derivations.name(selection.incidents());
    @Nullable Incident incident =
        selection.incidents().stream()
            .filter(known -> wanted.filter(row -> row.id().equals(known.id())).isPresent())
            .filter(known -> ledger.happenings().stream().anyMatch(h -> h.id().equals(known.id())))
            .findFirst()
            .orElse(null);
    Asked whole = counted(counting, whole(filter, incident));
    List<Asked> rows =
        incident != null
            ? List.of()
            : asked(filter, ledger).stream()
                .map(one -> counted(counting, one))
                .filter(one -> !isNothing(one))
                .toList();
    Scale scale = Scale.of(rows.isEmpty() ? List.of(count(whole)) : counts(rows));
    List<CountsView.Row> shown = new ArrayList<>();
    rows.forEach(one -> shown.add(row("row-" + shown.size(), one, scale)));
    return new CountsView(
        filter.by(),
        CountsFilter.BY.stream()
            .map(by -> new Choice(filter.by(by).address().text(), words.of("counts.by." + by)))
            .toList(),
        filter.type(),
        filter.country(),
        filter.from(),
        filter.until(),
        filter.rule(),
        filter.totals(),
        filter.isSet(),
        types(),
        countries(),
        rules(),
        incident == null ? null : whole.label(),
        incident == null ? null : "/incidents/" + Linked.address(incident),
        row("whole", whole, Scale.of(List.of(count(whole)))),
        shown,
        selection.incidents().size() - ledger.happenings().size());
  }

  private static List<HeadCount> counts(List<Asked> rows) {
    return rows.stream().map(CountsViews::count).toList();
  }

  private static HeadCount count(Asked asked) {
    return Objects.requireNonNull(asked.count());
  }

  private static Asked counted(Counting counting, Asked asked) {
    return new Asked(asked.label(), asked.question(), counting.count(asked.question()));
  }

  private static boolean isNothing(Asked asked) {
    Integer upper = count(asked).upper();
    return upper != null && upper == 0;
  }

  private Asked whole(CountsFilter filter, @Nullable Incident incident) {
    return incident == null
        ? new Asked(derivations.scope(filter.scope()), new Question.Selection(filter.scope()), null)
        : new Asked(
            new IncidentWords(words).name(incident), new Question.OfHappening(incident.id()), null);
  }

  private List<Asked> asked(CountsFilter filter, Ledger ledger) {
    return new Divisions(filter, ledger)
        .all().stream().map(one -> new Asked(label(one), one.question(), null)).toList();
  }

  private String label(Divisions.Division division) {
    return switch (division) {
      case Divisions.Division.OfMonth one -> said.date(CalendarDate.parse(one.key()));
      case Divisions.Division.OfPlace one -> derivations.place(one.where());
      case Divisions.Division.OfType one -> said.type(one.type().code());
    };
  }

  private List<Choice> types() {
    return linked.followed().acceptedTypes().stream()
        .map(code -> new Choice(code, said.type(code)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private List<Choice> countries() {
    return linked.followed().acceptedCountries().stream()
        .map(code -> new Choice(code, said.country(code)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private List<Choice> rules() {
    return Stream.of(BestRule.values())
        .map(rule -> rule.name().toLowerCase(Locale.ROOT))
        .map(code -> new Choice(code, words.of("counts.rule." + code)))
        .toList();
  }

  private CountsView.Row row(String id, Asked asked, Scale scale) {
    HeadCount count = count(asked);
    Integer upper = count.upper();
    String band =
        upper == null
            ? words.of("said.count.least", count.lower())
            : upper == count.lower()
                ? words.of("counts.exactly", upper)
                : words.of("said.count.between", count.lower(), upper);
    return new CountsView.Row(
        id,
        asked.label(),
        words.number(count.lower()),
        words.number(count.best()),
        upper == null ? null : words.number(upper),
        count.approximate() ? words.of("said.count.about", band) : band,
        words.number(count.corroborated()),
        scale.at(count.best()),
        scale.at(count.lower()),
        upper == null ? CountsView.WIDTH : scale.at(upper),
        derivations.of(count),
        derivations.conflicts(count),
        count.exact());
  }

  /** How long bars are: the most people of any row fill the width, with room for an open end. */
  private record Scale(long most) {

    static Scale of(List<HeadCount> counts) {
      long most = 1;
      boolean open = false;
      for (HeadCount count : counts) {
        Integer upper = count.upper();
        most = Math.max(most, upper == null ? Math.max(count.best(), count.lower()) : upper);
        open |= upper == null;
      }
      return new Scale(open ? most + most / 4 + 1 : most);
    }

    int at(long people) {
      return (int) Math.min(CountsView.WIDTH, people * CountsView.WIDTH / most);
    }
  }
}
