package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer says to the browser about itself. */
class HeadersTests {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static DeskScene scene;
  private static Wire stranger;
  private static Wire inside;

  @BeforeAll
  static void start() {
    scene = DeskScene.over(archive -> {});
    stranger = scene.wire();
    inside = stranger.inside("Min-ji");
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  /** Every page of the table, inside and outside, and errors of every kind. */
  private static List<Wire.Answer> pages() {
    List<Wire.Answer> answers = new ArrayList<>();
    for (Walk walk : Walk.all(java.util.Set.of("GET", "HEAD"))) {
      if (!walk.isFile()) {
        answers.add(walk.by(inside, null));
        answers.add(walk.by(stranger, null));
      }
    }
    answers.add(inside.get("/there-is-no-such-page"));
    answers.add(inside.get("/error"));
    answers.add(inside.get("/desk/there-is-no-such-file.js"));
    answers.add(inside.get("/reports/no-number"));
    answers.add(inside.post("/lock"));
    answers.add(inside.send("DELETE", "/inbox", null));
    answers.add(inside.with("Host", "evil.example").get("/inbox"));
    answers.add(inside.with("Origin", "null").get("/inbox"));
    answers.add(inside.get("/a;b"));
    answers.add(inside.get("//inbox"));
    answers.add(inside.send("TRACE", "/inbox", null));
    answers.add(stranger.post("/unlock", "passphrase", "wrong"));
    return answers;
  }

  @Test
  void noAnswerMayBeKeptFramedOrRunWhatIsNotOurs() {
    for (Wire.Answer answer : pages()) {
      assertThat(answer.header("Content-Security-Policy")).as(answer.head()).isEqualTo(POLICY);
      assertThat(answer.header("X-Frame-Options")).as(answer.head()).isEqualTo("DENY");
      assertThat(answer.header("X-Content-Type-Options")).as(answer.head()).isEqualTo("nosniff");
      assertThat(answer.header("Cross-Origin-Resource-Policy"))
          .as(answer.head())
          .isEqualTo("same-origin");
      assertThat(answer.header("Cache-Control")).as(answer.head()).isEqualTo("no-store");
    }
  }

  @Test
  void noAnswerTellsHowTheDeskIsMade() {
    for (Wire.Answer answer : pages()) {
      String head = answer.head().toLowerCase(Locale.ROOT);
      assertThat(head)
          .doesNotContain("access-control", "\nserver:", "x-powered-by", "tomcat", "spring");
      assertThat(answer.body())
          .doesNotContain(
              "Exception", "org.", "java.", "Tomcat", "Whitelabel", "\tat ", "timestamp");
      assertThat(answer.header("Location")).doesNotContain("jsessionid", ";");
    }
  }

  @Test
  void pagesThatMayTellOfAReportSayMore() {
    Wire.Answer answer = inside.get("/there-is-no-such-page");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
  }

  @Test
  void theCookieIsForThisSiteAndNoScript() {
    String cookie = stranger.get("/unlock").header("Set-Cookie");
    assertThat(cookie)
        .startsWith("durumi=")
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/");
    assertThat(cookie).doesNotContain("Domain", "Expires", "Max-Age");
    assertThat(stranger.unlock("Min-ji").header("Set-Cookie"))
        .contains("; HttpOnly", "; SameSite=Strict");
  }

  @Test
  void filesOfTheDeskAreCheckedAnewEachTime() {
    Wire.Answer script = stranger.get("/desk/desk.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).contains("no-cache");
    assertThat(script.header("Content-Security-Policy")).isEqualTo(POLICY);
    assertThat(script.header("Set-Cookie")).isEmpty();
  }

  @Test
  void ofForeignLibrariesOnlyWhatPagesUseIsServed() {
    assertThat(stranger.get("/webjars/htmx.org/dist/htmx.min.js").status()).isEqualTo(200);
    assertThat(stranger.get("/webjars/leaflet/dist/leaflet.js").status()).isEqualTo(200);
    assertThat(stranger.get("/webjars/leaflet/dist/images/layers.png").status()).isEqualTo(200);
    for (String other :
        List.of(
            "/webjars/",
            "/webjars",
            "/webjars/htmx.org/package.json",
            "/webjars/htmx.org/2.0.10/package.json",
            "/webjars/htmx.org/dist/ext/debug.js",
            "/webjars/leaflet/src/Leaflet.js",
            "/webjars/leaflet/dist/images/..%2f..%2fpackage.json",
            "/webjars/leaflet/dist/images/../../package.json",
            "/META-INF/MANIFEST.MF",
            "/org/durumi/desk/messages.properties",
            "/application.properties")) {
      Wire.Answer answer = inside.get(other);
      assertThat(answer.status()).as(other).isIn(400, 403, 404);
    }
  }
}
