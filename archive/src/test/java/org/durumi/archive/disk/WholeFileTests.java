package org.durumi.archive.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

  @TempDir Path folder;

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    Path file = folder.resolve("file");
    WholeFile.replace(file, new byte[] {1});
    Path made = folder.resolve("made");
    WholeFile.create(made, draft -> Files.write(draft, new byte[] {2}));
    for (Path each : List.of(file, made)) {
      assertThat(Files.getPosixFilePermissions(each))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(names()).containsExactlyInAnyOrder("file", "made");
  }

  @Test
  void whatWasThereStaysWhenTheContentFails() throws IOException {
    Path file = folder.resolve("file");
    assertThatThrownBy(() ->
            WholeFile.create(
                file,
                draft -> {
                  Files.writeString(draft, "half");
                  throw new IOException("the disk is full");
                }))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> WholeFile.create(file, draft -> Files.writeString(draft, "new")))
        .isInstanceOf(FileAlreadyExistsException.class);
    Path late = folder.resolve("late");
    assertThatThrownBy(
            () -> WholeFile.create(late, draft -> Files.writeString(late, "someone else's")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("old");
    assertThat(late).hasContent("someone else's");
    assertThat(names()).containsExactlyInAnyOrder("file", "late");
  }

  @Test
  void draftsThatAStoppedProgramLeftChangeNothingAndAreTidiedLater() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "old");
    Path left = folder.resolve(".file.0123456789ab.part");
    Path fresh = folder.resolve(".file.ba9876543210.part");
    Path others = folder.resolve(".other.0123456789ab.part");
    for (Path draft : List.of(left, fresh, others)) {
      Files.writeString(draft, "half");
    }
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(left, yesterday);
    Files.setLastModifiedTime(others, yesterday);
    assertThat(file).hasContent("old");
    WholeFile.replace(file, new byte[] {'n'});
    assertThat(file).hasContent("n");
    assertThat(names())
        .containsExactlyInAnyOrder(
            "file", fresh.getFileName().toString(), others.getFileName().toString());
  }

  @Test
  void aReaderSeesTheOldOrTheNewAndNothingBetween() throws Exception {
    Path file = folder.resolve("file");
    byte[] old = new byte[100_000];
    byte[] young = new byte[200_000];
    Arrays.fill(young, (byte) 1);
    WholeFile.replace(file, old);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; i < 30; i++) {
                  WholeFile.replace(file, i % 2 == 0 ? young : old);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                done.set(true);
              }
            });
    while (!done.get()) {
      byte[] read = Files.readAllBytes(file);
      assertThat(read.length).isIn(old.length, young.length);
      assertThat(read[read.length - 1]).isEqualTo((byte) (read.length == old.length ? 0 : 1));
    }
    writer.join();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
