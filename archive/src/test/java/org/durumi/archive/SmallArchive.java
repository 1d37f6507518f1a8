package org.durumi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.Engine;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Clearance;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.event.Modality;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;

/** A real archive in a temporary folder, and what tests put into it. */
final class SmallArchive {

  static final String ID = "00112233445566778899aabbccddeeff";

  static final String ARRESTS =
      """
      Nine arrested near the river

      2019-08-22

      Police in Yanji arrested nine North Korean refugees on August 20, a witness said. \
      They are likely to be sent back to North Korea soon, the witness added.
      """;

  static final String KILLING =
      """
      Two shot at Namyang

      2021-03-02

      Border guards shot and killed two men in Namyang on March 1, a source in the province said.
      """;

  private static final CasefileReader READER =
      new CasefileReader(
          Map.of("en", new EnglishReader(report -> Gazetteer.standard().in(report))));

  private final Path folder;
  private final DataKey key;
  private final Database database;

  /** In a file in a folder, which is made if it is not there. */
  SmallArchive(Path folder) {
    this(folder, Engine.FILE);
  }

  /** In a database of this kind; what lies beside it is in the folder. */
  SmallArchive(Path folder, Engine engine) {
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.key = DataKey.random();
    this.database = engine.fresh(file(), key);
  }

  private SmallArchive(SmallArchive other, Database database) {
    this.folder = other.folder;
    this.key = other.key;
    this.database = database;
  }

  /** The same by another way into the database. */
  SmallArchive with(Database other) {
    return new SmallArchive(this, other);
  }

  Database database() {
    return database;
  }

  Path file() {
    return folder.resolve("archive.db");
  }

  Path witnesses() {
    return folder.resolve("witnesses");
  }

  DataKey key() {
    return key;
  }

  Archive make() {
    return Archive.create(database, ID, witnesses(), clock(), "durumi test");
  }

  Archive open() {
    return Archive.open(database, witnesses(), clock(), "durumi test");
  }

  /** As somebody may see it. */
  Archive open(Clearance clearance) {
    return Archive.open(database, witnesses(), clock(), "durumi test", clearance);
  }

  /** Two reports, with decisions of each kind. */
  Archive filled() {
    Archive archive = make();
    archive.add(List.of(addition("arrests.txt", ARRESTS)));
    archive.add(List.of(addition("killing.txt", KILLING)));
    Reviewer by = new Reviewer("Min-ji");
    archive.decide(
        archive.dossier(1).orElseThrow(), List.of(1), new Decision.Accepted(by, now(), null));
    archive.decide(
        archive.dossier(1).orElseThrow(),
        List.of(2),
        new Decision.Corrected(
            by, now(), "it was announced", List.of(new Correction.OfModality(Modality.PLANNED))));
    archive.decide(
        archive.dossier(2).orElseThrow(),
        List.of(1),
        new Decision.Rejected(by, now(), "told twice"));
    return archive;
  }

  /** The same with an owner, a status, a next action and a setting. */
  Archive worked() {
    return worked(filled());
  }

  /** The same of what was revised. */
  Archive revisedAndWorked() {
    return worked(revised());
  }

  /** The same, and pairs of tellings were decided about; one decision was taken back. */
  Archive linked() {
    Archive archive = revisedAndWorked();
    Reviewer by = new Reviewer("Han Bora");
    archive
        .incidents()
        .decide(
            List.of(
                new LinkDecision.SameIncident(pair(1, 1, 1, 3), by, now(), "one raid"),
                new LinkDecision.NotTheSameIncident(pair(1, 1, 2, 1), by, now(), null)));
    archive
        .incidents()
        .decide(List.of(new LinkDecision.SameGroup(pair(1, 2, 2, 1), by, now(), null)));
    archive
        .incidents()
        .decide(List.of(new LinkDecision.Undone(pair(1, 2, 2, 1), by, now(), "two places")));
    return archive;
  }

  /** The same with consents, one taken back, and something that left. */
  Archive published() {
    Archive archive = linked();
    Reviewer by = new Reviewer("Seo Yun");
    Publishing publishing = archive.publishing();
    Consent consent =
        new Consent(
            "the sister",
            ConsentItem.parse("1.1/names"),
            Purpose.CONFIDENTIAL,
            LocalDate.of(2027, 11, 25));
    publishing.give(consent, by, "by telephone");
    publishing.give(consent, by, null);
    publishing.note(
        1,
        new Departure.Facts(
            "Arrests",
            Purpose.PUBLIC,
            "anybody",
            LocalDate.of(2026, 11, 25),
            List.of(new Departure.File("release-1.jsonl", Sha256.of("{}"))),
            List.of(
                new Departure.Overruled(
                    "0a1b2c3d", "quote", "note 1", new Reviewer("Jun"), "our own words"))),
        by,
        "{}".getBytes(StandardCharsets.UTF_8),
        new TreeMap<>(Map.of(7, new TreeSet<>(Set.of(new TellingId(1, 1))))));
    publishing.revoke(2, by, "moved house");
    return archive;
  }

  static TellingPair pair(long report, int event, long otherReport, int otherEvent) {
    return new TellingPair(new TellingId(report, event), new TellingId(otherReport, otherEvent));
  }

  private static Archive worked(Archive archive) {
    Reviewer by = new Reviewer("Min-ji");
    archive.casework().change(1, new CaseChange(by, CaseStatus.READY, "Jun", "all decided"));
    archive
        .casework()
        .change(1, 1, new CareChange(by, "call the embassy", now(), "Jun", null, null));
    archive.setting("sign-off.second", "yes", by);
    return archive;
  }

  /** The same, but a decision was taken back, and an event was split off and accepted. */
  Archive revised() {
    Archive archive = filled();
    Reviewer by = new Reviewer("Han Bora");
    Dossier dossier = archive.dossier(1).orElseThrow();
    archive.add(
        dossier,
        new Decision.Added(by, now(), "two acts", dossier.reviews().getFirst().event(), 1));
    archive.decide(
        archive.dossier(1).orElseThrow(), List.of(3), new Decision.Accepted(by, now(), null));
    archive.decide(
        archive.dossier(1).orElseThrow(), List.of(1), new Decision.Undone(by, now(), "one source"));
    return archive;
  }

  static Instant now() {
    return Instant.parse("2026-11-25T02:00:00Z");
  }

  static Addition addition(String name, String text) {
    return addition(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Addition addition(String name, byte[] bytes) {
    List<Addition.Item> items = new ArrayList<>();
    for (Taken taken : new Intake(IntakeLimits.DEFAULT, Overrides.NONE).take(name, bytes)) {
      if (taken instanceof Taken.Read read) {
        items.add(new Addition.Item(0, READER.read(read.report()), read.warnings()));
      }
    }
    return new Addition(new Snapshot(bytes, name, Snapshot.How.FILE, null, null), items);
  }

  /** A clock that goes on by a second with every look at it. */
  private static Clock clock() {
    Instant[] at = {now()};
    InstantSource source =
        () -> {
          at[0] = at[0].plus(Duration.ofSeconds(1));
          return at[0];
        };
    return source.withZone(ZoneOffset.UTC);
  }

  /** The same archive's file under another name. */
  Path copy(Path to) {
    try {
      return Files.copy(file(), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
