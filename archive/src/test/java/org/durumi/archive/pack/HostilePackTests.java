package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePackTests {

  private static final SampleArchive ARCHIVE = SampleArchive.withReports();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "/etc/passwd",
        "a/../../b",
        "C:/windows",
        "a\\b",
        "a//b",
        "a/./b",
        "folder/",
        "durumi/\u202etxt.exe",
        "a\u0007b"
      })
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    assertThat(broken(Map.of(name, new byte[1]))).contains("harmful name");
  }

  @Test
  void aBombIsLeftAloneBeforeItFillsTheMemory() throws IOException {
    Path file = folder.resolve("bomb.zip");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("durumi/snapshots/" + "0".repeat(64)));
      for (int i = 0; i < 150; i++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThat(sentence(file)).contains("unpack to far more than it should");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nestingWithoutEndIsNotFollowed(String open) throws IOException {
    byte[] json = open.repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(broken(Map.of("durumi/pack.json", json))).contains("nested too deeply");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "1e999",
        "{\"v\":1}",
        "\"\\ud800\"",
        "{\"a\":1,\"a\":2}",
        "nul",
        "01",
        "{\"archive\":0,\"entries\":[],\"head\":{},\"redacted\":[],\"stamps\":[],\"v\":1}"
      })
  void whateverStandsInPlaceOfThePackIsRefused(String json) throws IOException {
    assertThat(broken(Map.of("durumi/pack.json", json.getBytes(StandardCharsets.UTF_8))))
        .isNotEmpty();
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    for (byte[] bytes : new byte[][] {{}, {'P', 'K'}, new byte[5000]}) {
      Path file = Files.write(folder.resolve("a.zip"), bytes);
      assertThat(sentence(file)).contains("no ZIP");
    }
  }

  @Test
  void aZipThatLooksDifferentFromItsEndIsRefused() throws IOException {
    Path pack = folder.resolve("pack.zip");
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), Redaction.none(), pack);
    byte[] bytes = Files.readAllBytes(pack);
    Path doubled = folder.resolve("doubled.zip");
    try (OutputStream out = Files.newOutputStream(doubled)) {
      out.write(bytes);
      out.write(bytes);
    }
    assertThat(sentence(doubled)).isNotEmpty();
    byte[] led = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, led, 1, bytes.length);
    assertThat(sentence(Files.write(folder.resolve("led.zip"), led))).isNotEmpty();
  }

  @Test
  void noFlippedBitOfTheZipChangesWhatIsReadUnnoticed() throws IOException {
    Path pack = folder.resolve("pack.zip");
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), Redaction.none(), pack);
    Map<String, byte[]> whole = PackFolder.of(pack);
    byte[] bytes = Files.readAllBytes(pack);
    Random random = new Random(9);
    Path flipped = folder.resolve("flipped.zip");
    for (int i = 0; i < 150; i++) {
      byte[] copy = bytes.clone();
      // Half of them in the directory at the end, where names, sizes and places are.
      int from = i % 2 == 0 ? 0 : bytes.length - 2000;
      int at = from + random.nextInt(bytes.length - from);
      copy[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(flipped, copy);
      PackCheck.Outcome outcome = PackCheck.check(flipped, List.of());
      if (outcome.code() == 0) {
        // Dates and the like: nothing that anyone reads.
        Map<String, byte[]> read = PackFolder.of(flipped);
        assertThat(read.keySet()).isEqualTo(whole.keySet());
        read.forEach((name, same) -> assertThat(same).as(name).isEqualTo(whole.get(name)));
      } else {
        assertThat(outcome.text()).endsWith("BROKEN" + System.lineSeparator());
        assertThat(outcome.text()).doesNotContain("Exception", "\tat ");
      }
    }
  }

  @Test
  void whatCannotBeCheckedIsSaidInOneSentence() {
    for (List<String> options : List.of(List.of("--key", "12"), List.of("--trust", "/none"))) {
      PackCheck.Outcome outcome = PackCheck.check(folder.resolve("a.zip"), options);
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.text().lines()).hasSize(1);
    }
    PackCheck.Outcome missing = PackCheck.check(folder.resolve("none.zip"), List.of());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.text()).contains("There is no file");
  }

  private String broken(Map<String, byte[]> files) throws IOException {
    Path file = folder.resolve("hostile.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> one : new LinkedHashMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
    return sentence(file);
  }

  private static String sentence(Path file) {
    PackCheck.Outcome outcome = PackCheck.check(file, List.of());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text())
        .doesNotContain("Exception", "\tat ")
        .endsWith("BROKEN" + System.lineSeparator());
    return outcome.text();
  }
}
