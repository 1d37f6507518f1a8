package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.durumi.cli.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTests {

  @TempDir private Path folder;

  private Office office;
  private Path backup;

  /** An archive that went on after its backup was written, and is gone. */
  @BeforeEach
  void loseArchive() throws IOException {
    office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST));
    backup = folder.resolve("a.backup");
    office.run("backup", backup);
    office.run("add", office.report("b.txt", Office.ARREST + " Another."));
    Files.move(office.archive(), folder.resolve("away"));
  }

  @Test
  void aRestoringThatFailsLeavesTheWitnessOfWhatIsLost() throws IOException {
    byte[] witness = Files.readAllBytes(witness());
    Path letter = office.archive().resolve("letter");
    // The clock is looked at when the log is written: everything was checked, and nothing placed.
    InstantSource occupying =
        () -> {
          occupy(letter);
          return Instant.now();
        };
    Scene scene = new Scene(office.environment()).by(occupying.withZone(ZoneOffset.UTC));
    assertThat(scene.run("restore", backup)).isEqualTo(1);
    assertThat(scene.err()).contains("holds other files");
    assertThat(witness()).hasBinaryContent(witness);
    Files.delete(letter);
    assertThat(office.run("restore", backup).code()).isZero();
    assertThat(office.run("verify").out()).contains("3 entries, is lost").endsWith("OK\n");
  }

  @Test
  void whatIsLostIsKnownHoweverOftenTheArchiveIsRestored() throws IOException {
    assertThat(office.run("restore", backup).code()).isZero();
    Files.move(office.archive(), folder.resolve("away too"));
    assertThat(office.run("restore", backup).code()).isZero();
    assertThat(office.run("verify").out()).contains("3 entries, is lost").endsWith("OK\n");
    assertThat(office.run("add", office.report("c.txt", Office.ARREST + " Third.")).code())
        .isZero();
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  private static void occupy(Path letter) {
    try {
      Files.createDirectories(letter.getParent());
      Files.writeString(letter, "dear");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path witness() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/durumi"))) {
      return files
          .reduce((a, b) -> {
            throw new AssertionError("more than one witness");
          })
          .orElseThrow();
    }
  }
}
