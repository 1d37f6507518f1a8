package org.durumi.archive.arrival;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.archive.Addition;
import org.durumi.archive.Snapshot;
import org.durumi.archive.evidence.Sha256;
import org.durumi.reader.Readers;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;

/** Reads preserved bytes into what is to be added. Used by several threads at once. */
public final class Reading {

  private static final Pattern LINE = Pattern.compile(":(\\d+)$");

  private final Intake intake;
  private final CasefileReader reader;
  private final UnaryOperator<Casefile> further;

  /** Reads, with readers of its own, what an intake takes in. */
  public Reading(Intake intake) {
    this(intake, UnaryOperator.identity());
  }

  /**
   * Reads, with readers of its own and something that adds to what they found.
   *
   * @param further gives a casefile with more events, each with the report's own words; asked on
   *     several threads
   */
  public Reading(Intake intake, UnaryOperator<Casefile> further) {
    this(intake, Readers.all(), further);
  }

  private Reading(Intake intake, CasefileReader reader, UnaryOperator<Casefile> further) {
    this.intake = intake;
    this.reader = reader;
    this.further = further;
  }

  /** What reads with the same readers, which take time to load, and takes in otherwise. */
  public Reading with(Intake other) {
    return new Reading(other, reader, further);
  }

  /**
   * Reads a snapshot.
   *
   * @param name the input's name, for sentences
   * @param page the bytes to be read: the snapshot's own, or those of the page it holds
   */
  Prepared read(String name, Snapshot snapshot, byte[] page) {
    List<Addition.Item> items = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try {
      for (Taken taken : intake.take(name, page)) {
        switch (taken) {
          case Taken.Read read -> items.add(item(read));
          case Taken.Refused refused -> failures.add(refused.sentence());
        }
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failures.add(ReadingFault.sentence(name, e));
      items.clear();
    }
    return items.isEmpty()
        ? new Prepared.Failed(name, failures)
        : new Prepared.Ready(name, new Addition(snapshot, items), failures);
  }

  /**
   * A fetched page that could not be read is kept all the same: it may be gone tomorrow.
   *
   * @param why the sentence that says why it could not be read
   */
  static Prepared unread(String name, Snapshot snapshot, String why) {
    String sha256 = Sha256.of(snapshot.bytes()).hex();
    Report empty = new Report(name, null, null, null, "und", null, sha256, ReportText.of(""));
    Casefile nothing = new Casefile(empty, List.of(), List.of(), List.of(why));
    Addition.Item item = new Addition.Item(0, nothing, List.of(why));
    return new Prepared.Ready(name, new Addition(snapshot, List.of(item)), List.of());
  }

  private Addition.Item item(Taken.Read read) {
    Report report = WholeCharacters.of(read.report());
    Casefile casefile = further.apply(reader.read(report));
    Matcher line = LINE.matcher(read.name());
    return new Addition.Item(
        line.find() ? Integer.parseInt(line.group(1)) : 0, casefile, read.warnings());
  }

  /** A path's last part. */
  static String lastPart(Path path) {
    Path last = path.getFileName();
    return WholeCharacters.of(last == null ? path.toString() : last.toString());
  }
}
