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
import org.durumi.desk.Look;
import org.durumi.desk.PublishedScene;
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

  private static final String WHY = "The church has spoken of it in public itself.";

  /** Two English words in a row; names of places are one. */
  private static final String ENGLISH = "[A-Za-z]{2,} [A-Za-z]{2,}";

  private static PublishedScene scene;

  @BeforeAll
  static void open() {
    scene = PublishedScene.open();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  @Order(1)
  void whatWouldLeaveIsSeenFieldByFieldWithWhatStopsIt() {
    Page page = scene.at("/publish");
    assertThat(page.locator(".empty").innerText()).contains("Nothing leaves by that");
    Look.at(page, "publish-first");
    page.locator("textarea[name=notes]").fill("Thanks to a church there.");
    PublishedScene.check(page);
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
    scene.go(page, "/publish/simulation");
    assertThat(page.locator("#verdict-title").innerText()).contains("can be inferred");
    assertThat(page.locator(".inferred .sentence").first().innerText()).endsWith(".");
    assertThat(page.locator(".tables table").count()).isEqualTo(3);
    Look.at(page, "simulation");
    page.context().close();
  }

  @Test
  @Order(2)
  void bothPagesSpeakKorean() {
    Page page = scene.at("/settings");
    scene.language(page, "ko");
    try {
      scene.go(page, "/publish");
      assertThat(page.locator("h1").innerText()).isEqualTo("아무도 해치지 않고 내보내기");
      page.locator("details.group").evaluateAll("all => all.forEach(one => { one.open = true; })");
      assertThat(page.locator("main").innerText()).doesNotContain("_").doesNotContain("{0}");
      Look.at(page, "publish-ko");
      assertThat(page.locator("main [lang=en]").count()).isZero();
      assertThat(page.locator(".finds .sentence").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).doesNotContainPattern(ENGLISH));
      scene.go(page, "/publish/simulation");
      assertThat(page.locator("main").innerText()).doesNotContain("_").doesNotContain("{0}");
      assertThat(page.locator("main [lang=en]").count()).isZero();
      assertThat(page.locator(".inferred .sentence").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).doesNotContainPattern(ENGLISH));
      assertThat(page.locator(".smallest .hint").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(said -> assertThat(said).doesNotContainPattern(ENGLISH));
      Look.at(page, "simulation-ko");
    } finally {
      scene.language(page, "en");
    }
    page.context().close();
  }

  @Test
  @Order(3)
  void oneClickMakesAChangeAnotherTakesItBackAndOneMakesAllThatCloseIt() {
    Page page = scene.at("/publish/simulation");
    int offered = page.locator("ol.changes li").count();
    assertThat(offered).isPositive();
    String first = page.locator("ol.changes li bdi").first().innerText();
    PublishedScene.press(page, "ol.changes li button");
    assertThat(page.url()).endsWith("/publish/simulation");
    assertThat(page.locator("ul.changes li bdi").first().innerText()).isEqualTo(first);
    PublishedScene.press(page, "ul.changes li button");
    assertThat(page.locator("ul.changes").count()).isZero();
    assertThat(page.locator("ol.changes li bdi").first().innerText()).isEqualTo(first);
    int open = page.locator(".inferred .open").count();
    String alone = page.locator(".smallest .hint bdi").first().innerText();
    PublishedScene.press(page, ".smallest button");
    assertThat(page.locator("ul.changes").innerText()).contains(alone.replaceAll(";.*", ""));
    assertThat(page.locator(".inferred .open").count()).isLessThan(open);
    PublishedScene.press(page, "button[name=undo][value=all]");
    PublishedScene.press(page, "button[name=make][value=all]");
    assertThat(page.locator("#verdict-title").innerText()).contains("Nothing new");
    assertThat(page.locator("ul.changes li").count()).isPositive();
    Look.at(page, "simulation-closed");
    page.context().close();
  }

  @Test
  @Order(4)
  void aStopIsOverruledByASecondPersonOrByNobody() throws IOException {
    Page page = scene.at("/publish");
    page.locator("#release-form button.primary").click();
    assertThat(page.locator("#notice").innerText()).contains("still stops it", "Nothing left");
    overrule(page, "min-ji", WHY);
    assertThat(page.locator("#notice").innerText()).contains("a second person must");
    overrule(page, "Jun", "Yes.");
    assertThat(page.locator("#notice").innerText()).contains("15 characters");
    scene.go(page, "/releases");
    assertThat(page.locator(".empty").innerText()).contains("Nothing has left");
    scene.go(page, "/publish");
    page.locator("#h-contact .overrule summary").click();
    fill(page, "Jun", WHY);
    page.locator("#release-form input[name=site]").check();
    Look.at(page, "publish-overrule");
    page.locator("#release-form button.primary").click();
    page.waitForURL(
        "**/releases/1", new Page.WaitForURLOptions().setTimeout(PublishedScene.PATIENCE));
    assertThat(page.locator("#notice").innerText()).contains("Release 1 left");
    assertThat(page.locator(".overruled").innerText()).contains("Contact", "Jun", WHY);
    assertThat(page.locator(".files li").count()).isEqualTo(3);
    Look.at(page, "release");
    downloads(page);
    page.context().close();
  }

  private static void overrule(Page page, String who, String why) {
    scene.go(page, "/publish");
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
    Page page = scene.at("/releases");
    assertThat(page.locator(".left li").innerText())
        .contains("Release 1", "anybody", "Min-ji", " incidents", "one finding overruled");
    Look.at(page, "releases");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/releases/1");
    page.keyboard().press("l");
    page.waitForURL("**/unlock*");
    page.context().close();
    page = scene.at("/releases/1");
    assertThat(page.locator(".files a").count()).isZero();
    page.locator(".files li:has-text('.jsonl') button").click();
    page.locator(".files a")
        .waitFor(new Locator.WaitForOptions().setTimeout(PublishedScene.PATIENCE));
    Page here = page;
    assertThat(page.waitForDownload(() -> here.locator(".files a").click()).suggestedFilename())
        .isEqualTo("release-1.jsonl");
    scene.go(page, "/publish");
    assertThat(page.locator("#findings").count()).as("what was looked at is forgotten").isZero();
    page.context().close();
  }

  @Test
  @Order(6)
  void whatIsNotForTheOthersStaysAsItWasLookedAtOrDoesNotLeave() {
    Page page = scene.at("/publish");
    PublishedScene.check(page);
    PublishedScene.press(page, ".verdict a.button");
    PublishedScene.press(page, "button[value=all]");
    scene.go(page, "/publish");
    Page other = scene.at("/publish");
    PublishedScene.check(other);
    page.locator("#release-form button.primary").click();
    page.waitForSelector("#notice:not([hidden])");
    assertThat(page.locator("#notice").innerText()).contains("looked at before");
    scene.go(page, "/releases");
    assertThat(page.locator(".left li").count()).isEqualTo(1);
    other.context().close();
    page.context().close();
  }

  @Test
  @Order(7)
  void lessCautionNeedsAReasonAndWhatNeverLeavesHasNoForm() {
    Page page = scene.at("/publish/exposures");
    assertThat(page.locator("#routes form").count()).isZero();
    assertThat(page.locator("#routes").innerText()).contains("Never, whatever the reason");
    Look.at(page, "exposures");
    set(page, "agents", "never", "");
    assertThat(page.locator("#agents .tag").innerText()).contains("changed");
    set(page, "agents", "public", "Yes.");
    assertThat(page.locator("#notice").innerText()).contains("Nothing was changed");
    set(page, "agents", "public", "Sorts name nobody in this country.");
    assertThat(page.locator("#notice").innerText()).contains("Kept");
    scene.language(page, "ko");
    for (String part : new String[] {"/publish/exposures", "/publish/consents", "/releases"}) {
      scene.go(page, part);
      assertThat(page.locator("main").innerText()).doesNotContain("{0}");
      Look.at(page, part.substring(part.lastIndexOf('/') + 1) + "-ko");
    }
    scene.go(page, "/releases/1");
    Look.at(page, "release-ko");
    scene.language(page, "en");
    page.context().close();
  }

  private static void set(Page page, String field, String exposure, String why) {
    page.locator("#" + field + " select").selectOption(exposure);
    page.locator("#" + field + " input[name=why]").fill(why);
    page.locator("#" + field + " button").click();
    page.waitForSelector("#notice:not([hidden])");
  }
}
