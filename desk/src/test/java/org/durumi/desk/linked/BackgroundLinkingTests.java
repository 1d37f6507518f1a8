package org.durumi.desk.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.durumi.archive.Archive;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.durumi.desk.vault.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class BackgroundLinkingTests {

  private static final double LONGEST_MILLIS = 60_000;

  /** One report is linked, and so many have come in since that no page should wait for them. */
  private static void fill(Archive archive) {
    SomeReports.add(archive, "One", SomeReports.text(1));
    assertThat(archive.incidents().count(IncidentFilter.ALL)).isEqualTo(2);
    SomeReports.add(
        archive,
        "Others",
        IntStream.rangeClosed(2, 100)
            .mapToObj(BackgroundLinkingTests::fair)
            .toArray(String[]::new));
  }

  /** Tells of nothing to be linked, so that the work is soon over however much waits. */
  private static String fair(int number) {
    return "Harvest fair %d\n\n2 December 2016\n\n".formatted(number)
        + "The harvest fair drew %d visitors on Monday, the mayor said.\n".formatted(number * 7919);
  }

  /** Holds what the desk waits for until the page was seen, and then does nothing of it. */
  private static boolean whileItIsHeldBack(Archive archive, DeskScene scene, Page page) {
    return archive
        .incidents()
        .bringUpToDate(() -> {
          page.navigate(scene.desk().address() + "/incidents");
          assertThat(page.locator("h1").innerText()).isEqualTo("Incidents are being linked");
          assertThat(page.locator("#linking").innerText()).contains("Begun on");
          return false;
        });
  }

  @Test
  void aPageThatWouldWaitLongSaysThatIncidentsAreBeingLinkedAndThenComesByItself() {
    try (DeskScene scene = DeskScene.over(BackgroundLinkingTests::fill)) {
      Page page = scene.unlocked(1280, "Min-ji", "/inbox");
      scene.part(Vault.class).with(archive -> whileItIsHeldBack(archive, scene, page));
      page.waitForSelector(
          ".happening", new Page.WaitForSelectorOptions().setTimeout(LONGEST_MILLIS));
      assertThat(page.locator("h1").innerText()).isEqualTo("Incidents");
      assertThat(page.url()).endsWith("/incidents");
      page.navigate(scene.desk().address() + "/linking");
      assertThat(page.url()).endsWith("/incidents");
    }
  }
}
