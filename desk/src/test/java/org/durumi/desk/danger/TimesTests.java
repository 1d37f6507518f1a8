package org.durumi.desk.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.Archive;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.LinkedReports;
import org.durumi.desk.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class TimesTests {

  private static final List<String> TOWNS =
      List.of(
          "Yanji", "Tumen", "Dandong", "Shenyang", "Hunchun", "Kunming", "Nanning", "Changchun");

  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('.survival text')].filter(label => {
        const one = label.getBoundingClientRect();
        const all = label.ownerSVGElement.getBoundingClientRect();
        return one.left < all.left || one.right > all.right
          || one.top < all.top || one.bottom > all.bottom;
      }).length
      """;

  private static void returns(Archive archive) {
    for (int i = 0; i < TOWNS.size(); i++) {
      LocalDate taken = LocalDate.of(2011 + i, 3, 2 + i);
      LocalDate returned = taken.plusDays(9L + 11L * i);
      BoardReports.accept(
          archive,
          BoardReports.add(
              archive,
              "return-" + i + ".txt",
              """
              Refugees sent back from %1$s

              %5$s

              Police in %1$s arrested %2$d North Korean refugees on %3$s, a source in the city said.
              The %2$d refugees were forcibly repatriated to North Korea on %4$s, the source said.
              """
                  .formatted(
                      TOWNS.get(i), 7 + 4 * i, day(taken), day(returned), returned.plusDays(3))));
    }
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).format(day);
  }

  @Test
  void theCurveComesWithItsNumberOfCasesAndAWarning() {
    try (DeskScene scene = DeskScene.over(TimesTests::returns)) {
      Page page = scene.unlocked(1280, "Min-ji", "/danger/times");
      assertThat(page.locator(".warning").innerText()).contains("Few cases");
      assertThat(page.locator(".survival polyline").count()).isEqualTo(1);
      assertThat(page.locator(".survival tbody tr").first().innerText())
          .as("the first return is after nine days")
          .contains("nobody returned yet among 8 cases")
          .doesNotContain("100% to 100%");
      Look.at(page, "times");
      page.setViewportSize(390, 844);
      assertThat(page.evaluate(CUT_OFF)).as("labels of the curve that are cut off").isEqualTo(0);
    }
  }

  @Test
  void ofFewCasesThereIsNoCurveSinceItWouldTellAboutSinglePeople() {
    try (DeskScene scene = DeskScene.over(archive -> LinkedReports.fill(archive, "2024-april"))) {
      Page page = scene.unlocked(1280, "Min-ji", "/danger/times");
      assertThat(page.locator(".survival").count()).isZero();
      assertThat(page.locator(".empty").innerText()).contains("single people");
      Look.at(page, "times-none");
    }
  }

  @Test
  void aGroupStandsOnTheBoardOnceHoweverManyReportsTellOfIt() {
    try (DeskScene scene =
        DeskScene.over(archive -> LinkedReports.fill(archive, "2012-changchun"))) {
      Page page = scene.unlocked(1280, "Min-ji", "/danger?within=all");
      assertThat(page.locator(".group").count()).isPositive();
      assertThat(page.locator(".standings .standing").count()).isPositive();
      page.locator(".told summary").first().click();
      Look.at(page, "danger-chain");
    }
  }
}
