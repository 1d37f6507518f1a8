package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.desk.DeskScene;
import org.durumi.desk.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page from elsewhere can make a browser send. */
class HostTests {

  private static DeskScene scene;
  private static Wire inside;

  @BeforeAll
  static void start() {
    scene = DeskScene.over(archive -> {});
    inside = scene.wire().inside("Min-ji");
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT"})
  void theDeskAnswersToItsOwnNames(String host) {
    assertThat(asked(host).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.:PORT",
        "localhost.:PORT",
        "127.0.0.1.evil.example:PORT",
        "evil.example/127.0.0.1:PORT",
        "evil.example@127.0.0.1:PORT",
        "127.0.0.2:PORT",
        "127.1:PORT",
        "2130706433:PORT",
        "0.0.0.0:PORT",
        "[::]:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "192.168.0.1:PORT",
        "127.0.0.1:PORT:PORT",
        ":PORT",
        ""
      })
  void anotherNameIsRefusedAlsoWithASession(String host) {
    refused(asked(host));
  }

  @Test
  void noNameOrTwoAreRefused() {
    refused(inside.with("Host", null).get("/here"));
    String own = "127.0.0.1:" + scene.wire().port();
    refused(
        scene
            .wire()
            .raw(
                "GET /unlock HTTP/1.1\r\nHost: "
                    + own
                    + "\r\nHost: evil.example\r\n"
                    + "Connection: close\r\n\r\n"));
    refused(scene.wire().raw("GET /unlock HTTP/1.0\r\n\r\n"));
  }

  @Test
  void anAddressInTheRequestLineCountsAsAName() {
    refused(inside.get("http://evil.example/here"));
    refused(inside.get("http://evil.example:" + scene.wire().port() + "/here"));
    refused(inside.with("Host", "evil.example").get("http://evil.example/here"));
  }

  @Test
  void forwardedNamesChangeNothing() {
    Wire.Answer answer =
        scene
            .wire()
            .with("X-Forwarded-Host", "evil.example")
            .with("Forwarded", "host=evil.example;proto=https")
            .with("X-Forwarded-For", "203.0.113.9")
            .with("X-Forwarded-Proto", "https")
            .with("X-Original-URL", "/here")
            .with("X-HTTP-Method-Override", "DELETE")
            .get("/inbox");
    assertThat(answer.header("Location")).isEqualTo("/unlock?to=%2Finbox");
    assertThat(answer.head()).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://evil.example",
        "https://127.0.0.1:PORT",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "http://localhost:PORT",
        "http://127.0.0.1:PORT.evil.example",
        "http://127.0.0.1:PORT/",
        "file://",
        ""
      })
  void whatComesFromAnotherOriginIsRefused(String origin) {
    Wire from = inside.with("Origin", filled(origin));
    refused(from.get("/here"));
    refused(from.post("/lock", "_csrf", token()));
    assertThat(inside.get("/here").status()).as("still in").isEqualTo(204);
  }

  @Test
  void whatComesFromItsOwnPagesIsTaken() {
    Wire own =
        inside
            .with("Origin", filled("http://127.0.0.1:PORT"))
            .with("Sec-Fetch-Site", "same-origin")
            .with("Sec-Fetch-Mode", "cors")
            .with("Sec-Fetch-Dest", "empty");
    assertThat(own.get("/here").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "SAME-ORIGIN", "other"})
  void anotherSiteMayLinkToAPageAndNothingElse(String site) {
    Wire from = inside.with("Sec-Fetch-Site", site);
    refused(from.get("/here"));
    refused(fetched(from, "no-cors", "script").get("/desk/desk.js"));
    refused(fetched(from, "no-cors", "image").get("/here"));
    refused(fetched(from, "navigate", "iframe").get("/unlock"));
    refused(fetched(from, "navigate", "embed").get("/unlock"));
    refused(fetched(from, "websocket", "websocket").get("/here"));
    refused(fetched(from, "navigate", "document").post("/lock", "_csrf", token()));
    assertThat(fetched(from, "navigate", "document").get("/").status()).isEqualTo(303);
  }

  @Test
  void nothingAllowsAnotherOriginToRead() {
    Wire.Answer asked =
        inside
            .with("Origin", "http://evil.example")
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "X-CSRF-TOKEN")
            .with("Access-Control-Request-Private-Network", "true")
            .send("OPTIONS", "/lock", null);
    refused(asked);
    assertThat(asked.head().toLowerCase(java.util.Locale.ROOT)).doesNotContain("access-control");
  }

  private static Wire fetched(Wire from, String mode, String destination) {
    return from.with("Sec-Fetch-Mode", mode).with("Sec-Fetch-Dest", destination);
  }

  private static Wire.Answer asked(String host) {
    return inside.with("Host", filled(host)).get("/here");
  }

  private static String token() {
    return inside.get("/there-is-no-such-page").token();
  }

  private static String filled(String text) {
    return text.replace("PORT", String.valueOf(scene.wire().port()));
  }

  private static void refused(Wire.Answer answer) {
    assertThat(answer.status()).as(answer.head()).isIn(400, 403, 421);
    assertThat(answer.cookie()).isEmpty();
    assertThat(answer.body()).doesNotContain("_csrf").doesNotContain("Exception");
  }
}
