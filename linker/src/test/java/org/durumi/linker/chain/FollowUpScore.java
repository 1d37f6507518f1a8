package org.durumi.linker.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
    Set<String> told = pairs(closure(links));
    report(chains, told, millis, incidents.size(), args.length > 1);
    heldOut(incidents, told, stories(incidents, links));
  }

  private static void report(
      Chains chains, Set<String> told, long millis, int incidents, boolean details) {
    Set<String> found = pairs(grouped(chains));
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

  /** Limits chosen on all other stories, for each story in turn: what they find in it. */
  private static void heldOut(
      List<Incident> incidents, Set<String> told, Map<String, String> storyOf) {
    Map<ChainBuilder.Limits, Set<String>> found = new LinkedHashMap<>();
    for (double enough : new double[] {4, 4.5, 5, 5.5, 6, 6.5, 7, 8}) {
      for (double margin : new double[] {0.5, 1, 2, 3}) {
        ChainBuilder.Limits limits = new ChainBuilder.Limits(enough, margin);
        found.put(limits, pairs(grouped(ChainBuilder.chains(incidents, limits))));
      }
    }
    int right = 0;
    int given = 0;
    Map<ChainBuilder.Limits, Integer> chosen = new LinkedHashMap<>();
    for (String story : new TreeSet<>(storyOf.values())) {
      ChainBuilder.Limits best =
          found.entrySet().stream()
              .max(
                  Comparator.comparingDouble(
                      one -> weighed(one.getValue(), told, pair -> !in(pair, story, storyOf))))
              .orElseThrow()
              .getKey();
      chosen.merge(best, 1, Integer::sum);
      Set<String> here = new TreeSet<>(found.get(best));
      here.removeIf(pair -> !in(pair, story, storyOf));
      given += here.size();
      here.retainAll(told);
      right += here.size();
    }
    System.out.printf(
        Locale.ROOT,
        "held out by story: %d labelled, %d found, %d right; limits %s%n",
        told.size(),
        given,
        right,
        chosen);
  }

  /** A pair that joins two stories counts in the first one's. */
  private static boolean in(String pair, String story, Map<String, String> storyOf) {
    return story.equals(storyOf.get(pair.substring(0, pair.indexOf(' '))));
  }

  /** F 0.5: a wrong link hides people, a missed one costs a click. */
  private static double weighed(Set<String> found, Set<String> told, Predicate<String> counts) {
    long right = found.stream().filter(counts).filter(told::contains).count();
    long given = found.stream().filter(counts).count();
    long all = told.stream().filter(counts).count();
    return given + all == 0 ? 0 : 1.25 * right / (given + 0.25 * all);
  }

  /** Incidents that share a report or are linked are of one story. */
  private static Map<String, String> stories(List<Incident> incidents, List<String[]> links) {
    List<List<String>> sets = new ArrayList<>();
    Map<String, List<String>> byReport = new TreeMap<>();
    for (Incident incident : incidents) {
      incident
          .tellings()
          .forEach(told ->
              byReport
                  .computeIfAbsent(told.teller().report(), _ -> new ArrayList<>())
                  .add(incident.id()));
      sets.add(List.of(incident.id(), incident.id()));
    }
    byReport.values().forEach(ids -> ids.forEach(id -> sets.add(List.of(ids.getFirst(), id))));
    links.forEach(link -> sets.add(List.of(link[1], link[2])));
    Map<String, String> storyOf = new TreeMap<>();
    for (List<String> story :
        closure(sets.stream().map(set -> new String[] {"", set.get(0), set.get(1)}).toList())) {
      story.forEach(id -> storyOf.put(id, story.getFirst()));
    }
    return storyOf;
  }

  private static List<List<String>> grouped(Chains chains) {
    return chains.groups().stream()
        .map(group -> group.chain().incidents().stream().map(Incident::id).toList())
        .toList();
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
