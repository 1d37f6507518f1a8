package org.durumi.archive.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTests {

  @TempDir Path folder;

  @Test
  void everyDraftIsAnother() throws IOException {
    Path place = folder.resolve("durumi");
    Path one = DraftFolder.make(place);
    Path other = DraftFolder.make(place);
    assertThat(one).isNotEqualTo(other).exists();
    DraftFolder.discard(one);
    assertThat(one).doesNotExist();
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void onlyForgottenDraftsOfOurOwnAreTidied() throws IOException {
    Path place = folder.resolve("durumi");
    Path forgotten = DraftFolder.make(place);
    Files.writeString(forgotten.resolve("archive.db"), "");
    Path foreign = DraftFolder.make(place);
    Files.writeString(foreign.resolve("letter"), "dear");
    Path named = Files.createDirectory(folder.resolve(".durumi.my.draft"));
    Files.writeString(named.resolve("archive.db"), "");
    age();
    Path fresh = DraftFolder.make(place);
    assertThat(forgotten).doesNotExist();
    assertThat(foreign.resolve("letter")).exists();
    assertThat(named.resolve("archive.db")).exists();
    assertThat(fresh).exists();
  }

  private void age() throws IOException {
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.setLastModifiedTime(file, yesterday);
      }
    }
  }
}
