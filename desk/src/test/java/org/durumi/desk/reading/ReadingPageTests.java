package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageTests {

  private static final double SECONDS_A_KEY = 0.2;
  private static final double SECONDS_A_DECISION = 1.35;
  private static final double WORDS_A_SECOND = 250 / 60.0;
  private static final String HOSTILE =
      "Police arrested 9 North Korean refugees in Dandong on November 28.\r\n\r\n"
          + "<script>document.title = 'run'</script>\r\n\u202eThe end\u202c <img src=x onerror=\"document.title='run'\"> "
          + "x".repeat(5_000)
          + "\r\nPolice arrested 12 North Korean refugees in Shenyang on November 29.\n";

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          SomeReports.add(
              archive,
              "Our own outlet",
              sample("shenyang.txt"),
              SomeReports.text(1),
              SomeReports.text(2),
              SomeReports.text(3),
              HOSTILE);
        });
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  void aReportOfTheSeedsSizeIsReviewedWithOneKeyAnEventAndOneToSignOff() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.waitForSelector(".event.now");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/reading-view-1280.png")));
    Look.at(page, "reading");
    int events = page.locator(".event").count();
    assertThat(events).isGreaterThan(4);
    int words = page.locator("#text").innerText().split("\\s+").length;
    int keys = 0;
    while (page.locator(".event.proposed").count() > 0) {
      int waiting = page.locator(".event.proposed").count();
      page.waitForSelector(".event.now.proposed");
      page.keyboard().press("a");
      keys++;
      page.waitForCondition(() -> page.locator(".event.proposed").count() < waiting);
      page.waitForLoadState();
    }
    page.waitForSelector("#sign-off button:focus");
    page.keyboard().press("s");
    keys++;
    page.waitForURL(url -> !url.contains("/reports/1"));
    double seconds = keys * SECONDS_A_KEY + events * SECONDS_A_DECISION + words / WORDS_A_SECOND;
    System.out.printf(
        "%d events, %d words: %d keys; by the keystroke-level model %.0f s, of which %.0f s to read"
            + " the whole text at 250 words a minute%n",
        events, words, keys, seconds, words / WORDS_A_SECOND);
    assertThat(keys).isEqualTo(events + 1);
    page.navigate(scene.desk().address() + "/reports/1");
    assertThat(page.locator(".work .tag").innerText()).isEqualTo("Done");
  }

  @Test
  void aFieldIsCorrectedBySelectingWordsInTheText() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/2");
    page.keyboard().press("e");
    page.locator("#correct-1 [data-field='victims.1']").focus();
    select(page, "noted by hand ");
    page.waitForSelector("#correct-1 .said.fresh");
    assertThat(page.locator("#correct-1 [data-field='victims.1']").inputValue())
        .isEqualTo("noted by hand");
    page.locator("#correct-1 input[name=why]").fill("as the report says");
    page.locator("#correct-1 button.primary").click();
    page.waitForSelector("#event-1.corrected");
    assertThat(page.locator("#event-1 .fields").innerText()).contains("noted by hand");
    page.locator("#event-1 form[data-act=undo] button").click();
    page.waitForSelector("#event-1.proposed");
    assertThat(page.locator("#event-1 .fields").innerText()).doesNotContain("noted by hand");
  }

  @Test
  void anEventIsRejectedWithItsReasonAndTakenBackByKeys() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/3");
    page.keyboard().press("x");
    page.keyboard().type("It is background");
    page.keyboard().press("Enter");
    page.waitForSelector("#event-1.rejected");
    page.navigate(scene.desk().address() + "/reports/3?at=1");
    page.keyboard().press("u");
    page.waitForSelector("#event-1.proposed");
  }

  @Test
  void aMissedEventIsAddedOnSelectedWordsAndAnEventIsSplit() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/4");
    int before = page.locator(".event").count();
    page.locator("#add-event").click();
    page.locator("#missed [data-field]").fill("was noted by hand");
    page.locator("#missed select[name='v.type']").selectOption("other");
    page.locator("#missed button.primary").click();
    page.waitForSelector("#event-" + (before + 1));
    assertThat(page.locator("#event-" + (before + 1)).innerText()).contains("Added by a person");
    page.locator("#event-1 form[data-act=split] button").click();
    page.waitForLoadState();
    assertThat(page.locator("[role=alert], .door-card").allInnerTexts()).isEmpty();
    page.waitForSelector("#event-" + (before + 2));
  }

  @Test
  void whatCannotBeUnderstoodIsSaidAndNothingTypedIsLost() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/4?at=1");
    page.keyboard().press("e");
    page.locator("#correct-1 input[name='v.date']").fill("some day");
    page.locator("#correct-1 button.primary").click();
    page.waitForSelector("#event-1 [role=alert]");
    assertThat(page.locator("#correct-1 input[name='v.date']").inputValue()).isEqualTo("some day");
  }

  @Test
  void aHostileReportIsTextAndItsOffsetsHold() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/5");
    assertThat(page.title()).doesNotContain("run");
    String shown = page.locator("#text").evaluate("t => t.textContent").toString();
    assertThat(shown).contains("<script>").contains("<img src=x").doesNotContain("\u202e");
    assertThat(page.locator("#text mark").allInnerTexts()).contains("Dandong", "Shenyang");
    Look.at(page, "reading-hostile");
  }

  /** Selects words as dragging over them would. */
  private static void select(Page page, String words) {
    page.evaluate(
        """
        words => {
          const text = document.getElementById("text");
          const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
              break;
            }
          }
          text.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        }\
        """,
        words);
  }

  private static String sample(String name) {
    try {
      return Files.readString(Path.of("../examples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
