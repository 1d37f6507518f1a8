package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack's bytes do not tell where it was made. */
class SealedZipTests {

  private final TimeZone here = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void comeBack() {
    TimeZone.setDefault(here);
  }

  @Test
  void theSameFilesGiveTheSameBytesInEveryTimeZone() throws IOException {
    byte[] seoul = packedIn("Asia/Seoul");
    assertThat(packedIn("America/Los_Angeles")).isEqualTo(seoul);
    assertThat(packedIn("Asia/Colombo")).isEqualTo(seoul);
  }

  private byte[] packedIn(String zone) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    byte[] bytes = "words".getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(zone.replace('/', '-') + ".zip");
    SealedZip.write(file, List.of(PackFile.of("a.txt", () -> new ByteArrayInputStream(bytes))));
    return Files.readAllBytes(file);
  }
}
