package org.durumi.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A desk over {@link PublishedReports}, where something is to leave. */
public final class PublishedScene implements AutoCloseable {

  /** How long a check may take on a busy machine, in milliseconds. */
  public static final int PATIENCE = 120_000;

  private final DeskScene scene;

  private PublishedScene(DeskScene scene) {
    this.scene = scene;
  }

  /** Opens it. */
  public static PublishedScene open() {
    return new PublishedScene(DeskScene.over(PublishedReports::fill));
  }

  /** A window of Min-ji's at a path. */
  public Page at(String path) {
    Page page = scene.unlocked(1280, "Min-ji", "/settings");
    page.setDefaultNavigationTimeout(PATIENCE);
    go(page, path);
    return page;
  }

  /** Goes to another page. */
  public void go(Page page, String path) {
    page.navigate(scene.desk().address() + path);
  }

  /** Sets the desk's language. */
  public void language(Page page, String code) {
    go(page, "/settings");
    page.locator("select[name=language]").selectOption(code);
    page.locator("main form button.primary").first().click();
    page.waitForSelector("html[lang=" + code + "]");
  }

  /** Presses and waits until what goes on is over. */
  public static void press(Page page, String button) {
    page.locator(button).first().click();
    page.locator("#verdict-title, .files")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
  }

  /** Checks what the form asks for. */
  public static void check(Page page) {
    page.locator(".asking").evaluate("form => { form.open = true; }");
    press(page, "form[action='/publish/check'] button.primary");
  }

  @Override
  public void close() {
    scene.close();
  }
}
