package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCommandTests {

  @TempDir private Path folder;

  private Office office;
  private Path pack;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
    pack = folder.resolve("pack.zip");
  }

  @Test
  void otherReportsOfAFileDoNotGoAlongUnasked() {
    addLines("A quiet day in Yanji.", Office.ARREST, "Another quiet day in Tumen.");
    Door refused = office.run("pack", 2, "-o", pack);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "The file that report 2 came in holds 2 other reports; leave it out with --redact"
                + " snapshot, or name them all, or say --whole-files.\n");
    assertThat(pack).doesNotExist();
    Door some = office.run("pack", 3, 1, "-o", pack, "--redact", "decision.by", "--keep-text");
    assertThat(some.code()).isEqualTo(1);
    assertThat(pack).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "text", "files", "title"})
  void aFileWithOtherReportsIsNoHindranceWhereItIsLeftOut(String pattern) throws IOException {
    addLines("A quiet day in Yanji.", Office.ARREST);
    assertThat(office.run("pack", 2, "-o", pack, "--redact", pattern).code()).isZero();
    assertThat(names()).noneMatch(name -> name.startsWith("durumi/snapshots/"));
    assertThat(Files.readString(pack, StandardCharsets.ISO_8859_1)).doesNotContain("quiet day");
    assertThat(Door.run("verify", "--pack", pack).out()).endsWith("OK\n");
  }

  @Test
  void allReportsOfAFileTakeItAlongWithoutAWord() throws IOException {
    addLines("A quiet day in Yanji.", Office.ARREST);
    Door packed = office.run("pack", 2, 1, "-o", pack);
    assertThat(packed.code()).isZero();
    assertThat(packed.err()).isEmpty();
    assertThat(names()).anyMatch(name -> name.startsWith("durumi/snapshots/"));
  }

  @Test
  void aWholeFileGoesAlongIfItIsSaidAndIsRemarkedOn() throws IOException {
    addLines("A quiet day in Yanji.", Office.ARREST);
    Door packed = office.run("pack", 2, "-o", pack, "--whole-files");
    assertThat(packed.code()).isZero();
    assertThat(packed.err())
        .isEqualTo(
            "The file that report 2 came in goes into the pack as a whole, with 1 other report in"
                + " it.\n");
    assertThat(Files.readString(pack, StandardCharsets.ISO_8859_1)).contains("quiet day");
    assertThat(Door.run("verify", "--pack", pack).out()).endsWith("OK\n");
  }

  @Test
  void linesThatNeverBecameAReportDoNotGoAlongUnaskedEither() {
    Path lines =
        office.report(
            "three.jsonl", line("x", Office.ARREST) + "{\"broken\": }\n\n" + line("y", "Quiet."));
    office.run("add", lines);
    assertThat(office.run("pack", 1, "-o", pack).err())
        .contains("1 other report and 1 line that could not be read");
    assertThat(office.run("pack", 1, 2, "-o", pack).err())
        .isEqualTo(
            "The file that report 1 came in holds 1 line that could not be read; leave it out with"
                + " --redact snapshot, or say --whole-files.\n");
    assertThat(pack).doesNotExist();
  }

  @Test
  void aWebArchiveIsIndexedOnlyIfItsRecordsStandAlone() throws IOException {
    List<byte[]> apart = new ArrayList<>();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (String page : List.of("first", "other")) {
      byte[] record = record(page);
      apart.add(gzip(record));
      whole.writeBytes(record);
    }
    Path one = Files.write(office.reports().resolve("one.warc.gz"), gzip(whole.toByteArray()));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    apart.forEach(members::writeBytes);
    Path two = Files.write(office.reports().resolve("two.warc.gz"), members.toByteArray());
    office.run("add", one, two);
    assertThat(office.run("pack", 1, "-o", pack).code()).isZero();
    assertThat(names())
        .anyMatch(name -> name.startsWith("durumi/snapshots/"))
        .noneMatch(name -> name.matches("(archive|indexes|pages)/.*"));
    assertThat(Door.run("verify", "--pack", pack).out()).endsWith("OK\n");
    Path other = folder.resolve("other.zip");
    assertThat(office.run("pack", 2, "-o", other).code()).isZero();
    pack = other;
    assertThat(names()).contains("indexes/index.cdx", "pages/pages.jsonl");
  }

  private void addLines(String... texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append(line("id-" + lines.length(), text));
    }
    assertThat(office.run("add", office.report("some.jsonl", lines.toString())).code()).isZero();
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"language\":\"en\",\"title\":\"News\",\"text\":\"%s\"}\n"
        .formatted(id, text);
  }

  private static byte[] record(String words) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>"
            + words
            + "</title><p>"
            + Office.ARREST
            + "</p></html>";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/"
            + words.toLowerCase(Locale.ROOT)
            + "\r\nWARC-Date: 2026-11-25T01:30:00Z\r\nContent-Type:"
            + " application/http;msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n";
    return (head + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(pack.toFile());
        Stream<? extends ZipEntry> entries = zip.stream()) {
      return entries.map(ZipEntry::getName).toList();
    }
  }
}
