package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as people see it: wide and narrow, light and dark, and with axe. */
public final class Look {

  private static final Path SCREENS = Path.of("target/screens");
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private Look() {}

  /** Keeps pictures of the page under this name, and fails where axe finds something. */
  public static void at(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      still(page, scheme);
      for (int width : List.of(NARROW, WIDE)) {
        if (scheme == ColorScheme.DARK && width == NARROW) {
          // Its colours are those of the wide one, its places those of the light one.
          continue;
        }
        page.setViewportSize(width, width == WIDE ? 800 : 844);
        settle(page);
        String file = name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        page.screenshot(
            new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)).setFullPage(true));
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as("%s is wider than its window", file).isEqualTo(0);
        // In the dark only the colours are others; all else was just looked at in the light.
        findsNothing(scheme == ColorScheme.DARK ? axe(page).withRules(COLOURS) : axe(page), file);
      }
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.NO_PREFERENCE));
  }

  /**
   * Keeps a picture of what a person sees at first without scrolling, in the light and the dark.
   */
  public static void view(Page page, String name) {
    page.setViewportSize(WIDE, 800);
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      still(page, scheme);
      settle(page);
      String file = name + "-1280" + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)));
    }
  }

  /** Fails where axe finds something on the page as it is now. */
  public static void axeFindsNothing(Page page, String name) {
    findsNothing(axe(page), name);
  }

  /** Colours glide for those who do not mind; axe and the pictures must see where they end. */
  private static void still(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Waits until the page was drawn as it is now. */
  private static void settle(Page page) {
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private static AxeBuilder axe(Page page) {
    AxeRunOptions violationsAlone = new AxeRunOptions();
    // What passed would be told at length, node by node; that takes most of axe's time.
    violationsAlone.setResultTypes(List.of("violations"));
    // No page has frames, so axe need not finish in a window of its own.
    return new AxeBuilder(page).options(violationsAlone).setLegacyMode(true);
  }

  private static void findsNothing(AxeBuilder axe, String name) {
    List<String> found = axe.analyze().getViolations().stream().map(Look::told).toList();
    assertThat(found).as("what axe finds at %s", name).isEmpty();
  }

  private static String told(Rule rule) {
    List<String> nodes = rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + nodes;
  }
}
