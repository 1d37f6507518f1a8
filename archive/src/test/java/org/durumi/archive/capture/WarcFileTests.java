package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

@Timeout(30)
class WarcFileTests {

  private static final String HTML = "<html><p>온성에서</p></html>";

  private static byte[] record(String type, String address, String more, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\nWARC-Type: "
            + type
            + "\nWARC-Target-URI: "
            + address
            + "\nWARC-Date: 2026-11-25T01:30:00Z\n"
            + more
            + "Content-Length: "
            + bytes.length
            + "\n\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(RawServer.bytes(head.replace("\n", "\r\n")));
    out.writeBytes(bytes);
    out.writeBytes(RawServer.bytes("\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] response(String address, String http) {
    return record(
        "response",
        address,
        "Content-Type: application/http;msgtype=response\nWARC-Payload-Digest: sha1:ABC\n",
        http);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[][] usual() {
    String ok = "HTTP/1.1 200 OK\r\nContent-Type: ";
    return new byte[][] {
      record("warcinfo", "", "Content-Type: application/warc-fields\n", "software: x\r\n"),
      response("https://a.example/robots.txt", ok + "text/html\r\n\r\nno"),
      response("https://a.example/", "HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n"),
      response("https://a.example/x.png", ok + "image/png\r\n\r\npng"),
      response("<https://a.example/b>", ok + "text/html; charset=utf-8\r\n\r\n" + HTML),
      response("https://a.example/c", ok + "text/html\r\n\r\nother")
    };
  }

  @Test
  void thePageIsFoundAmongOthersPlainOrPacked() throws IOException {
    byte[] plain = joined(usual());
    byte[] whole = HostileServerTests.gzip(plain);
    List<byte[]> members = new ArrayList<>();
    for (byte[] part : usual()) {
      members.add(HostileServerTests.gzip(part));
    }
    byte[] packed = joined(members.toArray(byte[][]::new));
    for (byte[] bytes : List.of(plain, whole, packed)) {
      assertThat(WarcFile.looksLike(bytes)).isTrue();
      WarcFile file = WarcFile.read(bytes);
      assertThat(file.damage()).isEmpty();
      assertThat(file.records()).hasSize(6);
      WarcPage page = file.page();
      assertThat(new String(page.payload(), StandardCharsets.UTF_8)).isEqualTo(HTML);
      assertThat(page.address()).isEqualTo("https://a.example/b");
      assertThat(page.date()).hasToString("2026-11-25T01:30:00Z");
      assertThat(page.mediaType()).isEqualTo("text/html; charset=utf-8");
      assertThat(page.status()).isEqualTo(200);
    }
    assertThat(WarcFile.read(plain).separate()).isTrue();
    assertThat(WarcFile.read(packed).separate()).isTrue();
    assertThat(WarcFile.read(whole).separate()).isFalse();
    assertThat(WarcFile.read(packed).records().getLast())
        .extracting(WarcRecordInfo::mediaType, WarcRecordInfo::status, WarcRecordInfo::digest)
        .containsExactly("text/html", 200, "sha1:ABC");
  }

  @Test
  void offsetsLeadToTheirRecordsAsJwarcReadsThem() throws IOException {
    try (SmallInternet net = new SmallInternet()) {
      net.server.redirect("/", "/b").page("/b", HTML + "<img src=/none.png>");
      Captured captured = net.capture().page("http://site.example/", RobotsChoice.OBEY, null);
      WarcFile file = WarcFile.read(captured.warc());
      assertThat(file.separate()).isTrue();
      assertThat(file.damage()).isEmpty();
      assertThat(file.page().payload()).isEqualTo(captured.page());
      assertThat(file.page().address()).isEqualTo(captured.address().toString());
      long end = 0;
      for (WarcRecordInfo info : file.records()) {
        assertThat(info.offset()).isEqualTo(end);
        end = info.offset() + info.length();
        byte[] slice = Arrays.copyOfRange(captured.warc(), (int) info.offset(), (int) end);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(slice))) {
          WarcRecord record = reader.next().orElseThrow();
          assertThat(record.type()).isEqualTo(info.type());
          assertThat(record.date()).isEqualTo(info.date());
        }
      }
      assertThat(end).isEqualTo(captured.warc().length);
      assertThat(file.records().get(1).digest()).startsWith("sha256:");
    }
  }

  @Test
  void aPageThatIsNoHtmlAndAResourceAreFoundToo() {
    byte[] pdf =
        response(
            "https://a.example/a.pdf",
            "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF");
    assertThat(WarcFile.read(pdf).page().mediaType()).isEqualTo("application/pdf");
    byte[] resource = record("resource", "https://a.example/", "Content-Type: text/html\n", HTML);
    assertThat(WarcFile.read(joined(pdf, resource)).page().payload()).asString().isEqualTo(HTML);
  }

  @Test
  void bodiesAreReadWithOrWithoutThePackingThatTheirHeadNames() throws IOException {
    String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
    byte[] real = response("https://a.example/", chunked + "\r\n3\r\nabc\r\n0\r\n\r\n");
    assertThat(WarcFile.read(real).page().payload()).asString().isEqualTo("abc");
    byte[] named = response("https://a.example/", chunked + "\r\n<p>abc</p>");
    assertThat(WarcFile.read(named).page().payload()).asString().isEqualTo("<p>abc</p>");
    byte[] unpacked =
        response(
            "https://a.example/",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                + "Content-Length: 3\r\n\r\n<p>abc</p>");
    assertThat(WarcFile.read(unpacked).page().payload()).asString().isEqualTo("<p>abc</p>");
  }

  @Test
  void whatIsNoWarcFileIsRefused() throws IOException {
    for (byte[] bytes :
        List.of(
            new byte[0],
            RawServer.bytes("<html>"),
            RawServer.bytes("WARC/1.0\r\n\r\n"),
            HostileServerTests.gzip(RawServer.bytes("hello")),
            new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 0, -1, -1})) {
      assertThatThrownBy(() -> WarcFile.read(bytes)).isInstanceOf(CaptureRefusal.class);
    }
    byte[] empty = record("warcinfo", "", "", "a: b");
    assertThatThrownBy(() -> WarcFile.read(empty).page()).hasMessageContaining("holds no page");
  }

