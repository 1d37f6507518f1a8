package org.durumi.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WelcomeTests {

  private static final Path SAMPLES = Path.of("../examples");
  private static final String WORDS = "crane over the wide river";

  private static Page opened(DeskScene scene) {
    String opening = scene.desk().opening();
    return scene.window(1280, opening.substring(scene.desk().address().length()));
  }

  private static void type(Page page, String passphrase, String again, String name) {
    page.locator("input[name=passphrase]").fill(passphrase);
    page.locator("input[name=again]").fill(again);
    page.locator("input[name=name]").fill(name);
    page.locator("form[action='/welcome'] button").click();
  }

  @Test
  void withoutTheTicketThePageOnlySaysWhereToFindIt() {
    try (DeskScene scene = DeskScene.empty(SAMPLES, false)) {
      Page page = scene.window(1280, "/");
      page.waitForURL("**/welcome");
      assertThat(page.locator("form").count()).isZero();
      assertThat(page.locator(".door-card").innerText()).contains("printed in the terminal");
      Look.at(page, "welcome-terminal");
      page.navigate(scene.desk().address() + "/open/0123456789");
      assertThat(page.locator("form").count()).isZero();
      // The ticket is good for one browser alone.
      String opening = scene.desk().opening();
      page.navigate(opening);
      assertThat(page.locator("input[name=passphrase]").isVisible()).isTrue();
      Page other = scene.window(1280, opening.substring(scene.desk().address().length()));
      assertThat(other.locator("form").count()).isZero();
    }
  }

  @Test
  void aNewcomerMakesAnArchiveAndHasAFilledDeskWithinAMinute() {
    long begun = System.nanoTime();
    try (DeskScene scene = DeskScene.empty(SAMPLES, false)) {
      Page page = opened(scene);
      page.setDefaultTimeout(60_000);
      Look.at(page, "welcome");
      type(page, WORDS, "crane over the wide liver", "Min-ji");
      assertThat(page.locator(".refusal").innerText()).contains("differ");
      type(page, "7,4,4,7", "7,4,4,7", "Min-ji");
      assertThat(page.locator(".refusal").innerText()).contains("shorter than 12");
      assertThat(page.locator("input[name=evenShort]").isVisible()).isTrue();
      type(page, WORDS, WORDS, "Min-ji");
      page.locator("#recovery-key").waitFor();
      String key = page.locator("#recovery-key").innerText();
      assertThat(key.replaceAll("\\s+", "")).hasSizeGreaterThan(20);
      Look.at(page, "welcome-paper");
      page.locator("button.primary").click();
      page.waitForURL(url -> url.contains("/welcome/samples"));
      Look.at(page, "welcome-samples");
      page.locator("button.primary").click();
      page.waitForURL("**/work/*");
      page.locator(".job .tag.good").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      page.locator("a[href*='/inbox']").last().click();
      assertThat(page.locator(".report").count()).isGreaterThan(8);
      assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(60);
      page.navigate(scene.desk().address() + "/welcome");
      assertThat(page.content()).doesNotContain(key.strip().substring(0, 4));
      page.keyboard().press("l");
      page.waitForURL("**/unlock");
      page.locator("input[name=passphrase]").fill(WORDS);
      page.locator("button.primary").click();
      page.waitForURL("**/inbox");
      assertThat(page.locator(".who .person").innerText()).isEqualTo("Min-ji");
      Look.at(page, "inbox-samples");
    }
  }

  @Test
  void aDemonstrationIsOpenAtOnceFilledAndThrownAway() {
    Path folder;
    try (DeskScene scene = DeskScene.empty(SAMPLES, true)) {
      folder = scene.desk().archive();
      assertThat(folder.resolve("archive.db")).exists();
      Page stranger = scene.window(1280, "/inbox");
      assertThat(stranger.locator("form").count()).isZero();
      Page page = opened(scene);
      page.setDefaultTimeout(60_000);
      page.waitForURL("**/inbox");
      assertThat(page.locator(".demo").innerText()).contains("thrown away");
      page.locator(".report").first().waitFor();
      page.locator("#ongoing.done, .nothing").first().waitFor();
      page.reload();
      assertThat(page.locator(".events").allInnerTexts())
          .anyMatch(text -> text.contains("decided"));
      assertThat(page.locator(".events").allInnerTexts())
          .anyMatch(text -> text.contains("to decide"));
      Look.at(page, "demo-inbox");
      page.keyboard().press("l");
      page.waitForURL("**/welcome");
      Look.at(page, "demo-locked");
      page.locator("button.primary").click();
      page.waitForURL("**/inbox");
      assertThat(page.locator(".report").count()).isPositive();
    }
    assertThat(folder).doesNotExist();
    assertThat(folder.getParent()).doesNotExist();
  }

  @Test
  void theFirstPageSpeaksKorean() {
    try (DeskScene scene = DeskScene.empty(SAMPLES, true)) {
      String opening = scene.desk().opening();
      Page page = scene.window(1280, "ko-KR", opening.substring(scene.desk().address().length()));
      page.setDefaultTimeout(60_000);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ko");
      page.locator("#ongoing.done").waitFor();
      page.reload();
      Look.at(page, "demo-korean");
      page.navigate(scene.desk().address() + "/add");
      Look.at(page, "add-korean");
    }
  }
}
