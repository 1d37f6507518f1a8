package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person does on the reading page with the pointer and the keys. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageTests {

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          SomeReports.add(archive, "Our own outlet", SomeReports.sample("shenyang.txt"));
          for (int i = 1; i < 12; i++) {
            SomeReports.add(archive, "Our own outlet", SomeReports.text(i));
          }
          SomeReports.add(archive, "Our own outlet", SomeReports.sample("football-report.txt"));
        });
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  private Page at(String address) {
    Page page = scene.unlocked(1280, "Min-ji", "/proofs");
    page.navigate(scene.desk().address() + address);
    page.waitForSelector("#text mark");
    return page;
  }

  @Test
  void pointingAtACardLightsItsWordsAndPointingAtWordsTheirCard() {
    Page page = at("/reports/1");
    page.locator("#event-2 h2").hover();
    assertThat(page.locator("mark.lit").allInnerTexts())
        .contains("Dandong")
        .doesNotContain("Shenyang");
    page.locator("#event-2 [data-group=place]").hover();
    assertThat(page.locator("mark.strong").allInnerTexts()).containsExactly("Dandong");
    page.locator("mark", new Page.LocatorOptions().setHasText("Shenyang")).hover();
    assertThat(page.locator(".event.lit").getAttribute("id")).isEqualTo("event-1");
    page.locator("mark", new Page.LocatorOptions().setHasText("sent back")).click();
    page.waitForSelector("#event-3.now:focus");
  }

  @Test
  void theKeysGoFromEventToEventAndBringTheirWordsIntoSight() {
    Page page = at("/reports/1");
    for (int i = 2; i <= 8; i++) {
      page.keyboard().press("j");
    }
    page.waitForSelector("#event-8.now:focus");
    assertThat(Pointing.inSight(page, "shot dead")).isTrue();
    page.keyboard().press("w");
    page.waitForSelector("#event-8 details[open]");
    assertThat(page.locator("#event-8 .reasons").innerText()).contains("not whether it is true");
    page.keyboard().press("k");
    page.waitForSelector("#event-7.now:focus");
  }

  @Test
  void aFieldIsCorrectedBySelectingWordsInTheText() {
    Page page = at("/reports/2?at=1&open=correct");
    page.locator("[name='v.victims.1']").focus();
    Pointing.drag(page, "noted by hand ");
    page.waitForSelector(".field.read [name='v.victims.1']");
    assertThat(page.locator("[name='v.victims.1']").inputValue()).isEqualTo("noted by hand");
    page.locator("#correct button.primary").click();
    page.waitForSelector("#event-1.corrected");
    assertThat(page.locator("#event-1").textContent()).contains("noted by hand");
    page.keyboard().press("u");
    page.waitForSelector("#event-1.proposed");
    assertThat(page.locator("#event-1").textContent()).doesNotContain("noted by hand");
  }

  @Test
  void wordsThatAreSelectedFirstGoToTheFieldWhoseKeyIsPressedThen() {
    Page page = at("/reports/11?at=1&open=correct");
    page.waitForSelector("#correct:focus");
    Pointing.select(page, "November 28");
    page.keyboard().press("d");
    page.waitForCondition(() -> page.locator("#t-date").inputValue().equals("November 28"));
    page.waitForSelector("[name='v.date']:focus");
    assertThat(page.locator("[name='v.date']").inputValue()).isEqualTo("2016-11-28");
  }

  @Test
  void wordsWithHyphensAreFoundAsTheyAreTyped() {
    Page page = at("/reports/1?at=1&open=correct");
    page.locator("#t-date").fill("");
    page.locator("#t-date").pressSequentially("north-east");
    page.waitForCondition(() -> page.locator("#t-date").inputValue().equals("north-eastern"));
    assertThat(page.locator("[name='w.date']").inputValue()).matches("[0-9]+-[0-9]+");
  }

  @Test
  void whatWasTypedIsNotLostByPressingAnotherEventsButton() {
    Page page = at("/reports/1?at=1&open=correct");
    page.locator("[name='v.date']").fill("2016-11-29");
    page.locator("#event-2 [data-act=accept] button").click();
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.locator("[name='v.date']").inputValue()).isEqualTo("2016-11-29");
    assertThat(page.locator("#event-2.proposed").count()).isEqualTo(1);
  }

  @Test
  void aReportWithoutEventsIsNotSignedOffByTheFirstEnter() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/13");
    page.waitForSelector("#text:focus");
    assertThat(page.locator("#cards").innerText()).contains("found no event");
  }

  @Test
  void whoDecidedMakesTheReportReadyWhereASecondPersonMustSignItOff() {
    scene
        .part(Vault.class)
        .with(archive -> {
          archive.setting(Preferences.SECOND_PERSON, "on", new Reviewer("Min-ji"));
          return true;
        });
    scene.part(Preferences.class).reload();
    try {
      Page page = at("/reports/12");
      page.keyboard().press("a");
      page.waitForSelector("#event-1.accepted");
      page.waitForSelector("#event-2.now:focus");
      page.keyboard().press("a");
      page.waitForSelector("#closing button:focus");
      assertThat(page.locator("#closing").innerText()).contains("Ready for sign-off");
      page.keyboard().press("s");
      page.waitForSelector("#notice:has-text('Report 12 waits for sign-off now.')");
      Page second = scene.unlocked(1280, "Jae", "/reports/12");
      assertThat(second.locator("#closing").innerText()).contains("Sign off");
    } finally {
      scene
          .part(Vault.class)
          .with(archive -> {
            archive.setting(Preferences.SECOND_PERSON, "off", new Reviewer("Min-ji"));
            return true;
          });
      scene.part(Preferences.class).reload();
    }
  }

  @Test
  void countsAndDatesAreReadFromTheWordsThatWereChosen() {
    Page page = at("/reports/3?at=1&open=correct");
    page.locator("[id='t-victims.1.count']").fill("5 North");
    page.keyboard().press("Enter");
    page.waitForSelector("[name='v.victims.1.count']:focus");
    assertThat(page.locator("[name='v.victims.1.count']").inputValue()).isEqualTo("5");
    page.locator("#t-date").fill("2 December 2016");
    page.keyboard().press("Enter");
    page.waitForSelector("[name='v.date']:focus");
    assertThat(page.locator("[name='v.date']").inputValue()).isEqualTo("2016-12-02");
  }

  @Test
  void placesAreOfferedWhileTheirNameIsTyped() {
    Page page = at("/reports/3?at=1&open=correct");
    page.locator("[name='v.place']").fill("Hyes");
    page.waitForCondition(() -> page.locator("#places option").count() > 0);
    assertThat(page.locator("#places option").first().getAttribute("label"))
        .contains("North Korea");
  }

  @Test
  void anEventIsRejectedWithOneKeyForTheReasonAndTakenBackWithAnother() {
    Page page = at("/reports/4");
    page.keyboard().press("x");
    page.waitForSelector("[data-preset='1']:focus");
    page.keyboard().press("4");
    page.waitForSelector("#event-1.rejected");
    page.waitForCondition(() -> page.locator("#spoken").textContent().contains("Rejected"));
    page.keyboard().press("u");
    page.waitForSelector("#event-1.proposed:focus");
    page.keyboard().press("x");
    page.waitForSelector("[data-preset='1']:focus");
    page.keyboard().press("6");
    page.keyboard().type("It is a rumour");
    page.keyboard().press("Enter");
    page.waitForSelector("#event-1.rejected");
    page.locator("#event-1 .number").click();
    page.locator("#event-1 summary").click();
    assertThat(page.locator("#event-1 .steps").innerText())
        .contains("taken back", "It is a rumour", "Min-ji");
  }

  @Test
  void aMissedEventIsAddedOnSelectedWordsAndAnEventIsSplit() {
    Page page = at("/reports/5");
    int before = page.locator(".event").count();
    Pointing.select(page, "noted by hand");
    page.keyboard().press("n");
    page.waitForCondition(() -> page.locator("#t-act").inputValue().equals("noted by hand"));
    page.locator("#f-add-type").selectOption("other");
    page.locator("#missed button.primary").click();
    page.waitForSelector("#event-" + (before + 1) + ".now");
    assertThat(page.locator("#event-" + (before + 1)).innerText())
        .contains("Added by a person")
        .contains("Why a person added it");
    page.locator("#event-1 form[data-act=split] button").click();
    page.waitForSelector("#event-" + (before + 2) + " #correct");
  }

  @Test
  void whatCannotBeUnderstoodIsSaidAtItsFieldAndNothingTypedIsLost() {
    Page page = at("/reports/6?at=1&open=correct");
    page.locator("[name='v.date']").fill("some day");
    page.locator("[name='v.victims.1.count']").fill("a few");
    page.locator("#f-why").fill("I know better");
    page.locator("#correct button.primary").click();
    page.waitForSelector("#event-1 [role=alert]");
    page.waitForSelector("[name='v.victims.1.count'][aria-invalid]:focus");
    assertThat(page.locator("[id='p-date']").innerText()).contains("2016-11-30");
    assertThat(page.locator("[name='v.date']").inputValue()).isEqualTo("some day");
    assertThat(page.locator("#f-why").inputValue()).isEqualTo("I know better");
    page.keyboard().press("Escape");
    page.keyboard().press("a");
    page.waitForTimeout(300);
    assertThat(page.locator("#event-1.proposed #correct").count()).isOne();
  }

  @Test
  void whoComesSecondSeesWhatChangedAndKeepsWhatWasTyped() {
    Page first = at("/reports/7?at=1&open=correct");
    Page second = scene.unlocked(1280, "Jae", "/reports/7?at=1");
    second.keyboard().press("a");
    second.waitForSelector("#event-1.accepted");
    first.locator("[name='v.victims.1.count']").fill("77");
    first.locator("#correct button.primary").click();
    first.waitForSelector("#event-1 [role=alert]");
    assertThat(first.locator("#event-1 [role=alert]").innerText())
        .contains("meanwhile", "Jae accepted event 1.");
    assertThat(first.locator("[name='v.victims.1.count']").inputValue()).isEqualTo("77");
    first.locator("#correct button.primary").click();
    first.waitForSelector("#event-1.corrected");
  }

  @Test
  void theReportIsTakenGivenBackAndSetAsideWithAReason() {
    Page page = at("/reports/8");
    page.locator("button:text('Take it')").click();
    page.waitForSelector(".work:has-text('You have it')");
    page.locator("button:text('Give it back')").click();
    page.waitForSelector(".work:has-text('Nobody has it')");
    page.locator("a:text('Set aside')").click();
    page.locator(".aside input[name=why]").fill("It is the same text as another report");
    page.locator(".aside button").click();
    page.waitForSelector("#notice:has-text('Report 8 is set aside.')");
    page.navigate(scene.desk().address() + "/reports/8");
    page.locator("button:text('Take it up again')").click();
    page.waitForSelector(".work .tag:text('In review')");
  }

  @Test
  void afterSignOffThePersonsOwnNextReportIsOpened() {
    Page page = at("/reports/10");
    page.locator("button:text('Take it')").click();
    page.waitForSelector(".work:has-text('You have it')");
    page.navigate(scene.desk().address() + "/reports/9");
    while (page.locator(".event.proposed").count() > 0) {
      int waiting = page.locator(".event.proposed").count();
      page.waitForSelector(".event.now.proposed:focus");
      page.keyboard().press("a");
      page.waitForCondition(() -> page.locator(".event.proposed").count() < waiting);
    }
    page.waitForSelector("#closing button:focus");
    page.keyboard().press("s");
    page.waitForURL("**/reports/10");
    assertThat(page.locator("#notice").innerText()).isEqualTo("Report 9 is signed off.");
  }
}
