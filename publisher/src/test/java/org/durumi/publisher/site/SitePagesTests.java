package org.durumi.publisher.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.Chromium;
import org.durumi.publisher.Releases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as a person opens it: from a folder, in a browser that runs no scripts. */
@Tag("browser")
class SitePagesTests {

  private static final Path SCREENS = Path.of("target/screens");
  private static final int PHONE = 360;
  private static final int WIDE = 1280;
  private static final String WIDER =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @TempDir static Path folder;

  private static final List<BrowserContext> CONTEXTS = new ArrayList<>();

  @BeforeAll
  static void write() throws Exception {
    Path data = Files.writeString(folder.resolve("incidents.csv"), "number,type\n1,x\n");
    byte[] bytes = Files.readAllBytes(data);
    Site.write(
        Releases.twoYears(),
        List.of(Download.of(data, Digests.hex(bytes))),
        folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    CONTEXTS.forEach(BrowserContext::close);
  }

  private record Seen(Page page, List<String> requests, List<String> complaints) {}

  private static Seen open(int width, boolean scripts) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setJavaScriptEnabled(scripts)
                    .setLocale("en-GB"));
    CONTEXTS.add(context);
    Page page = context.newPage();
    Seen seen = new Seen(page, new ArrayList<>(), new ArrayList<>());
    page.onRequest(request -> seen.requests().add(request.url()));
    page.onConsoleMessage(message -> seen.complaints().add(message.text()));
    page.onPageError(seen.complaints()::add);
    return seen;
  }

  private static String address(String name) {
    return folder.resolve("site").resolve(name).toUri().toString();
  }

  @Test
  void everyPageWorksFromAFolderWithScriptsOffAndAsksNobody() {
    Seen seen = open(PHONE, false);
    for (String language : List.of("", "ko/", "zh/")) {
      for (String name : Frame.MENU) {
        seen.page().navigate(address(language + name + ".html"));
        assertThat(seen.page().evaluate(WIDER)).as(language + name).isEqualTo(0);
      }
    }
    assertThat(seen.complaints()).isEmpty();
    assertThat(seen.requests()).allMatch(url -> url.startsWith("file:") || url.equals("data:,"));
    seen.page().locator(".menu a[href='charts.html']").click();
    assertThat(seen.page().url()).endsWith("zh/charts.html");
    seen.page().locator(".languages a[hreflang='ko-KR']").click();
    assertThat(seen.page().url()).endsWith("ko/charts.html");
    assertThat(seen.page().locator("html").getAttribute("lang")).isEqualTo("ko-KR");
  }

  @Test
  void everyPageLooksRightInTheLightInTheDarkOnAPhoneAndOnPaper() {
    Seen seen = open(WIDE, false);
    Page page = seen.page();
    for (String name : Frame.MENU) {
      page.navigate(address(name + ".html"));
      picture(page, name + "-1280", WIDE, ColorScheme.LIGHT);
      picture(page, name + "-1280-dark", WIDE, ColorScheme.DARK);
      picture(page, name + "-360", PHONE, ColorScheme.LIGHT);
    }
    for (String name : List.of("ko/charts", "zh/charts", "ko/index", "zh/map")) {
      page.navigate(address(name + ".html"));
      picture(page, name.replace('/', '-') + "-360", PHONE, ColorScheme.LIGHT);
    }
    page.navigate(address("charts.html"));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
    page.pdf(new Page.PdfOptions().setPath(SCREENS.resolve("charts.pdf")).setFormat("A4"));
  }

  private static void picture(Page page, String name, int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 800);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENS.resolve("site-" + name + ".png"))
            .setFullPage(true));
  }

  @Test
  void peopleWhoDoNotSeeFindEverythingToo() {
    Seen seen = open(WIDE, true);
    for (String name : Frame.MENU) {
      seen.page().navigate(address(name + ".html"));
      findsNothing(axe(seen.page()), name);
    }
    // In the dark only the colours are others.
    seen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    for (String name : List.of("index", "map", "charts", "timeline")) {
      seen.page().navigate(address(name + ".html"));
      findsNothing(axe(seen.page()).withRules(List.of("color-contrast")), name + " in the dark");
    }
  }

  private static AxeBuilder axe(Page page) {
    AxeRunOptions violationsAlone = new AxeRunOptions();
    violationsAlone.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(violationsAlone).setLegacyMode(true);
  }

  private static void findsNothing(AxeBuilder axe, String name) {
    assertThat(
            axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml()))
        .as(name)
        .isEmpty();
  }
}
