package org.durumi.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.durumi.archive.Addition;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.Snapshot;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;

/** Invented reports, and the samples, as a desk holds them after some days of work. */
public final class BoardReports {

  /** Who decided. */
  public static final Reviewer MIN_JI = new Reviewer("Min-ji");

  private static final CasefileReader READER = Readers.all();
  private static final Path SAMPLES = Path.of("../examples");

  private BoardReports() {}

  /** Adds a report under the next number. */
  public static long add(Archive archive, String name, byte[] bytes) {
    List<Addition.Item> items = new ArrayList<>();
    for (Taken taken : new Intake(IntakeLimits.DEFAULT, Overrides.NONE).take(name, bytes)) {
      if (taken instanceof Taken.Read read) {
        items.add(new Addition.Item(0, READER.read(read.report()), read.warnings()));
      }
    }
    Snapshot snapshot = new Snapshot(bytes, name, Snapshot.How.FILE, null, null);
    return archive.add(List.of(new Addition(snapshot, items))).getFirst().reports().getFirst();
  }

  /** Adds a text. */
  public static long add(Archive archive, String name, String text) {
    return add(archive, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a sample. */
  public static long sample(Archive archive, String name) {
    try {
      return add(archive, name, Files.readAllBytes(SAMPLES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts every event of a report. */
  public static void accept(Archive archive, long report) {
    Dossier dossier = archive.dossier(report).orElseThrow();
    List<Integer> all = IntStream.rangeClosed(1, dossier.reviews().size()).boxed().toList();
    if (!all.isEmpty()) {
      archive.decide(dossier, all, new Decision.Accepted(MIN_JI, Instant.now(), null));
    }
  }

  /** A report that nine people were taken two days ago and may be sent back. */
  public static String arrests(LocalDate today) {
    return """
    Nine arrested near the river

    %s

    Police in Yanji arrested nine North Korean refugees on %s, a witness said. \
    They are likely to be sent back to North Korea soon, the witness added.
    """
        .formatted(today.minusDays(1), day(today.minusDays(2)));
  }

  /** A day as English reports write it. */
  public static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH).format(day);
  }
}
