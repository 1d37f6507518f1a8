package org.durumi.linker.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Measures which incidents of labelled reports come into one group, against the labels' follow-ups:
 * {@code bench/chains/run}. Pairs are of incidents that can be in a chain at all.
 */
final class FollowUpScore {

  private FollowUpScore() {}

  public static void main(String[] args) throws IOException {
    Map<String, List<Telling>> tellings = new TreeMap<>();
    List<String[]> links = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] row = line.split("\t", -1);
      if (row[0].equals("telling")) {
        tellings.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(telling(row));
      } else {
        links.add(row);
      }
    }
    List<Incident> incidents =
        tellings.entrySet().stream()
            .map(one -> new Incident(one.getKey(), one.getValue(), List.of()))
            .toList();
    long start = System.nanoTime();
    Chains chains = ChainBuilder.chains(incidents, List.of());
    long millis = (System.nanoTime() - start) / 1_000_000;
    TreeSet<String> can = new TreeSet<>();
    Strands.of(incidents).forEach(strand -> can.add(strand.incident().id()));
    links.removeIf(link -> !can.contains(link[1]) || !can.contains(link[2]));
    report(chains, pairs(closure(links)), millis, incidents.size(), args.length > 1);
  }

  private static void report(
      Chains chains, Set<String> told, long millis, int incidents, boolean details) {
    Set<String> found =
        pairs(
            chains.groups().stream()
                .map(group -> group.chain().incidents().stream().map(Incident::id).toList())
                .toList());
    TreeSet<String> right = new TreeSet<>(found);
    right.retainAll(told);
    System.out.printf(
        Locale.ROOT,
        "%d incidents, %d groups, %d hints, %d ms%npairs: %d labelled, %d found, %d right%n",
        incidents,
        chains.groups().size(),
        chains.hints().size(),
        millis,
        told.size(),
        found.size(),
        right.size());
    if (details) {
      found.stream()
          .filter(one -> !told.contains(one))
          .forEach(one -> System.out.println("wrong " + one));
      told.stream()
          .filter(one -> !found.contains(one))
          .forEach(one -> System.out.println("missed " + one));
      chains
          .hints()
          .forEach(hint -> System.out.println("hint " + hint.why() + " " + hint.followUp()));
      chains
          .groups()
          .forEach(
              group -> group.chain().links().forEach(link -> System.out.println("link " + link)));
    }
  }

  /** The labels' links put together to groups of incidents. */
  private static List<List<String>> closure(List<String[]> links) {
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    for (String[] link : links) {
      TreeSet<String> one = groups.computeIfAbsent(link[1], id -> new TreeSet<>(List.of(id)));
      TreeSet<String> two = groups.computeIfAbsent(link[2], id -> new TreeSet<>(List.of(id)));
      one.addAll(two);
      one.forEach(id -> groups.put(id, one));
    }
    return groups.values().stream().distinct().map(List::copyOf).toList();
  }

  private static Set<String> pairs(List<List<String>> groups) {
    TreeSet<String> pairs = new TreeSet<>();
    for (List<String> group : groups) {
      for (String one : group) {
        group.stream()
            .filter(two -> one.compareTo(two) < 0)
            .forEach(two -> pairs.add(one + " " + two));
      }
    }
    return pairs;
  }

  private static Telling telling(String[] row) {
    Teller teller = new Teller(row[2], null, day(row[4]), null, null, row[19]);
    Count count =
        row[16].isEmpty() && row[17].isEmpty()
            ? null
            : new Count(number(row[16]), number(row[17]), false);
    List<String> names = row[18].isEmpty() ? List.of() : List.of(row[18].split("\\|", -1));
    return new Telling(
        teller,
        Integer.parseInt(row[3]),
        ActType.valueOf(row[5].toUpperCase(Locale.ROOT)),
        Modality.valueOf(row[6].toUpperCase(Locale.ROOT)),
        period(row[7], row[8]),
        place(row),
        row[9].isEmpty() ? null : row[9],
        List.of(new Telling.People(row[15], count, null, names)),
        List.of(),
        List.of(),
        row[19]);
  }

  private static @Nullable LocalDate day(String text) {
    return text.length() == 10 ? LocalDate.parse(text) : null;
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : (Integer) Integer.parseInt(text);
  }

  private static @Nullable Period period(String start, String end) {
    if (start.isEmpty() && end.isEmpty()) {
      return null;
    }
    if (start.isEmpty()) {
      return Period.until(CalendarDate.parse(end));
    }
    return end.isEmpty()
        ? Period.since(CalendarDate.parse(start))
        : Period.between(CalendarDate.parse(start), CalendarDate.parse(end));
  }

  private static @Nullable Place place(String[] row) {
    return row[10].isEmpty()
        ? null
        : new Place(
            row[10],
            row[11].isEmpty() ? null : row[11],
            null,
            Double.parseDouble(row[12]),
            Double.parseDouble(row[13]),
            Place.Precision.valueOf(row[14]));
  }
}
