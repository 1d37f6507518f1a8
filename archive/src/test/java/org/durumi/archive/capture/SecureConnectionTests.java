package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.durumi.archive.capture.Captured.FailedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecureConnectionTests {

  private static final TestCertificate CERTIFICATE = TestCertificate.of("site.example");

  private SmallInternet net;

  @BeforeEach
  void open() throws IOException {
    net = new SmallInternet(new RawServer(CERTIFICATE.socket()));
    net.tls = new DefaultClientTlsStrategy(CERTIFICATE.trusting());
  }

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  @Test
  void aPageOverHttpsIsKeptAsItCame() {
    net.server.page("/", "<p>a</p>");
    Captured captured = net.capture().page("https://site.example/", RobotsChoice.OBEY, null);
    assertThat(captured.page()).asString().isEqualTo("<p>a</p>");
    assertThat(captured.address()).hasToString("https://site.example/");
    net.server.on("/open", (request, out) -> out.write(RawServer.bytes("HTTP/1.1 200 OK\n\nab")));
    assertThat(net.fetch("https://site.example/open").last().body().payload())
        .asString()
        .isEqualTo("ab");
  }

  @Test
  void aCertificateThatNobodyVouchesForOrOfAnotherNameIsRefused() {
    net.server.page("/", "<p>a</p>");
    assertThatThrownBy(() -> net.fetch("https://other.example/"))
        .hasMessageContaining("other.example cannot prove who it is");
    net.tls = DefaultClientTlsStrategy.createDefault();
    assertThatThrownBy(() -> net.fetch("https://site.example/"))
        .hasMessageContaining("site.example cannot prove who it is");
    assertThat(net.server.requests()).isEmpty();
  }

  @Test
  void aRedirectOutOfHttpsIsRefusedUnlessHttpWasTyped() throws IOException {
    net.server.redirect("/", "http://other.example/");
    assertThatThrownBy(() -> net.fetch("https://site.example/"))
        .hasMessageContaining("redirects from https to http");
    assertThat(net.server.requests()).hasSize(1);
    assertThat(net.dialed).hasSize(1);
    try (SmallInternet open = new SmallInternet();
        RawServer secure = new RawServer(CERTIFICATE.socket())) {
      open.tls = net.tls;
      open.secure = secure;
      open.server.redirect("/", "https://site.example/a").page("/b", "there");
      secure.redirect("/a", "http://other.example/b");
      Captured captured = open.capture().page("http://site.example/", RobotsChoice.IGNORE, null);
      assertThat(captured.redirects()).hasSize(2);
      assertThat(captured.notes()).containsExactly("site.example redirected from https to http");
    }
  }

  @Test
  void imagesOfASecurePageAreNotAskedForInTheOpen() {
    net.server.page("/", "<img src='http://other.example/a.png'>");
    Captured captured = net.capture().page("https://site.example/", RobotsChoice.IGNORE, null);
    assertThat(captured.failedImages())
        .extracting(FailedImage::why)
        .isEqualTo(
            List.of("other.example would be asked over http for an image of an https page."));
    assertThat(net.dialed).hasSize(1);
  }
}
