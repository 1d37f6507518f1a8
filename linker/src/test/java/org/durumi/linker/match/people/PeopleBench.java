package org.durumi.linker.match.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.durumi.linker.match.Clustering;
import org.durumi.linker.match.Model;
import org.durumi.linker.match.Pairs;
import org.durumi.linker.match.Rarity;
import org.durumi.linker.match.Scorer;
import org.durumi.linker.match.Training;

/** Links sets of people without labels and prints how well: run by bench/people. */
final class PeopleBench {
  private static final int LARGEST_COMPONENT = 2_000;

  private PeopleBench() {}

  /**
   * The folder of sets, then perhaps a folder of pairs that another program scored for them, and
   * perhaps the name of one set.
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path febrl = data.resolve("febrl");
    Path other = Path.of(args.length > 1 ? args[1] : "nowhere");
    String only = args.length > 2 ? args[2] : "";
    System.out.println("set | how | precision | recall | F1 | B3 F1 | clusters / truth | seconds");
    for (boolean number : new boolean[] {true, false}) {
      for (int i = 1; i <= 3; i++) {
        String name = "febrl" + i + (number ? "" : "-no-ssn");
        if (name.startsWith(only)) {
          Path file = febrl.resolve("dataset" + i + ".csv");
          run(PeopleSet.febrl(name, number, file), other);
        }
      }
      String name = "febrl4" + (number ? "" : "-no-ssn");
      if (name.startsWith(only)) {
        Path a = febrl.resolve("dataset4a.csv");
        run(PeopleSet.febrl(name, number, a, febrl.resolve("dataset4b.csv")), other);
      }
    }
    if ("historical".startsWith(only)) {
      Path file = data.resolve("splink/historical_figures_with_errors_50k.csv");
      run(PeopleSet.historical(file), other);
    }
  }

  private static void run(PeopleSet set, Path other) throws IOException {
    long start = System.nanoTime();
    List<Person> people = set.people();
    Model model =
        new Training<>(set.comparisons(), people, set.blocking(), Training.Options.USUAL)
            .unsupervised();
    double trained = seconds(start);
    Pairs pairs = set.blocking().pairs(people);
    Scorer<Person> scorer =
        new Scorer<>(set.comparisons(), model, Rarity.of(set.comparisons(), people));
    double[] bits = scores(scorer, people, pairs);
    double scored = seconds(start);
    Clustering clustering = new Clustering(people.size());
    for (int p = 0; p < bits.length; p++) {
      clustering.link(pairs.first(p), pairs.second(p), bits[p]);
    }
    double first = seconds(start);
    say(set, "first", Verdict.of(clustering.labels(Clustering.Options.EVEN), people), first);
    Pairs more = clustering.unscored(Clustering.Options.EVEN, LARGEST_COMPONENT);
    double[] moreBits = scores(scorer, people, more);
    for (int p = 0; p < moreBits.length; p++) {
      clustering.link(more.first(p), more.second(p), moreBits[p]);
    }
    int[] labels = clustering.labels(Clustering.Options.EVEN);
    double all = seconds(start);
    System.out.println("  more pairs " + more.size());
    say(set, "Durumi", Verdict.of(labels, people), all);
    System.out.printf(
        Locale.ROOT,
        "  %d pairs, lambda %.3g, training %.2f s, scoring %.2f s, clustering %.2f s%n",
        pairs.size(),
        model.lambda(),
        trained,
        scored - trained,
        all - scored);
    if (Boolean.getBoolean("people.model")) {
      model.lines().forEach(System.out::println);
    }
    Pairing ours = new Pairing(people);
    for (int p = 0; p < bits.length; p++) {
      ours.add(pairs.first(p), pairs.second(p), bits[p]);
    }
    ours.print(set.name(), "Durumi");
    Path file = other.resolve(set.name().replace(' ', '-') + ".pairs.tsv");
    if (Files.exists(file)) {
      Pairing theirs = read(file, people);
      theirs.print(set.name(), "Splink");
    }
  }

  private static double[] scores(Scorer<Person> scorer, List<Person> people, Pairs pairs) {
    return IntStream.range(0, pairs.size())
        .parallel()
        .mapToDouble(p -> scorer.odds(people.get(pairs.first(p)), people.get(pairs.second(p))))
        .toArray();
  }

  private static Pairing read(Path file, List<Person> people) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      numbers.put(people.get(i).id(), i);
    }
    Pairing pairing = new Pairing(people);
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 3);
      pairing.add(
          numbers.getOrDefault(parts[0], -1),
          numbers.getOrDefault(parts[1], -1),
          Double.parseDouble(parts[2]));
    }
    return pairing;
  }

  private static void say(PeopleSet set, String how, Verdict verdict, double seconds) {
    System.out.printf(
        Locale.ROOT, "%s | %s | %s | %.2f%n", set.name(), how, verdict.row(), seconds);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
