package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.durumi.desk.Chromium;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser that remembers whole pages can still show after the desk was locked. */
@Tag("browser")
class BackTests {

  private static final String CANARY = "Shenyang";

  private static Browser browser;
  private static DeskScene scene;

  @BeforeAll
  static void start() {
    browser = Chromium.thatRemembersPages();
    scene = DeskScene.over(archive -> SomeReports.add(archive, "canary", SomeReports.text(7)));
  }

  @AfterAll
  static void stop() {
    if (scene != null) {
      scene.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void goingBackAfterLockingShowsNothingOfAReport() {
    try (BrowserContext context = browser.newContext()) {
      Page page = reading(context);
      List<String> seen = shown(page);
      page.keyboard().press("F9");
      page.waitForURL("**/unlock**");
      page.goBack();
      page.waitForURL("**/unlock**");
      page.goBack();
      page.waitForURL("**/unlock**");
      assertThat(page.content()).doesNotContain(CANARY);
      assertThat(String.join(" ", seen)).doesNotContain(CANARY);
    }
  }

  @Test
  void lockingInOneWindowEmptiesTheOthers() {
    try (BrowserContext context = browser.newContext()) {
      Page first = reading(context);
      Page second = context.newPage();
      second.navigate(scene.desk().address() + "/inbox");
      assertThat(second.content()).contains(CANARY);
      first.keyboard().press("F9");
      second.waitForURL("**/unlock**");
      assertThat(second.content()).doesNotContain(CANARY);
    }
  }

  @Test
  void theOthersAreEmptyAtOnceAndStaySoHoweverLongTheDeskTakesToLock() {
    try (BrowserContext context = browser.newContext()) {
      Page first = reading(context);
      Page second = context.newPage();
      second.navigate(scene.desk().address() + "/inbox");
      List<Route> held = new ArrayList<>();
      first.route("**/lock", held::add);
      first.keyboard().press("F9");
      PlaywrightAssertions.assertThat(second.locator("#content > *")).hasCount(0);
      second.waitForTimeout(1000);
      assertThat(second.content()).doesNotContain(CANARY);
      held.getFirst().resume();
      second.waitForURL("**/unlock**");
      assertThat(second.content()).doesNotContain(CANARY);
    }
  }

  @Test
  void workInOneWindowKeepsTheOthersOpen() {
    try (BrowserContext context = browser.newContext()) {
      Page first = context.newPage();
      context.clock().install();
      unlock(first);
      Page second = context.newPage();
      second.navigate(scene.desk().address() + "/inbox");
      for (int minute = 0; minute < 12; minute++) {
        first.keyboard().press("Shift");
        context.clock().runFor(60_000);
      }
      assertThat(second.url()).endsWith("/inbox");
      context.clock().runFor(11 * 60_000);
      second.waitForURL("**/unlock**");
      first.waitForURL("**/unlock**");
    }
  }

  @Test
  void nothingIsKeptInTheBrowsersStores() {
    try (BrowserContext context = browser.newContext()) {
      Page page = reading(context);
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(page.evaluate("caches.keys().then(keys => keys.length)")).isEqualTo(0);
      assertThat(page.evaluate("document.cookie")).isEqualTo("");
      page.keyboard().press("F9");
      page.waitForURL("**/unlock**");
      assertThat(page.locator("input[name=passphrase]").inputValue()).isEmpty();
    }
  }

  /** The titles and addresses that the browser's history keeps say nothing of a report. */
  @Test
  void theTitleOfAPageTellsNothingOfTheReport() {
    try (BrowserContext context = browser.newContext()) {
      Page page = reading(context);
      assertThat(page.title()).doesNotContain(CANARY, "refugees", "arrest");
    }
  }

  private static List<String> shown(Page page) {
    List<String> seen = new ArrayList<>();
    page.onDOMContentLoaded(shown -> seen.add(shown.locator("body").innerText()));
    return seen;
  }

  private static Page reading(BrowserContext context) {
    Page page = context.newPage();
    unlock(page);
    page.navigate(scene.desk().address() + "/reports/1");
    assertThat(page.content()).contains(CANARY);
    return page;
  }

  private static void unlock(Page page) {
    page.setDefaultTimeout(10_000);
    page.navigate(scene.desk().address() + "/unlock?to=/inbox");
    page.locator("input[name=passphrase]").fill(DeskScene.PASSPHRASE);
    page.locator("input[name=name]").fill("Min-ji");
    page.locator("button.primary").click();
    page.waitForURL("**/inbox");
  }
}
