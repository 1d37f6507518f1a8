package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.Modality;

/**
 * The tables that go along with a release: people by act, and of each act by time and by place.
 * Nothing is added up over acts, for the same people are arrested, moved and returned. They add up
 * what happened, those incidents too whose own number is withheld; a cell of few people, or with
 * one such number alone, is suppressed from the beginning. Where reports tell of children, the same
 * tables of them go along: of no incident alone, and of few together none.
 */
public final class Tables {

  private static final Set<Modality> HAPPENED = Set.of(Modality.OCCURRED, Modality.ONGOING);

  private final Map<Integer, Integer> people;
  private final Map<Integer, Integer> children;
  private final Predicate<Set<Integer>> mayShare;
  private final Limits limits;

  private Tables(
      Map<Integer, Integer> people,
      Map<Integer, Integer> children,
      Predicate<Set<Integer>> mayShare,
      Limits limits) {
    this.people = people;
    this.children = children;
    this.mayShare = mayShare;
    this.limits = limits;
  }

  /**
   * Makes them; none where nothing happened.
   *
   * @param people how many people each incident concerns, by its published number, told or not; 0
   *     where nobody says
   * @param children how many children are told of in each at the least; without those that go into
   *     no table of children
   * @param mayShare whether incidents, by their published numbers, may hold the same people; then
   *     their cell tells no number, for a sum would count somebody twice
   */
  public static List<Table> of(
      Release release,
      Map<Integer, Integer> people,
      Map<Integer, Integer> children,
      Predicate<Set<Integer>> mayShare,
      Limits limits) {
    List<ReleasedIncident> happened =
        release.incidents().stream().filter(one -> HAPPENED.contains(one.modality())).toList();
    if (happened.isEmpty()) {
      return List.of();
    }
    Tables tables = new Tables(people, children, mayShare, limits);
    List<Table> all = new ArrayList<>(tables.by(Measure.PEOPLE, happened, tables::cell));
    List<ReleasedIncident> counted =
        happened.stream().filter(one -> children.containsKey(one.number())).toList();
    if (counted.stream().anyMatch(one -> children.getOrDefault(one.number(), 0) > 0)) {
      all.addAll(tables.by(Measure.CHILDREN, counted, tables::childrenCell));
    }
    return List.copyOf(all);
  }

  /** Makes a number of the incidents that stand at one place of a table. */
  private interface Adding {
    TableCell cell(List<String> at, List<ReleasedIncident> group);
  }

  private List<Table> by(Measure measure, List<ReleasedIncident> some, Adding adding) {
    return List.of(
        table(measure, some, adding, List.of("type"), one -> List.of(type(one))),
        table(
            measure, some, adding, List.of("type", "month"), one -> List.of(type(one), when(one))),
        table(
            measure,
            some,
            adding,
            List.of("type", "place"),
            one -> List.of(type(one), place(one))));
  }

  private static Table table(
      Measure measure,
      List<ReleasedIncident> some,
      Adding adding,
      List<String> dimensions,
      Function<ReleasedIncident, List<String>> key) {
    Map<List<String>, List<ReleasedIncident>> groups =
        new TreeMap<>(Comparator.comparing(List::toString));
    some.forEach(one -> groups.computeIfAbsent(key.apply(one), _ -> new ArrayList<>()).add(one));
    List<TableCell> cells = new ArrayList<>();
    groups.forEach((at, group) -> cells.add(adding.cell(at, group)));
    String name = measure.code() + " by " + String.join(" and ", dimensions);
    return new Table(name, measure, dimensions, cells);
  }

  /**
   * Children of several incidents. A number of few is withheld, and so is nought: else what is
   * withheld would tell that there was a child.
   */
  private TableCell childrenCell(List<String> at, List<ReleasedIncident> group) {
    SortedSet<Integer> numbers = new TreeSet<>();
    int sum = 0;
    for (ReleasedIncident one : group) {
      numbers.add(one.number());
      sum += children.getOrDefault(one.number(), 0);
    }
    if (mayShare.test(numbers)) {
      return new TableCell(at, numbers, new Shown.Unknown<>());
    }
    boolean hidden = numbers.size() == 1 || sum < limits.cell();
    return new TableCell(at, numbers, hidden ? new Shown.Withheld<>() : new Shown.Told<>(sum));
  }

  private TableCell cell(List<String> at, List<ReleasedIncident> group) {
    SortedSet<Integer> numbers = new TreeSet<>();
    int sum = 0;
    int withheld = 0;
    for (ReleasedIncident one : group) {
      numbers.add(one.number());
      sum += people.getOrDefault(one.number(), 0);
      withheld += one.best() instanceof Shown.Withheld ? 1 : 0;
    }
    if (mayShare.test(numbers)) {
      return new TableCell(at, numbers, new Shown.Unknown<>());
    }
    if (withheld == 0 && group.stream().allMatch(one -> one.best() instanceof Shown.Unknown)) {
      return new TableCell(at, numbers, new Shown.Unknown<>());
    }
    boolean hidden = withheld == 1 || (withheld > 0 && sum > 0 && sum < limits.cell());
    return new TableCell(at, numbers, hidden ? new Shown.Withheld<>() : new Shown.Told<>(sum));
  }

  private static String type(ReleasedIncident incident) {
    return incident.type().code();
  }

  private static String when(ReleasedIncident incident) {
    return incident.when().told().map(when -> when.edtf()).orElse(TableCell.NOT_TOLD);
  }

  private static String place(ReleasedIncident incident) {
    return incident.place().told().map(Tables::words).orElse(TableCell.NOT_TOLD);
  }

  /** Such as {@code Yanji, Jilin, CN}: two places of one name are two places. */
  private static String words(ReleasedPlace place) {
    return Stream.of(place.name(), place.province(), place.country())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
