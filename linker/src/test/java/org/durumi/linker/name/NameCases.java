package org.durumi.linker.name;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Scores labelled pairs of names beside a frozen competitor's scores; called from
 * bench/names/run.sh.
 */
final class NameCases {

  private record Pair(List<String> row, boolean same, double ours, double theirs) {
    String schema() {
      return row.get(1);
    }

    /** One half chooses the threshold, the other is reported: by the pair's own digest. */
    boolean chooses() {
      try {
        byte[] text = (row.get(2) + "|" + row.get(3)).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        return (digest[digest.length - 1] & 1) == 0;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private NameCases() {}

  /**
   * Arguments: the cases, the frozen scores, and {@code -v} to see the choosing half's mistakes.
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Pair> pairs = new ArrayList<>();
    for (List<String> row : Csv.read(Files.readString(Path.of(args[1])))) {
      List<String> cells = new ArrayList<>(row.subList(0, 6));
      cells.remove(1);
      pairs.add(pair(cells, Double.parseDouble(row.get(9))));
    }
    List<Pair> newer = new ArrayList<>();
    for (List<String> row : Csv.read(Files.readString(Path.of(args[0])))) {
      newer.add(pair(row.subList(0, 5), Double.NaN));
    }
    report(out, pairs);
    double[] all = figures(newer, p -> true, Pair::ours, NameLikeness.SAME);
    out.printf("cases.csv, all %d: P %.3f R %.3f F1 %.3f%n", newer.size(), all[0], all[1], all[2]);
    if (args.length > 2) {
      pairs.stream()
          .filter(Pair::chooses)
          .filter(p -> p.same != p.ours >= NameLikeness.SAME)
          .forEach(p -> out.printf("%.3f %.3f %s%n", p.ours, p.theirs, p.row.subList(1, 5)));
    }
  }

  private static Pair pair(List<String> row, double theirs) {
    double ours = NameLikeness.of(row.get(2), row.get(3));
    return new Pair(row, row.get(4).equals("true"), ours, theirs);
  }

  private static void report(PrintStream out, List<Pair> pairs) {
    double best = 0;
    double threshold = 0;
    for (int t = 40; t <= 95; t++) {
      double f = figures(pairs, Pair::chooses, Pair::ours, t / 100.0)[2];
      if (f > best) {
        best = f;
        threshold = t / 100.0;
      }
    }
    out.printf("pairs %d, threshold of the choosing half %.2f%n", pairs.size(), threshold);
    for (double t : new double[] {threshold, NameLikeness.SAME}) {
      line(out, "choosing half", pairs, Pair::chooses, t);
      line(out, "other half", pairs, p -> !p.chooses(), t);
      line(out, "all", pairs, p -> true, t);
      line(out, "people, other half", pairs, p -> person(p) && !p.chooses(), t);
      line(out, "people, all", pairs, NameCases::person, t);
      line(out, "others, all", pairs, p -> !person(p), t);
    }
  }

  private static boolean person(Pair pair) {
    return pair.schema().equals("Person");
  }

  private static void line(
      PrintStream out, String what, List<Pair> pairs, Predicate<Pair> which, double threshold) {
    double[] ours = figures(pairs, which, Pair::ours, threshold);
    double[] theirs = figures(pairs, which, Pair::theirs, 0.7);
    out.printf(
        "%-20s at %.2f  P %.3f R %.3f F1 %.3f   logic_v2 at 0.70  P %.3f R %.3f F1 %.3f%n",
        what, threshold, ours[0], ours[1], ours[2], theirs[0], theirs[1], theirs[2]);
  }

  private static double[] figures(
      List<Pair> pairs, Predicate<Pair> which, ToDoubleFunction<Pair> score, double threshold) {
    double right = 0;
    double said = 0;
    double true_ = 0;
    for (Pair pair : pairs) {
      if (which.test(pair)) {
        boolean yes = score.applyAsDouble(pair) >= threshold;
        said += yes ? 1 : 0;
        true_ += pair.same ? 1 : 0;
        right += yes && pair.same ? 1 : 0;
      }
    }
    return new double[] {right / said, right / true_, 2 * right / (said + true_)};
  }
}
