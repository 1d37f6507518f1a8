package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class ProxyTests {

  /** A SOCKS5 server that answers for every host itself. */
  private static final class Socks implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final byte[] answer;

    Socks(String answer) throws IOException {
      this.answer = RawServer.bytes(answer);
      Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
      while (!socket.isClosed()) {
        try (Socket connection = socket.accept()) {
          serve(new DataInputStream(connection.getInputStream()), connection.getOutputStream());
        } catch (IOException e) {
          // The client left, or the test is over.
        }
      }
    }

    private void serve(DataInputStream in, OutputStream out) throws IOException {
      in.readNBytes(2 + 1);
      out.write(new byte[] {5, 0});
      in.readNBytes(3);
      int kind = in.readUnsignedByte();
      byte[] name = in.readNBytes(kind == 1 ? 4 : kind == 4 ? 16 : in.readUnsignedByte());
      asked.add(kind + " " + new String(name, StandardCharsets.US_ASCII) + ":" + in.readShort());
      out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        head.append((char) in.readUnsignedByte());
      }
      out.write(answer);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static HardenedClient client(SmallInternet net, String scheme, int port) {
    return net.client(s ->
        new CaptureSettings(
            s.allowed(),
            ProxyAddress.parse(scheme + "://127.0.0.1:" + port),
            s.limits(),
            s.userAgent(),
            s.tool()));
  }

  @Test
  void overSocksTheProxyLooksUpTheName() throws IOException {
    try (SmallInternet net = new SmallInternet();
        Socks socks = new Socks("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      HardenedClient client = client(net, "socks5", socks.socket.getLocalPort());
      Answer answer = SmallInternet.fetch(client, "http://hidden.onion/").last();
      assertThat(answer.body().payload()).asString().isEqualTo("ok");
      assertThat(answer.peer()).isNull();
      assertThat(socks.asked).containsExactly("3 hidden.onion:80");
      assertThat(net.dialed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost/",
        "http://2130706433/",
        "http://127.0.0.1./"
      })
  void closedAddressesAreRefusedThroughAProxyToo(String location) throws IOException {
    String redirect = "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n";
    try (SmallInternet net = new SmallInternet();
        Socks socks = new Socks(redirect)) {
      HardenedClient client = client(net, "socks5h", socks.socket.getLocalPort());
      assertThatThrownBy(() -> SmallInternet.fetch(client, "http://site.example/"))
          .isInstanceOf(CaptureRefusal.class);
      assertThatThrownBy(() -> SmallInternet.fetch(client, location))
          .isInstanceOf(CaptureRefusal.class);
      assertThat(socks.asked).containsExactly("3 site.example:80");
    }
  }

  @Test
  void anHttpProxyGetsWholeAddressesAndNamesAreNotLookedUpHere() throws IOException {
    try (SmallInternet net = new SmallInternet()) {
      net.server.page("http://hidden.example/a", "ok");
      HardenedClient client = client(net, "http", net.server.port());
      Answer answer = SmallInternet.fetch(client, "http://hidden.example/a").last();
      assertThat(answer.body().payload()).asString().isEqualTo("ok");
      assertThat(net.dialedAddresses()).containsExactly("127.0.0.1");
    }
  }

  @Test
  void anHttpProxyIsAskedToConnectForHttpsAndItsRefusalIsNotThePage() throws IOException {
    TestCertificate certificate = TestCertificate.of("hidden.example");
    try (SmallInternet net = new SmallInternet();
        RawServer secure = new RawServer(certificate.socket())) {
      net.tls = new DefaultClientTlsStrategy(certificate.trusting());
      secure.page("/", "secure");
      net.server.talking(
          "hidden.example:443",
          (in, out) -> {
            out.write(RawServer.bytes("HTTP/1.1 200 Connected\r\n\r\n"));
            RawServer.join(out, in, secure.port());
          });
      HardenedClient client = client(net, "http", net.server.port());
      Answer answer = SmallInternet.fetch(client, "https://hidden.example/").last();
      assertThat(answer.body().payload()).asString().isEqualTo("secure");
      assertThat(new String(answer.request(), StandardCharsets.US_ASCII)).startsWith("GET / HTTP");
      net.server.answer("hidden.example:443", "403 No", "", RawServer.bytes("proxy's words"));
      assertThatThrownBy(() -> SmallInternet.fetch(client, "https://hidden.example/"))
          .hasMessage(
              "hidden.example is not reached by the proxy, which answered 403; check --proxy.");
    }
  }

  @Test
  void proxiesOfTheEnvironmentAreNotUsed() throws IOException {
    String before = System.setProperty("socksProxyHost", "127.0.0.1");
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    System.setProperty("socksProxyPort", "1");
    // Java spares this machine from proxies unless told otherwise.
    System.setProperty("socksNonProxyHosts", "");
    System.setProperty("http.nonProxyHosts", "");
    try (RawServer server = new RawServer()) {
      server.page("/", "ok");
      HardenedClient client =
          new HardenedClient(
              new CaptureSettings(
                  Set.of("127.0.0.1"),
                  null,
                  SmallInternet.QUICK,
                  CaptureSettings.USUAL_AGENT,
                  "Test 1"));
      Fetched fetched = SmallInternet.fetch(client, "http://127.0.0.1:" + server.port() + "/");
      assertThat(fetched.last().body().payload()).asString().isEqualTo("ok");
      assertThat(fetched.last().peer()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    } finally {
      assertThat(before).isNull();
      for (String name :
          List.of(
              "socksProxyHost",
              "socksProxyPort",
              "socksNonProxyHosts",
              "http.proxyHost",
              "http.proxyPort",
              "http.nonProxyHosts")) {
        System.clearProperty(name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "socks4://a:1", "http://u@a:1", "http://a", "http://a:0", "a:9050"})
  void whatIsNoProxyIsRefused(String text) {
    assertThatThrownBy(() -> ProxyAddress.parse(text)).isInstanceOf(CaptureRefusal.class);
  }

  @Test
  void aProxyThatIsNotThereIsSaidToBeTheCause() throws IOException {
    try (SmallInternet net = new SmallInternet()) {
      HardenedClient client = client(net, "socks5", 1);
      assertThatThrownBy(() -> SmallInternet.fetch(client, "http://site.example/"))
          .hasMessage("site.example cannot be reached through the proxy; check that it runs.");
    }
  }
}
