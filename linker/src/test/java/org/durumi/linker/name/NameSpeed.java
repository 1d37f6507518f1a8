package org.durumi.linker.name;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How many comparisons and readings of names a second one thread does; called from
 * bench/names/run.sh.
 */
final class NameSpeed {

  private NameSpeed() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    KoreanNames names = new KoreanNames(true, 99);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      KoreanNames.Name name = names.next();
      written.add(name.toString());
      for (KoreanScheme scheme : KoreanScheme.values()) {
        written.add(scheme.write(name.surname(), name.given(), names.random()));
      }
    }
    List<String> ordinary = new ArrayList<>();
    for (String first :
        "Sergei Mohammed Angela Hugo Marie-Thérèse Nikolai Usama Giorgia Emmanuel".split(" ", -1)) {
      for (String last :
          "Lavrov bin-Salman Merkel Chávez Obama Patrushev al-Masri Meloni Macron".split(" ", -1)) {
        ordinary.add(first + " " + last);
      }
    }
    measure(out, "Korean names", written);
    measure(out, "ordinary names", ordinary);
  }

  private static void measure(PrintStream out, String what, List<String> written) {
    List<PersonName> read = written.stream().map(PersonName::of).toList();
    long start = System.nanoTime();
    int keys = 0;
    for (String name : written) {
      keys += PersonName.of(name).keys().size();
    }
    double readings = written.size() * 1e9 / (System.nanoTime() - start);
    double sum = 0;
    double rate = 0;
    for (int round = 0; round < 3; round++) {
      start = System.nanoTime();
      int done = 0;
      while (System.nanoTime() - start < 2_000_000_000L) {
        for (int i = 0; i < 1000; i++) {
          int a = (int) ((done * 7919L) % read.size());
          int b = (int) ((done * 104729L + 13) % read.size());
          sum += NameLikeness.of(read.get(a), read.get(b));
          done++;
        }
      }
      rate = done * 1e9 / (System.nanoTime() - start);
    }
    out.printf(
        "%s: %.0f comparisons a second, %.0f readings a second, %.1f keys a name (%.3f)%n",
        what, rate, readings, (double) keys / written.size(), sum % 1);
  }
}
