package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.regex.Pattern;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two people in two browsers at one report. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColleaguesPageTests {

  private static final Pattern SINCE = Pattern.compile("Mina is here too, since \\d\\d:\\d\\d\\.");

  private TeamScene scene;
  private Wire mina;
  private Wire jae;

  @BeforeAll
  void start() {
    scene =
        TeamScene.over(archive -> {
          SomeReports.add(archive, "Our own outlet", SomeReports.sample("shenyang.txt"));
          for (int i = 1; i < 4; i++) {
            SomeReports.add(archive, "Our own outlet", SomeReports.text(i));
          }
        });
    mina = scene.joined("Mina", Role.REVIEWER);
    jae = scene.joined("Jae", Role.REVIEWER);
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  private Page at(Wire who, String address) {
    Page page = scene.window("en-GB", who, address);
    page.waitForSelector(".event.now:focus, #correct");
    return page;
  }

  /** What a page does every 20 seconds, it also does when somebody comes back to it. */
  private static void askAgain(Page page) {
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }

  @Test
  void thePageTellsWhoElseIsThereAndWhatTheyDecidedBeforeOneDecidesAgain() {
    Page one = at(mina, "/reports/1");
    assertThat(one.locator("#together").innerText()).isBlank();
    Page other = at(jae, "/reports/1");
    assertThat(other.locator("#together").innerText()).containsPattern(SINCE);
    askAgain(one);
    one.waitForSelector("#together:has-text('Jae is here too')");
    Look.at(one, "together");
    one.keyboard().press("a");
    one.waitForSelector("#event-1.accepted");
    assertThat(other.locator("#event-1.proposed").count()).isEqualTo(1);
    askAgain(other);
    other.waitForSelector("#together .decided");
    assertThat(other.locator("#together").innerText()).contains("Mina accepted event 1.");
    assertThat(other.locator(".event.overtaken").getAttribute("id")).isEqualTo("event-1");
    Look.at(other, "together-decided");
    Look.view(other, "together-decided-view");
    other.locator("#together a.button").click();
    other.waitForSelector("#event-1.accepted");
    assertThat(other.locator("#together .decided").count()).isZero();
    assertThat(other.locator("#together").innerText()).containsPattern(SINCE);
    one.close();
    scene.pass(Duration.ofSeconds(66));
    askAgain(other);
    other
        .locator("#together.nobody")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  @Test
  void whoDecidesAboutWhatAnotherDecidedMeanwhileIsToldSoAndNothingIsPutOverIt() {
    Page one = at(mina, "/reports/2?at=1&open=correct");
    Page other = at(jae, "/reports/2?at=1&open=correct");
    correct(one, "2016-11-27", "Mina's reason");
    one.waitForSelector("#event-1.corrected");
    correct(other, "2016-11-26", "Jae's reason");
    other.waitForSelector("#event-1 .refusal");
    assertThat(other.locator("#event-1 .refusal").innerText())
        .contains("nothing of yours was kept", "Mina corrected event 1.");
    assertThat(other.locator("#event-1 [name='v.date']").inputValue()).isEqualTo("2016-11-26");
    assertThat(one.locator(".refusal").count()).as("for who hit it alone").isZero();
    Look.view(other, "together-conflict");
    var history =
        scene.with(archive -> archive.history(org.durumi.archive.HistoryQuery.of(2))).stream()
            .filter(item -> "edit".equals(item.verdict()))
            .toList();
    assertThat(history)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.who()).isEqualTo("Mina");
          assertThat(item.why()).isEqualTo("Mina's reason");
        });
    other.locator("#correct button.primary").click();
    other.waitForSelector("#did");
    assertThat(other.locator("#event-1").textContent()).contains("26 Nov 2016");
  }

  private static void correct(Page page, String date, String why) {
    page.locator("#event-1 [name='v.date']").fill(date);
    page.locator("#event-1 [name='why']").fill(why);
    page.locator("#correct button.primary").click();
  }

  @Test
  void correctionsOfDifferentFieldsStandTogether() {
    Page one = at(mina, "/reports/3?at=1&open=correct");
    Page other = at(jae, "/reports/3?at=1&open=correct");
    correct(one, "2016-11-27", "the day");
    one.waitForSelector("#event-1.corrected");
    other.locator("#f-modality").selectOption("unconfirmed");
    other.locator("#correct button.primary").click();
    other.waitForSelector("#event-1.corrected");
    assertThat(other.locator("#event-1").textContent()).contains("27 Nov 2016");
  }

  @Test
  void itIsSaidInKoreanToo() {
    at(mina, "/reports/4");
    Page page = scene.window("ko-KR", jae, "/reports/4");
    page.waitForSelector("#together .here");
    assertThat(page.locator("#together").innerText()).contains("Mina 님도");
    Look.view(page, "together-ko");
  }
}
