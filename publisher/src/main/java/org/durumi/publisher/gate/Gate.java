package org.durumi.publisher.gate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.clearing.Cleared;
import org.durumi.publisher.clearing.Clearing;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.harm.FieldLint;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Secrets;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.durumi.publisher.simulate.Simulation;
import org.durumi.publisher.simulate.Simulator;
import org.durumi.publisher.simulate.Tables;

/**
 * What everything passes before it leaves. Incidents are cleared; the release is played through
 * with all earlier ones; and the linter reads what is left, without trusting either.
 */
public final class Gate {

  private final Rules rules;
  private final Limits limits;
  private final Ground ground;
  private final Coarsening coarsening;

  /** A gate for some readers on some day. */
  public Gate(Rules rules, Limits limits, Ground ground) {
    this.rules = rules;
    this.limits = limits;
    this.ground = ground;
    this.coarsening = new Coarsening(ground);
  }

  /** The linter that reads what leaves, with all that the material holds as secret. */
  public HarmLinter linter(Material material) {
    return new HarmLinter(
        Secrets.of(material.incidents(), coarsening::isBelowCounty),
        new FieldLint(coarsening, rules));
  }

  /** Checks what would leave, with nothing changed by a person. */
  public Gated check(
      int number, Wish wish, Material material, Numbering numbering, boolean closing) {
    return check(number, wish, material, numbering, List.of(), closing);
  }

  /**
   * Checks what would leave.
   *
   * @param number the release's number
   * @param chosen changes that a person chose, made first
   * @param closing whether to make the changes that the simulator offers then
   */
  public Gated check(
      int number,
      Wish wish,
      Material material,
      Numbering numbering,
      List<Change> chosen,
      boolean closing) {
    List<Incident> wanted = material.incidents().stream().filter(wish::wants).toList();
    Cleared cleared =
        new Clearing(rules, ground, material.figures(), material.chains(), numbering).clear(wanted);
    Release release = release(number, wish, wanted, material, cleared);
    Map<Integer, Integer> people = people(cleared);
    Map<Integer, String> ids = new HashMap<>();
    cleared.rows().forEach(row -> ids.put(row.released().number(), row.incident()));
    Predicate<Set<Integer>> mayShare =
        numbers ->
            material
                .figures()
                .mayShare(numbers.stream().flatMap(n -> Stream.ofNullable(ids.get(n))).toList());
    Map<Integer, Integer> children = new HashMap<>();
    cleared.rows().stream()
        .filter(row -> row.children() != null)
        .forEach(row -> children.put(row.released().number(), row.children()));
    Function<Release, List<Table>> tables =
        one -> Tables.of(one, people, children, mayShare, limits);
    Simulator simulator = simulator(material);
    List<Change> made = new ArrayList<>(chosen);
    Published alone = simulator.changes().make(new Published(release, List.of()), chosen);
    Simulation rows = simulator.run(alone, people);
    if (closing) {
      alone = simulator.changes().make(alone, rows.offered());
      made.addAll(rows.offered());
    }
    // Tables are of the incidents as changed; what was chosen of the tables themselves comes then.
    Published whole =
        simulator
            .changes()
            .make(
                new Published(alone.release(), tables.apply(alone.release())),
                chosen.stream().filter(Change::isOfTable).toList());
    Simulation all = simulator.run(whole, people);
    if (closing) {
      Rounds rounds = new Rounds(simulator, people, made);
      Rounds.Left left = rounds.close(new Rounds.Left(whole, all), tables);
      whole = left.whole();
      all = left.seen();
    }
    List<Change> offered = new ArrayList<>(all.offered());
    boolean closes = all.closes();
    List<Finding> findings =
        Stream.concat(
                linter(material).lint(whole.release()).stream(),
                all.found().stream().filter(one -> !one.already()).map(Inference::finding))
            .distinct()
            .sorted(Comparator.comparing((Finding one) -> !one.stops()))
            .toList();
    return new Gated(whole, cleared, findings, all.found(), offered, made, closes);
  }

  private Simulator simulator(Material material) {
    List<Telling> articles =
        material.incidents().stream()
            .flatMap(incident -> incident.tellings().stream())
            .filter(telling -> telling.teller().outlet() != null)
            .toList();
    return new Simulator(material.earlier(), articles, limits, coarsening);
  }

  private static Map<Integer, Integer> people(Cleared cleared) {
    Map<Integer, Integer> people = new HashMap<>();
    cleared.rows().forEach(row -> people.put(row.released().number(), row.people()));
    return people;
  }

  /**
   * The smallest change that closes each thing that a reader can work out, alone; nothing for those
   * that nothing closes, and for those beyond so many.
   *
   * @param most how many are looked at
   */
  public Map<Inference, List<Change>> smallest(Gated gated, Material material, int most) {
    return simulator(material)
        .smallest(
            gated.published(),
            people(gated.cleared()),
            gated.inferred().stream().filter(one -> !one.already()).limit(most).toList());
  }

  private Release release(
      int number, Wish wish, List<Incident> wanted, Material material, Cleared cleared) {
    return new Release(
        number,
        wish.title(),
        wish.office(),
        rules.day(),
        rules.audience(),
        coverage(wish, wanted, material, cleared),
        cleared.incidents());
  }

  /** How many stay inside is told in whole cells, or each of them could be counted. */
  private Coverage coverage(Wish wish, List<Incident> wanted, Material material, Cleared cleared) {
    List<LocalDate> days =
        wanted.stream()
            .flatMap(incident -> incident.tellings().stream())
            .filter(telling -> telling.teller().outlet() != null)
            .map(telling -> telling.teller().published())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    LocalDate first = days.isEmpty() ? rules.day() : days.getFirst().withDayOfMonth(1);
    LocalDate last = days.isEmpty() ? rules.day() : days.getLast();
    LocalDate end = last.withDayOfMonth(last.lengthOfMonth());
    int reports =
        (int)
            wanted.stream()
                .flatMap(incident -> incident.tellings().stream())
                .map(telling -> telling.teller().report())
                .distinct()
                .count();
    int hidden = cleared.inside().size() / rules.cell() * rules.cell();
    LocalDate until = end.isAfter(rules.day()) ? rules.day() : end;
    return new Coverage(
        first,
        until,
        reports,
        cleared.rows().size() + hidden,
        wish.selection().words(),
        wish.notes(),
        new Watching(material.reports()).months(YearMonth.from(first), YearMonth.from(until)));
  }
}
