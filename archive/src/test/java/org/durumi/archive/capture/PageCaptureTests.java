package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.durumi.archive.capture.Captured.FailedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

class PageCaptureTests {

  private SmallInternet net;

  @BeforeEach
  void open() throws IOException {
    net = new SmallInternet();
  }

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  private Captured capture(String address) {
    return net.capture().page(address, RobotsChoice.IGNORE, "our note");
  }

  @Test
  void aPageAndItsImagesAreKeptWithEveryRequestAndAnswer() throws IOException {
    net.server
        .redirect("/", "/page")
        .page(
            "/page",
            """
            <base href="/img/"><img src="a.png"><img src="data:image/png;base64,AA">
            <img src="small.png" srcset="mid.png 640w, big.png 1280w">
            <picture><source srcset="x1.webp, x2.webp 2x"><img src="x.png"></picture>
            <img src="data:image/gif;base64,AA" data-src="lazy.png"><img src="a.png">
            <script>document.write('<img src="never.png">')</script>\
            """);
    for (String image : List.of("a.png", "big.png", "x2.webp")) {
      net.server.answer("/img/" + image, "200 OK", "Content-Type: image/png", new byte[] {1, 2});
    }
    Captured captured = capture("http://site.example");
    assertThat(captured.asked()).isEqualTo(URI.create("http://site.example/"));
    assertThat(captured.address()).isEqualTo(URI.create("http://site.example/page"));
    assertThat(captured.redirects()).containsExactly(URI.create("http://site.example/"));
    assertThat(captured.terms()).isEqualTo("our note");
    assertThat(captured.robotsSaid()).isEqualTo("not asked");
    assertThat(captured.mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(captured.images())
        .extracting(URI::getPath)
        .containsExactly("/img/a.png", "/img/big.png", "/img/x2.webp");
    assertThat(captured.failedImages())
        .containsExactly(new FailedImage("lazy.png", "site.example answered 404."));
    assertThat(net.server.requests()).hasSize(6).noneMatch(r -> r.contains("never.png"));
    List<String> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(captured.warc()))) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
        String path =
            record instanceof WarcTargetRecord target ? " " + target.targetURI().getPath() : "";
        records.add(record.type() + path);
        if (record instanceof WarcResponse response) {
          assertThat(response.ipAddress()).isPresent();
          assertThat(response.payloadDigest()).isPresent();
          assertThat(response.http().status()).isIn(200, 302, 404);
        }
      }
    }
    assertThat(records)
        .startsWith("warcinfo", "response /", "request /", "response /page", "request /page")
        .hasSize(1 + 2 * 6);
  }

  @Test
  void jwarcFindsTheDigestsThatWereWritten() throws IOException {
    net.server.page("/", "<p>수용소에서</p>");
    byte[] warc = capture("http://site.example/").warc();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
      reader.calculateBlockDigest();
      int checked = 0;
      for (WarcRecord record : reader) {
        if (record.blockDigest().isPresent()) {
          record.body().consume();
          assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
          checked++;
        }
      }
      assertThat(checked).isEqualTo(2);
    }
  }

  @Test
  void aPageKeepsItsOwnCharacterSetAndIsUnpackedForReadingOnly() throws IOException {
    byte[] page = "<meta charset=euc-kr><p>온성</p>".getBytes(Charset.forName("EUC-KR"));
    byte[] packed = HostileServerTests.gzip(page);
    net.server.answer("/", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", packed);
    Captured captured = capture("http://site.example/");
    assertThat(captured.page()).isEqualTo(page);
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(captured.warc()))) {
      WarcResponse response =
          (WarcResponse)
              reader.records().filter(r -> r.type().equals("response")).findFirst().get();
      assertThat(response.http().body().stream().readAllBytes()).isEqualTo(packed);
    }
  }

  @Test
  void onlyAPageThatIsThereIsKept() {
    assertThatThrownBy(() -> capture("http://site.example/none"))
        .hasMessage(
            "site.example answered 404 instead of the page; check the address in a browser.");
    net.server.answer("/", "204 No Content", "", new byte[0]);
    assertThatThrownBy(() -> capture("http://site.example/")).hasMessageContaining("204");
  }

  @Test
  void imagesOnClosedAddressesAreNotFetchedAndThePageIsKept() {
    net.name("inside.example", "10.0.0.9");
    net.server.page(
        "/",
        """
        <img src="http://127.0.0.1:631/"><img src="http://inside.example/a.png">
        <img src="//[::1]/a.png"><img src="file:///etc/passwd"><img src="http://2130706433/">
        """);
    Captured captured = capture("http://site.example/");
    assertThat(captured.images()).isEmpty();
    assertThat(captured.failedImages())
        .extracting(FailedImage::why)
        .allMatch(why -> why.endsWith("."))
        .hasSize(5);
    assertThat(net.dialedAddresses()).containsExactly(SmallInternet.PUBLIC);
  }

  @Test
  void imagesAreBoundedInNumberAndSize() {
    String page =
        IntStream.range(0, 9)
            .mapToObj(i -> "<img src=/" + i + ".png>")
            .collect(Collectors.joining());
    net.server.page("/", page);
    for (int i = 0; i < 9; i++) {
      net.server.answer("/" + i + ".png", "200 OK", "", new byte[140_000]);
    }
    Captured captured = capture("http://site.example/");
    assertThat(captured.images()).hasSize(2);
    assertThat(captured.failedImages()).hasSize(3);
    assertThat(captured.notes()).containsExactly("4 images more were left out");
  }

  @Test
  void aPageThatWasBrokenOffIsKeptAndSaysSo() throws IOException {
    net.server.on(
        "/",
        (request, out) ->
            out.write(
                RawServer.bytes(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\n<p>")));
    Captured captured = capture("http://site.example/");
    assertThat(captured.notes()).singleElement().asString().contains("may not be whole");
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(captured.warc()))) {
      assertThat(reader.records().map(WarcRecord::truncated))
          .contains(WarcTruncationReason.DISCONNECT);
    }
  }

  @Test
  void aPageMadeToTireAParserIsDoneWithinItsTime() {
    String deep = "<div><b><a><table><tr><td>".repeat(1500);
    String set = "<img srcset='" + "x ".repeat(20_000) + "'>";
    String many = "<picture><source srcset=',,,'><img src=''>".repeat(1000);
    for (String page :
        List.of(deep, set, many, "<".repeat(190_000), "<img src=a b=".repeat(9000))) {
      net.server.page("/", page);
      long start = System.nanoTime();
      assertThat(capture("http://site.example/").page()).hasSize(page.length());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void aCharacterSetThatIsNoneDoesNoHarm() {
    for (String charset : List.of("x-none", "..", "utf-16", "UTF-7", "replacement", "x-JIS0208")) {
      net.server.answer(
          "/",
          "200 OK",
          "Content-Type: text/html; charset=" + charset,
          RawServer.bytes("<meta charset=nope><img src=/a>"));
      assertThat(capture("http://site.example/").mediaType()).endsWith(charset);
    }
  }

  @Test
  void nothingThatIsPrintedHoldsWordsOfThePage() {
    net.server.page("/secret-title", "<p>secret</p><img src=/secret.png>");
    Captured captured = capture("http://site.example/secret-title");
    assertThat(captured.toString()).doesNotContain("secret");
    assertThat(captured.failedImages().toString()).doesNotContain("secret");
    assertThat(new FailedImage("a\u001b[31m\u202eb".repeat(200), "Why.").reference())
        .startsWith("a[31mba[31mb")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    assertThat(captured.time()).isBeforeOrEqualTo(Instant.now());
  }
}
