package org.durumi.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import org.durumi.archive.Vitals;
import org.durumi.archive.capture.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorChecksTests {

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private final Findings findings = new Findings(Sentences.english());

  @TempDir private Path folder;

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSamePlaces() {
    var english = Sentences.english().all();
    var korean = Sentences.korean().all();
    assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String name : english.stringPropertyNames()) {
      assertThat(places(korean.getProperty(name)))
          .as(name)
          .isEqualTo(places(english.getProperty(name)));
    }
  }

  private static List<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(found -> found.group())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void aFullDiskIsWrongAndALowOneAWarning() {
    long gib = 1L << 30;
    DiskCheck disk = new DiskCheck(findings, new Mounts());
    disk.space(folder, gib / 2, 100 * gib);
    disk.space(folder, 3 * gib, 100 * gib);
    disk.space(folder, 3 * gib, 4 * gib);
    assertThat(grades()).containsExactly(Grade.WRONG, Grade.WARNING, Grade.FINE);
  }

  @Test
  void aVolumeOnAnEncryptedDiskIsEncryptedAndAPlainOneIsNot() throws IOException {
    Path system = folder.resolve("sys");
    Path volume = system.resolve("dev/block/253:1");
    Path locked = Files.createDirectories(volume.resolve("slaves/dm-0"));
    Files.writeString(Files.createDirectories(volume.resolve("dm")).resolve("uuid"), "LVM-1\n");
    Files.writeString(
        Files.createDirectories(locked.resolve("dm")).resolve("uuid"), "CRYPT-LUKS2-1\n");
    Files.createDirectories(system.resolve("dev/block/8:1"));
    Path mounts =
        Files.writeString(
            folder.resolve("mountinfo"),
            """
            22 1 8:1 / / rw - ext4 /dev/sda1 rw
            23 22 253:1 / %s rw - ext4 /dev/dm-1 rw
            24 22 0:44 / /net rw - nfs4 host:/ rw
            """
                .formatted(Files.createDirectories(folder.resolve("data")).toRealPath()));
    Mounts found = new Mounts(system, mounts);
    assertThat(found.encryption(folder.resolve("data"))).isEqualTo(Mounts.Encryption.ENCRYPTED);
    assertThat(found.encryption(folder)).isEqualTo(Mounts.Encryption.PLAIN);
  }

  @Test
  void aLogFromTheFutureIsWrongAndAnOldTimeStampAWarning() {
    Instant now = Instant.parse("2026-11-30T07:00:00Z");
    ClockCheck clock = new ClockCheck(findings, Clock.fixed(now, ZoneOffset.UTC));
    clock.against(new Vitals(9, now.plusSeconds(3_600), now.minus(Duration.ofDays(90)), 0));
    clock.against(new Vitals(9, now.minusSeconds(5), now.minus(Duration.ofDays(2)), 0));
    clock.steadiness(Duration.ofMillis(-900));
    assertThat(grades())
        .containsExactly(Grade.WRONG, Grade.WARNING, Grade.FINE, Grade.FINE, Grade.WARNING);
  }

  @Test
  void aCertificateThatNobodyVouchesForAndThatEndsTomorrowIsToldSo() throws Exception {
    try (ServerSocket server = TestCertificate.of("localhost").socket()) {
      Thread answering =
          Thread.ofVirtual()
              .start(() -> {
                try (SSLSocket socket = (SSLSocket) server.accept()) {
                  socket.startHandshake();
                  int _ = socket.getInputStream().read();
                } catch (IOException e) {
                  // The doctor has seen enough and went.
                  return;
                }
              });
      new TlsCheck(findings, Clock.systemUTC(), null).run("localhost:" + server.getLocalPort());
      answering.join();
    }
    assertThat(findings.all().stream().collect(Collectors.toMap(Finding::check, Finding::grade)))
        .containsEntry("tls.reach", Grade.FINE)
        .containsEntry("tls.dates", Grade.WARNING)
        .containsEntry("tls.chain", Grade.WRONG)
        .containsEntry("tls.name", Grade.FINE);
    assertThat(TlsCheck.fits("*.example.org", "desk.example.org")).isTrue();
    assertThat(TlsCheck.fits("*.example.org", "a.desk.example.org")).isFalse();
  }

  private List<Grade> grades() {
    return findings.all().stream().map(Finding::grade).toList();
  }
}
