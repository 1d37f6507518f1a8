package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void begin() throws IOException {
    office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST));
    close(folder.resolve("data"));
    close(folder.resolve("state"));
  }

  /** As the launcher's umask leaves them. */
  private static void close(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        Files.setPosixFilePermissions(
            file,
            PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
      }
    }
  }

  @Test
  void anArchiveInOrderIsFineInWhatIsItsOwn() throws IOException {
    Map<String, JsonNode> found = found(office.run("doctor", "--json"));
    for (String check : new String[] {"archive", "permissions", "clock.log", "java", "fonts"}) {
      assertThat(said(found, check, "grade")).as(check).isEqualTo("fine");
    }
    assertThat(said(found, "clock.log", "sentence")).contains("3 entries");
    assertThat(said(found, "stamp", "grade")).isEqualTo("warning");
    assertThat(said(found, "stamp", "remedy")).startsWith("durumi stamp");
  }

  @Test
  void aKeyFileThatOthersMayChangeIsWrongAndTheRemedyNamesIt() throws IOException {
    Path keys = office.archive().resolve("archive.keys");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-rw-rw-"));
    Door said = office.run("doctor");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).contains("WRONG     " + keys).contains("chmod go-rwx " + keys);
  }

  @Test
  void aBackupIsReadToItsEndAndItsAgeIsTold() throws IOException {
    Path backups = Files.createDirectories(folder.resolve("backups"));
    Path backup = backups.resolve("today.backup");
    assertThat(office.run("backup", backup).code()).isZero();
    Map<String, JsonNode> found = backups(backups);
    assertThat(said(found, "backup.age", "grade")).isEqualTo("fine");
    assertThat(said(found, "backup.opens", "grade")).isEqualTo("fine");
    assertThat(said(found, "backup.elsewhere", "grade")).isEqualTo("warning");

    byte[] bytes = Files.readAllBytes(backup);
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup, bytes);
    Files.setLastModifiedTime(backup, FileTime.from(Instant.now().minus(Duration.ofDays(12))));
    found = backups(backups);
    assertThat(said(found, "backup.age", "sentence")).contains("12 days");
    assertThat(said(found, "backup.opens", "grade")).isEqualTo("wrong");
  }

  @Test
  void itSpeaksKoreanInAKoreanTerminal() {
    Map<String, String> korean = new HashMap<>(office.environment());
    korean.put("LANG", "ko_KR.UTF-8");
    assertThat(Door.runIn(korean, "doctor").out())
        .contains("좋음")
        .contains("아직 외부의 시간 증명이 없습니다")
        .doesNotContain("WRONG", "fine ");
  }

  @Test
  void aServerThatMayLoseWhatItAcknowledgedIsWrong() throws IOException {
    Map.Entry<String, String> server = SharedPostgres.named(SharedPostgres.fresh());
    Path password = Files.writeString(folder.resolve("password"), server.getValue() + "\n");
    office.run(
        "move",
        "--from",
        office.archive(),
        "--to",
        server.getKey(),
        "--database-password-file",
        password);
    Map<String, JsonNode> found =
        found(
            office.run(
                "doctor",
                "--json",
                "--database",
                server.getKey(),
                "--database-password-file",
                password));
    assertThat(said(found, "database.disk", "grade")).isEqualTo("fine");
    assertThat(said(found, "database.disk fsync", "grade")).isEqualTo("wrong");
    assertThat(said(found, "database.role", "sentence")).contains("superuser");
    assertThat(said(found, "database.text", "sentence")).contains("UTF8");
    assertThat(said(found, "archive", "grade")).isEqualTo("fine");
  }

  private static String said(Map<String, JsonNode> found, String check, String field) {
    return Objects.requireNonNull(found.get(check), check).path(field).asText();
  }

  private Map<String, JsonNode> backups(Path backups) throws IOException {
    return found(office.run("doctor", "--json", "--backups", backups));
  }

  /** By the check's name; of several of a name the wrong one says which in its first word. */
  private static Map<String, JsonNode> found(Door said) throws IOException {
    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode one : JSON.readTree(said.out()).path("findings")) {
      String name = one.path("check").asText();
      if (found.containsKey(name) || one.path("sentence").asText().startsWith("fsync")) {
        name += " " + one.path("sentence").asText().split(" ", 2)[0];
      }
      found.put(name, one);
    }
    return found;
  }
}
