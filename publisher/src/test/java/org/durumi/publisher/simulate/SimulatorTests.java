package org.durumi.publisher.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.publisher.simulate.Samples.GROUND;
import static org.durumi.publisher.simulate.Samples.cell;
import static org.durumi.publisher.simulate.Samples.incident;
import static org.durumi.publisher.simulate.Samples.release;
import static org.durumi.publisher.simulate.Samples.simulator;
import static org.durumi.publisher.simulate.Samples.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.junit.jupiter.api.Test;

class SimulatorTests {

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
                cell(told(9), List.of(1, 2), "March", TableCell.ALL),
                cell(told(15), List.of(3, 4), "April", TableCell.ALL),
                cell(told(8), List.of(1, 3), TableCell.ALL, "Yanji"),
                cell(told(16), List.of(2, 4), TableCell.ALL, "Tumen"),
                cell(told(24), List.of(1, 2, 3, 4), TableCell.ALL, TableCell.ALL)));
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
            List.of(cell(told(60), List.of(1, 2), TableCell.ALL)));
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
        .anySatisfy(
            one -> assertThat(one.sentence()).contains("incident 1 had exactly eleven people"));
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
    assertThat(simulation.offered())
        .hasSize(6)
        .allMatch(change -> change instanceof Change.Coarsen);
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
}
