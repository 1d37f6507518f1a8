package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FeedReaderTests {

  private SmallInternet net;

  @BeforeEach
  void open() throws IOException {
    net = new SmallInternet();
  }

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  private Feed read(String xml) {
    return read("application/xml", RawServer.bytes(xml));
  }

  private Feed read(String mediaType, byte[] bytes) {
    net.server.answer("/feed", "200 OK", "Content-Type: " + mediaType, bytes);
    return new FeedReader(net.capture())
        .read("http://site.example/feed", RobotsChoice.IGNORE, null);
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
        + "<link>http://site.example/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(String link, String title) {
    return "<item><title>" + title + "</title><link>" + link + "</link></item>";
  }

  @Test
  void rssIsReadAndKept() {
    Feed feed =
        read(
            rss(
                "<item><title>&lt;b&gt;온성&lt;/b&gt; &amp;amp; 遣返</title><link>/a</link>"
                    + "<pubDate>Wed, 25 Nov 2026 10:00:00 +0900</pubDate></item>"
                    + item("https://other.example/b", "second")
                    + item("https://other.example/b", "twice")
                    + "<item><guid>http://site.example/g</guid></item>"));
    assertThat(feed.title()).isEqualTo("T");
    assertThat(feed.entries())
        .extracting(e -> e.link() + "|" + e.title() + "|" + e.published())
        .containsExactly(
            "http://site.example/a|온성 & 遣返|2026-11-25T01:00:00Z",
            "https://other.example/b|second|null",
            "http://site.example/g||null");
    assertThat(WarcFile.read(feed.captured().warc()).page().payload())
        .isEqualTo(feed.captured().page());
    assertThat(net.server.requests()).hasSize(1);
    assertThat(feed.entries().toString() + feed).doesNotContain("온성", "second");
  }

  @Test
  void atomIsReadInItsOwnCharacterSet() {
    String xml =
        """
        <?xml version="1.0" encoding="EUC-KR"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>소식</title><id>urn:1</id>
        <updated>2026-11-25T00:00:00Z</updated>
        <entry><title>회령</title><id>urn:2</id><link href="http://other.example/1"/>
        <updated>2026-11-24T23:30:00+09:00</updated></entry></feed>\
        """;
    byte[] bytes = xml.getBytes(Charset.forName("EUC-KR"));
    Feed feed = read("application/atom+xml", bytes);
    assertThat(feed.title()).isEqualTo("소식");
    assertThat(feed.entries().getFirst().title()).isEqualTo("회령");
    assertThat(feed.entries().getFirst().published()).hasToString("2026-11-24T14:30:00Z");
    String wrong = xml.replace("EUC-KR", "UTF-8");
    assertThat(
            read("application/xml; charset=euc-kr", wrong.getBytes(Charset.forName("EUC-KR")))
                .title())
        .isEqualTo("소식");
  }

  @Test
  void linksToElsewhereThanTheWebAreLeftOut() {
    Feed feed =
        read(
            rss(
                item("javascript:alert(1)", "a")
                    + item("file:///etc/passwd", "b")
                    + item("http://user:word@site.example/", "c")
                    + item("http://2130706433/", "d")
                    + item("http://site.example/good", "e")));
    assertThat(feed.entries()).extracting(e -> e.link().getPath()).containsExactly("/good");
    assertThat(feed.notes())
        .containsExactly("4 entries have no http or https address and were left out");
  }

  @Test
  void theNumberOfEntriesIsBounded() {
    String items =
        IntStream.range(0, 600)
            .mapToObj(i -> item("/" + i, "t".repeat(2000).substring(0, i)))
            .collect(Collectors.joining());
    String xml = rss(items);
    assertThat(xml.length()).isLessThan(300_000);
    Feed feed =
        new FeedReader(
                new PageCapture(
                    net.client(s ->
                        new CaptureSettings(
                            s.allowed(), null, CaptureLimits.USUAL, s.userAgent(), s.tool()))))
            .read(at(xml), RobotsChoice.IGNORE, null);
    assertThat(feed.entries()).hasSize(500).allMatch(e -> e.title().length() <= 300);
    assertThat(feed.notes()).containsExactly("100 entries after the first 500 were left out");
  }

  private String at(String xml) {
    net.server.answer("/feed", "200 OK", "", RawServer.bytes(xml));
    return "http://site.example/feed";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/evil.dtd'>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://other.example/p'> %p;]>",
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;'>]>"
      })
  void documentTypesAndEntitiesAreRefusedAndNothingElseIsAsked(String declaration) {
    String xml = rss(item("/a", "&a;")).replace("<rss", declaration + "<rss");
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(CaptureRefusal.class)
        .hasMessageContaining("no RSS or Atom feed that can be read safely");
    assertThat(net.server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><p>page</p></html>",
        "<html/>",
        "<rss version='2.0'/>",
        "<rss version='2.0'><channel>",
        "{\"items\":[]}",
        "<feed xmlns='http://www.w3.org/2005/Atom'/>x",
        "\u0000"
      })
  void whatIsNoFeedIsRefusedOrEmpty(String xml) {
    try {
      assertThat(read(xml).entries()).isEmpty();
    } catch (CaptureRefusal e) {
      assertThat(e.getMessage()).startsWith("site.example sends no RSS");
    }
  }

  @Test
  void deepAndWideTreesAreRefused() {
    assertThatThrownBy(() -> read(rss("<a>".repeat(20_000)))).isInstanceOf(CaptureRefusal.class);
    String deep = "<a>".repeat(150) + "</a>".repeat(150);
    assertThatThrownBy(() -> read(rss(deep))).isInstanceOf(CaptureRefusal.class);
  }
}
