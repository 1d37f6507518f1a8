package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.text;
import static org.durumi.reader.intake.Samples.utf8;

import java.nio.charset.Charset;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

final class HtmlReaderTests {

  private static final String SECOND =
      "Neighbours said that the officers came back the next morning, asked for papers, and took"
          + " the family's telephone with them.";
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
      <title>Two women held at the crossing | River Post</title>
      <meta property="og:site_name" content="River Post">
      <meta property="og:title" content="Two women held at the crossing - River Post">
      <meta property="article:published_time" content="2021-05-04T01:30:00+09:00">
      <link rel="canonical" href="https://river.example/a/1">
      <script>var x = "<p>never</p>";</script><style>p {}</style></head>
      <body class="has-sidebar"><header><a href="/">River Post</a></header>
      <nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>
      <div id="content"><h1>Two women held at the crossing</h1>
      <div class="share-buttons"><p>Share this page with the people whom you know well, please.</p></div>
      <div class="body"><p>%s</p>
      <p style="display: none">Words that nobody sees, placed here for machines to find.</p>
      <p>%s<br>A last line of the report, which stands alone, was added by the desk.</p></div>
      <div class="commentList"><p>A reader's comment that is long enough to look like a report.</p></div></div>
      <footer><p>All rights reserved, River Post, and a sentence to make the line long.</p></footer>
      </body></html>
      """
          .formatted(Samples.ENGLISH, SECOND);

  @Test
  void keepsTheReportAndDropsWhatIsAroundIt() {
    assertThat(text(Samples.read("a.html", utf8(PAGE))))
        .isEqualTo(
            Samples.ENGLISH
                + "\n"
                + SECOND
                + "\nA last line of the report, which stands alone, was added by the desk.");
  }

  @Test
  void readsTitleOutletDateAndAddressFromThePage() {
    Report report = Samples.read("a.html", utf8(PAGE)).report();

    assertThat(report.title()).isEqualTo("Two women held at the crossing");
    assertThat(report.outlet()).isEqualTo("River Post");
    assertThat(report.published()).isEqualTo(Period.of(new CalendarDate(2021, 5, 4)));
    assertThat(report.url()).isEqualTo("https://river.example/a/1");
    assertThat(report.language()).isEqualTo("en");
  }

  @Test
  void prefersTheDescriptionForMachines() {
    String page =
        """
        <html><head><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},
        {"@type":["NewsArticle"],"headline":"Held &amp; moved","datePublished":"2020-02",
        "publisher":{"@type":"Organization","name":"Hill Daily"}}]}</script>
        <meta property="og:title" content="Other"></head><body><article><p>%s</p></article></body>
        """
            .formatted(Samples.ENGLISH);

    Report report = Samples.read("b.html", utf8(page)).report();

    assertThat(report.title()).isEqualTo("Held & moved");
    assertThat(report.outlet()).isEqualTo("Hill Daily");
    assertThat(report.published()).isEqualTo(Period.of(new CalendarDate(2020, 2, 0)));
  }

  @Test
  void saysThatAPageStatesNoDate() {
    Taken.Read read = Samples.read("c.html", utf8("<p>" + Samples.ENGLISH));

    assertThat(read.report().published()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "The page does not state its publication date; state it with --published.");
  }

  @Test
  void readsAKoreanPageInItsDeclaredEncoding() {
    String page =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=euc-kr'></head>"
            + "<body><table><tr><td>"
            + Samples.KOREAN
            + "<br><br>"
            + Samples.KOREAN.replace("여성", "남성")
            + "</td></tr></table></body></html>";

    Taken.Read read = Samples.read("d.htm", page.getBytes(Charset.forName("x-windows-949")));

    assertThat(text(read)).isEqualTo(Samples.KOREAN + "\n" + Samples.KOREAN.replace("여성", "남성"));
    assertThat(read.report().language()).isEqualTo("ko");
  }

  @Test
  void leavesLinksOutsideAlone() {
    String page =
        "<html><head><base href='http://127.0.0.1:1/'></head><body><p>"
            + Samples.ENGLISH
            + "<img src='http://127.0.0.1:1/x.png'><iframe src='http://127.0.0.1:1/'></iframe>";

    assertThat(text(Samples.read("e.html", utf8(page)))).isEqualTo(Samples.ENGLISH);
  }
}
