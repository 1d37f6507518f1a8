package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many keys it takes to review a report of the seed's size, from opening to sign-off. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingKeysTests {

  /** Of a minute; the rest is for reading. */
  private static final double FOR_THE_HANDS = 20;

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          String seed = SomeReports.sample("shenyang.txt");
          // Another day, so that it is another text; the events are the same.
          String again = seed.replace("December 2016", "December 2015");
          SomeReports.add(archive, "Our own outlet", seed, again, SomeReports.text(1));
        });
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  void anAcceptedReportTakesOneKeyAnEventAndOneToSignOff() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.waitForSelector(".event.now:focus");
    int events = page.locator(".event").count();
    int words = evidence(page);
    Keyboard keyboard = new Keyboard(page);
    for (int waiting = events; waiting > 0; waiting--) {
      waitFor(page, waiting);
      keyboard.decide("a");
    }
    page.waitForSelector("#closing button:focus");
    keyboard.decide("s");
    page.waitForURL(url -> !url.contains("/reports/1"));
    tell("all accepted", events, words, keyboard);
    assertThat(keyboard.keys()).isEqualTo(events + 1);
    assertThat(keyboard.seconds(0)).as("keys and decisions").isLessThan(FOR_THE_HANDS);
    page.navigate(scene.desk().address() + "/reports/1");
    assertThat(page.locator(".work .tag").innerText()).isEqualTo("Done");
  }

  @Test
  void oneRejectionAndOneCorrectionByWordsStayUnderThirtyKeys() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/2");
    page.waitForSelector(".event.now:focus");
    int events = page.locator(".event").count();
    int words = evidence(page);
    Keyboard keyboard = new Keyboard(page);
    keyboard.press("e");
    page.waitForSelector("#correct:focus");
    keyboard.press("p");
    keyboard.type("Dand");
    keyboard.decide("Enter");
    page.waitForSelector("[name='v.place']:focus");
    assertThat(page.locator("[name='v.place']").inputValue()).startsWith("Dandong");
    keyboard.decide("Enter");
    page.waitForSelector("#event-1.corrected");
    assertThat(page.locator("#event-1 .brief").textContent()).contains("Dandong");
    waitFor(page, events - 1);
    keyboard.press("x");
    page.waitForSelector("[data-preset='1']:focus");
    keyboard.decide("4");
    page.waitForSelector("#event-2.rejected");
    for (int waiting = events - 2; waiting > 0; waiting--) {
      waitFor(page, waiting);
      keyboard.decide("a");
    }
    page.waitForSelector("#closing button:focus");
    keyboard.decide("s");
    page.waitForURL(url -> !url.contains("/reports/2"));
    tell("one corrected, one rejected", events, words, keyboard);
    assertThat(keyboard.keys()).isLessThanOrEqualTo(events + 11).isLessThan(30);
    assertThat(keyboard.seconds(0)).as("keys and decisions").isLessThan(FOR_THE_HANDS);
  }

  /** Nobody presses on before the next event is there. */
  private static void waitFor(Page page, int waiting) {
    page.waitForCondition(() -> page.locator(".event.proposed").count() == waiting);
    page.waitForSelector(".event.now.proposed:focus");
  }

  /** How many words the sentences have that the events were read from, each sentence once. */
  private static int evidence(Page page) {
    Object count =
        page.evaluate(
            """
            () => [...new Set([...document.querySelectorAll(".evidence blockquote")].map(q => q.textContent))]
                .join(" ").split(/\\s+/).length\
            """);
    return ((Number) count).intValue();
  }

  private static void tell(String what, int events, int words, Keyboard keyboard) {
    System.out.printf(
        "%d events, %s: %d keys, %d decisions; by the keystroke-level model %.0f s, with %.0f s to"
            + " read the %d words of evidence at 250 a minute%n",
        events,
        what,
        keyboard.keys(),
        keyboard.decisions(),
        keyboard.seconds(words),
        keyboard.seconds(words) - keyboard.seconds(0),
        words);
  }
}
