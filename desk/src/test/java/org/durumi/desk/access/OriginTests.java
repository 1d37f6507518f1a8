package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.store.Database;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.desk.start.TeamOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A team's desk behind a proxy. */
class OriginTests {

  private static final String ORIGIN = "https://desk.example.org";

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene = TeamScene.behind(ORIGIN);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Wire through(String host) {
    return scene.wire().with("Host", host);
  }

  @Test
  void itAnswersToItsNameAndOriginAlone() {
    assertThat(through("desk.example.org").get("/unlock").status()).isEqualTo(200);
    for (String other : List.of("evil.example.org", "desk.example.org.evil.org", "10.0.0.1")) {
      assertThat(through(other).get("/unlock").status()).as(other).isEqualTo(421);
    }
    for (String from : List.of("https://evil.example.org", "http://desk.example.org", "null")) {
      Wire wire = through("desk.example.org").with("Origin", from);
      assertThat(wire.post("/unlock", "name", "x").status()).as(from).isEqualTo(403);
    }
    assertThat(scene.wire().get("/health").status()).as("from the machine").isEqualTo(200);
  }

  @Test
  void theCookieStaysWithHttpsAndThisHost() {
    assertThat(through("desk.example.org").get("/unlock").header("Set-Cookie"))
        .startsWith("__Host-durumi=")
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
        .doesNotContain("Domain");
  }

  /**
   * A browser could say anything in front of what the proxy says; the last of them is the proxy.
   */
  @Test
  void whoIsBehindTheProxyIsWhatTheProxySays() {
    Wire proxy = through("desk.example.org").with("X-Forwarded-For", "127.0.0.9, 203.0.113.9");
    for (int i = 0; i <= 31; i++) {
      guess(proxy);
    }
    assertThat(guess(proxy).status()).isEqualTo(429);
    Wire other = through("desk.example.org").with("X-Forwarded-For", "203.0.113.9, 203.0.113.10");
    assertThat(guess(other).status()).isEqualTo(422);
  }

  private static Wire.Answer guess(Wire wire) {
    Wire.Answer door = wire.get("/unlock");
    Wire visitor = wire.with("Cookie", "__Host-" + door.cookie());
    return visitor.post(
        "/unlock", "_csrf", door.token(), "name", "nobody", "passphrase", "some guess at it");
  }

  @Test
  void itsAddressIsThePublicOne() {
    assertThat(scene.address()).isEqualTo(ORIGIN);
  }

  @Test
  void whatIsNoSafeAddressIsRefused() {
    try (DataKey key = DataKey.random()) {
      Database database = Database.file(Path.of("nowhere"), key);
      for (String address :
          List.of(
              "http://desk.example.org", "https://desk.example.org/desk", "desk", "https:///")) {
        assertThatThrownBy(() -> new TeamOptions(database, URI.create(address), null))
            .as(address)
            .hasMessageContaining("passkeys need https");
      }
    }
  }
}
