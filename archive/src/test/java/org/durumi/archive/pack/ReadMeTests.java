package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.durumi.archive.evidence.Sha256;
import org.junit.jupiter.api.Test;

class ReadMeTests {

  @Test
  void aReportsWordsRunNothingAndSteerNothing() {
    SampleReport hostile =
        new SampleReport(
            1,
            "ko",
            "<script>alert(1)</script> \u202Eevil\u2066 \u0007",
            "\"><img src=x onerror=alert(1)>",
            SampleReport.KOREAN.text() + "<iframe src='//a.example'></iframe>&amp;");
    String page = page(hostile);
    assertThat(page)
        .doesNotContain("<script", "<img", "<iframe", "\u202E", "\u2066", "\u0007", "{style}")
        .contains("&lt;script&gt;", "U+202E", "U+2066", "U+0007", "&amp;amp;");
  }

  @Test
  void itFetchesNothingAndAllowsItsOwnStyleAlone() {
    String page = page(SampleReport.KOREAN);
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    String digest = Base64.getEncoder().encodeToString(Sha256.of(style).bytes());
    assertThat(page)
        .contains("default-src 'none'; style-src 'sha256-" + digest + "'")
        .doesNotContain("href=", "src=", "url(", "@import", "style=\"");
  }

  @Test
  void itShowsQuotesInTheirPlaceAndWhatWasDecided() {
    assertThat(page(SampleReport.KOREAN))
        .contains("중국 공안에 <mark>체포</mark>됐다고")
        .contains("<span class=\"around\">")
        .contains("accepted", "Han Mi-rae", "Two sources agree.", "Yanji", "lang=\"ko\"");
  }

  private static String page(SampleReport report) {
    SampleArchive archive = new SampleArchive();
    archive.add(report);
    PackContent content = archive.content();
    byte[] page =
        ReadMe.page(content, Redaction.none().apply(content.entries()), archive.key.publicKey());
    return new String(page, StandardCharsets.UTF_8);
  }
}
