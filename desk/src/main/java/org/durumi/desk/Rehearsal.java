package org.durumi.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * Goes through the pages of a demonstration, so that the start-up cache that the launcher makes of
 * this run knows their classes.
 */
final class Rehearsal {

  private static final List<String> PAGES =
      List.of(
          "/unlock",
          "/welcome",
          "/inbox",
          "/reports/1",
          "/danger",
          "/map",
          "/offers",
          "/search?q=border",
          "/history",
          "/settings",
          "/desk/desk.css",
          "/desk/desk.js");

  private Rehearsal() {}

  /** Visits a running demonstration; what cannot be had is left out of the cache. */
  static void visit(RunningDesk desk) {
    try (HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      get(browser, desk.opening());
      for (String page : PAGES) {
        get(browser, desk.address() + page);
      }
    } catch (IOException e) {
      // A smaller cache serves, too.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void get(HttpClient browser, String address)
      throws IOException, InterruptedException {
    browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
  }
}
