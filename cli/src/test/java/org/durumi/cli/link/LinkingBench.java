package org.durumi.cli.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.archive.loose.CasefileFolder;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.Learned;
import org.durumi.linker.incident.Learning;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkLearning;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.incident.Verdict;
import org.durumi.linker.telling.Telling;

/**
 * Learns the linker's model from labelled casefiles, and measures it on stories that it has not
 * learned from.
 *
 * <p>Arguments: the folder of casefiles made from labels, incidents.json, and where to write the
 * model, or nothing to measure alone.
 */
final class LinkingBench {

  /** What even odds stand at while learning. */
  private static final double THRESHOLD = 3;

  private final List<Telling> tellings;
  private final Map<String, String> incidents = new LinkedHashMap<>();
  private final Map<String, String> stories = new TreeMap<>();

  private LinkingBench(List<Telling> tellings, JsonNode labels) {
    this.tellings = tellings;
    tellings.forEach(t -> stories.put(t.teller().report(), t.teller().report()));
    for (JsonNode incident : labels.path("incidents")) {
      String first = null;
      for (JsonNode member : incident.path("members")) {
        String report = member.path(0).asText();
        incidents.put(report + ":" + member.path(1).asInt(), incident.path("id").asText());
        first = first == null ? report : first;
        stories.put(story(report), story(first));
      }
    }
  }

  public static void main(String... args) throws IOException {
    List<Telling> tellings = new CasefileFolder(System.err::println).tellings(Path.of(args[0]));
    JsonNode labels = new ObjectMapper().readTree(Files.readString(Path.of(args[1])));
    LinkingBench bench = new LinkingBench(tellings, labels);
    bench.table();
    if (args.length > 2) {
      LinkModel model =
          bench
              .learning(bench.incidents)
              .by(Learned.Way.DECISIONS, bench.verdicts(bench.incidents));
      List<String> lines = new ArrayList<>();
      lines.add("# field, level, m: how often one happening meets it, u: how often two do");
      lines.addAll(model.model().lines());
      Files.write(Path.of(args[2]), lines);
    }
  }

  private String story(String report) {
    String at = report;
    String next = stories.get(at);
    while (next != null && !next.equals(at)) {
      at = next;
      next = stories.get(at);
    }
    return at;
  }

  /** Each way of learning, on stories that it has not learned from. */
  private void table() {
    System.out.println("| learned from | B³ P | B³ R | B³ F1 | pairs P | pairs R | pairs F1 |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (double threshold : new double[] {-3, 0, 1.5, 3, 4.5, 6}) {
      row(
          "labels, from " + threshold + " bits",
          others -> Learning.from(tellings, others, threshold));
    }
    for (double threshold : new double[] {-3, 0, 3, 6, 9, 12}) {
      LinkModel model = Learning.unlabelled(tellings, threshold);
      row("nothing but the tellings (EM), from " + threshold + " bits", others -> model);
    }
    row(
        "labels, then the tellings (EM)",
        others -> learning(others).by(Learned.Way.TELLINGS, List.of()));
    for (double threshold : new double[] {THRESHOLD, 4, 5, 6, 7}) {
      row(
          "labels, then decisions, from " + threshold + " bits",
          others ->
              new LinkModel(
                  learning(others).by(Learned.Way.DECISIONS, verdicts(others)).model(), threshold));
    }
    row(
        "labels, the tellings, decisions",
        others -> learning(others).by(Learned.Way.BOTH, verdicts(others)));
  }

  private LinkLearning learning(Map<String, String> others) {
    Map<String, List<Telling>> reports = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      reports.computeIfAbsent(telling.teller().report(), x -> new ArrayList<>()).add(telling);
    }
    List<ReadyTelling> ready =
        reports.values().stream().flatMap(of -> ReadyTelling.of(of).stream()).toList();
    return new LinkLearning(Learning.from(tellings, others, THRESHOLD), ready, ready.size());
  }

  /** As if people had decided about each story: its incidents put together, and kept apart. */
  private List<Verdict> verdicts(Map<String, String> others) {
    Map<String, String> first = new TreeMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    new TreeMap<>(others)
        .forEach((id, incident) -> {
          String one = first.putIfAbsent(incident, id);
          if (one != null) {
            verdicts.add(new Verdict(one, id, true, verdicts.size()));
          }
        });
    List<String> firsts = List.copyOf(new TreeSet<>(first.values()));
    for (String one : firsts) {
      for (String other : firsts) {
        String a = one.substring(0, one.indexOf(':'));
        String b = other.substring(0, other.indexOf(':'));
        if (one.compareTo(other) < 0 && !a.equals(b) && story(a).equals(story(b))) {
          verdicts.add(new Verdict(one, other, false, verdicts.size()));
        }
      }
    }
    return verdicts;
  }

  private void row(String name, Function<Map<String, String>, LinkModel> way) {
    System.out.println("| " + name + " | " + crossValidated(way) + " |");
  }

  /** Each story's incidents by a model that has not seen the story. */
  private String crossValidated(Function<Map<String, String>, LinkModel> way) {
    Figures figures = new Figures();
    Set<String> all = new TreeSet<>();
    stories.keySet().forEach(report -> all.add(story(report)));
    for (String held : all) {
      Map<String, String> others = new LinkedHashMap<>(incidents);
      others.keySet().removeIf(id -> story(id.substring(0, id.indexOf(':'))).equals(held));
      LinkIndex index = new LinkIndex(way.apply(others), Decisions.NONE);
      index.addAll(tellings);
      figures.count(index.incidents(), held);
    }
    return figures.toString();
  }

  private final class Figures {
    private double precision;
    private double recall;
    private int n;
    private long right;
    private long found;
    private long wanted;

    void count(List<Incident> system, String held) {
      Map<String, Set<String>> ours = new HashMap<>();
      for (Incident incident : system) {
        Set<String> ids = new HashSet<>();
        incident.tellings().forEach(t -> ids.add(t.id()));
        ids.retainAll(incidents.keySet());
        ids.forEach(id -> ours.put(id, ids));
      }
      Map<String, Set<String>> truth = new HashMap<>();
      incidents.forEach((id, name) -> truth.computeIfAbsent(name, x -> new HashSet<>()).add(id));
      for (String id : incidents.keySet()) {
        if (ours.containsKey(id) && story(report(id)).equals(held)) {
          Set<String> t = truth.getOrDefault(String.valueOf(incidents.get(id)), Set.of());
          Set<String> common = new HashSet<>(ours.get(id));
          common.retainAll(t);
          precision += (double) common.size() / ours.get(id).size();
          recall += (double) common.size() / t.size();
          n++;
          right += others(common, id);
          found += others(ours.get(id), id);
          wanted += others(t, id);
        }
      }
    }

    private long others(Set<String> ids, String of) {
      return ids.stream().filter(id -> !report(id).equals(report(of))).count();
    }

    private static String report(String id) {
      return id.substring(0, id.indexOf(':'));
    }

    @Override
    public String toString() {
      double p = precision / n;
      double r = recall / n;
      return "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f"
          .formatted(
              p,
              r,
              2 * p * r / (p + r),
              (double) right / found,
              (double) right / wanted,
              2.0 * right / (found + wanted));
    }
  }
}
