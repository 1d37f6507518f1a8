package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaczTests {

  private static final String PAGE = "https://outlet.example/news?id=7";

  @TempDir private Path folder;
  private final ByteArrayOutputStream warc = new ByteArrayOutputStream();
  private final List<WarcIndexLine> lines = new ArrayList<>();

  @Test
  void aCapturedPageIsLaidOutForWebArchiveViewersAndStillHolds() throws IOException {
    Path pack = pack(Redaction.none());
    String warcName = "archive/" + Sha256.of(warc.toByteArray()).hex() + ".warc.gz";
    Map<String, byte[]> files = PackFolder.of(pack);
    assertThat(files)
        .containsKeys(warcName, "indexes/index.cdx", "pages/pages.jsonl", "datapackage.json")
        .containsEntry(warcName, warc.toByteArray());
    assertThat(PackFolder.text(files, "indexes/index.cdx").lines().toList())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("example,outlet)/news?id=7 20261125013000 {\"digest\":"))
        .allMatch(line -> line.contains("\"offset\":\"") && line.contains(".warc.gz"));
    assertThat(PackFolder.text(files, "pages/pages.jsonl").lines().toList())
        .hasSize(2)
        .anyMatch(line -> line.contains("\"ts\":\"2026-11-25T01:30:00Z\""));
    assertThat(PackCheck.check(pack, List.of()).text()).endsWith("OK" + System.lineSeparator());
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    }
  }

  @Test
  void theListNamesEveryFileWithItsDigest() {
    Map<String, byte[]> files = PackFolder.of(pack(Redaction.none()));
    JsonNode list = CanonicalJson.read(files.getOrDefault("datapackage.json", new byte[0]));
    assertThat(list.get("wacz_version").textValue()).isEqualTo("1.1.1");
    for (JsonNode resource : list.get("resources")) {
      byte[] bytes = files.getOrDefault(resource.get("path").textValue(), new byte[0]);
      assertThat(resource.get("hash").textValue()).isEqualTo("sha256:" + Sha256.of(bytes).hex());
      assertThat(resource.get("name").textValue()).matches("[a-z0-9._-]+");
    }
    assertThat(list.get("resources")).hasSize(files.size() - 2);
  }

  @Test
  void addressesLeaveWithTheFilesThatHoldThem() {
    Map<String, byte[]> files = PackFolder.of(pack(Redaction.of(List.of("capture"))));
    assertThat(files.keySet()).noneMatch(name -> name.matches("(archive|indexes|pages)/.*"));
    files.forEach((name, bytes) ->
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("news?id=7"));
    assertThat(PackFolder.broken(files)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Outlet.example/A?b=C, 'example,outlet)/a?b=c'",
    "http://outlet.example:8080, 'example,outlet:8080)/'",
    "https://outlet.example:443/x, 'example,outlet)/x'",
    "urn:pageinfo:x, urn:pageinfo:x",
    "https://outlet.example/a b, https://outlet.example/a+b",
  })
  void addressesSortBySite(String url, String surt) {
    assertThat(Wacz.surt(url)).isEqualTo(surt);
  }

  private Path pack(Redaction redaction) {
    record(PAGE, "text/html", "<html>words of a page</html>");
    record("https://outlet.example/a.png", "image/png", "no image");
    SampleArchive archive = new SampleArchive();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("sha256", Sha256.of(warc.toByteArray()).hex()).put("size", warc.size());
    fields.put("name", "page").put("how", "capture").put("media", "application/warc");
    fields.putObject("capture").put("address", PAGE);
    archive.append(EntryKind.SNAPSHOT, List.of(), fields);
    archive.snapshots.add(
        new PackSnapshot(
            Sha256.of(warc.toByteArray()),
            ByteSource.of(warc.toByteArray()),
            lines,
            Bystanders.NONE));
    Path file = folder.resolve("pack.wacz");
    new PackWriter(archive.key).write(archive.content(), redaction, file);
    return file;
  }

  private void record(String url, String mime, String body) {
    String digest = "sha256:" + Sha256.of(body).hex();
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + mime
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
            + String.format(Locale.ROOT, "%012d", lines.size())
            + ">\r\nWARC-Date: 2026-11-25T01:30:00Z\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Payload-Digest: "
            + digest
            + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n";
    int offset = warc.size();
    try (GZIPOutputStream gzip = new GZIPOutputStream(warc)) {
      gzip.write((head + http + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.add(
        new WarcIndexLine(
            url,
            Instant.parse("2026-11-25T01:30:00Z"),
            mime,
            200,
            digest,
            offset,
            warc.size() - offset));
  }
}
