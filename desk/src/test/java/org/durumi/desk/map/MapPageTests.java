package org.durumi.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.durumi.archive.Archive;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.page.Preferences;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTests {

  private static final String ROWS = "tr[data-id]:not([hidden])";

  private DeskScene scene;

  @BeforeAll
  void open() {
    scene = DeskScene.over(MapReports::fill);
  }

  @AfterAll
  void close() {
    scene.close();
  }

  private Page map(int width, String query) {
    Page page = scene.unlocked(width, "Min-ji", "/map");
    if (!query.isEmpty()) {
      page.navigate(scene.desk().address() + "/map" + query);
    }
    page.waitForSelector("[data-map].is-ready");
    return page;
  }

  private static int rows(Page page) {
    return page.locator(ROWS).count();
  }

  private static void waitForRows(Page page, String condition) {
    page.waitForFunction("() => document.querySelectorAll('" + ROWS + "').length " + condition);
  }

  @ParameterizedTest
  @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
  void thePageIsClearOnEveryScreenAndAsksNothingOfTheWorld(int width, ColorScheme scheme) {
    Page page = scene.unlocked(width, "Min-ji", "/inbox");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    List<String> wrong = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        wrong.add(message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(scene.desk().address())) {
        wrong.add(request.url());
      }
    });
    page.navigate(scene.desk().address() + "/map");
    page.waitForSelector("[data-map].is-ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(width < 600)
            .setPath(Path.of("target/screens/map-%d-%s.png".formatted(width, scheme))));
    assertThat(wrong).isEmpty();
    Look.axeFindsNothing(page, "the map");
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  @Test
  void choosingOnTheTimelineNarrowsMapAndTableAndLivesInTheAddress() {
    Page page = map(1280, "");
    int all = rows(page);
    assertThat(all).isGreaterThan(40);
    Locator first = page.locator("[data-end=from]");
    first.focus();
    for (int i = 0; i < 3; i++) {
      first.press("PageUp");
    }
    waitForRows(page, "< " + all);
    page.waitForURL("**/map?from=*");
    int some = rows(page);
    int unplaced = page.locator(ROWS, new Page.LocatorOptions().setHasText("No place")).count();
    assertThat(counted(page) + unplaced).isEqualTo(some);
    page.waitForFunction(
        "n => document.querySelector('[data-map-shown]').textContent.startsWith(n + ' of')", some);
    page.reload();
    page.waitForSelector("[data-map].is-ready");
    assertThat(rows(page)).isEqualTo(some);
    page.locator("[data-end=from]").press("Escape");
    waitForRows(page, "== " + all);
  }

  @Test
  void movingTheMapNarrowsTimelineAndTable() {
    Page page = map(1280, "");
    int all = rows(page);
    page.locator("[data-map-view]").focus();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Equal");
      page.waitForTimeout(400);
    }
    page.waitForURL("**/map?box=*");
    waitForRows(page, "< " + all);
    page.locator("[data-map-reset]").click();
    waitForRows(page, "== " + all);
    page.waitForURL("**/map");
  }

  @Test
  void aCountedCircleGoesNearerAndThenListsItsEvents() {
    Page page = map(1280, "?box=121,40,126,43");
    Locator badge = page.locator(".map-badge[aria-label*=Shenyang]");
    badge.press("Enter");
    Locator popup = page.locator(".map-popup");
    assertThat(popup.innerText()).contains("Shenyang, within about 8 km");
    assertThat(popup.locator("a[href*='/reports/']").first().getAttribute("href"))
        .contains("#event-");
    page.waitForTimeout(600);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/map-list-1280.png")));
    Look.axeFindsNothing(page, "the map");
    page.keyboard().press("Escape");
    popup.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')").toString())
        .contains("Shenyang");
  }

  @Test
  void anEventIsDrawnAsWideAsItsPlaceIsVague() {
    Page page = map(1280, "?box=124,40,132,45");
    assertThat(page.locator("path.map-area").count()).isGreaterThan(1);
    assertThat(page.locator("path.map-area.is-country").count()).isGreaterThan(0);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/map-near-1280.png")));
  }

  @Test
  void itSpeaksKoreanToo() {
    Consumer<Archive> korean =
        archive -> archive.setting(Preferences.LANGUAGE, "ko", new Reviewer("Min-ji"));
    try (DeskScene desk = DeskScene.over(korean.andThen(MapReports::fill))) {
      for (int width : List.of(1280, 390)) {
        Page page = desk.unlocked(width, "Min-ji", "/map?box=124,40,132,45");
        page.waitForSelector("[data-map].is-ready");
        assertThat(page.locator("[data-map-shown]").textContent()).matches("사건 \\d+건 중 \\d+건 표시");
        assertThat(page.locator(".map-label").allTextContents()).contains("북한");
        Look.axeFindsNothing(page, "the map");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/map-ko-%d.png".formatted(width))));
      }
    }
  }

  @Test
  void withoutScriptsTheTableAnswersTheDays() {
    Page page = map(1280, "");
    String html =
        page.request().get(scene.desk().address() + "/map?from=2020-01-01&to=2020-06-30").text();
    assertThat(html).contains("<tr data-id=").contains(" hidden>");
    assertThat(html).contains("value=\"2020-01-01\"");
  }

  /** How many events the circles count, in view or not. */
  private static int counted(Page page) {
    Object sum =
        page.evaluate(
            "[...document.querySelectorAll('.map-badge-count')]"
                + ".reduce((sum, text) => sum + Number(text.textContent), 0)");
    return ((Number) sum).intValue();
  }
}
