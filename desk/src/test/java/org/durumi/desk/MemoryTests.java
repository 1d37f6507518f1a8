package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.desk.start.DeskOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can still be read in the program's memory. */
class MemoryTests {

  @TempDir private Path folder;

  @Test
  void aPassphraseThatWasTypedIsNotKeptInMemory() throws IOException {
    DeskOptions options = DeskScene.filled(folder, archive -> {});
    try (DeskProcess desk = DeskProcess.start(options, 0, folder)) {
      Wire stranger = desk.opened();
      Wire inside = stranger.inside("Memory-canary");
      inside.get("/inbox");
      byte[] memory = Files.readAllBytes(desk.memory(folder));
      assertThat(count(memory, "Memory-canary", StandardCharsets.ISO_8859_1))
          .as("what is looked for would be found")
          .isPositive();
      for (Charset charset :
          new Charset[] {
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
          }) {
        assertThat(count(memory, DeskScene.PASSPHRASE, charset)).as(charset.name()).isZero();
        assertThat(count(memory, DeskScene.PASSPHRASE.replace(' ', '+'), charset))
            .as("form " + charset.name())
            .isZero();
      }
    }
  }

  private static int count(byte[] memory, String words, Charset charset) {
    byte[] sought = words.getBytes(charset);
    int found = 0;
    for (int at = 0; at + sought.length <= memory.length; at++) {
      int same = 0;
      while (same < sought.length && memory[at + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        found++;
      }
    }
    return found;
  }
}
