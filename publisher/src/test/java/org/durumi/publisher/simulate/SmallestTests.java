package org.durumi.publisher.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.publisher.simulate.Samples.cell;
import static org.durumi.publisher.simulate.Samples.incident;
import static org.durumi.publisher.simulate.Samples.release;
import static org.durumi.publisher.simulate.Samples.simulator;
import static org.durumi.publisher.simulate.Samples.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.junit.jupiter.api.Test;

/** Each thing that can be worked out comes with the smallest change that closes it alone. */
class SmallestTests {

  private static Published marchInYanji() {
    List<TableCell> cells =
        List.of(
            cell(new Shown.Withheld<>(), List.of(1), "2023-03", "Yanji"),
            cell(told(7), List.of(2), "2023-03", "Tumen"),
            cell(told(9), List.of(1, 2), "2023-03", TableCell.ALL));
    Table table =
        new Table(
            "children by month and place", Measure.CHILDREN, List.of("month", "place"), cells);
    return new Published(
        release(
            1,
            Audience.PUBLIC,
            List.of(incident(1, "Yanji", "2023-03", 40), incident(2, "Tumen", "2023-03", 40))),
        List.of(table));
  }

  @Test
  void aWithheldNumberIsClosedByOneCellOfItsSum() {
    Published now = marchInYanji();
    Simulator simulator = simulator(List.of());
    Map<Integer, Integer> people = Simulator.told(now.release());
    Inference found = simulator.run(now, people).found().getFirst();
    assertThat(found.sentence())
        .isEqualTo(
            "This table lets a reader infer that the 2023-03 group in Yanji had exactly two"
                + " children.");
    List<Change> smallest = simulator.smallest(now, people, List.of(found)).get(found);
    assertThat(smallest).hasSize(1);
    Published changed = simulator.changes().make(now, smallest);
    assertThat(simulator.run(changed, people).found()).doesNotContain(found);
  }

  @Test
  void aSmallNumberIsSuppressedItself() {
    Published now =
        new Published(
            release(1, Audience.PUBLIC, List.of(incident(1, "Yanji", "2023-03", 40))),
            List.of(
                new Table(
                    "children by month",
                    Measure.CHILDREN,
                    List.of("month"),
                    List.of(cell(told(2), List.of(1), "2023-03")))));
    Simulator simulator = simulator(List.of());
    Map<Integer, Integer> people = Simulator.told(now.release());
    Inference small = simulator.run(now, people).found().getFirst();
    assertThat(small.hazard()).isEqualTo(Hazard.SMALL_CELL);
    assertThat(simulator.smallest(now, people, List.of(small)).get(small))
        .containsExactly(new Change.Suppress("children by month", List.of("2023-03")));
  }

  @Test
  void whateverIsFoundIsClosedByItsOwnChangeAndByNoPartOfIt() {
    Random random = new Random(12);
    List<String> towns = List.of("Yanji", "Tumen", "Helong");
    int closed = 0;
    for (int run = 0; run < 40; run++) {
      List<ReleasedIncident> incidents = new ArrayList<>();
      Map<Integer, Integer> people = new HashMap<>();
      for (int i = 1; i <= 5; i++) {
        int many = 1 + random.nextInt(9);
        people.put(i, many);
        incidents.add(
            incident(
                i,
                towns.get(random.nextInt(3)),
                "2023-0" + (1 + random.nextInt(2)),
                random.nextBoolean() ? -1 : many));
      }
      Published now = new Published(release(1, Audience.PUBLIC, incidents), List.of());
      Simulator simulator = simulator(List.of());
      List<Inference> found = simulator.run(now, people).found();
      for (var each : simulator.smallest(now, people, found).entrySet()) {
        Inference one = each.getKey();
        List<Change> smallest = each.getValue();
        assertThat(smallest).isNotEmpty();
        assertThat(isOpen(simulator, now, people, smallest, one)).isFalse();
        for (Change spared : smallest) {
          List<Change> fewer = new ArrayList<>(smallest);
          fewer.remove(spared);
          assertThat(isOpen(simulator, now, people, fewer, one)).isTrue();
        }
        closed++;
      }
    }
    assertThat(closed).isGreaterThan(40);
  }

  private static boolean isOpen(
      Simulator simulator,
      Published now,
      Map<Integer, Integer> people,
      List<Change> changes,
      Inference one) {
    return simulator.run(simulator.changes().make(now, changes), people).found().stream()
        .anyMatch(it -> it.hazard() == one.hazard() && it.where().equals(one.where()));
  }
}
