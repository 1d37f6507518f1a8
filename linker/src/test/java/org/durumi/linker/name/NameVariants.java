package org.durumi.linker.name;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures for invented names in every way of writing; called from bench/names/run.sh. */
final class NameVariants {

  private static final int NAMES = 1500;
  private static final List<KoreanScheme> SCHEMES = List.of(KoreanScheme.values());

  private NameVariants() {}

  /** With {@code tune}, the half for tuning, and its mistakes; else the held-out half. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean test = args.length == 0;
    out.println(test ? "held-out syllables and family names" : "for tuning");
    korean(out, test);
    ChineseNames.report(out, test);
  }

  private static void korean(PrintStream out, boolean test) {
    KoreanNames names = new KoreanNames(test, test ? 7 : 3);
    Map<String, Tally> tallies = new TreeMap<>();
    Tally letters = new Tally();
    List<String> wrong = new ArrayList<>();
    int merged = 0;
    for (int i = 0; i < NAMES; i++) {
      KoreanNames.Name name = names.next();
      KoreanNames.Name other = names.nearMiss(name);
      boolean hidden = KoreanNames.merged(name, other);
      merged += hidden ? 1 : 0;
      for (KoreanScheme one : KoreanScheme.values()) {
        KoreanScheme two = SCHEMES.get(names.random().nextInt(SCHEMES.size()));
        String written = one.write(name.surname(), name.given(), names.random());
        String again = two.write(name.surname(), name.given(), names.random());
        String miss = two.write(other.surname(), other.given(), names.random());
        score(tallies, "Hangul and " + one, name.toString(), written, true, wrong);
        score(tallies, one + " and any Latin", written, again, true, wrong);
        letters.add(true, plainly(written, again));
        if (!hidden) {
          score(tallies, "Hangul and " + one, other.toString(), written, false, wrong);
          score(tallies, one + " and any Latin", written, miss, false, wrong);
          letters.add(false, plainly(written, miss));
        }
      }
      score(tallies, "Hangul and Hangul", name.toString(), other.toString(), false, wrong);
      score(
          tallies,
          "Hangul and Hangul",
          name.toString(),
          name.surname() + " " + name.given(),
          true,
          wrong);
    }
    tallies.forEach((what, tally) -> out.printf("%-28s %s%n", what, tally));
    out.printf("%-28s %s%n", "letters alone, any Latin", letters);
    out.printf("near misses that a system writes alike, left out: %d of %d%n", merged, NAMES);
    if (!test) {
      wrong.stream().limit(60).forEach(out::println);
    }
  }

  private static boolean plainly(String a, String b) {
    return Edits.likeness(Letters.plain(a), Letters.plain(b)) >= 0.75;
  }

  static void score(
      Map<String, Tally> tallies,
      String what,
      String a,
      String b,
      boolean truth,
      List<String> wrong) {
    double score = NameLikeness.of(PersonName.of(a), PersonName.of(b));
    boolean said = score >= NameLikeness.SAME;
    tallies.computeIfAbsent(what, k -> new Tally()).add(truth, said);
    if (said != truth && (wrong.size() < 1000)) {
      wrong.add("%s %.3f %s | %s".formatted(truth ? "missed" : "mixed", score, a, b));
    }
  }
}
