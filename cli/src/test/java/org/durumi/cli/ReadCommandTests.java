package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTests {

  private static final String REPORT =
      "{\"id\":\"%s\",\"outlet\":\"Border Bulletin\",\"published\":\"2024-03-07\",\"language\":\"en\","
          + "\"title\":\"A quiet day\",\"text\":\"Snow fell on the river and the market stayed shut.\"}";

  @TempDir private Path folder;

  @Test
  void printsACardForPeople() throws IOException {
    Path report = report("quiet");
    Door door = Door.run("read", report);
    assertThat(door.code()).isZero();
    assertThat(door.out())
        .startsWith(
            "A quiet day\nBorder Bulletin \u00b7 7 March 2024 \u00b7 English \u00b7 quiet\n")
        .contains("No event to record was found.")
        .doesNotContain("\u001b");
  }

  @Test
  void coloursOnATerminalAlone() throws IOException {
    assertThat(Door.runOnTerminal(report("quiet")).out()).contains("\u001b[1mA quiet day\u001b[0m");
    assertThat(Door.run("read", "--color=always", report("quiet")).out()).contains("\u001b[1m");
  }

  @Test
  void printsOneLineOfJsonForEachReportInTheOrderOfTheFiles() throws IOException {
    for (int i = 100; i < 160; i++) {
      report("r" + i);
    }
    Door door = Door.run("read", "--json", folder);
    assertThat(door.code()).isZero();
    List<String> ids = door.out().lines().map(ReadCommandTests::id).toList();
    assertThat(ids).isEqualTo(IntStream.range(100, 160).mapToObj(i -> "r" + i).toList());
  }

  @Test
  void writesOneFileForEachInputAndPrintsOnlyASummary() throws IOException {
    report("one");
    report("two");
    Path out = folder.resolve("casefiles");
    Door door = Door.run("read", "--out", out, folder);
    assertThat(door.code()).isZero();
    assertThat(door.out())
        .isEqualTo(
            "Read 2 reports: 0 with events (0 events, 0 totals), 2 without. Casefiles in "
                + out
                + "\n");
    assertThat(list(out)).containsExactly("one.json", "two.json");
    assertThat(id(Files.readString(out.resolve("one.json")))).isEqualTo("one");
  }

  @Test
  void readingAgainDoesNotTakeCasefilesForReports() throws IOException {
    report("one");
    Path out = folder.resolve("casefiles");
    Door.run("read", "--out", out, folder);
    Door again = Door.run("read", "--out", out, folder);
    assertThat(again.out()).startsWith("Read 1 report:");
    assertThat(list(out)).containsExactly("one.json");
  }

  @Test
  void neverWritesCasefilesOverTheReports() throws IOException {
    Path report = report("one");
    String before = Files.readString(report);
    assertThat(Door.run("read", "--out", folder, folder).code()).isEqualTo(2);
    assertThat(Door.run("read", "--out", folder, report).code()).isEqualTo(2);
    assertThat(Files.readString(report)).isEqualTo(before);
  }

  @Test
  void aBadInputCostsOneSentenceWhileTheRestGoesOn() throws IOException {
    Path good = report("good");
    Path bad = folder.resolve("missing.txt");
    Door door = Door.run("read", "--json", bad, good);
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err().lines()).singleElement().asString().contains("missing.txt");
    assertThat(door.out().lines()).hasSize(1);
  }

  @Test
  void readsStandardInput() {
    Door door = Door.runWithInput(REPORT.formatted("piped"), "read", "--json", "-");
    assertThat(door.code()).isZero();
    assertThat(id(door.out())).isEqualTo("piped");
  }

  @Test
  void whatThePersonSaysReplacesWhatTheFileSays() throws IOException {
    Door door =
        Door.run(
            "read",
            "--json",
            "--published=2023-10",
            "--outlet=Other",
            "--language=ko",
            report("r"));
    assertThat(door.out())
        .contains("\"outlet\":\"Other\"")
        .contains("\"published\":\"2023-10\"")
        .contains("\"language\":\"ko\"");
  }

  @Test
  void whatIsNotUnderstoodIsOneSentenceAndExitCodeTwo() throws IOException {
    List<Door> doors =
        List.of(
            Door.run(),
            Door.run("raed"),
            Door.run("read"),
            Door.run("read", "--jsno", report("r")),
            Door.run("read", "--max-pages=0", report("r")),
            Door.run("read", "--published=soon", report("r")));
    assertThat(doors)
        .allSatisfy(door -> assertThat(door.code()).isEqualTo(2))
        .allSatisfy(door -> assertThat(door.err().lines()).hasSize(1))
        .allSatisfy(door -> assertThat(door.out()).isEmpty());
  }

  @Test
  void whatAFirstLookFindsNothingInIsPassedOver() throws IOException {
    Path report = report("arrests");
    Path other = folder.resolve("museum.txt");
    Files.writeString(
        other,
        "The museum opens its new wing in spring. It shows paintings of two centuries, many of which"
            + " were restored for the opening. Visitors can walk through a garden designed by"
            + " students of the university. Tickets are sold at the gate, and children enter free on"
            + " the first weekend. A guide explains the history of each room, and the café serves"
            + " cakes after recipes of the period. The city hopes that tourism will grow.");
    Door door = Door.run("read", "--related-only", "--out", folder.resolve("out"), report, other);
    assertThat(door.code()).isZero();
    assertThat(door.out()).contains("Read 1 report", "1 passed over");
  }

  @Test
  void rulesAloneReadWhereTheyAreAskedFor() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("yanji.txt"), "Police arrested nine North Koreans in Yanji on Monday.");
    Door rules = Door.run("read", "--json", "--reader", "rules", report);
    assertThat(rules.code()).isZero();
    assertThat(rules.out()).contains("arrest_detention");
    assertThat(Door.run("read", "--reader", "magic", report).code()).isEqualTo(2);
  }

  @Test
  void helpVersionAndCompletionAreThere() {
    assertThat(Door.run("--help").out()).contains("read", "completion", "Exit codes");
    assertThat(Door.run("read", "--help").out()).contains("--json", "--out", "--max-pages");
    assertThat(Door.run("--version").out()).startsWith("durumi ");
    assertThat(Door.run("completion").out()).contains("complete -F", "--published");
  }

  private Path report(String id) throws IOException {
    return Files.writeString(folder.resolve(id + ".json"), REPORT.formatted(id));
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static String id(String json) {
    try {
      return new ObjectMapper().readTree(json).at("/report/id").asText();
    } catch (IOException e) {
      throw new AssertionError("no JSON", e);
    }
  }
}
