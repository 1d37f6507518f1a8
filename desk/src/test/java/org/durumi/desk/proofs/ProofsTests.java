package org.durumi.desk.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.durumi.desk.BoardReports;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ProofsTests {

  @Test
  void aCheckGoesOnInTheBackgroundAndSaysWhatHoldsAndWhatIsNotProven() {
    try (DeskScene scene =
        DeskScene.over(archive -> BoardReports.sample(archive, "shenyang.txt"))) {
      Page page = scene.unlocked(1280, "Min-ji", "/proofs");
      assertThat(page.locator("#outcome").innerText()).contains("Nothing was checked");
      page.locator("#outcome button.primary").click();
      page.waitForSelector(".verdict.holds");
      assertThat(page.locator("#outcome").innerText())
          .contains("Everything holds", "1 report", "None yet");
      assertThat(page.locator(".no").innerText()).contains("That a report is true");
      assertThat(page.locator(".identity code").last().innerText())
          .matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
      Look.at(page, "proofs");
    }
  }
}
