package org.durumi.desk;

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

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static @Nullable Browser browser;

  private Chromium() {}

  /** The browser; where there is none, the test is skipped and says so, and in CI it fails. */
  public static synchronized Browser browser() {
    Browser running = browser;
    if (running != null) {
      return running;
    }
    Path program = program();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    running = playwright.chromium().launch(options(program));
    browser = running;
    return running;
  }

  /**
   * Another one, which keeps the pages that one goes away from, as the browsers of people do.
   *
   * @return to be closed
   */
  public static Browser thatRemembersPages() {
    return browser()
        .browserType()
        .launch(options(program()).setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
  }

  private static BrowserType.LaunchOptions options(Path program) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(program)
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
  }

  private static Path program() {
    Path program =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null) {
      String missing =
          "There is no Chromium, so the pages of the desk are not tested in a browser; Debian:"
              + " apt-get install chromium fonts-noto-cjk";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(missing);
      }
      System.err.println(missing);
      Assumptions.abort(missing);
      throw new AssertionError(missing);
    }
    return program;
  }
}
