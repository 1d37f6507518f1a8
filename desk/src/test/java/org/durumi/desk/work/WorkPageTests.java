package org.durumi.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WorkPageTests {

  private static FilePayload[] files(int from, int to) {
    List<FilePayload> files = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean bad = i % 100 == 50;
      String text = bad ? "" : SomeReports.text(i);
      files.add(
          new FilePayload(
              "report-" + i + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }
    return files.toArray(FilePayload[]::new);
  }

  private static void send(Page page, FilePayload[] files) {
    page.locator("input[type=file]").first().setInputFiles(files);
    page.waitForURL("**/work/*");
  }

  @Test
  void longWorkSurvivesAReloadShowsItsFailuresAndIsToldOfOnEveryPage() {
    try (DeskScene scene = DeskScene.over(archive -> {})) {
      Page page = scene.unlocked(1280, "Min-ji", "/add");
      page.setDefaultTimeout(60_000);
      send(page, files(0, 300));
      String job = page.url();
      assertThat(page.locator("#numbers progress").getAttribute("max")).isEqualTo("300");
      page.reload();
      assertThat(page.locator("#numbers progress").isVisible()).isTrue();
      page.navigate(scene.desk().address() + "/inbox");
      page.locator("#ongoing").waitFor();
      assertThat(page.locator("#ongoing").innerText()).contains("300");
      // The inbox fills while it is looked at.
      page.locator(".report").first().waitFor();
      page.locator("#ongoing.done").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
      assertThat(page.locator("#ongoing.done").innerText()).contains("297").contains("3 could not");
      page.locator("#ongoing a").click();
      page.waitForURL(job);
      assertThat(page.locator(".job .tag.good").innerText()).isEqualTo("Finished");
      assertThat(page.locator(".failures li").allInnerTexts())
          .hasSize(3)
          .allMatch(failure -> failure.matches("report-\\d+\\.txt is empty.*"));
      Look.at(page, "work-finished");
      page.navigate(scene.desk().address() + "/inbox");
      assertThat(page.locator("#ongoing").count()).isZero();
      page.navigate(scene.desk().address() + "/work");
      assertThat(page.locator(".jobs li").count()).isEqualTo(1);
      Look.at(page, "work-all");
    }
  }

  @Test
  void longWorkCanBeStoppedAndWhatWasAddedIsKept() {
    try (DeskScene scene = DeskScene.over(archive -> {})) {
      Page page = scene.unlocked(1280, "Min-ji", "/add");
      page.setDefaultTimeout(60_000);
      send(page, files(0, 1_000));
      page.waitForCondition(
          () -> page.locator("#numbers progress").getAttribute("value").length() > 1);
      page.locator("form[action$='/stop'] button").click();
      page.locator(".job .tag.warn").waitFor();
      assertThat(page.locator(".job .lead").innerText()).contains("is kept");
      String added = page.locator(".tally dd").first().innerText();
      assertThat(Integer.parseInt(added.replace(",", ""))).isBetween(1, 990);
      page.locator("a[href*='order=newest']").click();
      page.waitForURL("**/inbox?order=newest");
      assertThat(page.locator(".paging").innerText()).contains(added);
    }
  }

  @Test
  void lookingHowFarTheWorkIsDoesNotCountAsWorkAtTheDesk() {
    try (DeskScene scene = DeskScene.over(archive -> {})) {
      Page page = scene.unlocked(1280, "Min-ji", "/add");
      page.setDefaultTimeout(60_000);
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().contains("part=")) {
          asked.add(String.valueOf(request.headers().get("x-desk-background")));
        }
      });
      send(page, files(0, 200));
      page.locator(".job .tag.good").waitFor();
      assertThat(asked).isNotEmpty().containsOnly("1");
    }
  }
}
