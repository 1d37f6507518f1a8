package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class HostileServerTests {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private SmallInternet net;

  @BeforeEach
  void open() throws IOException {
    net = new SmallInternet();
  }

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  @Test
  void anEndlessBodyIsRefusedAtTheLimit() {
    answers(out -> endless(out, OK + "\r\n", "x".repeat(8192), 0));
    refused("site.example sends more than 200000 bytes");
    answers(out ->
        endless(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n".repeat(500), 0));
    refused("site.example sends more than 200000 bytes");
    answers(out ->
        endless(
            out,
            OK + "Transfer-Encoding: chunked\r\n\r\n",
            "fffffffffffff\r\n" + "x".repeat(99),
            0));
    refused("site.example sends more than 200000 bytes");
  }

  @Test
  void aDrippingServerIsLeftAtTheDeadline() {
    answers(out -> endless(out, OK + "\r\n", "x", 20));
    impatiently("took longer");
    answers(out -> endless(out, OK, "X-A: b\r\n", 20));
    impatiently("took longer");
  }

  @Test
  void aSilentServerIsLeft() {
    answers(out -> sleep(5000));
    impatiently("fell silent");
    answers(out -> {
      out.write(RawServer.bytes(OK + "Content-Length: 5\r\n\r\nab"));
      out.flush();
      sleep(5000);
    });
    impatiently("fell silent");
  }

  @Test
  void endlessHeadersAreRefusedAtTheLimit() {
    answers(out -> endless(out, OK, "X-Long: " + "y".repeat(500) + "\r\n", 0));
    refused("site.example sent more than 16384 bytes before the page");
    answers(out -> endless(out, OK + "X: ", "y".repeat(500), 0));
    refused("site.example sent more than 16384 bytes before the page");
    answers(out -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n", 0));
    refused("too many answers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>no head at all</html>",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 099 Low\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n",
        "\u0000\u0001\u0002"
      })
  void answersThatAreNotHttpAreRefused(String answer) {
    answers(out -> out.write(RawServer.bytes(answer)));
    assertThatThrownBy(() -> net.fetch("http://site.example/"))
        .isInstanceOf(CaptureRefusal.class)
        .message()
        .startsWith("site.example ")
        .endsWith(".");
  }

  @Test
  void aLyingLengthIsSeen() {
    answers(out -> out.write(RawServer.bytes(OK + "Content-Length: 50\r\n\r\nshort")));
    WireBody early = net.fetch("http://site.example/").last().body();
    assertThat(early.end()).isEqualTo(WireBody.End.BROKEN_OFF);
    assertThat(early.payload()).asString().isEqualTo("short");
    answers(out -> out.write(RawServer.bytes(OK + "Content-Length: 3\r\n\r\nlonger")));
    assertThat(net.fetch("http://site.example/").last().body().payload())
        .asString()
        .isEqualTo("lon");
    answers(out ->
        out.write(RawServer.bytes(OK + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nlonger")));
    assertThat(net.fetch("http://site.example/").last().body().payload())
        .asString()
        .isEqualTo("longer");
    answers(out -> out.write(RawServer.bytes(OK + "Content-Length: -1\r\n\r\nabc")));
    assertThat(net.fetch("http://site.example/").last().body().payload())
        .asString()
        .isEqualTo("abc");
    answers(out ->
        out.write(RawServer.bytes(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nzz\r\n")));
    assertThat(net.fetch("http://site.example/").last().body().end())
        .isEqualTo(WireBody.End.BROKEN_OFF);
  }

  @Test
  void aPackedBombIsKeptFromUnpackingAndPackedBytesStayAsTheyCame() throws IOException {
    byte[] bomb = gzip(new byte[20_000_000]);
    net.server.answer("/", "200 OK", "Content-Encoding: gzip", bomb);
    Answer answer = net.fetch("http://site.example/").last();
    assertThat(answer.body().payload()).isEqualTo(bomb);
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.IGNORE, null))
        .hasMessageContaining("unpacks to more than 200000 bytes");
    net.server.answer("/", "200 OK", "Content-Encoding: gzip, gzip", gzip(bomb));
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.IGNORE, null))
        .hasMessageContaining("unpacks to more than 200000 bytes");
    net.server.answer("/", "200 OK", "Content-Encoding: " + "gzip,".repeat(2000), bomb);
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.IGNORE, null))
        .hasMessageContaining("times over");
    net.server.answer("/", "200 OK", "Content-Encoding: br", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.IGNORE, null))
        .hasMessageContaining("in a way that cannot be read here");
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void answers(Writing writing) {
    net.server.on("/", (request, out) -> writing.to(out));
  }

  private void refused(String words) {
    assertThatThrownBy(() -> net.fetch("http://site.example/"))
        .isInstanceOf(CaptureRefusal.class)
        .hasMessageContaining(words);
  }

  /** With a client that waits 0.8 s in all, or 0.4 s of silence. */
  private void impatiently(String words) {
    CaptureLimits usual = SmallInternet.QUICK;
    CaptureLimits limits =
        new CaptureLimits(
            Duration.ofMillis(800),
            usual.wholeTime(),
            Duration.ofMillis(400),
            usual.pageBytes(),
            usual.imageBytes(),
            usual.images(),
            usual.headBytes());
    HardenedClient client =
        net.client(
            s -> new CaptureSettings(s.allowed(), s.proxy(), limits, s.userAgent(), s.tool()));
    long start = System.nanoTime();
    assertThatThrownBy(() -> SmallInternet.fetch(client, "http://site.example/"))
        .isInstanceOf(CaptureRefusal.class)
        .hasMessageContaining(words);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  private static void endless(OutputStream out, String first, String again, int pause)
      throws IOException {
    out.write(RawServer.bytes(first));
    byte[] bytes = RawServer.bytes(again);
    for (int i = 0; i < 1_000_000; i++) {
      out.write(bytes);
      if (pause > 0) {
        out.flush();
        sleep(pause);
      }
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
