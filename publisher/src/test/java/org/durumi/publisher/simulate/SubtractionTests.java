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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Attacks several releases together, with a linear program of its own. */
class SubtractionTests {

  private static final int RUNS = 6;

  /** So many small cases; 10,000 in the long run. */
  private static final int ATTACKS = Integer.getInteger("durumi.attacks", 40);

  private static final int MOST = 10_000;

  @Test
  void suppressedCellsCannotBeRecoveredFromAllReleasesTogether() {
    int closed = 0;
    for (int run = 0; run < RUNS; run++) {
      closed += attacked(new Random(7 + run), 12, 3);
    }
    assertThat(closed).isGreaterThan(2 * RUNS);
  }

  @Test
  @Tag("long")
  void norFromThousandsOfSmallOnes() {
    int closed =
        IntStream.range(0, ATTACKS)
            .parallel()
            .map(run -> {
              Random random = new Random(90_000L + run);
              return attacked(random, 3 + random.nextInt(4), 2);
            })
            .sum();
    assertThat(closed).isGreaterThan(ATTACKS);
  }

  /** Lets releases leave one after the other, attacks them all, and tells how many left. */
  private static int attacked(Random random, int size, int releases) {
    List<Published> out = new ArrayList<>();
    int[] people = new int[size];
    Map<Integer, Integer> figures = new HashMap<>();
    for (int i = 0; i < people.length; i++) {
      people[i] = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
      figures.put(i + 1, people[i]);
    }
    for (int number = 1; number <= releases; number++) {
      Published now = random(number, people, random);
      Simulator simulator = simulator(out);
      Simulation simulation = simulator.run(now, figures);
      Published changed = simulator.changes().make(now, simulation.offered());
      boolean holds = simulator.run(changed, figures).isClosed();
      assertThat(holds).isEqualTo(simulation.closes());
      if (holds) {
        out.add(changed);
        assertNobodyIsFound(out, people.length);
      }
    }
    return out.size();
  }

  /** The incidents whose people are withheld in every release. */
  private static void assertNobodyIsFound(List<Published> out, int incidents) {
    for (int number = 1; number <= incidents; number += 2) {
      if (isIn(out, number)) {
        double least = bound(out, incidents, number, false);
        double most = bound(out, incidents, number, true);
        assertThat(most - least).as("incident " + number).isGreaterThan(1.5);
      }
    }
  }

  private static boolean isIn(List<Published> out, int number) {
    return out.stream()
        .flatMap(one -> one.release().incidents().stream())
        .anyMatch(one -> one.number() == number);
  }

  private static double bound(List<Published> out, int incidents, int number, boolean most) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> people = new ArrayList<>();
    for (int i = 1; i <= incidents; i++) {
      people.add(model.newVariable("p" + i).lower(1).upper(MOST).weight(i == number ? 1 : 0));
    }
    int rows = 0;
    for (Published one : out) {
      for (ReleasedIncident incident : one.release().incidents()) {
        incident
            .best()
            .told()
            .ifPresent(best -> people.get(incident.number() - 1).lower(best).upper(best));
      }
      for (Table table : one.tables()) {
        for (TableCell cell : table.cells()) {
          if (cell.value().told().isPresent()) {
            Expression sum = model.newExpression("r" + rows++);
            cell.incidents().forEach(in -> sum.set(people.get(in - 1), 1));
            sum.level(cell.value().told().orElseThrow());
          }
        }
      }
    }
    return (most ? model.maximise() : model.minimise()).getValue();
  }

  private static Published random(int number, int[] people, Random random) {
    List<String> towns = List.of("Yanji", "Tumen", "Helong");
    List<ReleasedIncident> incidents = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      boolean empty = i == people.length - 1 && incidents.isEmpty();
      if (random.nextInt(5) > 0 || empty) {
        // Which of them are withheld is the same over the releases, as exposures are.
        incidents.add(
            incident(i + 1, towns.get(i % 3), "2023-0" + (1 + i / 3), i % 2 == 0 ? -1 : people[i]));
      }
    }
    Release release = release(number, Audience.PUBLIC, incidents);
    List<TableCell> cells = new ArrayList<>();
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
      List<TableCell> cells,
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
              month == 4 ? TableCell.ALL : "2023-0" + (month + 1),
              town == 3 ? TableCell.ALL : towns.get(town)));
    }
  }
}
