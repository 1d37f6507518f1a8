package org.durumi.archive.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.Captured;
import org.durumi.archive.capture.RobotsChoice;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.ReportRow;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class ArrivalTests {

  private static final String ID = "00112233445566778899aabbccddeeff";
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final IntakeLimits LIMITS = IntakeLimits.DEFAULT.withMaxBytes(1000);
  private static final Reading READING = new Reading(new Intake(LIMITS, Overrides.NONE));
  private static final String ARREST =
      "Police in Yanji arrested nine North Korean refugees on 20 August 2019, a witness said.";

  @Parameter private Engine engine;

  @TempDir private Path folder;

  private Archive archive;
  private FileSource source;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Path witnesses = folder.resolve("witnesses");
    try (DataKey key = DataKey.random()) {
      archive =
          Archive.create(
              engine.fresh(folder.resolve("archive.db"), key), ID, witnesses, clock, "durumi test");
    }
    source = new FileSource(archive, LIMITS);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void aPastedTextBearsWhatThePersonKnowsOfItAndLeavesNoTraceOfTheForm() {
    Overrides known =
        Overrides.of("2019-08-22", "River Post", null).withTitle(" Nine arrested at the river ");
    Reading reading = READING.with(new Intake(LIMITS, known));
    add(source.pasted("Yanji\r\n\r\n" + ARREST).prepare(reading));
    assertThat(told).containsExactly("pasted text: added [1]");
    Dossier dossier = archive.dossier(1).orElseThrow();
    ReportRow row = dossier.row();
    assertThat(row.title()).isEqualTo("Nine arrested at the river");
    assertThat(row.outlet()).isEqualTo("River Post");
    assertThat(row.published()).isEqualTo("2019-08-22");
    assertThat(row.name()).isEqualTo("pasted text");
    assertThat(dossier.reviews()).hasSize(1);
    assertThat(archive.verify().holds()).isTrue();
    add(source.pasted("Yanji\n\n" + ARREST).prepare(READING));
    assertThat(told).endsWith("pasted text: known [1]");
  }

  @Test
  void aPastedTextThatHoldsNothingIsRefusedInASentence() {
    add(source.pasted("").prepare(READING));
    add(source.pasted(" \r\n ").prepare(READING));
    add(source.pasted(ARREST.repeat(20)).prepare(READING));
    assertThat(told).hasSize(3).allMatch(line -> line.startsWith("pasted text: failed: pasted"));
    assertThat(told.get(0)).contains("is empty");
    assertThat(told.get(1)).contains("holds no text");
    assertThat(told.get(2)).contains("is larger than");
  }

  @Test
  void halfACharacterInAPastedTextIsReplacedAndNothingElseMoves() {
    add(source.pasted("A \ud800 b. " + ARREST).prepare(READING));
    assertThat(archive.dossier(1).orElseThrow().current().report().text().string())
        .isEqualTo("A \ufffd b. " + ARREST);
  }

  @Test
  void anUploadIsCalledByTheLastPartOfItsName() {
    add(source.upload("C:\\fakepath\\reports/arrest.txt", utf8(ARREST)).prepare(READING));
    add(source.upload("again.txt", utf8(ARREST)).prepare(READING));
    add(source.upload("reports/", utf8(ARREST + " More.")).prepare(READING));
    add(source.upload("odd.bin", new byte[] {1, 2, 3, 4}).prepare(READING));
    assertThat(told.subList(0, 3))
        .containsExactly("arrest.txt: added [1]", "again.txt: known [1]", "upload: added [2]");
    assertThat(told.getLast()).startsWith("odd.bin: failed: odd.bin is of a kind");
    assertThat(archive.report(1).orElseThrow().name()).isEqualTo("arrest.txt");
  }

  @Test
  void ofUploadedLinesTheBadOnesAreToldAndTheGoodOnesAdded() {
    String lines = "{\"text\":\"" + ARREST + "\"}\n{\"text\":7}\n";
    add(source.upload("lines.jsonl", utf8(lines)).prepare(READING));
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("lines.jsonl: failed: lines.jsonl:2");
    assertThat(told.getLast()).isEqualTo("lines.jsonl: added [1]");
  }

  @Test
  void aFileThatIsNotThereIsRefusedInASentence() {
    Path gone = folder.resolve("gone.txt");
    add(source.file(gone).prepare(READING));
    assertThat(told)
        .containsExactly(gone + ": failed: " + gone + " does not exist; check the name.");
  }

  @Test
  void aCapturedPageIsKeptAtItsAddressEvenWhereItCannotBeRead() {
    add(captured("<html><body><p>" + ARREST + "</p></body></html>").prepare(READING));
    add(captured("").prepare(READING));
    assertThat(told)
        .containsExactly("site.example/page: added [1]", "site.example/page: added [2]");
    assertThat(archive.hasUrl("https://site.example/page?of=somebody")).isTrue();
    assertThat(archive.dossier(1).orElseThrow().reviews()).hasSize(1);
    assertThat(archive.dossier(2).orElseThrow().proposed().warnings()).hasSize(1);
    assertThat(archive.verify().holds()).isTrue();
  }

  private static CapturedPage captured(String page) {
    URI address = URI.create("https://site.example/page?of=somebody");
    return new CapturedPage(
        new Captured(
            utf8("the WARC of " + page),
            utf8(page),
            "text/html; charset=utf-8",
            address,
            address,
            List.of(),
            200,
            NOW,
            RobotsChoice.OBEY,
            "allowed",
            null,
            List.of(),
            List.of(),
            List.of(),
            "durumi test"),
        Snapshot.How.CAPTURE);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void add(Prepared prepared) {
    Adder adder = new Adder(archive, new Lines());
    adder.take(prepared);
    adder.flush();
  }

  /** Writes down what it is told. */
  private final class Lines implements Outcomes {

    @Override
    public void added(Prepared.Ready ready, Added added) {
      told.add(ready.name() + ": added " + added.reports());
    }

    @Override
    public void known(String name, Added added) {
      told.add(name + ": known " + added.reports());
    }

    @Override
    public void failed(String name, String sentence) {
      told.add(name + ": failed: " + sentence);
    }
  }
}
