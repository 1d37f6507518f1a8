package org.durumi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.durumi.archive.Archive;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.corpus.adding.ArchiveAdding;
import org.durumi.corpus.table.CasefileRow;
import org.durumi.corpus.table.Output;
import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.reader.TakenReader;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form that a corpus comes in, read within this process. */
class FormsTests {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final byte[] MUSEUM =
      ("The museum opens its new wing in spring. It shows paintings of two centuries, many of which"
              + " were restored for the opening. Visitors can walk through a garden designed by"
              + " students of the university. Tickets are sold at the gate, and children enter free on"
              + " the first weekend. A guide explains the history of each room, and the café serves"
              + " cakes after recipes of the period. The city hopes that tourism will grow.\n")
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void spark() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
  }

  @AfterAll
  static void noSpark() {
    List.of("spark.master", "spark.driver.host", "spark.driver.bindAddress")
        .forEach(System::clearProperty);
  }

  private String run(int code, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(Corpus.run(out, out, args))
        .as(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String read(Path input, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("read", "--reader", "rules"));
    args.addAll(List.of(more));
    args.addAll(List.of("--out", out.toString(), input.toString()));
    return run(0, args.toArray(String[]::new));
  }

  private Path warc() throws IOException {
    Path file = folder.resolve("some.warc.gz");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] page = Files.readAllBytes(EXAMPLES.resolve("myanmar-village.html"));
    byte[] picture = {1, 2, 3};
    all.writeBytes(
        SmallCorpus.record("request", "https://a.example/", "application/http", picture));
    all.writeBytes(
        SmallCorpus.record("response", "https://a.example/news/1?q=2", "text/html", page));
    all.writeBytes(SmallCorpus.record("response", "https://a.example/p.png", "image/png", picture));
    all.writeBytes(
        SmallCorpus.record("response", "https://a.example/empty", "text/html", new byte[0]));
    byte[] last = SmallCorpus.record("response", "https://a.example/2", "text/html", page);
    all.writeBytes(Arrays.copyOf(last, last.length / 2));
    Files.write(file, all.toByteArray());
    return file;
  }

  @Test
  void pagesOfAWarcFileAreReadAsFetchedOnesAreAndWhatFailsCostsALine() throws IOException {
    String said = read(warc(), folder.resolve("out"), "--all");
    assertThat(said)
        .startsWith("5 records: 1 read (1 with ")
        .contains("0 passed over, 2 other, 2 failed.");
    List<CasefileRow> rows = SmallCorpus.rows(folder.resolve("out"));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().name()).isEqualTo(folder.resolve("some.warc.gz") + ":2");
    assertThat(rows.getFirst().url()).isEqualTo("https://a.example/news/1?q=2");
    String alone = alone("a.example/news/1", EXAMPLES.resolve("myanmar-village.html"));
    // But for the address, and for the sentence about another one that the page names.
    assertThat(rows.getFirst().casefile().replaceFirst(".*\"events\"", ""))
        .isEqualTo(alone.replaceFirst(".*\"events\"", ""));
  }

  private static byte[] example(String name) throws IOException {
    return Files.readAllBytes(EXAMPLES.resolve(name));
  }

  private static String alone(String name, Path file) throws IOException {
    Taken taken =
        new Intake(IntakeLimits.DEFAULT, Overrides.NONE)
            .take(name, Files.readAllBytes(file))
            .getFirst();
    return new CasefileJson()
        .write(
            new TakenReader(_ -> true, Readers.by(ReadBy.RULES)::read)
                .read((Taken.Read) taken)
                .orElseThrow());
  }

  @Test
  void textsOfAWetFileAreReadAndTheFirstLookPassesOverTheUnrelated() throws IOException {
    Path file = folder.resolve("some.warc.wet.gz");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] text : List.of(example("shenyang.txt"), MUSEUM, example("hyesan-ko.txt"))) {
      all.writeBytes(
          SmallCorpus.record("conversion", "https://b.example/a.html", "text/plain", text));
    }
    Files.write(file, all.toByteArray());
    assertThat(read(file, folder.resolve("out"))).contains("2 read", "1 passed over");
    assertThat(SmallCorpus.rows(folder.resolve("out")))
        .extracting(CasefileRow::name)
        .containsExactly(file + ":1", file + ":3");
  }

  @Test
  void filesThatAreNotWhatTheirNamesSayCostALineEach() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    for (String name : List.of("a.warc.gz", "b.wet", "c.jsonl.gz", "d.parquet")) {
      Files.writeString(files.resolve(name), "Nothing of the kind.");
    }
    Files.writeString(files.resolve("e.jsonl"), "no json\n");
    Files.writeString(files.resolve("f.pdf"), "passed over");
    assertThat(read(files, folder.resolve("out")))
        .startsWith("5 records: 0 read")
        .contains(" 5 failed.");
    assertThat(
            run(
                2,
                "read",
                "--out",
                folder.resolve("x").toString(),
                files.resolve("f.pdf").toString()))
        .contains("f.pdf is no .warc, .wet, .jsonl or .parquet file");
  }

  @Test
  void rowsOfAParquetFileAreReadAsLinesOfReportJson() throws IOException {
    List<ObjectNode> reports = SmallCorpus.reports();
    Path rows = folder.resolve("some.parquet");
    SmallCorpus.parquet(rows, reports);
    Path lines = folder.resolve("lines.jsonl");
    StringBuilder json = new StringBuilder();
    for (ObjectNode report : reports) {
      ObjectNode line = report.objectNode();
      for (String field : List.of("id", "outlet", "published", "language", "title", "text")) {
        if (report.path(field).isTextual()) {
          line.set(field, report.get(field));
        }
      }
      json.append(line).append('\n');
    }
    Files.writeString(lines, json);
    read(
        rows,
        folder.resolve("out"),
        "--all",
        "--column",
        "title=headline",
        "--slice-bytes",
        "5000");
    Map<String, String> expected = SmallCorpus.onOneMachine(lines);
    assertThat(SmallCorpus.rows(folder.resolve("out")))
        .hasSameSizeAs(reports)
        .allSatisfy(row ->
            assertThat(row.casefile())
                .isEqualTo(expected.get(lines + row.name().replaceFirst(".*:", ":"))));
  }

  @Test
  void whatIsDoneIsNotDoneAgainAndOtherSettingsAreRefused() throws IOException {
    Path lines = folder.resolve("some.jsonl");
    SmallCorpus.lines(lines, 1);
    Files.writeString(lines, Files.readString(lines) + "no json\n");
    Path out = folder.resolve("out");
    String said = read(lines, out, "--all", "--slice-bytes", "20000");
    List<String> before = SmallCorpus.rows(out).stream().map(CasefileRow::casefile).toList();
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Path first = out.resolve("casefiles/part-000000.parquet");
    Path second = out.resolve("casefiles/part-000001.parquet");
    Files.setLastModifiedTime(first, old);
    Files.setLastModifiedTime(second, old);
    // As if the program had been killed before the second slice was done.
    Files.delete(out.resolve("slices/000001.json"));
    assertThat(read(lines, out, "--all", "--slice-bytes", "20000")).isEqualTo(said);
    assertThat(said).contains(" 1 failed.");
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(second)).isNotEqualTo(old);
    assertThat(SmallCorpus.rows(out)).extracting(CasefileRow::casefile).isEqualTo(before);
    assertThat(run(0, "print", out.toString())).isEqualTo(String.join("\n", before) + "\n");
    assertThat(run(2, "read", "--reader", "rules", "--out", out.toString(), lines.toString()))
        .contains("holds what was read from other files or with other settings");
  }

  @Test
  void casefilesAreAddedToAnArchiveOnce() throws IOException {
    Path lines = folder.resolve("some.jsonl");
    SmallCorpus.lines(lines, 1);
    Path out = folder.resolve("out");
    read(lines, out, "--all");
    read(warc(), folder.resolve("pages"), "--all");
    Path passphrase = folder.resolve("passphrase");
    Files.writeString(passphrase, "four words that differ\n");
    ArchivePlace place =
        ArchivePlace.of(folder.resolve("archive"), System.getenv(), folder.resolve("home"));
    ArchivePlace seen = new ArchivePlace(place.folder(), folder.resolve("witness"));
    int number = SmallCorpus.reports().size();
    try (Passphrase typed = Passphrase.fromFile(passphrase, _ -> {});
        DataKey key = DataKey.random()) {
      new NewArchive(seen, Argon2Settings.STANDARD, Clock.systemUTC()).make(key, typed, null);
      try (Archive archive = seen.open(key, Clock.systemUTC())) {
        assertThat(add(archive, out)).isEqualTo(number + " 0 0");
        assertThat(add(archive, folder.resolve("pages"))).isEqualTo("1 0 0");
        assertThat(add(archive, out)).isEqualTo("0 " + number + " 0");
      }
    }
  }

  private static String add(Archive archive, Path out) throws IOException {
    var adding =
        new ArchiveAdding(
            archive, new Intake(IntakeLimits.DEFAULT, Overrides.NONE), false, _ -> {});
    adding.add(new Configuration(), new Output(out.toString()));
    return adding.added() + " " + adding.known() + " " + adding.failed();
  }
}
