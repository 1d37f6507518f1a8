package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.cli.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseCommandTests {

  @TempDir private Path folder;

  private Office office;
  private Path keys;

  @BeforeEach
  void makeArchive() {
    office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST));
    keys = office.archive().resolve("archive.keys");
  }

  @Test
  void aRecoveryKeyIsShownBeforeItOpensAnything() throws IOException {
    byte[] before = Files.readAllBytes(keys);
    Scene scene =
        new Scene(office.environment())
            .onPrint(_ -> {
              throw new UncheckedIOException(new IOException("No space left on device"));
            });
    assertThat(scene.run("passphrase", "--recovery-key")).isEqualTo(1);
    assertThat(keys).hasBinaryContent(before);
  }

  @Test
  void whatAnotherProgramChangedMeanwhileIsNotUndone() throws IOException {
    Path fresh = Files.writeString(folder.resolve("fresh"), "another river to be crossed\n");
    Scene scene =
        new Scene(office.environment())
            .onPrint(_ ->
                assertThat(office.run("passphrase", "--new-passphrase-file", fresh).code())
                    .isZero());
    assertThat(scene.run("passphrase", "--recovery-key")).isEqualTo(1);
    assertThat(scene.err())
        .contains("just shown opens nothing", "changed by another durumi meanwhile");
    assertThat(office.run("list", "--passphrase-file", fresh).code()).isZero();
    assertThat(office.run("list").code()).isEqualTo(1);
  }
}
