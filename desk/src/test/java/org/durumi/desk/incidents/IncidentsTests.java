package org.durumi.desk.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.durumi.desk.DeskScene;
import org.durumi.desk.LinkedReports;
import org.durumi.desk.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentsTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene =
        DeskScene.over(
            archive -> LinkedReports.fill(archive, "2012-changchun", "2024-april", "2023-tumen"));
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Locator mostTold(Page page) {
    return page.locator(".happening")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator(".told", new Page.LocatorOptions().setHasText("tellings"))))
        .first();
  }

  @Test
  @Order(1)
  void aHappeningIsOneLineHoweverOftenItIsTold() {
    Page page = scene.unlocked(1280, "Min-ji", "/incidents");
    assertThat(page.locator(".happening").count()).isGreaterThan(2);
    assertThat(mostTold(page).innerText()).contains("independent origin");
    Look.at(page, "incidents");
    int all = page.locator(".happening").count();
    page.locator("input[name=month]").fill("2012-02");
    page.locator(".filters button").click();
    page.waitForURL("**month=2012-02**");
    assertThat(page.locator(".happening").count()).isPositive().isLessThan(all);
    page.context().close();
  }

  @Test
  @Order(2)
  void theMatrixLaysTellingsSideBySideByTheirOriginsAndLeadsToTheWords() {
    Page page = scene.unlocked(1280, "Min-ji", "/incidents?month=2012-02");
    mostTold(page).locator("h2 a").click();
    page.waitForURL("**/incidents/*.*");
    assertThat(page.locator(".matrix .root").count()).isPositive();
    assertThat(page.locator(".matrix tbody tr").count()).isEqualTo(8);
    assertThat(page.locator(".weights rect.weight").count()).isPositive();
    Look.at(page, "incident");
    page.locator(".matrix td a").first().click();
    page.waitForURL("**/reports/*?at=*");
    assertThat(page.locator(".event.now").count()).isEqualTo(1);
    page.context().close();
  }

  @Test
  @Order(3)
  void aTellingIsSplitOffWithOneClickAndPutBackWithAnother() {
    Page page = scene.unlocked(1280, "Min-ji", "/incidents?month=2012-02");
    mostTold(page).locator("h2 a").click();
    page.waitForURL("**/incidents/*.*");
    int before = page.locator(".matrix .teller").count();
    page.locator(".matrix .split").last().click();
    page.waitForSelector("#undo");
    assertThat(page.locator("#notice").innerText()).contains("split off");
    assertThat(page.locator(".matrix .teller").count()).isEqualTo(before - 1);
    Look.at(page, "incident-split");
    page.keyboard().press("u");
    page.waitForCondition(() -> page.locator("#notice").innerText().contains("Taken back"));
    assertThat(page.locator(".matrix .teller").count()).isEqualTo(before);
    page.locator("a[href='/history?kind=link']").click();
    assertThat(page.locator(".history li").count()).isGreaterThanOrEqualTo(before - 1);
    page.context().close();
  }

  @Test
  @Order(4)
  void pairsAreDecidedAboutByKeysAlone() {
    Page page = scene.unlocked(1280, "Min-ji", "/incidents/candidates");
    int before = page.locator(".pair").count();
    assertThat(before).isPositive();
    Look.at(page, "candidates");
    page.setViewportSize(1280, 800);
    page.keyboard().press("n");
    page.waitForSelector("#undo");
    assertThat(page.locator("#notice").innerText()).contains("two incidents");
    page.keyboard().press("u");
    page.waitForCondition(() -> page.locator("#notice").innerText().contains("Taken back"));
    page.navigate(scene.desk().address() + "/incidents/candidates");
    assertThat(page.locator(".pair").count()).isEqualTo(before);
    if (before > 1) {
      page.keyboard().press("p");
      assertThat(page.locator(".pair").nth(1).getAttribute("class")).contains("now");
      page.keyboard().press("k");
      assertThat(page.locator(".pair").first().getAttribute("class")).contains("now");
    }
    page.keyboard().press("y");
    page.waitForSelector("#undo");
    assertThat(page.locator("#notice").innerText()).contains("one incident");
    page.context().close();
  }

  @Test
  @Order(5)
  void incidentsSpeakKorean() {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    page.locator("select[name=language]").selectOption("ko");
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=ko]");
    page.navigate(scene.desk().address() + "/incidents");
    assertThat(page.locator("h1").innerText()).isEqualTo("사건");
    Look.at(page, "incidents-ko");
    page.locator(".happening h2 a").first().click();
    page.waitForURL("**/incidents/*.*");
    Look.at(page, "incident-ko");
    page.navigate(scene.desk().address() + "/incidents/candidates");
    Look.at(page, "candidates-ko");
    page.navigate(scene.desk().address() + "/counts");
    Look.at(page, "counts-ko");
    page.context().close();
  }
}
