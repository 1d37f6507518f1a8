package org.durumi.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.durumi.archive.evidence.LocalTimeStampAuthority;
import org.durumi.cli.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on this machine, allowed by name. */
class NetworkCommandsTests {

  private static final String PAGE =
      "<html lang=en><head><title>Nine held in Yanji</title></head><body><article><h1>Nine held in"
          + " Yanji</h1><p>%s</p><img src=/crane.png></article></body></html>";

  @TempDir private Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Office office;
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    office = new Office(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/report", "text/html", PAGE.formatted(Office.ARREST));
    serve("/second", "text/html", PAGE.formatted(Office.ARREST + " A second time."));
    serve("/crane.png", "image/png", "not really");
    serve(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>News</title><link>%1$s/</link>".formatted(base())
            + "<description>d</description><item><title>One</title><link>%s/report</link></item>"
                .formatted(base())
            + "<item><title>Two</title><link>%s/moved</link></item></channel></rss>"
                .formatted(base()));
    serve("/scripted", "text/html", "<html><body><script>write()</script></body></html>");
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base() + "/second");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/inside",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://localhost:1/secret");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void aPageIsKeptAsWarcWithItsImageAndPackedAsWacz() {
    Door capture = office.run("capture", "--allow", "127.0.0.1", base() + "/report");
    assertThat(capture.code()).isZero();
    assertThat(capture.err()).contains("fetched with 1 image");
    assertThat(asked).contains("/robots.txt", "/report", "/crane.png");
    assertThat(office.run("show", "--json", 1).out()).contains(base() + "/report");
    assertThat(office.run("verify").out()).endsWith("OK\n");
    Path pack = folder.resolve("pack.zip");
    assertThat(office.run("pack", 1, "-o", pack).code()).isZero();
    assertThat(Door.run("verify", "--pack", pack).out()).endsWith("OK\n");
  }

  @Test
  void aPageThatCannotBeReadIsKeptAllTheSame() {
    Door capture = office.run("capture", "--allow", "127.0.0.1", base() + "/scripted");
    assertThat(capture.code()).isZero();
    assertThat(capture.out()).contains("added as report 1");
    assertThat(office.run("show", 1).out())
        .contains("No event to record was found", "holds no text");
    assertThat(office.run("verify").out()).contains("1 snapshot, 1 report").endsWith("OK\n");
  }

  @Test
  void whatIsOnThisMachineIsNotFetchedUnlessAllowedByName() {
    Door capture = office.run("capture", base() + "/report");
    assertThat(capture.code()).isEqualTo(1);
    assertThat(capture.err()).contains("127.0.0.1");
    Door redirected = office.run("capture", "--allow", "127.0.0.1", base() + "/inside");
    assertThat(redirected.code()).isEqualTo(1);
    assertThat(redirected.err()).contains("After a redirect by 127.0.0.1");
    assertThat(asked).doesNotContain("/report");
    assertThat(office.run("list").out()).isEqualTo("0 reports.\n");
  }

  @Test
  void aFeedAddsWhatIsNewAndOnlyThat() {
    Door first = office.run("feed", "--allow", "127.0.0.1", base() + "/feed");
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("announces 2 pages, 2 of them new");
    assertThat(first.out()).contains("Added 2 reports");
    asked.clear();
    Door again = office.run("feed", "--allow", "127.0.0.1", base() + "/feed");
    assertThat(again.err()).contains("0 of them new");
    assertThat(asked).doesNotContain("/report", "/second");
  }

  @Test
  void aTimeStampThatCannotBeHadWaitsAndIsGotLater() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    Door offline = office.run("stamp", "--allow", "127.0.0.1", "http://127.0.0.1:1/tsr");
    assertThat(offline.code()).isEqualTo(1);
    assertThat(offline.err()).contains("waits");
    assertThat(office.run("verify").out()).contains("wait for an answer: 1").endsWith("OK\n");
    try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start()) {
      Door stamp = office.run("stamp", "--allow", "127.0.0.1", authority.address().toString());
      assertThat(stamp.out()).contains("The first 3 entries existed on");
      Path roots = authority.writeRoot(folder.resolve("roots.pem"));
      assertThat(office.run("verify", "--trust", roots).out())
          .contains("Stamped", "under the trusted root")
          .endsWith("OK\n");
      Path pack = folder.resolve("pack.zip");
      office.run("pack", 1, "-o", pack);
      assertThat(Door.run("verify", "--pack", pack, "--trust", roots).out())
          .contains("A certificate that you named vouches for this authority")
          .endsWith("OK\n");
      Door nothing = office.run("stamp", "--allow", "127.0.0.1", authority.address().toString());
      assertThat(nothing.out()).doesNotContain("The first 4 entries");
    }
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    if (path.equals("/report")) {
      server.createContext(
          "/robots.txt",
          exchange -> {
            asked.add("/robots.txt");
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
          });
    }
  }
}
