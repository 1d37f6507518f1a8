package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.durumi.desk.DeskScene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class UnlockTests {

  @Test
  void theDeskOpensWithThePassphraseAlone() {
    try (DeskScene scene = DeskScene.over(archive -> {})) {
      Page page = scene.window(1280, "/inbox");
      assertThat(page.url()).contains("/unlock");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/unlock.png")));
      page.locator("input[name=passphrase]").fill("not this one");
      page.locator("button.primary").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("did not open");
      page.locator("input[name=passphrase]").fill(DeskScene.PASSPHRASE);
      page.locator("input[name=name]").fill("Min-ji");
      page.locator("button.primary").click();
      page.waitForURL("**/inbox");
      assertThat(page.locator(".who .person").innerText()).isEqualTo("Min-ji");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/inbox.png")));
      page.keyboard().press("l");
      page.waitForURL("**/unlock");
    }
  }
}
