package org.durumi.cli.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works on an archive with words that stand nowhere else, and looks for them in every file. */
class CanaryTests {

  private static final List<String> CANARIES =
      List.of("Quxelbrim", "\uccb4\ub871\ub9ac", "\u9f98\u7228\u6751", "Vorpalnym", "Zyntharok");

  @TempDir private Path folder;

  @Test
  void noFileEverHoldsAWordOfWhatIsKept() throws Exception {
    Office office = new Office(folder.resolve("office"));
    Path outside = folder.resolve("stick");
    Path report =
        Files.writeString(
            Files.createDirectories(outside).resolve("Zyntharok.txt"),
            "Quxelbrim of \uccb4\ub871\ub9ac\n\n2019-08-22\n\nPolice in Yanji arrested Quxelbrim"
                + " and eight other refugees on 20 August 2019. \uccb4\ub871\ub9ac \u9f98\u7228\u6751");
    finish(office.start(List.of(), "add", report), 0);
    finish(
        office.start(
            List.of(), "review", "1.1", "accept", "--by", "Vorpalnym", "--why", "Quxelbrim knows"),
        0);
    finish(office.start(List.of(), "search", "Quxelbrim"), 0);
    finish(office.start(List.of(), "show", "1"), 0);
    finish(office.start(List.of(), "verify"), 0);
    finish(office.start(List.of(), "review", "1.1", "edit", "--set", "Vorpalnym=1"), 1);
    finish(office.start(List.of(), "backup", outside.resolve("a.backup")), 0);
    look(office.folder());
    look(outside.resolve("a.backup"));
    killInTheMiddle(office, outside);
    look(office.folder());
  }

  private static void killInTheMiddle(Office office, Path outside) throws Exception {
    Path many = Files.createDirectories(outside.resolve("many"));
    for (int i = 0; i < 150; i++) {
      Files.writeString(
          many.resolve(i + ".txt"), Office.ARREST + " Quxelbrim \uccb4\ub871\ub9ac " + i);
    }
    Process process = office.start(List.of(), "add", many);
    try (var lines = process.inputReader()) {
      lines.readLine();
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    assertThat(office.archive().resolve("archive.db-wal")).isNotEmptyFile();
  }

  private static void finish(Process process, int code) throws Exception {
    try (var lines = process.inputReader()) {
      lines.readAllLines();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
  }

  private static void look(Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
      for (String form : forms()) {
        assertThat(bytes.contains(form)).as(file.toString()).isFalse();
        assertThat(file.toString()).doesNotContain(CANARIES);
      }
    }
  }

  /**
   * The canaries in every encoding that a program might write them in, as Latin-1 shows the bytes.
   */
  private static List<String> forms() {
    List<String> forms = new ArrayList<>();
    for (String canary : CANARIES) {
      for (Charset charset :
          List.of(
              UTF_8, UTF_16LE, UTF_16BE, Charset.forName("EUC-KR"), Charset.forName("GB18030"))) {
        byte[] bytes = canary.getBytes(charset);
        if (bytes.length > canary.length() / 2 && new String(bytes, charset).equals(canary)) {
          forms.add(new String(bytes, ISO_8859_1));
        }
      }
      forms.add(Base64.getEncoder().encodeToString(canary.getBytes(UTF_8)).substring(0, 8));
    }
    return forms;
  }
}
