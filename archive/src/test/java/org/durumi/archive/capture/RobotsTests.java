package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotsTests {

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
  void robotsAreAskedFirstAndObeyedUnlessAPersonChoosesOtherwise() {
    net.server
        .page("/open", "<p>open</p>")
        .page("/closed/a", "<p>closed</p>")
        .redirect("/way", "/closed/a")
        .answer(
            "/robots.txt",
            "200 OK",
            "Content-Type: text/plain",
            RawServer.bytes("User-agent: *\nDisallow: /closed/\n"));
    Captured open = net.capture().page("http://site.example/open", RobotsChoice.OBEY, null);
    assertThat(open.robotsSaid()).isEqualTo("it has rules for everyone");
    assertThat(net.server.requests())
        .extracting(r -> r.split(" ", 3)[1])
        .containsExactly("/robots.txt", "/open");
    assertThat(WarcFile.read(open.warc()).page().address()).endsWith("/open");
    assertThat(WarcFile.read(open.warc()).records())
        .filteredOn(r -> r.type().equals("response"))
        .extracting(WarcRecordInfo::address)
        .containsExactly("http://site.example/open", "http://site.example/robots.txt");
    for (String address : List.of("http://site.example/closed/a", "http://site.example/way")) {
      assertThatThrownBy(() -> net.capture().page(address, RobotsChoice.OBEY, null))
          .hasMessageContaining("site.example asks robots not to fetch this")
          .hasMessageContaining("--robots ignore");
    }
    assertThat(net.server.requests()).noneMatch(r -> r.startsWith("GET /closed"));
    Captured closed = net.capture().page("http://site.example/closed/a", RobotsChoice.IGNORE, null);
    assertThat(closed.robots()).isEqualTo(RobotsChoice.IGNORE);
    assertThat(closed.robotsSaid()).isEqualTo("not asked");
  }

  @Test
  void aSiteWithoutRobotsIsOpenAndOneWhoseRobotsFailIsNot() {
    net.server.page("/", "<p>a</p>");
    assertThat(net.capture().page("http://site.example/", RobotsChoice.OBEY, null).robotsSaid())
        .isEqualTo("there is none (404)");
    net.server.answer("/robots.txt", "503 Busy", "", new byte[0]);
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.OBEY, null))
        .hasMessageContaining("it cannot be had (503)");
  }

  @Test
  void aHugeRobotsFileIsCutAndStillHeeded() {
    net.server.page("/closed", "<p>a</p>");
    String rules = "User-agent: *\nDisallow: /closed\n" + "# filler\n".repeat(80_000);
    net.server.answer("/robots.txt", "200 OK", "", RawServer.bytes(rules));
    assertThatThrownBy(
            () -> net.capture().page("http://site.example/closed", RobotsChoice.OBEY, null))
        .hasMessageContaining("asks robots");
  }

  @Test
  void imagesOfOtherSitesAreAskedForAsTheirRobotsAllow() {
    net.server
        .page("/", "<img src='http://other.example/closed.png'><img src='/a.png'>")
        .answer("/a.png", "200 OK", "", new byte[1])
        .on(
            "/robots.txt",
            (request, out) ->
                out.write(
                    RawServer.bytes(
                        "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\n"
                            + (request.contains("other.example") ? "Disallow: /" : "Allow: /"))));
    Captured captured = net.capture().page("http://site.example/", RobotsChoice.OBEY, null);
    assertThat(captured.images()).hasSize(1);
    assertThat(captured.failedImages())
        .singleElement()
        .extracting("why")
        .asString()
        .contains("other.example asks robots");
  }

  @Test
  void aRobotsFileThatCannotBeAskedForIsSaidToBeTheCause() {
    net.server.redirect("/robots.txt", "http://127.0.0.1/");
    assertThatThrownBy(() -> net.capture().page("http://site.example/", RobotsChoice.OBEY, null))
        .hasMessageStartingWith(
            "Its robots.txt was asked for first: After a redirect by site.example: 127.0.0.1 is")
        .isInstanceOf(CaptureRefusal.class);
    assertThat(net.server.requests()).hasSize(1);
  }
}
