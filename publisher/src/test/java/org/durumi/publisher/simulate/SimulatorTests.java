package org.durumi.publisher.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.simulate.Table.Measure;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

class SimulatorTests {

  private static final Place JILIN =
      new Place("Jilin", "CN", 2036500L, 43.0, 126.0, Precision.PROVINCE);

  private static final Ground GROUND =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.of(JILIN);
        }

        @Override
        public long populationOf(Place place) {
          return 100_000;
        }
      };

  private static ReleasedPlace town(String name) {
    return new ReleasedPlace(name, "CN", "Jilin", null, 42.9, 129.5, Precision.TOWN);
  }

  private static ReleasedIncident incident(int number, String place, String when, int people) {
    Shown<Count> count =
        people < 0 ? new Shown.Withheld<>() : new Shown.Told<>(Count.exactly(people));
    return new ReleasedIncident(
        number,
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        new Shown.Told<>(Period.of(CalendarDate.parse(when))),
        new Shown.Told<>(town(place)),
        count,
        count.map(it -> people),
        new Shown.Withheld<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>());
  }

  private static Release release(int number, Audience audience, List<ReleasedIncident> incidents) {
    LocalDate day = LocalDate.of(2026, 11, 29);
    Coverage coverage =
        new Coverage(day, day, 10, incidents.size(), "all arrests", List.of());
    return new Release(number, "Arrests", "An office", day, audience, coverage, incidents);
  }

  private static Cell cell(Shown<Integer> value, List<Integer> incidents, String... at) {
    return new Cell(List.of(at), new TreeSet<>(incidents), value);
  }

  private static Simulator simulator(List<Published> earlier) {
    return new Simulator(earlier, List.of(), Limits.USUAL, new Coarsening(GROUND));
  }

  /** Children by month and place: March in Yanji is suppressed, and its row and column are told. */
  private static Published childrenByMonthAndPlace() {
    Shown<Integer> hidden = new Shown.Withheld<>();
    Table table =
        new Table(
            "children by month and place",
            Measure.CHILDREN,
            List.of("month", "place"),
            List.of(
                cell(hidden, List.of(1), "March", "Yanji"),
                cell(told(7), List.of(2), "March", "Tumen"),
                cell(told(6), List.of(3), "April", "Yanji"),
                cell(told(9), List.of(4), "April", "Tumen"),
                cell(told(9), List.of(1, 2), "March", Cell.ALL),
                cell(told(15), List.of(3, 4), "April", Cell.ALL),
                cell(told(8), List.of(1, 3), Cell.ALL, "Yanji"),
                cell(told(16), List.of(2, 4), Cell.ALL, "Tumen"),
                cell(told(24), List.of(1, 2, 3, 4), Cell.ALL, Cell.ALL)));
    return new Published(
        release(
            1,
            Audience.PUBLIC,
            List.of(
                incident(1, "Yanji", "2023-03", 40),
                incident(2, "Tumen", "2023-03", 40),
                incident(3, "Yanji", "2023-04", 40),
                incident(4, "Tumen", "2023-04", 40))),
        List.of(table));
  }

  private static Shown<Integer> told(int value) {
    return new Shown.Told<>(value);
  }

  @Test
  void itSaysWhatATableLetsAReaderInferAndWhatClosesIt() {
    Published now = childrenByMonthAndPlace();
    Simulator simulator = simulator(List.of());
    Simulation simulation = simulator.run(now, Simulator.told(now.release()));
    assertThat(simulation.found())
        .extracting(Inference::sentence)
        .containsExactly(
            "This table lets a reader infer that the March group in Yanji had exactly two"
                + " children.");
    assertThat(simulation.offered()).isNotEmpty();
    assertThat(simulation.closes()).isTrue();
    Published changed = simulator.changes().make(now, simulation.offered());
    assertThat(simulator.run(changed, Simulator.told(now.release())).found()).isEmpty();
  }

  @Test
  void whatIsOfferedCannotBeDoneWithFewerCells() {
    Published now = childrenByMonthAndPlace();
    Simulator simulator = simulator(List.of());
    Map<Integer, Integer> people = Simulator.told(now.release());
    List<Change> offered = simulator.run(now, people).offered();
    for (Change spared : offered) {
      List<Change> fewer = new ArrayList<>(offered);
      fewer.remove(spared);
      Published changed = simulator.changes().make(now, fewer);
      assertThat(simulator.run(changed, people).isClosed()).as(spared.words()).isFalse();
    }
  }

  @Test
  void aNewReleaseIsSubtractedFromAnEarlierOne() {
    Table total =
        new Table(
            "people",
            Measure.PEOPLE,
            List.of("month"),
            List.of(cell(told(60), List.of(1, 2), Cell.ALL)));
    Published first =
        new Published(
            release(
                1,
                Audience.PUBLIC,
                List.of(incident(1, "Yanji", "2023-03", -1), incident(2, "Yanji", "2023-03", -1))),
            List.of(total));
    Published second =
        new Published(
            release(2, Audience.PUBLIC, List.of(incident(2, "Yanji", "2023-03", 49))), List.of());
    Simulator simulator = simulator(List.of(first));
    Map<Integer, Integer> people = Map.of(1, 11, 2, 49);
    Simulation simulation = simulator.run(second, people);
    assertThat(simulation.found())
        .anySatisfy(one ->
            assertThat(one.sentence()).contains("incident 1 had exactly 11 people"));
    assertThat(simulation.offered()).containsExactly(new Change.WithholdPeople(2));
    assertThat(simulation.closes()).isTrue();
  }

  @Test
  void whatPartnersGotIsNoneOfThePublicsKnowledge() {
    Published partner =
        new Published(
            release(1, Audience.PARTNER, List.of(incident(1, "Yanji", "2023-03", 30))), List.of());
    Published open =
        new Published(
            release(2, Audience.PUBLIC, List.of(incident(1, "Yanji", "2023-03", -1))), List.of());
    assertThat(simulator(List.of(partner)).run(open, Map.of(1, 30)).found()).isEmpty();
    Published again =
        new Published(
            release(3, Audience.PARTNER, List.of(incident(1, "Yanji", "2023-03", -1))), List.of());
    assertThat(simulator(List.of(partner)).run(again, Map.of(1, 30)).found())
        .allMatch(Inference::already);
  }

  @Test
  void aCombinationOfTooFewPeopleIsMadeWiderWithItsNeighbours() {
    List<ReleasedIncident> incidents = new ArrayList<>();
    List<String> towns = List.of("Yanji", "Tumen", "Helong", "Longjing", "Hunchun", "Antu");
    for (int i = 0; i < towns.size(); i++) {
      incidents.add(incident(i + 1, towns.get(i), "2023-03", 1));
    }
    Published now = new Published(release(1, Audience.PUBLIC, incidents), List.of());
    Simulator simulator = simulator(List.of());
    Map<Integer, Integer> people = Simulator.told(now.release());
    Simulation simulation = simulator.run(now, people);
    assertThat(simulation.found())
        .allMatch(one -> one.hazard() == Hazard.UNIQUE)
        .extracting(Inference::sentence)
        .contains("Only one person is behind arrest detention, 2023-03, Yanji, fewer than five.");
    assertThat(simulation.offered()).hasSize(6).allMatch(change -> change instanceof Change.Coarsen);
    Published changed = simulator.changes().make(now, simulation.offered());
    assertThat(simulator.run(changed, people).isClosed()).isTrue();
  }

  @Test
  void anIncidentOnItsOwnIsToldVaguely() {
    Published now =
        new Published(
            release(1, Audience.PUBLIC, List.of(incident(1, "Yanji", "2023-03", 2))), List.of());
    Simulator simulator = simulator(List.of());
    Map<Integer, Integer> people = Simulator.told(now.release());
    Simulation simulation = simulator.run(now, people);
    assertThat(simulation.closes()).isTrue();
    assertThat(simulation.offered())
        .containsExactly(new Change.WithholdPlace(1), new Change.Widen(1));
  }

  @Test
  void placeToldBeforeAndDateToldNowAreOneCombination() {
    ReleasedIncident full = incident(1, "Yanji", "2023-03", 3);
    Published first =
        new Published(
            release(
                1,
                Audience.PUBLIC,
                List.of(changed(changed(full, new Change.Widen(1)), new Change.Coarsen(9)))),
            List.of());
    Published second =
        new Published(
            release(2, Audience.PUBLIC, List.of(changed(full, new Change.WithholdPlace(1)))),
            List.of());
    Simulation simulation = simulator(List.of(first)).run(second, Map.of(1, 3));
    assertThat(simulation.found())
        .anySatisfy(one ->
            assertThat(one.sentence())
                .startsWith("With what earlier releases told of it, only three people"));
    assertThat(simulation.closes()).isTrue();
  }

  private static ReleasedIncident changed(ReleasedIncident incident, Change change) {
    return new Changes(new Coarsening(GROUND)).changed(incident, change).orElseThrow();
  }

  /** Suppressed cells of random tables over several releases, and what a linear program says. */
  @Test
  void suppressedCellsCannotBeRecoveredFromAllReleasesTogether() {
    Random random = new Random(7);
    int closed = 0;
    for (int run = 0; run < 120; run++) {
      List<Published> out = new ArrayList<>();
      int[] people = new int[12];
      for (int i = 0; i < people.length; i++) {
        people[i] = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
      }
      Map<Integer, Integer> figures = new HashMap<>();
      for (int i = 0; i < people.length; i++) {
        figures.put(i + 1, people[i]);
      }
      for (int number = 1; number <= 3; number++) {
        Published now = random(number, people, random);
        Simulator simulator = simulator(out);
        Simulation simulation = simulator.run(now, figures);
        Published changed = simulator.changes().make(now, simulation.offered());
        boolean holds = simulator.run(changed, figures).isClosed();
        assertThat(holds).isEqualTo(simulation.closes());
        if (holds) {
          closed++;
          assertNothingNewIsExposed(changed, out);
          out.add(changed);
        }
      }
    }
    assertThat(closed).isGreaterThan(300);
  }

  private static void assertNothingNewIsExposed(Published now, List<Published> out) {
    List<Published> all = new ArrayList<>(out);
    all.add(now);
    Knowledge knowledge = new Knowledge(all);
    for (Published one : all) {
      for (Table table : one.tables()) {
        for (Cell cell : table.cells()) {
          if (cell.isSuppressed()) {
            Knowledge.Range range = knowledge.range(Knowledge.atoms(table, cell));
            assertThat(range.high() - range.low()).isGreaterThanOrEqualTo(2);
          }
        }
      }
    }
  }

  private static Published random(int number, int[] people, Random random) {
    List<String> towns = List.of("Yanji", "Tumen", "Helong");
    List<ReleasedIncident> incidents = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      if (random.nextInt(5) > 0) {
        // Which of them are withheld is the same over the releases, as exposures are.
        incidents.add(
            incident(
                i + 1, towns.get(i % 3), "2023-0" + (1 + i / 3), i % 2 == 0 ? -1 : people[i]));
      }
    }
    Release release = release(number, Audience.PUBLIC, incidents);
    List<Cell> cells = new ArrayList<>();
    for (int month = 0; month <= 4; month++) {
      for (int town = 0; town <= 3; town++) {
        add(cells, incidents, people, month, town, towns);
      }
    }
    Table table =
        new Table("people by month and place", Measure.PEOPLE, List.of("month", "place"), cells);
    return new Published(release, List.of(table));
  }

  private static void add(
      List<Cell> cells,
      List<ReleasedIncident> incidents,
      int[] people,
      int month,
      int town,
      List<String> towns) {
    SortedSet<Integer> in = new TreeSet<>();
    int sum = 0;
    boolean withheld = false;
    for (ReleasedIncident incident : incidents) {
      int i = incident.number() - 1;
      if ((month == 4 || i / 3 == month) && (town == 3 || i % 3 == town)) {
        in.add(incident.number());
        sum += people[i];
        withheld |= incident.best().told().isEmpty();
      }
    }
    if (!in.isEmpty()) {
      boolean total = month == 4 || town == 3;
      cells.add(
          cell(
              withheld && !total ? new Shown.Withheld<>() : told(sum),
              List.copyOf(in),
              month == 4 ? Cell.ALL : "2023-0" + (month + 1),
              town == 3 ? Cell.ALL : towns.get(town)));
    }
  }
}
