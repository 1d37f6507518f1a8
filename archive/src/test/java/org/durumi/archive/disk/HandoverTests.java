package org.durumi.archive.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that have no name before they are noted, and have one after. */
class HandoverTests {

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> !it.equals(folder))
          .map(it -> folder.relativize(it).toString())
          .sorted()
          .toList();
    }
  }

  private static Map<String, Predicate<Path>> noted(String... names) {
    return Stream.of(names)
        .collect(java.util.stream.Collectors.toMap(name -> name, HandoverTests::isIt));
  }

  private static Predicate<Path> isIt(String name) {
    return file -> {
      try {
        return Files.readString(file).equals("content of " + name);
      } catch (IOException e) {
        return false;
      }
    };
  }

  @Test
  void draftsAreForTheirOwnerAndHaveNoNameBeforeTheyAreNoted() throws IOException {
    try (Handover handover = Handover.of(folder, StoppedHandover.files("a", "b"))) {
      assertThat(folder.resolve("a")).doesNotExist();
      Path draft = LockedDraft.all(folder).getFirst();
      assertThat(Files.getPosixFilePermissions(draft))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(Files.getPosixFilePermissions(draft.resolve("a")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      // Another command of this moment neither finishes nor tidies what this one goes on with.
      assertThat(Handover.finish(folder, noted("a", "b"))).isEmpty();
      Handover.of(folder, StoppedHandover.files("a")).close();
      handover.complete();
    }
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void whatIsNotNotedLeavesNothing() throws IOException {
    Handover.of(folder, StoppedHandover.files("a")).close();
    assertThat(names()).isEmpty();
    Files.writeString(folder.resolve("a"), "mine");
    assertThatThrownBy(() -> Handover.of(folder, StoppedHandover.files("a", "b")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Handover.of(folder, StoppedHandover.files("c", "no/such/folder")))
        .isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("a");
  }

  @Test
  void whatAKilledProgramLeftUnnotedIsTidiedByTheNextOne() throws Exception {
    StoppedHandover.run(folder, "draft");
    assertThat(names()).hasSize(4);
    try (Handover handover = Handover.of(folder, StoppedHandover.files("a"))) {
      handover.complete();
    }
    assertThat(names()).containsExactly("a");
  }

  @Test
  void whatAKilledProgramHadNotedIsFinished() throws Exception {
    for (String moment : List.of("draft", "named")) {
      StoppedHandover.run(folder, moment);
      assertThat(Handover.finish(folder, noted("c"))).isEmpty();
      assertThat(Handover.finish(folder, noted("a", "b"))).isNotEmpty();
      assertThat(names()).containsExactly("a", "b");
      assertThat(folder.resolve("b")).hasContent("content of b");
      Files.delete(folder.resolve("a"));
      Files.delete(folder.resolve("b"));
    }
  }

  @Test
  void aDraftThatIsNotWhatWasNotedGetsNoName() throws Exception {
    StoppedHandover.run(folder, "draft");
    assertThat(Handover.finish(folder, Map.of("a", file -> false))).isEmpty();
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void aFolderIsWholeOrNotThereAndWhatAKilledProgramLeftIsTidied() throws Exception {
    StoppedHandover.run(folder, "whole");
    assertThat(names()).hasSize(4);
    WholeFolder.create(folder.resolve("site"), Map.of("in/x", new byte[] {1}));
    assertThat(names()).containsExactly("site", "site/in", "site/in/x");
    assertThatThrownBy(() -> WholeFolder.create(folder.resolve("site"), Map.of("y", new byte[1])))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() ->
            WholeFolder.createPrivate(folder.resolve("other"), Map.of("x/../..", new byte[1])))
        .isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("site", "site/in", "site/in/x");
    WholeFolder.createPrivate(folder.resolve("own"), Map.of("x", new byte[1]));
    assertThat(Files.getPosixFilePermissions(folder.resolve("own")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }
}