  @Test
  void bombsAndLiesAreBounded() throws IOException {
    String head = "WARC/1.0\r\nWARC-Type: response\r\nX: ";
    byte[] longLine = HostileServerTests.gzip(RawServer.bytes(head + "y".repeat(5_000_000)));
    assertThatThrownBy(() -> WarcFile.read(longLine)).isInstanceOf(CaptureRefusal.class);
    byte[] lying = RawServer.bytes("WARC/1.0\r\nContent-Length: 999999999999999\r\n\r\nabc");
    assertThatThrownBy(() -> WarcFile.read(lying)).isInstanceOf(CaptureRefusal.class);
    byte[] huge = RawServer.bytes("WARC/1.0\r\nContent-Length: 9999999999999999999\r\n\r\nabc");
    assertThatThrownBy(() -> WarcFile.read(huge)).isInstanceOf(CaptureRefusal.class);
    byte[] inner = HostileServerTests.gzip(new byte[68_000_000]);
    byte[] start =
        RawServer.bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
                + "Content-Type: application/http\r\nContent-Length: ");
    byte[] http =
        RawServer.bytes(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
    byte[] bomb =
        joined(start, RawServer.bytes((http.length + inner.length) + "\r\n\r\n"), http, inner);
    WarcFile file = WarcFile.read(bomb);
    assertThatThrownBy(file::page).hasMessageContaining("unpacks to more than");
  }

  @Test
  void aFileThatIsCutShortGivesWhatIsWholeAndSaysSo() throws IOException {
    byte[] plain = joined(usual());
    WarcFile file = WarcFile.read(Arrays.copyOf(plain, plain.length - 8));
    assertThat(file.records()).hasSize(5);
    assertThat(file.damage()).isPresent();
    assertThat(file.page().address()).isEqualTo("https://a.example/b");
  }

  @Test
  void damagedBytesNeverLeadToAnythingButARefusal() throws IOException {
    Random random = new Random(7);
    byte[] plain = joined(usual());
    byte[] packed = HostileServerTests.gzip(plain);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(plain);
    for (int round = 0; round < 1500; round++) {
      byte[] bytes = (round % 2 == 0 ? plain : packed).clone();
      for (int i = 0; i < 1 + round % 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> readWhole(bytes)).doesNotThrowAnyException();
    }
  }

  private static void readWhole(byte[] bytes) {
    try {
      WarcFile.looksLike(bytes);
      WarcFile.read(bytes).page();
    } catch (CaptureRefusal e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }
}
