package org.durumi.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.durumi.archive.Archive;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Database;
import org.durumi.desk.start.DeskOptions;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A desk over an archive of its own, in a folder that is thrown away, and browsers at it. */
public final class DeskScene implements AutoCloseable {

  /** What opens the archive. */
  public static final String PASSPHRASE = "crane over the river";

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final Argon2Settings CHEAP = new Argon2Settings(8192, 1, 1);

  private final Path folder;
  private final RunningDesk desk;
  private final List<BrowserContext> contexts = new ArrayList<>();

  private DeskScene(Path folder, RunningDesk desk) {
    this.folder = folder;
    this.desk = desk;
  }

  /** A desk over an archive that this fills first. */
  public static DeskScene over(Consumer<Archive> filling) {
    return over(filling, Clock.systemUTC());
  }

  /** The same, where the desk goes by another clock. */
  public static DeskScene over(Consumer<Archive> filling, Clock clock) {
    Path folder = newFolder();
    return started(folder, filled(folder, filling), clock);
  }

  /** How to start a desk over an archive in this folder, which this fills first. */
  static DeskOptions filled(Path folder, Consumer<Archive> filling) {
    Path place = folder.resolve("archive");
    Path witnesses = folder.resolve("witnesses");
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      Files.createDirectories(place);
      Files.createDirectories(witnesses);
      KeyFile.create(ID, key, passphrase, CHEAP).write(place.resolve(KeyFile.NAME));
      try (Archive archive =
          Archive.create(
              Database.file(place.resolve("archive.db"), key),
              ID,
              witnesses,
              Clock.systemUTC(),
              "durumi")) {
        filling.accept(archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeskOptions(place, witnesses, 0, false, false, null);
  }

  /** A desk where there is no archive yet. */
  public static DeskScene empty(Path samples, boolean demo) {
    Path folder = newFolder();
    return started(
        folder,
        new DeskOptions(
            folder.resolve("archive"), folder.resolve("witnesses"), 0, false, demo, samples),
        Clock.systemUTC());
  }

  private static DeskScene started(Path folder, DeskOptions options, Clock clock) {
    return new DeskScene(folder, RunningDesk.start(options, clock));
  }

  /** The running desk. */
  public RunningDesk desk() {
    return desk;
  }

  /** A part of the running desk. */
  public <T> T part(Class<T> type) {
    return desk.parts().getBean(type);
  }

  /** The part of this name. */
  public <T> T part(String name, Class<T> type) {
    return desk.parts().getBean(name, type);
  }

  /** The folder of the archive. */
  public Path archive() {
    return folder.resolve("archive");
  }

  /** Somebody who speaks HTTP to the desk without a browser. */
  public Wire wire() {
    return new Wire(desk.port());
  }

  /**
   * Makes the session that a cookie stands for the session of another person. It has to come from
   * the unlock page: only what that person may do is changed here.
   */
  public void become(String cookie, Authentication person) {
    var server = (TomcatWebServer) ((WebServerApplicationContext) desk.parts()).getWebServer();
    var context = (Context) Objects.requireNonNull(server).getTomcat().getHost().findChildren()[0];
    try {
      context
          .getManager()
          .findSession(cookie.substring(cookie.indexOf('=') + 1))
          .getSession()
          .setAttribute(
              HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
              new SecurityContextImpl(person));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new window of this width, at a path, with a session of its own. */
  public Page window(int width, String path) {
    return window(width, "en-GB", path);
  }

  /** The same, of a person who reads this language. */
  public Page window(int width, String language, String path) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, width < 600 ? 844 : 800)
                    .setLocale(language));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.navigate(desk.address() + path);
    return page;
  }

  /** A window where the desk was unlocked under this name. */
  public Page unlocked(int width, String name, String path) {
    Page page = window(width, "/unlock?to=" + path);
    page.locator("input[name=passphrase]").fill(PASSPHRASE);
    page.locator("input[name=name]").fill(name);
    page.locator("button.primary").click();
    page.waitForURL(url -> !url.contains("/unlock"));
    return page;
  }

  /** The same in a browser that runs no scripts. */
  public Page withoutScripts(String name, String path) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setLocale("en-GB"));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.navigate(desk.address() + "/unlock?to=" + path);
    page.locator("input[name=passphrase]").fill(PASSPHRASE);
    page.locator("input[name=name]").fill(name);
    page.locator("button.primary").click();
    page.waitForURL(url -> !url.contains("/unlock"));
    return page;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    desk.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("durumi-desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
