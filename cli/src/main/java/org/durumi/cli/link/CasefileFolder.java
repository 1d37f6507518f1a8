package org.durumi.cli.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.durumi.linker.telling.Telling;

/** A folder of casefiles, one file a report. */
final class CasefileFolder {

  private static final String ENDING = ".json";
  private static final long LARGEST = 64L << 20;

  private final LooseCasefile form = new LooseCasefile(new PlaceWords());
  private final ObjectMapper json = new ObjectMapper();
  private final Consumer<String> say;
  private final Set<String> seen = new HashSet<>();
  private int failures;
  private int reports;

  /** Tells of every file that is no casefile, in one sentence. */
  CasefileFolder(Consumer<String> say) {
    this.say = say;
  }

  /**
   * The tellings of all casefiles, by file name.
   *
   * @throws IOException if the folder itself cannot be read
   */
  List<Telling> tellings(Path folder) throws IOException {
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
      JsonNode tree = json.readTree(Files.readString(file));
      if (!tree.path("events").isArray()) {
        return refused(file, "has no list of events");
      }
      List<Telling> tellings = form.tellings(tree, name);
      String report = tellings.isEmpty() ? name : tellings.getFirst().teller().report();
      if (!seen.add(report)) {
        return refused(file, "is of a report that another file is of");
      }
      reports++;
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

  private List<Telling> refused(Path file, String why) {
    failures++;
    say.accept(file + " " + why + "; it is left out.");
    return List.of();
  }

  /** How many files were no casefiles. */
  int failures() {
    return failures;
  }

  /** How many casefiles were read. */
  int reports() {
    return reports;
  }
}
