package org.durumi.desk.add;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Look;
import org.durumi.desk.SomeReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AddPageTests {

  private static DeskScene scene;

  @BeforeAll
  static void open() {
    scene = DeskScene.over(archive -> {});
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Page at(String path) {
    return scene.unlocked(1280, "Min-ji", path);
  }

  private static void over(Page page) {
    page.locator(".job .tag.good").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
  }

  @Test
  void aPastedTextIsAddedWithWhatIsKnownOfIt() {
    Page page = at("/add");
    page.locator("textarea[name=text]").fill(SomeReports.text(11));
    page.locator("input[name=title]").fill("Arrests by the river");
    page.locator("input[name=outlet]").fill("Border Post");
    page.locator("input[name=published]").fill("tomorrow");
    page.locator("form[action='/add/text'] button").click();
    assertThat(page.locator(".refusal").innerText()).contains("date cannot be read");
    assertThat(page.locator("input[name=title]").inputValue()).isEqualTo("Arrests by the river");
    page.locator("input[name=published]").fill("2016-12-01");
    page.locator("form[action='/add/text'] button").click();
    page.waitForURL("**/reports/*");
    page.navigate(scene.desk().address() + "/inbox?outlet=Border%20Post");
    assertThat(page.locator(".report .title").innerText()).isEqualTo("Arrests by the river");
    assertThat(page.locator(".report .meta").innerText()).contains("Dec").contains("2016");
  }

  @Test
  void chosenFilesAreAddedInTheBackground() {
    Page page = at("/add");
    page.locator("input[type=file]")
        .first()
        .setInputFiles(
            new FilePayload[] {
              file("one.txt", SomeReports.text(21)),
              file("두 번째.txt", SomeReports.text(22)),
              file("empty.txt", "")
            });
    page.waitForURL("**/work/*");
    over(page);
    assertThat(page.locator(".tally").innerText()).containsPattern("Added\\s+2");
    assertThat(page.locator(".failures li").innerText()).startsWith("empty.txt");
  }

  @Test
  void filesAreAddedWithoutScriptsToo() {
    Page page = scene.withoutScripts("Min-ji", "/add");
    page.locator("input[type=file]").first().setInputFiles(file("p.txt", SomeReports.text(31)));
    page.locator("#files button").click();
    page.waitForURL("**/work/*");
  }

  @Test
  void droppedFilesAreAdded() {
    Page page = at("/inbox");
    JSHandle files =
        page.evaluateHandle(
            "text => { const t = new DataTransfer();"
                + " t.items.add(new File([text], 'dropped.txt', {type: 'text/plain'})); return t; }",
            SomeReports.text(41));
    page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", files));
    assertThat(page.locator("#veil").isVisible()).isTrue();
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
    page.waitForURL("**/work/*");
    over(page);
    page.locator("a[href*='order=newest']").click();
    assertThat(page.locator(".report .title").first().innerText()).contains("case 41");
  }

  @Test
  void aLongNameInAFolderOfLongNamesIsTaken() {
    Page page = at("/add");
    String name = "국경에서 온 아주 긴 이름의 보고 ".repeat(12) + ".txt";
    page.locator("input[type=file]").first().setInputFiles(file(name, SomeReports.text(61)));
    page.waitForURL("**/work/*");
    over(page);
    assertThat(page.locator(".tally").innerText()).containsPattern("Added\\s+1");
  }

  @Test
  void hostileTextIsShownAndDoesNothing() {
    Page page = at("/add");
    page.locator("textarea[name=text]").fill(SomeReports.text(71));
    page.locator("input[name=title]")
        .fill("<img src=x onerror=alert(1)> \u202Edeltit\u202C </a><script>alert(2)</script>");
    page.locator("input[name=outlet]").fill("\"><script>alert(3)</script>");
    page.onDialog(dialog -> {
      throw new AssertionError("a script ran");
    });
    page.locator("form[action='/add/text'] button").click();
    page.waitForURL("**/reports/*");
    page.navigate(scene.desk().address() + "/inbox?q=71&order=newest");
    String title = page.locator(".report .title").first().innerText();
    assertThat(title).startsWith("<img src=x").contains("</script>").doesNotContain("\u202E");
    assertThat(page.locator(".reports img, .reports script").count()).isZero();
    page.locator(".outlet").first().click();
    page.waitForURL(url -> url.contains("outlet="));
    assertThat(page.locator(".report").count()).isEqualTo(1);
  }

  @Test
  void aPageOfThisMachineIsNotFetched() {
    Page page = at("/add");
    page.locator("input[name=address]").fill(scene.desk().address() + "/unlock");
    page.locator("form[action='/add/page'] button").click();
    page.waitForURL("**/work/*");
    over(page);
    assertThat(page.locator(".failures li").innerText()).contains("127.0.0.1");
    assertThat(page.locator(".tally").innerText()).containsPattern("Added\\s+0");
    page.navigate(scene.desk().address() + "/add");
    page.locator("input[name=address]").fill("https://example.org/");
    page.locator("input[name=proxy]").fill("not a proxy");
    page.locator("form[action='/add/page'] button").click();
    assertThat(page.locator(".refusal").innerText()).contains("socks5://");
  }

  @Test
  void nothingThatWasSentStaysOnTheDisk() throws Exception {
    Page page = at("/add");
    String secret = "a word that nobody else writes, 7361";
    page.locator("input[type=file]")
        .first()
        .setInputFiles(file("s.txt", SomeReports.text(51) + secret));
    page.waitForURL("**/work/*");
    over(page);
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".sent"))
          .noneMatch(name -> name.startsWith("upload_"));
    }
  }

  @Test
  void nothingIsWrongWithHowItLooks() {
    Look.at(at("/add"), "add");
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
