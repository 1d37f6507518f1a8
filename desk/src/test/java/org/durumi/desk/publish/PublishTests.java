package org.durumi.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.durumi.archive.evidence.Sha256;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.PublishedReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From what somebody wants to release to the file that left, and the consent that is taken back.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishTests {

  private static final int PATIENCE = 120_000;
  private static final String WHY = "The church has spoken of it in public itself.";

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(PublishedReports::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Page at(String path) {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    page.setDefaultNavigationTimeout(PATIENCE);
    go(page, path);
    return page;
  }

  private static void go(Page page, String path) {
    page.navigate(scene.desk().address() + path);
  }

  /** Presses and waits until what goes on is over. */
  private static void press(Page page, String button) {
    page.locator(button).first().click();
    page.locator("#verdict-title, .files")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
  }

  private static void check(Page page) {
    page.locator(".asking").evaluate("form => { form.open = true; }");
    press(page, "form[action='/publish/check'] button.primary");
  }

  private static void language(Page page, String code) {
    go(page, "/settings");
    page.locator("select[name=language]").selectOption(code);
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=" + code + "]");
  }

  @Test
  @Order(1)
  void whatWouldLeaveIsSeenFieldByFieldWithWhatStopsIt() {
    Page page = at("/publish");
    assertThat(page.locator(".empty").innerText()).contains("Nothing leaves by that");
    Look.at(page, "publish-first");
    page.locator("textarea[name=notes]").fill("Thanks to a church there.");
    check(page);
    assertThat(page.locator("#verdict-title").innerText()).contains("stop");
    assertThat(page.locator("#h-contact .finds").innerText()).contains("Note 1", "church");
    assertThat(page.locator("#h-contact .reason").innerText()).contains("heavier", "Withhold it");
    assertThat(page.locator("#h-contact .count").innerText()).isEqualTo("1");
    assertThat(page.locator(".inside").first().innerText()).contains("no outlet published it");
    assertThat(page.locator(".exposed tbody tr").count()).isEqualTo(10);
    assertThat(page.locator("table.told tbody tr").count()).isGreaterThan(4);
    assertThat(page.locator("table.told").innerText()).contains("withheld").doesNotContain("2016-");
    page.locator("details.group").evaluateAll("all => all.forEach(one => { one.open = true; })");
    Look.at(page, "publish");
    go(page, "/publish/simulation");
    assertThat(page.locator("#verdict-title").innerText()).contains("can be inferred");
    assertThat(page.locator(".inferred .sentence").first().innerText()).endsWith(".");
    assertThat(page.locator(".tables table").count()).isEqualTo(3);
    Look.at(page, "simulation");
    page.context().close();
  }

  @Test
  @Order(2)
  void bothPagesSpeakKorean() {
    Page page = at("/settings");
    language(page, "ko");
    try {
      go(page, "/publish");
      assertThat(page.locator("h1").innerText()).isEqualTo("아무도 해치지 않고 내보내기");
      page.locator("details.group").evaluateAll("all => all.forEach(one => { one.open = true; })");
      assertThat(page.locator("main").innerText()).doesNotContain("_").doesNotContain("{0}");
      Look.at(page, "publish-ko");
      go(page, "/publish/simulation");
      assertThat(page.locator("main").innerText()).doesNotContain("_").doesNotContain("{0}");
      Look.at(page, "simulation-ko");
    } finally {
      language(page, "en");
    }
    page.context().close();
  }

  @Test
  @Order(3)
  void oneClickMakesAChangeAnotherTakesItBackAndOneMakesAllThatCloseIt() {
    Page page = at("/publish/simulation");
    int offered = page.locator("ol.changes li").count();
    assertThat(offered).isPositive();
    String first = page.locator("ol.changes li bdi").first().innerText();
    press(page, "ol.changes li button");
    assertThat(page.url()).endsWith("/publish/simulation");
    assertThat(page.locator("ul.changes li bdi").first().innerText()).isEqualTo(first);
    press(page, "ul.changes li button");
    assertThat(page.locator("ul.changes").count()).isZero();
    assertThat(page.locator("ol.changes li bdi").first().innerText()).isEqualTo(first);
    press(page, "button[value=all]");
    assertThat(page.locator("#verdict-title").innerText()).contains("Nothing new");
    assertThat(page.locator("ul.changes li").count()).isPositive();
    Look.at(page, "simulation-closed");
    page.context().close();
  }

  @Test
  @Order(4)
  void aStopIsOverruledByASecondPersonOrByNobody() throws IOException {
    Page page = at("/publish");
    page.locator("#release-form button.primary").click();
    assertThat(page.locator("#notice").innerText()).contains("still stops it", "Nothing left");
    overrule(page, "min-ji", WHY);
    assertThat(page.locator("#notice").innerText()).contains("a second person must");
    overrule(page, "Jun", "Yes.");
    assertThat(page.locator("#notice").innerText()).contains("15 characters");
    go(page, "/releases");
    assertThat(page.locator(".empty").innerText()).contains("Nothing has left");
    go(page, "/publish");
    page.locator("#h-contact .overrule summary").click();
    fill(page, "Jun", WHY);
    page.locator("#release-form input[name=site]").check();
    Look.at(page, "publish-overrule");
    page.locator("#release-form button.primary").click();
    page.waitForURL("**/releases/1", new Page.WaitForURLOptions().setTimeout(PATIENCE));
    assertThat(page.locator("#notice").innerText()).contains("Release 1 left");
    assertThat(page.locator(".overruled").innerText()).contains("Contact", "Jun", WHY);
    assertThat(page.locator(".files li").count()).isEqualTo(3);
    Look.at(page, "release");
    downloads(page);
    page.context().close();
  }

  private static void overrule(Page page, String who, String why) {
    go(page, "/publish");
    page.locator("#h-contact .overrule summary").click();
    fill(page, who, why);
    page.locator("#release-form button.primary").click();
    page.waitForSelector("#notice:not([hidden])");
  }

  private static void fill(Page page, String who, String why) {
    page.locator("#h-contact input[name^=second-]").fill(who);
    page.locator("#h-contact input[name^=why-]").fill(why);
  }

  /** Each file is byte for byte what the log notes, and holds nothing of what is withheld. */
  private static void downloads(Page page) throws IOException {
    for (Locator file : page.locator(".files li").all()) {
      String name = file.locator("strong").innerText();
      Download got = page.waitForDownload(() -> file.locator("a").click());
      assertThat(got.suggestedFilename()).isEqualTo(name).startsWith("release-1");
      byte[] bytes = Files.readAllBytes(got.path());
      assertThat(file.locator("code").innerText()).isEqualTo(Sha256.of(bytes).hex());
      Map<String, byte[]> parts = name.endsWith(".zip") ? parts(bytes) : Map.of(name, bytes);
      parts
          .values()
          .forEach(part ->
              assertThat(new String(part, StandardCharsets.ISO_8859_1))
                  .doesNotContain(
                      "Daily NK", "Hunchun", "ministry said", "Min-ji", "church has spoken"));
      if (name.contains("site")) {
        assertThat(parts).containsKeys("index.html", "ko/index.html", "SHA256SUMS");
      } else if (name.contains("files")) {
        assertThat(parts).containsKeys("csv/README.md", "uwazi/SHA256SUMS");
      }
    }
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (InputStream bytes = new ByteArrayInputStream(zip);
        ZipInputStream in = new ZipInputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  @Test
  @Order(5)
  void everythingThatLeftIsListedAndCanBeMadeAgainAfterTheDeskWasLocked() {
    Page page = at("/releases");
    assertThat(page.locator(".left li").innerText())
        .contains("Release 1", "anybody", "Min-ji", " incidents", "one finding overruled");
    Look.at(page, "releases");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/releases/1");
    page.keyboard().press("l");
    page.waitForURL("**/unlock*");
    page.context().close();
    page = at("/releases/1");
    assertThat(page.locator(".files a").count()).isZero();
    page.locator(".files li:has-text('.jsonl') button").click();
    page.locator(".files a").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    Page here = page;
    assertThat(page.waitForDownload(() -> here.locator(".files a").click()).suggestedFilename())
        .isEqualTo("release-1.jsonl");
    go(page, "/publish");
    assertThat(page.locator("#findings").count()).as("what was looked at is forgotten").isZero();
    page.context().close();
  }

  @Test
  @Order(6)
  void whatIsNotForTheOthersStaysAsItWasLookedAtOrDoesNotLeave() {
    Page page = at("/publish");
    check(page);
    press(page, ".verdict a.button");
    press(page, "button[value=all]");
    go(page, "/publish");
    Page other = at("/publish");
    check(other);
    page.locator("#release-form button.primary").click();
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.locator("#notice").innerText()).contains("looked at before");
    go(page, "/releases");
    assertThat(page.locator(".left li").count()).isEqualTo(1);
    other.context().close();
    page.context().close();
  }

  @Test
  @Order(7)
  void aConsentOpensWhatWasToldInConfidenceAndItsEndTellsWhatWentOut() {
    Page page = at("/publish/consents");
    page.locator("input[name=person]").fill("the witness");
    page.locator("input[name=about]").fill("11.1");
    page.locator("select[name=field]").selectOption("testimony");
    page.locator("select[name=purpose]").selectOption("public");
    page.locator("input[name=until]").fill("2099-12-31");
    page.locator("input[name=note]").fill("on the telephone");
    page.locator("form[action='/publish/consents'] button.primary").click();
    assertThat(page.locator("#notice").innerText()).contains("Kept as consent 1");
    assertThat(page.locator("section.person").innerText())
        .contains("the witness", "holds", "2099", "on the telephone");
    assertThat(page.url()).doesNotContain("witness");
    Look.at(page, "consents");
    go(page, "/publish");
    int before = page.locator("table.told tbody tr").count();
    check(page);
    assertThat(page.locator("table.told tbody tr").count()).isEqualTo(before + 1);
    go(page, "/publish/simulation");
    if (page.locator("button[name=make][value=all]").count() > 0) {
      press(page, "button[name=make][value=all]");
    }
    go(page, "/publish");
    page.locator("#release-form input[name=files]").uncheck();
    page.locator("#release-form button.primary").click();
    page.waitForURL("**/releases/2", new Page.WaitForURLOptions().setTimeout(PATIENCE));
    go(page, "/publish/consents");
    page.locator(".acts details summary").click();
    page.locator("input[name=why]").fill("she moved");
    page.locator("form[action$='/revoke'] button").click();
    page.waitForURL("**/publish/consents/1");
    assertThat(page.locator("main").innerText())
        .contains("Taken back on", "she moved", "Release 2", "anybody", "Min-ji", "Tell those");
    Look.at(page, "consent-revoked");
    go(page, "/releases/2");
    assertThat(page.locator(".refusal").innerText()).contains("were taken back", "Consent 1");
    page.context().close();
  }

  @Test
  @Order(8)
  void lessCautionNeedsAReasonAndWhatNeverLeavesHasNoForm() {
    Page page = at("/publish/exposures");
    assertThat(page.locator("#routes form").count()).isZero();
    assertThat(page.locator("#routes").innerText()).contains("Never, whatever the reason");
    Look.at(page, "exposures");
    set(page, "agents", "never", "");
    assertThat(page.locator("#agents .tag").innerText()).contains("changed");
    set(page, "agents", "public", "Yes.");
    assertThat(page.locator("#notice").innerText()).contains("Nothing was changed");
    set(page, "agents", "public", "Sorts name nobody in this country.");
    assertThat(page.locator("#notice").innerText()).contains("Kept");
    language(page, "ko");
    for (String part : new String[] {"/publish/exposures", "/publish/consents", "/releases"}) {
      go(page, part);
      assertThat(page.locator("main").innerText()).doesNotContain("{0}");
      Look.at(page, part.substring(part.lastIndexOf('/') + 1) + "-ko");
    }
    go(page, "/releases/1");
    Look.at(page, "release-ko");
    language(page, "en");
    page.context().close();
  }

  private static void set(Page page, String field, String exposure, String why) {
    page.locator("#" + field + " select").selectOption(exposure);
    page.locator("#" + field + " input[name=why]").fill(why);
    page.locator("#" + field + " button").click();
    page.waitForSelector("#notice:not([hidden])");
  }
}
