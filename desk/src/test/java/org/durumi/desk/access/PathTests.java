package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.desk.DeskScene;
import org.durumi.desk.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that mean something else to one part of the desk than to another. */
class PathTests {

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
  @ValueSource(
      strings = {
        "/here;a=b",
        "/here;jsessionid=1",
        "/unlock;/here",
        "/unlock/..;/here",
        "/desk/..;/here",
        "/desk/../here",
        "/desk/%2e%2e/here",
        "/desk/%2E%2E%2Fhere",
        "/desk/%252e%252e/here",
        "/desk/..%5chere",
        "/desk/..\\here",
        "//here",
        "/./here",
        "/%68ere%00",
        "/here%0d%0aX-Planted:%20yes",
        "/here/",
        "/HERE",
        "/here.json",
        "/here%2f",
        "/here%3b",
        "/unlock/here"
      })
  void noTrickLeadsToAPage(String path) {
    for (Wire wire : new Wire[] {scene.wire(), inside}) {
      Wire.Answer answer = wire.get(path);
      assertThat(answer.status()).as(path).isNotEqualTo(204);
      if (answer.status() != 400 && wire != inside) {
        assertThat(answer.isToUnlock() || answer.status() == 404)
            .as(path + answer.status())
            .isTrue();
      }
      assertThat(answer.head()).doesNotContain("X-Planted:");
      assertThat(answer.body()).doesNotContain("Exception");
    }
  }

  @Test
  void aSessionIsNotTakenFromAnAddress() {
    String id = scene.wire().unlock("Min-ji").cookie().replace("durumi=", "");
    for (String path :
        new String[] {"/here;durumi=" + id, "/here;jsessionid=" + id, "/here?durumi=" + id}) {
      assertThat(scene.wire().get(path).status()).isNotEqualTo(204);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/",
        "https:evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%09/evil.example\t",
        "\t//evil.example",
        " //evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        "/..//evil.example",
        "////evil.example",
        "/.//evil.example",
        "/x/..//evil.example",
        "/inbox#@evil.example",
        "/{x}",
        "/inbox\r\nSet-Cookie: durumi=planted"
      })
  void theWayBackAfterUnlockingStaysAtTheDesk(String to) {
    Wire.Answer page = scene.wire().get("/unlock");
    Wire.Answer answer =
        scene
            .wire()
            .with("Cookie", page.cookie())
            .post("/unlock", "_csrf", page.token(), "passphrase", DeskScene.PASSPHRASE, "to", to);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.head()).doesNotContain("planted");
    String location = answer.header("Location");
    assertThat(location).startsWith("/").doesNotContain("\\", "\t");
    // What the browser makes of it.
    var base = java.net.URI.create(scene.desk().address() + "/unlock");
    assertThat(base.resolve(location).getAuthority()).as(location).isEqualTo(base.getAuthority());
    assertThat(location).doesNotContain("//");
  }

  @Test
  void theWayBackKeepsWhatWasAskedFor() {
    Wire.Answer page = scene.wire().get("/inbox?status=new&q=%EC%98%A8%EC%84%B1");
    assertThat(page.header("Location"))
        .isEqualTo("/unlock?to=%2Finbox%3Fstatus%3Dnew%26q%3D%25EC%2598%25A8%25EC%2584%25B1");
    Wire.Answer door = scene.wire().get(page.header("Location"));
    assertThat(door.body()).contains("value=\"/inbox?status=new&amp;q=%EC%98%A8%EC%84%B1\"");
  }

  @Test
  void whatStandsInAnAddressIsNeverMarkup() {
    for (String to : new String[] {"/\"><script>alert(1)</script>", "/'onfocus='alert(1)"}) {
      String escaped = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(scene.wire().get("/unlock?to=" + escaped).body())
          .doesNotContain("<script>alert", "\"><script", "'onfocus='");
    }
  }
}
