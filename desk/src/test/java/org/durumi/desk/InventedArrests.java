package org.durumi.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.durumi.archive.Archive;

/**
 * Invented arrests that several sources tell of, each in its own words, and nobody tells of all.
 */
public final class InventedArrests {

  private static final List<String> TOWNS =
      List.of(
          "Yanji",
          "Shenyang",
          "Dandong",
          "Changchun",
          "Harbin",
          "Qingdao",
          "Kunming",
          "Nanning",
          "Dalian",
          "Tumen",
          "Hunchun",
          "Mudanjiang");

  private static final List<String> NUMBERS =
      List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

  /** Outlet, how often it tells, and how. */
  private record Source(String outlet, double often, String words) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "Reuters",
              0.55,
              "Chinese police detained %s North Korean refugees in %s on %s, two officials said."
                  + " The group had been living in rented rooms. No charge was made public."),
          new Source(
              "Human Rights Watch",
              0.5,
              "Human Rights Watch has learned that %s North Korean escapees were arrested in %s on"
                  + " %s. China should let the UN refugee agency see them, the organization said."),
          new Source(
              "Daily NK",
              0.45,
              "Security officers arrested %s North Korean defectors in %s on %s, a source in the"
                  + " province told Daily NK. Neighbours heard shouting at night."));

  private InventedArrests() {}

  /** Adds what sources tell of so many arrests, months apart, and accepts all of it. */
  public static void fill(Archive archive, int arrests) {
    Random random = new Random(11);
    LocalDate day = LocalDate.of(2015, 1, 6);
    for (int i = 0; i < arrests; i++) {
      for (Source source : SOURCES) {
        if (random.nextDouble() < source.often()) {
          String text =
              source
                  .words()
                  .formatted(
                      NUMBERS.get(i % NUMBERS.size()),
                      TOWNS.get(i % TOWNS.size()),
                      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day));
          String json =
              "{\"outlet\":\"%s\",\"published\":\"%s\",\"language\":\"en\",\"text\":\"%s\"}"
                  .formatted(source.outlet(), day.plusDays(2), text);
          BoardReports.accept(
              archive,
              BoardReports.add(
                  archive,
                  "arrest-%d-%s.json".formatted(i, source.outlet().replace(' ', '-')),
                  json.getBytes(StandardCharsets.UTF_8)));
        }
      }
      day = day.plusDays(41);
    }
  }
}
