package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many no one recorded, from an archive of invented arrests. */
class EstimateFromArchiveTests {

  private static final int ARRESTS = 60;
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

  /** Outlet, how often it tells, and how. The last prints what the first wrote. */
  private record Source(String outlet, double often, String words) {}

  private static final String WIRE =
      "Chinese police detained %s North Korean refugees in %s on %s, two officials said."
          + " The group had been living in rented rooms. No charge was made public.";
  private static final List<Source> SOURCES =
      List.of(
          new Source("Reuters", 0.6, WIRE),
          new Source(
              "Human Rights Watch",
              0.55,
              "Human Rights Watch has learned that %s North Korean escapees were arrested in %s on"
                  + " %s. China should let the UN refugee agency see them, the organization said."),
          new Source(
              "Daily NK",
              0.5,
              "Security officers arrested %s North Korean defectors in %s on %s, a source in the"
                  + " province told Daily NK. Neighbours heard shouting at night."));

  @TempDir private static Path folder;
  private static Office office = new Office(Path.of("/nonexistent"));

  @BeforeAll
  static void sourcesTellOfSomeArrestsEach() {
    office = new Office(folder);
    Random random = new Random(11);
    LocalDate day = LocalDate.of(2012, 1, 6);
    List<Object> add = new ArrayList<>(List.of("add"));
    for (int i = 0; i < ARRESTS; i++) {
      for (Source source : SOURCES) {
        if (random.nextDouble() < source.often()) {
          add.add(report(i, source.outlet(), source.words(), day));
          if (source.words().equals(WIRE) && i % 2 == 0) {
            add.add(report(i, "Hill Courier", WIRE, day));
          }
        }
      }
      day = day.plusDays(41);
    }
    assertThat(office.run(add.toArray()).code()).isZero();
    for (int report = 1; report < add.size(); report++) {
      office.run("review", report, "accept", "--by", "Min-ji");
    }
  }

  private static Path report(int number, String outlet, String words, LocalDate day) {
    String text =
        words.formatted(
            NUMBERS.get(number % NUMBERS.size()),
            TOWNS.get(number % TOWNS.size()),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day));
    return office.report(
        "%d-%s.json".formatted(number, outlet.replace(' ', '-')),
        "{\"outlet\":\"%s\",\"published\":\"%s\",\"language\":\"en\",\"text\":\"%s\"}"
            .formatted(outlet, day.plusDays(2), text));
  }

  private static JsonNode json(Object... more) throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("estimate", "--from-archive", "--json", "--method", "dga"));
    arguments.addAll(List.of(more));
    Door door = office.run(arguments.toArray());
    assertThat(door.code()).as(door.err()).isZero();
    return new ObjectMapper().readTree(door.out());
  }

  @Test
  void listsAreOriginsAndCopiesAreNone() throws IOException {
    JsonNode report = json();
    assertThat(report.path("lists"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("Reuters", "Human Rights Watch", "Daily NK");
    assertThat(report.path("unit").asText()).isEqualTo("incidents");
    assertThat(report.path("observed").asInt()).isBetween(45, ARRESTS);
    assertThat(report.path("linkage").path("drawn").asInt()).isEqualTo(20);
    JsonNode estimate = report.path("estimates").get(0);
    JsonNode linkage = estimate.path("diagnostics").path("linkage");
    assertThat(linkage.path("shareOfVariance").asDouble()).isBetween(0.0, 1.0);
    assertThat(linkage.path("others").asInt()).isEqualTo(20);
    assertThat(report.path("months").size()).isGreaterThan(12);
  }

  @Test
  void theSameSeedGivesTheSameAndACertainLinkageHasNoShare() throws IOException {
    assertThat(json("--linkages", 3, "--seed", 4)).isEqualTo(json("--linkages", 3, "--seed", 4));
    JsonNode certain = json("--linkages", 0);
    assertThat(certain.path("estimates").get(0).path("diagnostics").has("linkage")).isFalse();
  }

  @Test
  void aNarrowSelectionIsRefusedWithItsReason() throws IOException {
    JsonNode few = json("--from", "2012", "--until", "2012");
    assertThat(few.path("observed").asInt()).isLessThan(10);
    assertThat(few.path("estimates").get(0).path("defensible").asBoolean()).isFalse();
    assertThat(few.path("estimates").get(0).path("reason").asText())
        .contains("incidents are on two lists or more");
    Door none = office.run("estimate", "--from-archive", "--country", "MN");
    assertThat(none.code()).isOne();
    assertThat(none.err()).contains("nothing accepted of this selection").hasLineCount(1);
  }

  @Test
  void peopleAreThoseWhomReportsName() {
    Door people = office.run("estimate", "--from-archive", "--count", "people");
    assertThat(people.code()).isOne();
    assertThat(people.err()).contains("nothing accepted of this selection");
  }

  @Test
  void whatLeavesHasNoSmallCellsAndIsNoted() throws IOException {
    Path out = folder.resolve("out");
    Door left =
        office.run(
            "estimate", "--from-archive", "--method", "dga", "--publish", out, "--by", "Min-ji");
    assertThat(left.code()).as(left.err()).isZero();
    assertThat(left.out()).contains("Release 1: 2 files written");
    String table = Files.readString(out.resolve("lists-1.csv"));
    assertThat(table).startsWith("\"").contains(",incidents\n");
    table
        .lines()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf(',') + 1))
        .forEach(cell -> assertThat(cell).matches("withheld|0|[5-9]|[1-9][0-9]+"));
    JsonNode estimate =
        new ObjectMapper().readTree(Files.readString(out.resolve("estimate-1.json")));
    assertThat(estimate.path("observed").asInt()).isPositive();
    assertThat(estimate.toString()).doesNotContain("consistency", "known", "seen");
    assertThat(office.run("releases", "1").out()).contains("Min-ji", "estimate-1.json");
    assertThat(office.run("verify").out()).endsWith("OK\n");
    Door again = office.run("estimate", "--from-archive", "--publish", out, "--method", "dga");
    assertThat(again.code()).as("the same once more tells nothing more").isZero();
    Door narrow = office.run("estimate", "--from-archive", "--publish", out, "--until", "2012-03");
    assertThat(narrow.code()).isOne();
    assertThat(narrow.err()).contains("stays inside");
  }

  @Test
  void oneThingIsAskedForAtATime() {
    assertThat(office.run("estimate").err()).contains("Name one thing to estimate from");
    assertThat(office.run("estimate", "a.csv", "--from-archive").code()).isEqualTo(2);
    assertThat(office.run("estimate", "a.csv", "--publish", "out").err())
        .contains("--publish is for estimates --from-archive");
  }
}
