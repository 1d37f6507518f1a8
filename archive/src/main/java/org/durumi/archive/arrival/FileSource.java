package org.durumi.archive.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.Added;
import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.evidence.Sha256;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;

/**
 * Loads files, uploads and pasted texts to be added, and tells at once which are in the archive
 * already. Bad input never throws. For the archive's thread; what it gives is for any.
 */
public final class FileSource {

  static final String WARC = "application/warc";

  /** What a pasted text is called: its headline may say what must not stand in a message. */
  private static final String PASTED = "pasted text";

  private static final String NAMELESS = "upload";

  private final Archive archive;
  private final IntakeLimits limits;

  /**
   * Loads for an archive.
   *
   * @param limits those of the intake that will read
   */
  public FileSource(Archive archive, IntakeLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /** Loads a file from the disk. */
  public Loaded file(Path path) {
    String name = path.toString();
    try {
      byte[] bytes = bytes(path);
      return isTakenIn(bytes)
          ? loaded(name, new Snapshot(bytes, Reading.lastPart(path), Snapshot.How.FILE, null, null))
          : refused(name, bytes.length > 0 ? intake().take(name, bytes) : intake().take(path));
    } catch (IOException e) {
      return refused(name, intake().take(path));
    }
  }

  /**
   * Loads standard input.
   *
   * @param name what it is called
   * @param in read no further than may be taken in; the caller closes it
   */
  public Loaded standardInput(String name, InputStream in) {
    byte[] bytes;
    try {
      bytes = bounded(in);
    } catch (IOException e) {
      bytes = new byte[0];
    }
    return bytes(name, bytes, Snapshot.How.STANDARD_INPUT);
  }

  /**
   * Loads what a person uploaded.
   *
   * @param name what the browser says it is called; of a path its last part is taken
   * @param bytes handed over: not to be changed afterwards
   */
  public Loaded upload(String name, byte[] bytes) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return bytes(last.isBlank() ? NAMELESS : WholeCharacters.of(last), bytes, Snapshot.How.UPLOAD);
  }

  /**
   * Loads what a person pasted. It is kept as UTF-8. A form sends each line ending as two
   * characters, whatever was pasted; they are made one again.
   *
   * @param text as it was sent; what is known of it otherwise is for the intake's overrides
   */
  public Loaded pasted(String text) {
    String whole = WholeCharacters.of(text.replace("\r\n", "\n"));
    return bytes(PASTED, whole.getBytes(StandardCharsets.UTF_8), Snapshot.How.PASTED);
  }

  private Loaded bytes(String name, byte[] bytes, Snapshot.How how) {
    return isTakenIn(bytes)
        ? loaded(name, new Snapshot(bytes, name, how, null, null))
        : refused(name, intake().take(name, bytes));
  }

  private Loaded loaded(String name, Snapshot snapshot) {
    byte[] bytes = snapshot.bytes();
    Optional<Added> known = archive.added(Sha256.of(bytes));
    // Of JSON Lines some may have failed before; the archive adds those that are not there.
    if (known.isPresent() && !known.get().byLine()) {
      return _ -> new Prepared.Known(name, known.get());
    }
    if (WarcSource.fits(bytes)) {
      return new WarcSource(name, new Snapshot(bytes, snapshot.name(), snapshot.how(), WARC, null));
    }
    return reading -> reading.read(name, snapshot, bytes);
  }

  private boolean isTakenIn(byte[] bytes) {
    return bytes.length > 0 && bytes.length <= limits.maxBytes();
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

  /** The intake knows best why something cannot be taken in. */
  private Intake intake() {
    return new Intake(limits, Overrides.NONE);
  }

  private static Loaded refused(String name, List<Taken> taken) {
    List<String> sentences =
        taken.stream()
            .map(t ->
                t instanceof Taken.Refused refused
                    ? refused.sentence()
                    : name + " changed while it was read; add it again.")
            .toList();
    return _ -> new Prepared.Failed(name, sentences);
  }
}
