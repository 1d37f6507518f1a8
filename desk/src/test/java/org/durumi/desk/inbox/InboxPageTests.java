package org.durumi.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class InboxPageTests {

  private static final String KOREAN =
      """
      옌지에서 탈북민 5명 체포

      2020년 9월 14일

      중국 지린성 옌지에서 숨어 지내던 탈북민 일가족 5명이 지난 11일 중국 공안에 체포됐다고 현지 소식통이 전했다.
      """;
  private static final String FOOTBALL =
      "United draw\n\n16 March 2019\n\nUnited escaped from the Riverside Ground with a draw.\n";

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(InboxPageTests::fill);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static void fill(Archive archive) {
    String story = SomeReports.text(1);
    SomeReports.add(archive, "Border Post", story, SomeReports.text(2), SomeReports.text(3));
    SomeReports.add(archive, "River Courier", story + "Shared by the Courier.\n", FOOTBALL);
    SomeReports.add(archive, "두만강소식", KOREAN);
    List<Long> set =
        SomeReports.add(archive, "Border Post", SomeReports.text(4), SomeReports.text(5));
    Reviewer other = new Reviewer("Ha-neul");
    archive.casework().change(set.get(0), CaseChange.owner(other, "Ha-neul"));
    archive
        .casework()
        .change(set.get(1), CaseChange.status(other, CaseStatus.SET_ASIDE, "Told twice."));
  }

  private static Page at(String path) {
    return scene.unlocked(1280, "Min-ji", path);
  }

  @Test
  void filtersLiveInTheAddress() {
    Page page = at("/inbox");
    assertThat(page.locator(".reports > .report").count()).isEqualTo(6);
    page.locator("select[name=lang]").selectOption("ko");
    page.waitForURL("**/inbox?lang=ko");
    assertThat(page.locator(".reports > .report").count()).isEqualTo(1);
    page.reload();
    assertThat(page.locator("select[name=lang]").inputValue()).isEqualTo("ko");
    assertThat(page.locator(".report .title").getAttribute("dir")).isEqualTo("auto");
    page.locator("select[name=lang]").selectOption("");
    page.waitForURL("**/inbox");
    page.locator("input[name=q]").fill("riverside");
    page.locator("input[name=q]").press("Enter");
    page.waitForURL("**/inbox?q=riverside");
    assertThat(page.locator(".report .title").allInnerTexts()).containsExactly("United draw");
    page.locator(".outlet").click();
    page.waitForURL(url -> url.contains("outlet=River%20Courier"));
    page.goBack();
    assertThat(page.url()).endsWith("?q=riverside");
  }

  @Test
  void theMostUrgentComesFirstOrTheNewest() {
    Page page = at("/inbox");
    List<String> tags = page.locator(".report .urgency").allInnerTexts();
    assertThat(tags).isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)));
    page.locator("select[name=order]").selectOption("newest");
    page.waitForURL("**/inbox?order=newest");
    assertThat(page.locator(".report").first().getAttribute("id")).isEqualTo("r7");
  }

  private static int rank(String tag) {
    return List.of("Act now", "Recent", "Look soon", "Not urgent").indexOf(tag.strip());
  }

  @Test
  void tabsCountAndShowTheStatuses() {
    Page page = at("/inbox?status=set_aside");
    assertThat(page.locator(".tabs [aria-current]").innerText())
        .contains("Set aside")
        .contains("1");
    assertThat(page.locator(".report").count()).isEqualTo(1);
    page.navigate(scene.desk().address() + "/inbox?who=nobody");
    assertThat(page.locator(".reports > .report").count()).isEqualTo(5);
    page.navigate(scene.desk().address() + "/inbox?who=mine");
    assertThat(page.locator(".empty").innerText()).contains("No report fits");
    page.locator(".empty a").click();
    page.waitForURL("**/inbox");
    page.navigate(scene.desk().address() + "/inbox?q=%22");
    assertThat(page.locator(".refusal, .empty").count()).isPositive();
  }

  @Test
  void copiesAreFoldedUnderOneLine() {
    Page page = at("/inbox");
    assertThat(page.locator("a.kin").innerText()).isEqualTo("+1 copy");
    page.locator("a.kin").click();
    page.waitForURL(url -> url.contains("unfold="));
    assertThat(page.locator(".copies .report").count()).isEqualTo(1);
    assertThat(page.locator(".copies .kin").innerText()).isEqualTo("Nearly the same text");
    Look.at(page, "inbox-unfolded");
    page.navigate(scene.desk().address() + "/inbox?copies=each");
    assertThat(page.locator(".reports > .report").count()).isEqualTo(7);
  }

  @Test
  void everythingGoesByKey() {
    Page page = at("/inbox");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("j");
    String second = page.locator(".reports > .report").nth(1).getAttribute("id");
    assertThat(page.evaluate("document.activeElement.closest('.report').id")).isEqualTo(second);
    page.keyboard().press(" ");
    assertThat(page.locator("#" + second + " .tick input").first().isChecked()).isTrue();
    assertThat(page.locator("#ticked").innerText()).isEqualTo("1 ticked");
    page.keyboard().press("Enter");
    page.waitForURL("**/reports/" + second.substring(1));
  }

  @Test
  void whatIsTickedIsTakenSetAsideAndMarkedNewTogether() {
    try (DeskScene own = DeskScene.over(InboxPageTests::fill)) {
      Page page = own.unlocked(1280, "Min-ji", "/inbox?order=newest");
      page.locator(".report .tick input").nth(0).check();
      page.locator(".report:has(a.kin) .tick input").check();
      page.locator("button[value=take]").click();
      assertThat(page.url()).endsWith("/inbox?order=newest");
      // With the copy that one of them has, these are three.
      assertThat(page.locator("#notice").innerText()).contains("3 reports");
      page.navigate(own.desk().address() + "/inbox?who=mine&copies=each");
      assertThat(page.locator(".owner").allInnerTexts())
          .hasSize(3)
          .allMatch(o -> o.contains("Min-ji"));
      page.locator("#tick-all input").check();
      page.locator("button[value=aside]").click();
      assertThat(page.locator("#notice").innerText()).contains("why they are set aside");
      page.locator("#tick-all input").check();
      page.locator("input[name=why]").fill("Seen elsewhere.");
      page.locator("button[value=aside]").click();
      assertThat(page.locator("#notice").innerText()).contains("3 reports were set aside");
      page.navigate(own.desk().address() + "/inbox?status=set_aside&who=mine&copies=each");
      page.locator("#tick-all input").check();
      page.locator("button[value=new]").click();
      page.navigate(own.desk().address() + "/inbox?who=mine&copies=each");
      page.locator("#tick-all input").check();
      page.locator("button[value=give]").click();
      assertThat(page.locator("#notice").innerText()).contains("3 reports were given back");
      page.navigate(own.desk().address() + "/inbox?who=mine");
      assertThat(page.locator(".report").count()).isZero();
    }
  }

  @Test
  void nothingIsWrongWithHowItLooks() {
    Page page = at("/inbox");
    page.locator(".report .tick input").nth(1).check();
    Look.at(page, "inbox");
    page.navigate(scene.desk().address() + "/inbox?who=mine");
    Look.at(page, "inbox-no-match");
  }

  @Test
  void anEmptyInboxSaysWhatToDo() {
    try (DeskScene empty = DeskScene.over(archive -> {})) {
      Page page = empty.unlocked(1280, "Min-ji", "/inbox");
      assertThat(page.locator(".nothing a[href='/add']").isVisible()).isTrue();
      Look.at(page, "inbox-empty");
    }
  }
}
