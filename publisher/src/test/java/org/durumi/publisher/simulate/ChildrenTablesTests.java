package org.durumi.publisher.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.publisher.simulate.Samples.incident;
import static org.durumi.publisher.simulate.Samples.release;
import static org.durumi.publisher.simulate.Samples.simulator;

import java.util.List;
import java.util.Map;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.junit.jupiter.api.Test;

/** Tables of children tell of no incident alone, and pass through the simulator like all others. */
class ChildrenTablesTests {

  private static final Map<Integer, Integer> PEOPLE = Map.of(1, 40, 2, 40, 3, 40);

  private static final Release RELEASE =
      release(
          1,
          Audience.PUBLIC,
          List.of(
              incident(1, "Yanji", "2023-03", 40),
              incident(2, "Tumen", "2023-03", 40),
              incident(3, "Tumen", "2023-04", 40)));

  private static List<Table> tables(Map<Integer, Integer> children) {
    return Tables.of(RELEASE, PEOPLE, children, _ -> false, Limits.USUAL).stream()
        .filter(table -> table.measure() == Measure.CHILDREN)
        .toList();
  }

  private static TableCell cell(List<Table> tables, String name, String last) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.cells().stream())
        .filter(one -> one.at().getLast().equals(last))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGroupOfOneIncidentIsWithheldWhetherOrNotThereWereChildren() {
    List<Table> tables = tables(Map.of(1, 0, 2, 4, 3, 5));
    assertThat(cell(tables, "children by type", "arrest_detention").value().told()).contains(9);
    assertThat(cell(tables, "children by type and place", "Yanji, Jilin, CN").isSuppressed())
        .isTrue();
    assertThat(
            cell(tables(Map.of(1, 7, 2, 4, 3, 5)), "children by type and month", "2023-04")
                .isSuppressed())
        .isTrue();
  }

  @Test
  void fewChildrenOfSeveralIncidentsAreWithheldAndSoAreNone() {
    for (int few : List.of(0, 4)) {
      assertThat(
              cell(
                      tables(Map.of(1, 7, 2, few, 3, 0)),
                      "children by type and place",
                      "Tumen, Jilin, CN")
                  .isSuppressed())
          .isTrue();
    }
  }

  @Test
  void whereNoReportTellsOfChildrenThereIsNoTable() {
    assertThat(tables(Map.of(1, 0, 2, 0, 3, 0))).isEmpty();
    assertThat(tables(Map.of())).isEmpty();
  }

  @Test
  void theGroupInYanjiHadExactlyTwoChildrenAndThatIsClosed() {
    List<Table> tables = tables(Map.of(1, 2, 2, 4, 3, 5));
    Published now = new Published(RELEASE, tables);
    Simulator simulator = simulator(List.of());
    Simulation simulation = simulator.run(now, PEOPLE);
    assertThat(simulation.found())
        .extracting(Inference::sentence)
        .contains(
            "This release lets a reader infer that the arrest detention group in Yanji, Jilin, CN"
                + " had exactly two children.");
    assertThat(simulation.closes()).isTrue();
    Published changed = simulator.changes().make(now, simulation.offered());
    assertThat(simulator.run(changed, PEOPLE).isClosed()).isTrue();
  }
}
