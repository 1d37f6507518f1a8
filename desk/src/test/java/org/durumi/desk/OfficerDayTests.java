package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A documentation officer's whole day at one desk. On the way it takes the pictures of {@code
 * docs/screens}: {@code ./durumi test -Ddurumi.screens=../docs/screens} puts them there.
 */
@Tag("browser")
class OfficerDayTests {

  private static final Path ALBUM =
      Path.of(System.getProperty("durumi.screens", "target/screens/day"));

  @Test
  void anOfficerAddsReadsCorrectsAcceptsTakesBackSearchesMapsAndLocks() throws IOException {
    try (DeskScene scene = DeskScene.over(archive -> {})) {
      Page page = scene.window(1280, "/");
      page.waitForURL("**/unlock*");
      take(page, "unlock");
      page.locator("input[name=passphrase]").fill(DeskScene.PASSPHRASE);
      page.locator("input[name=name]").fill("Min-ji");
      page.keyboard().press("Enter");
      page.waitForURL("**/inbox");
      add(page);
      page.navigate(scene.desk().address() + "/inbox");
      assertThat(page.locator(".report").count()).isGreaterThan(10);
      take(page, "inbox");
      review(page);
      look(page, scene.desk().address());
      page.navigate(scene.desk().address() + "/inbox");
      page.keyboard().press("l");
      page.waitForURL("**/unlock*");
      page.goBack();
      page.waitForURL("**/unlock*");
      assertThat(page.locator("body").innerText()).doesNotContain("Children under five");
    }
  }

  private static void add(Page page) throws IOException {
    page.locator("a[href='/add']").first().click();
    take(page, "add");
    try (Stream<Path> samples = Files.list(Path.of("../examples"))) {
      Path[] files = samples.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
      page.locator("input[type=file]").first().setInputFiles(files);
    }
    page.locator(".job .tag.good, .job .tag.warn")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    take(page, "work");
  }

  private static void review(Page page) {
    page.locator(".report a", new Page.LocatorOptions().setHasText("Children under five"))
        .first()
        .click();
    page.waitForSelector(".event.now:focus");
    take(page, "reading");
    int events = page.locator(".event").count();
    page.keyboard().press("e");
    page.waitForSelector("#correct:focus");
    page.locator("[name='v.victims.1.count']").first().focus();
    select(page, "30");
    take(page, "correcting");
    page.locator("#correct button.primary").click();
    page.waitForSelector("#event-1.corrected");
    page.keyboard().press("u");
    page.waitForSelector("#event-1.proposed");
    for (int waiting = events; waiting > 0; waiting--) {
      int left = waiting;
      page.waitForCondition(() -> page.locator(".event.proposed").count() == left);
      page.waitForSelector(".event.now.proposed:focus");
      page.keyboard().press("a");
    }
    page.waitForSelector("#closing button:focus");
    page.keyboard().press("s");
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.locator("#notice").innerText()).contains("signed off");
  }

  private static void look(Page page, String desk) {
    page.navigate(desk + "/search");
    page.locator("input[type=search]").fill("gold");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*q=gold*");
    assertThat(page.locator(".find mark").first().innerText()).isEqualToIgnoringCase("gold");
    take(page, "search");
    page.navigate(desk + "/map");
    page.waitForSelector("[data-map].is-ready");
    take(page, "map");
    int all = page.locator("tr[data-id]:not([hidden])").count();
    page.navigate(desk + "/map?from=2017-01-01");
    page.waitForSelector("[data-map].is-ready");
    assertThat(page.locator("tr[data-id]:not([hidden])").count()).isLessThan(all);
    page.navigate(desk + "/danger?within=all");
    assertThat(page.locator("article").count()).isPositive();
    take(page, "danger");
    for (String part : new String[] {"offers", "history", "settings"}) {
      page.navigate(desk + "/" + part);
      assertThat(page.locator("h1").count()).isEqualTo(1);
      take(page, part);
    }
    page.navigate(desk + "/proofs");
    page.locator("form[action='/proofs'] button").click();
    page.getByText("Everything holds", new Page.GetByTextOptions().setExact(false))
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    take(page, "proofs");
  }

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
              text.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
              return;
            }
          }
          throw new Error("no such words");
        }\
        """,
        words);
    page.waitForSelector(".field.read");
  }

  /** Takes what a person has before them: wide in the light and the dark, and narrow. */
  private static void take(Page page, String name) {
    page.waitForTimeout(250);
    shoot(page, name + "-1280.png");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.waitForTimeout(200);
    shoot(page, name + "-1280-dark.png");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(390, 844);
    page.waitForTimeout(200);
    shoot(page, name + "-390.png");
    page.setViewportSize(1280, 800);
    page.waitForTimeout(100);
  }

  private static void shoot(Page page, String file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(ALBUM.resolve(file)));
  }
}
