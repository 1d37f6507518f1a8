package org.durumi.archive.loose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.telling.Telling;

/** A folder of casefiles, one file a report. */
public final class CasefileFolder {

  private static final String ENDING = ".json";
  private static final long LARGEST = 64L << 20;

  private final LooseCasefile form = new LooseCasefile();
  private final ObjectMapper json = new ObjectMapper();
  private final Consumer<String> say;
  private int failures;
  private int reports;
  private final List<RollupTelling> rollups = new ArrayList<>();

  /** Tells of every file that is no casefile, in one sentence. */
  public CasefileFolder(Consumer<String> say) {
    this.say = say;
  }

  /**
   * The tellings of all casefiles, by file name.
   *
   * @throws IOException if the folder itself cannot be read
   */
  public List<Telling> tellings(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> in = Files.list(folder)) {
      files =
          in.filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    List<Telling> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(read(file));
    }
    return all;
  }

  private List<Telling> read(Path file) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    try {
      if (Files.size(file) > LARGEST) {
        return refused(file, "is larger than 64 MiB");
      }
      JsonNode tree = json.readTree(withoutMark(Files.readString(file)));
      if (!tree.path("events").isArray()) {
        return refused(file, "has no list of events");
      }
      List<Telling> tellings = form.tellings(tree, name);
      reports++;
      rollups.addAll(form.rollups(tree, name));
      return tellings;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      return refused(file, at == null ? "is not JSON" : "is not JSON at line " + at.getLineNr());
    } catch (CharacterCodingException e) {
      return refused(file, "is not UTF-8 text");
    } catch (IOException e) {
      return refused(file, "cannot be read");
    }
  }

  /** Some programs begin a file with a mark that says that it is Unicode. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private List<Telling> refused(Path file, String why) {
    failures++;
    say.accept(file + " " + why + "; it is left out.");
    return List.of();
  }

  /** The totals that the casefiles read so far give, in order. */
  public List<RollupTelling> rollups() {
    return List.copyOf(rollups);
  }

  /** How many files were no casefiles. */
  public int failures() {
    return failures;
  }

  /** How many casefiles were read. */
  public int reports() {
    return reports;
  }
}
