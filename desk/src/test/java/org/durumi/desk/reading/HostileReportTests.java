package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Addition;
import org.durumi.archive.Archive;
import org.durumi.archive.Snapshot;
import org.durumi.archive.evidence.Sha256;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.desk.Wire;
import org.durumi.reader.Readers;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A report can hold anything, and stays text. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReportTests {

  private static final String HOSTILE =
      "Police arrested 9 North Korean refugees in Dandong on November 28.\r\n\r\n"
          + "<script>document.title = 'run'</script>\r\n</article><mark data-events=\"1\">"
          + "\u202eThe end\u202c \u0000 \ud83d\ude00 "
          + "<img src=x onerror=\"document.title='run'\"> &amp; &#13; "
          + "x".repeat(5_000)
          + "\r\nPolice arrested 12 North Korean refugees in Shenyang on November 29.\n";
  private static final int LONG = 1_000_000;
  private static final int SLOWEST_MEDIAN = 2_000;
  private static final int LARGEST_PAGE = 2_500_000;

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          addAsItIs(archive);
          SomeReports.add(archive, "Our own outlet", longReport());
        });
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  /** Past the intake, which would take the worst of it out. */
  private static void addAsItIs(Archive archive) {
    Report report =
        new Report(
            "one",
            "javascript:alert(1)",
            "<b>outlet</b>\u202e",
            null,
            "en",
            "\u202e<script>document.title = 'run'</script>" + "y".repeat(3_000),
            Sha256.of(HOSTILE.getBytes(StandardCharsets.UTF_8)).hex(),
            ReportText.of(HOSTILE));
    archive.add(
        List.of(
            new Addition(
                new Snapshot(
                    HOSTILE.getBytes(StandardCharsets.UTF_8), "one", Snapshot.How.FILE, null, null),
                List.of(new Addition.Item(0, Readers.all().read(report), List.of())))));
  }

  private static String longReport() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LONG; i++) {
      text.append("Police in Shenyang arrested ").append(3 + i % 400);
      text.append(" North Korean refugees on November ").append(1 + i % 28).append(". ");
      text.append("Nothing else was said about case ").append(i * 7919).append(".\n\n");
    }
    return text.toString();
  }

  @Test
  void aHostileReportIsTextAndItsOffsetsHold() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.waitForSelector(".event.now");
    assertThat(page.title()).isEqualTo("Report 1 · Durumi");
    String shown = page.locator("#text").evaluate("t => t.textContent").toString();
    assertThat(shown)
        .contains("<script>")
        .contains("</article>")
        .contains("<img src=x")
        .contains("&amp; &#13;")
        .doesNotContain("\u202e")
        .doesNotContain("\u0000");
    assertThat(page.locator("#text .sign").first().getAttribute("title")).startsWith("U+");
    assertThat(page.locator("#text mark").allInnerTexts()).contains("Dandong", "Shenyang");
    assertThat(page.locator("#text script, #text img, h1 script, .facts b").count()).isZero();
    assertThat(page.locator(".address a").count()).isZero();
    assertThat(page.locator(".address").innerText()).contains("javascript:alert(1)");
    Object units = page.evaluate("() => document.getElementById('text').textContent.length");
    assertThat(((Number) units).intValue()).isEqualTo(HOSTILE.length());
    Look.at(page, "reading-hostile");
  }

  @Test
  void wordsBehindEveryOddCharacterAreTakenByTheirTrueOffsets() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.navigate(scene.desk().address() + "/reports/1?at=1&open=correct");
    page.locator("#t-place").fill("Shenya");
    page.keyboard().press("Enter");
    page.waitForSelector("[name='v.place']:focus");
    page.keyboard().press("Enter");
    page.waitForSelector("#event-1.corrected");
    assertThat(page.locator("#event-1 .brief").textContent()).contains("Shenyang");
    assertThat(
            page.locator("mark", new Page.LocatorOptions().setHasText("Shenyang"))
                .first()
                .getAttribute("data-fields"))
        .contains("1:place");
  }

  @Test
  void aTextOfAMegabyteWithHundredsOfEventsIsShownInBoundedTimeAndSize() {
    Wire wire = scene.wire().inside("Min-ji");
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      long begin = System.nanoTime();
      Wire.Answer answer = wire.get("/reports/2");
      millis.add((System.nanoTime() - begin) / 1_000_000);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().length()).isLessThan(LARGEST_PAGE);
    }
    millis.sort(null);
    System.out.printf("a report of 1 MB: %d ms at the median%n", millis.get(4));
    Page page = scene.unlocked(1280, "Min-ji", "/reports/2");
    page.waitForSelector(".event.now:focus");
    assertThat(page.locator(".event").count()).isEqualTo(ReadingView.MOST_CARDS);
    page.locator(".more-cards").click();
    page.waitForSelector("#event-" + (ReadingView.MOST_CARDS + 1) + ".now:focus");
    page.keyboard().press("k");
    page.waitForSelector("#event-" + ReadingView.MOST_CARDS + ".now:focus");
    assertThat(millis.get(4)).isLessThan(SLOWEST_MEDIAN);
  }
}
