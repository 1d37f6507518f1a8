package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.pack.PackCheck;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A pack proves itself, wherever the archive lies that it comes from. */
@BothDatabases
class PackedTests {

  @Parameter private Engine engine;

  @TempDir private Path folder;

  @Test
  void aPackOfAnArchiveProvesItselfWithoutIt() {
    Path file = folder.resolve("evidence.zip");
    try (Archive archive = new SmallArchive(folder.resolve("archive"), engine).published()) {
      archive.pack(List.of(1L, 2L), Redaction.none(), file);
    }
    PackCheck.Outcome outcome = PackCheck.check(file, List.of());
    assertThat(outcome.text()).contains("PROVEN").endsWith("OK\n");
    assertThat(outcome.code()).isZero();
  }
}
