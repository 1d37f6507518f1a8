package org.durumi.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.record.source.Report;

/**
 * Takes files of many kinds in as reports: plain text, HTML, PDF, DOCX, mail and report JSON, told
 * apart by their content. Bad input never throws; it comes back as one sentence. Nothing is ever
 * fetched and nothing is written. One intake may be used by many threads.
 */
public final class Intake {

  private final IntakeLimits limits;
  private final ReportMaker maker;

  /**
   * Takes in within limits.
   *
   * @param limits what is refused as too large, too deep or too slow
   * @param overrides what is known better than the files know it
   */
  public Intake(IntakeLimits limits, Overrides overrides) {
    this.limits = limits;
    this.maker = new ReportMaker(overrides);
  }

  /**
   * The files under a path in the order of their names, folders within folders included. Hidden
   * files and links to folders are passed over. A path that is no folder stands for itself, whether
   * it exists or not.
   */
  public Stream<Path> files(Path fileOrDirectory) {
    return ReportFiles.under(fileOrDirectory);
  }

  /** Takes in one file; JSON Lines give one result a line, anything else gives one. */
  public List<Taken> take(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        throw new Refusal("is a folder that was given as a file or cannot be opened");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new Refusal("is not an ordinary file; give its content on standard input");
      }
      if (Files.size(file) > limits.maxBytes()) {
        throw overBytes();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return take(name, in);
      }
    } catch (Refusal e) {
      return refused(name, e);
    } catch (NoSuchFileException e) {
      return refused(name, new Refusal("does not exist; check the name"));
    } catch (AccessDeniedException e) {
      return refused(name, new Refusal("cannot be opened; check who may read it"));
    } catch (IOException e) {
      return refused(name, unreadable());
    }
  }

  /** Takes in bytes under a name, whose ending is only a hint at their kind. */
  public List<Taken> take(String name, byte[] bytes) {
    try {
      if (bytes.length > limits.maxBytes()) {
        throw overBytes();
      }
      if (bytes.length == 0) {
        throw new Refusal("is empty");
      }
      return take(new Input(name, bytes));
    } catch (Refusal e) {
      return refused(name, e);
    }
  }

  /**
   * Takes in one line of JSON Lines, however it looks, as {@link #take(String, byte[])} does with
   * each line of a file of them.
   *
   * @param name the file's name, a colon and the line's number
   * @param line its bytes without the line end
   */
  public Taken takeLine(String name, byte[] line) {
    if (line.length > limits.maxBytes()) {
      return refused(name, overBytes()).getFirst();
    }
    return take(new Input(name, line), Kind.JSON);
  }

  /**
   * Takes in a stream, such as standard input, and reads no more of it than may be taken in. The
   * caller closes it.
   */
  public List<Taken> take(String name, InputStream stream) {
    try {
      return take(name, stream.readNBytes((int) limits.maxBytes() + 1));
    } catch (IOException e) {
      return refused(name, unreadable());
    } catch (OutOfMemoryError e) {
      return refused(name, Failures.asRefusal(e));
    }
  }

  private List<Taken> take(Input input) {
    Kind kind = KindDetector.detect(input);
    if (kind != Kind.JSON) {
      return List.of(take(input, kind));
    }
    List<Taken> taken = new ArrayList<>();
    JsonLines.split(input).forEach(line -> taken.add(take(line, Kind.JSON)));
    return List.copyOf(taken);
  }

  private Taken take(Input input, Kind kind) {
    Bounds bounds = new Bounds(limits);
    try {
      // Text and JSON are read in one pass over bounded bytes; only the others need watching.
      Draft draft =
          switch (kind) {
            case TEXT -> new PlainTextReader().read(input, bounds);
            case JSON -> new JsonReader().read(input, bounds);
            case HTML -> Watched.read(new HtmlReader(), input, bounds);
            case PDF -> Watched.read(new PdfReader(), input, bounds);
            case DOCX -> Watched.read(new DocxReader(), input, bounds);
            case MAIL -> Watched.read(new MailReader(), input, bounds);
          };
      bounds.checkCharacters(draft.text().length());
      List<String> warnings = new ArrayList<>(draft.warnings());
      Report report = maker.make(input, draft, warnings);
      return new Taken.Read(input.name(), report, warnings);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Refusal refusal = Failures.asRefusal(e);
      return new Taken.Refused(input.name(), refusal.sentence(input.name()));
    }
  }

  private Refusal overBytes() {
    return Refusal.over(
        "is larger than " + Bytes.shown(limits.maxBytes()), IntakeLimits.Setting.BYTES);
  }

  private static Refusal unreadable() {
    return new Refusal("cannot be read from its disk or pipe; copy it elsewhere and try again");
  }

  private static List<Taken> refused(String name, Refusal refusal) {
    return List.of(new Taken.Refused(name, refusal.sentence(name)));
  }
}
