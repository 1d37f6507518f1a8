package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as people see it: wide and narrow, light and dark, and with axe. */
public final class Look {

  private static final Path SCREENS = Path.of("target/screens");
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private Look() {}

  /** Keeps pictures of the page under this name, and fails where axe finds something. */
  public static void at(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(NARROW, WIDE)) {
        if (scheme == ColorScheme.DARK && width == NARROW) {
          // Its colours are those of the wide one, its places those of the light one.
          continue;
        }
        page.setViewportSize(width, width == WIDE ? 800 : 844);
        // Colours glide; axe must see where they end.
        page.waitForTimeout(200);
        String file = name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        page.screenshot(
            new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)).setFullPage(true));
        check(page, file);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void check(Page page, String file) {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(over).as("%s is wider than its window", file).isEqualTo(0);
    List<String> found =
        // No page has frames, so axe need not finish in a window of its own.
        new AxeBuilder(page)
            .setLegacyMode(true).analyze().getViolations().stream().map(Look::told).toList();
    assertThat(found).as("what axe finds at %s", file).isEmpty();
  }

  private static String told(Rule rule) {
    List<String> nodes = rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + nodes;
  }
}
