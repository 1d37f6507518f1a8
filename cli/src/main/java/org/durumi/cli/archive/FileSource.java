package org.durumi.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.capture.WarcFile;
import org.durumi.archive.capture.WarcPage;
import org.durumi.archive.evidence.Sha256;
import org.durumi.cli.read.Inputs;
import org.durumi.cli.terminal.Failure;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;

/** Loads files to be added, and tells at once which are in the archive already. */
final class FileSource {

  private static final String WARC = "application/warc";

  private final Archive archive;
  private final IntakeLimits limits;
  private final InputStream standardInput;

  FileSource(Archive archive, IntakeLimits limits, InputStream standardInput) {
    this.archive = archive;
    this.limits = limits;
    this.standardInput = standardInput;
  }

  /** What was loaded, to be read by another thread. */
  interface Loaded {

    Prepared prepare(Reading reading);
  }

  /** Loads one file; called on the archive's thread. */
  Loaded load(Path path) {
    boolean piped = Inputs.isStandardInput(path);
    String name = piped ? "standard input" : path.toString();
    try {
      byte[] bytes = piped ? bounded(standardInput) : bytes(path);
      if (bytes.length == 0 || bytes.length > limits.maxBytes()) {
        return refused(path, name, bytes);
      }
      Optional<Added> known = archive.added(Sha256.of(bytes));
      // Of JSON Lines some may have failed before; the archive adds those that are not there.
      if (known.isPresent() && !known.get().byLine()) {
        return _ -> new Prepared.Known(name, known.get());
      }
      Snapshot.How how = piped ? Snapshot.How.STANDARD_INPUT : Snapshot.How.FILE;
      String last = piped ? name : Reading.lastPart(path);
      if (WarcFile.looksLike(bytes)) {
        Snapshot snapshot = new Snapshot(bytes, last, how, WARC, null);
        return reading -> warc(reading, name, snapshot);
      }
      Snapshot snapshot = new Snapshot(bytes, last, how, null, null);
      return reading -> reading.read(name, snapshot, bytes);
    } catch (IOException e) {
      return refused(path, name, new byte[0]);
    }
  }

  /** Reads the page that a WARC file is about; the file itself is what is kept. */
  private static Prepared warc(Reading reading, String name, Snapshot snapshot) {
    try {
      WarcFile file = WarcFile.read(snapshot.bytes());
      WarcPage page = file.page();
      Prepared prepared = reading.read(name, snapshot, page.payload());
      return prepared instanceof Prepared.Ready ready
          ? ready.at(page.address()).noting(limits(file))
          : prepared;
    } catch (CaptureRefusal e) {
      return new Prepared.Failed(List.of(name + ": " + e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Prepared.Failed(List.of(Failure.sentence(name, e)));
    }
  }

  /** What of a WARC file was not read, a sentence each. */
  private static List<String> limits(WarcFile file) {
    List<String> limits = new ArrayList<>();
    file.damage().ifPresent(limits::add);
    long pages =
        file.records().stream()
            .filter(record ->
                record.type().equals("response")
                    && record.status() == 200
                    && String.valueOf(record.mediaType()).startsWith("text/html"))
            .count();
    if (pages > 1) {
      limits.add(
          "The WARC file holds "
              + pages
              + " pages, of which the first was read; the others are kept in it, unread.");
    }
    return limits;
  }

  private byte[] bytes(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > limits.maxBytes()) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path)) {
      return bounded(in);
    }
  }

  private byte[] bounded(InputStream in) throws IOException {
    return in.readNBytes((int) limits.maxBytes() + 1);
  }

  /** The intake knows best why a file cannot be taken in. */
  private Loaded refused(Path path, String name, byte[] bytes) {
    Intake intake = new Intake(limits, Overrides.NONE);
    List<Taken> taken =
        Inputs.isStandardInput(path) || bytes.length > 0
            ? intake.take(name, bytes)
            : intake.take(path);
    List<String> sentences =
        taken.stream()
            .map(t ->
                t instanceof Taken.Refused refused
                    ? refused.sentence()
                    : name + " changed while it was read; add it again.")
            .toList();
    return _ -> new Prepared.Failed(sentences);
  }
}
