package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the reading page looks, and that axe finds nothing on it in any state. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingLooksTests {

  private DeskScene scene;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          SomeReports.add(archive, "Our own outlet", SomeReports.sample("shenyang.txt"));
          SomeReports.add(archive, "강변 통신", SomeReports.sample("hyesan-ko.txt"));
          SomeReports.add(archive, "邊境觀察", chinese());
        });
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  void aReportAndItsEvents() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.waitForSelector(".event.now:focus");
    Look.view(page, "reading-view");
    Look.at(page, "reading");
    page.setViewportSize(1280, 800);
    page.locator(".event.now .reasons summary").click();
    Look.at(page, "reading-why");
  }

  @Test
  void theForms() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/1");
    page.navigate(scene.desk().address() + "/reports/1?at=1&open=correct");
    page.locator("[id='t-victims.1']").fill("three par");
    page.waitForSelector(".field.taken");
    Look.view(page, "reading-correct-view");
    Look.at(page, "reading-correct");
    page.navigate(scene.desk().address() + "/reports/1?at=2&open=reject");
    Look.view(page, "reading-reject-view");
    Look.at(page, "reading-reject");
    page.navigate(scene.desk().address() + "/reports/1?at=2&open=add");
    Look.at(page, "reading-add");
    page.navigate(scene.desk().address() + "/reports/1?at=2&open=aside");
    Look.at(page, "reading-aside");
  }

  @Test
  void aKoreanReportInKorean() {
    Page page = scene.window(1280, "ko-KR", "/unlock?to=/reports/2");
    page.locator("input[name=passphrase]").fill(DeskScene.PASSPHRASE);
    page.locator("input[name=name]").fill("민지");
    page.locator("button.primary").click();
    page.waitForSelector(".event.now:focus");
    assertThat(page.locator("h1").innerText()).isNotEmpty();
    Look.view(page, "reading-ko-view");
    Look.at(page, "reading-ko");
    page.navigate(scene.desk().address() + "/reports/2?at=1&open=correct");
    Look.view(page, "reading-ko-correct-view");
    Look.at(page, "reading-ko-correct");
  }

  @Test
  void aChineseReport() {
    Page page = scene.unlocked(1280, "Min-ji", "/reports/3");
    page.waitForSelector(".event.now:focus");
    Look.view(page, "reading-zh-view");
    Look.at(page, "reading-zh");
  }

  private static String chinese() {
    return "图们江边十三人被捕\n\n2016年12月2日\n\n11月28日,公安在吉林省图们市逮捕了十三名脱北者,其中有两名儿童,"
        + "一名当地人士说。被捕者随后被移送到图们的拘留所,家属担心他们将在数日内被遣返回朝鲜。\n\n"
        + "该人士还说,当局悬赏5000元人民币,鼓励居民举报脱北者。\n";
  }
}
