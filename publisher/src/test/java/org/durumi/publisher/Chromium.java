package org.durumi.publisher;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright; started once for all tests. */
public final class Chromium {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static @Nullable Browser browser;

  private Chromium() {}

  /** The browser; where there is none, the test is skipped and says so, and in CI it fails. */
  public static synchronized Browser browser() {
    Browser running = browser;
    if (running != null) {
      return running;
    }
    if (!Files.isExecutable(PROGRAM)) {
      String missing =
          "There is no Chromium, so what is published is not tested in a browser; Debian:"
              + " apt-get install chromium fonts-noto-cjk";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(missing);
      }
      Assumptions.abort(missing);
    }
    running =
        Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    browser = running;
    return running;
  }
}
