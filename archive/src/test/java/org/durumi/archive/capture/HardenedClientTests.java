package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedClientTests {

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
  void aPageComesWithItsBytesAsTheyWere() {
    net.server.page("/a", "<p>온성</p>");
    Fetched fetched = net.fetch("http://site.example/a");
    Answer answer = fetched.last();
    assertThat(new String(answer.raw(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            HTTP/1.1 200 OK
            Content-Type: text/html; charset=utf-8
            Content-Length: 13

            <p>온성</p>\
            """
                .replace("\n", "\r\n"));
    assertThat(new String(answer.request(), StandardCharsets.UTF_8))
        .isEqualTo(net.server.requests().getFirst())
        .startsWith("GET /a HTTP/1.1\r\n")
        .contains("Host: site.example\r\n");
    assertThat(net.dialedAddresses()).containsExactly(SmallInternet.PUBLIC);
  }

  @Test
  void chunksAreKeptAsTheyCameAndReadWithoutTheirMarks() {
    String raw =
        """
        HTTP/1.1 200 OK
        Transfer-Encoding: chunked
        X-Odd : 1

        3;x=y
        abc
        2
        de
        0
        Trailer: t

        """
            .replace("\n", "\r\n");
    net.server.on("/", (request, out) -> out.write(RawServer.bytes(raw)));
    Answer answer = net.fetch("http://site.example/").last();
    assertThat(answer.body().payload()).asString().isEqualTo("abcde");
    assertThat(answer.raw()).asString().isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "http://localhost/",
        "http://a.localhost/",
        "http://inside.example/",
        "http://mixed.example/",
        "http://six.example/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://user@site.example/end",
        "file:///etc/passwd",
        "ftp://site.example/",
        "gopher://site.example/",
        "javascript:alert(1)",
        "//127.0.0.1/",
        "http://１２７.0.0.1/"
      })
  void redirectsToClosedPlacesAreNotFollowed(String location) {
    net.name("inside.example", "192.168.0.7");
    net.name("mixed.example", SmallInternet.PUBLIC + " 127.0.0.1");
    net.name("six.example", "::1");
    net.server.redirect("/", location);
    assertThatThrownBy(() -> net.fetch("http://site.example/"))
        .isInstanceOf(CaptureRefusal.class)
        .message()
        .endsWith(".")
        .doesNotContain("passwd", "meta-data");
    assertThat(net.dialedAddresses()).containsExactly(SmallInternet.PUBLIC);
    assertThat(net.server.requests()).hasSize(1);
  }

  @Test
  void aClosedAddressIsRefusedWithItsRemedyAndAllowedByNameOnly() {
    net.name("inside.example", "192.168.0.7");
    net.server.page("/", "inside");
    assertThatThrownBy(() -> net.fetch("http://inside.example/"))
        .hasMessage(
            "inside.example is a private address (192.168.0.7), which no page may make this"
                + " machine ask; if you trust it, give --allow inside.example.");
    HardenedClient client =
        net.client(s ->
            new CaptureSettings(
                Set.of("Inside.Example"), null, s.limits(), s.userAgent(), s.tool()));
    assertThat(SmallInternet.fetch(client, "http://inside.example/").last().status())
        .isEqualTo(200);
    assertThatThrownBy(() -> SmallInternet.fetch(client, "http://192.168.0.7/"))
        .isInstanceOf(CaptureRefusal.class);
  }

  @Test
  void aNameThatTurnsIntoLoopbackBetweenLookupsIsNeverConnectedTo() {
    net.name("turning.example", SmallInternet.PUBLIC, "127.0.0.1");
    net.server.redirect("/", "http://turning.example/secret");
    net.server.page("/secret", "secret");
    assertThatThrownBy(() -> net.fetch("http://turning.example/"))
        .isInstanceOf(CaptureRefusal.class)
        .hasMessageStartingWith("After a redirect by turning.example: ")
        .hasMessageContaining("loopback");
    // What was looked up and checked is what was connected to: one lookup for each connection.
    assertThat(net.dialedAddresses()).containsExactly(SmallInternet.PUBLIC);
    assertThat(net.server.requests()).hasSize(1);
  }

  @Test
  void redirectsAreFollowedRecordedAndCounted() {
    net.server.redirect("/", "http://other.example/b?c#d").page("/b?c", "there");
    Fetched fetched = net.fetch("http://site.example/");
    assertThat(fetched.redirects()).asString().isEqualTo("[http://site.example/]");
    assertThat(fetched.last().address().uri().toString()).isEqualTo("http://other.example/b?c");
    net.server.redirect("/loop", "/loop");
    assertThatThrownBy(() -> net.fetch("http://site.example/loop")).hasMessageContaining("circle");
    for (int i = 0; i < 20; i++) {
      net.server.redirect("/" + i, "/" + (i + 1));
    }
    int before = net.server.requests().size();
    assertThatThrownBy(() -> net.fetch("http://site.example/0")).hasMessageContaining("10 times");
    assertThat(net.server.requests()).hasSize(before + 11);
  }

  @Test
  void noCookieNoReferrerAndNoNameOfOursIsSent() {
    net.server.answer("/", "302 Found", "Location: /b\r\nSet-Cookie: id=1; Path=/", new byte[0]);
    net.server.answer(
        "/b", "200 OK", "Set-Cookie: id=2\r\nWWW-Authenticate: Basic realm=x", new byte[0]);
    HardenedClient client = net.client();
    SmallInternet.fetch(client, "http://site.example/");
    SmallInternet.fetch(client, "http://site.example/b");
    assertThat(net.server.requests())
        .hasSize(3)
        .allSatisfy(head ->
            assertThat(head.toLowerCase(Locale.ROOT))
                .contains("user-agent: mozilla/5.0", "connection: close")
                .doesNotContain(
                    "cookie",
                    "referer",
                    "durumi",
                    "authorization",
                    "upgrade",
                    "java",
                    "origin",
                    "apache"));
    // Each request came over a connection of its own.
    assertThat(net.dialed).hasSize(3);
  }

  @Test
  void aRedirectInUnescapedKoreanIsFollowed() {
    net.server.redirect("/", "/소식");
    net.server.page("/%EC%86%8C%EC%8B%9D", "there");
    assertThat(net.fetch("http://site.example/").last().status()).isEqualTo(200);
  }

  @Test
  void anUnknownNameIsSaidToHaveNoAddress() {
    assertThatThrownBy(() -> net.fetch("http://nowhere.example/"))
        .hasMessageContaining("nowhere.example has no address");
  }
}
