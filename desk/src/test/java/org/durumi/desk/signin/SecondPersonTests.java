package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.desk.PublishedReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.desk.page.Preferences;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where two people are needed, these are two accounts. */
class SecondPersonTests {

  private static final String WHY = "The church has spoken of it in public itself.";
  private static final Pattern FINDING = Pattern.compile("name=\"finding\" value=\"([0-9a-f]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          archive.setting(Preferences.SECOND_PERSON, "on", new Reviewer("Jun"));
          PublishedReports.fill(archive);
        });
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
  }

  @Test
  void whoMadeAReportReadyDoesNotSignItOffAndAnotherAccountDoes() {
    Wire one = scene.joined("Kim Seol", Role.REVIEWER);
    Wire other = scene.joined("Bak Ha", Role.REVIEWER);
    one.post("/reports/1/casework", "_csrf", one.get("/reports/1").token(), "act", "ready");
    assertThat(status()).isEqualTo(CaseStatus.READY);
    signOff(one);
    assertThat(status()).as("whoever made it ready").isEqualTo(CaseStatus.READY);
    signOff(other);
    assertThat(status()).isEqualTo(CaseStatus.DONE);
  }

  private static CaseStatus status() {
    return scene.with(archive -> archive.casework().of(1)).status();
  }

  private static void signOff(Wire by) {
    String seen = scene.with(archive -> archive.dossier(1).orElseThrow().row().newest());
    by.post("/reports/1/sign-off", "_csrf", by.get("/reports/1").token(), "seen", seen);
  }

  @Test
  void aFindingIsLetThroughByAnotherAccountAndATypedNameIsNobody() throws InterruptedException {
    Wire one = scene.joined("Min-ji", Role.PUBLISHER);
    Wire other = scene.joined("Han Bora", Role.PUBLISHER);
    String token = one.get("/account").token();
    one.post("/publish/check", "_csrf", token, "notes", "Thanks to a church there.");
    Wire.Answer stopped = checked(one);
    String seen = found(SEEN, stopped.body());
    String finding = found(FINDING, one.get("/publish/vouch").body());
    String[] release = {
      "_csrf", token, "seen", seen, "second-" + finding, "Han Bora", "why-" + finding, WHY
    };
    assertThat(one.post("/publish/release", release).header("Location")).isEqualTo("/publish");
    assertThat(one.get("/publish").body()).contains("still stop");
    vouch(one, seen);
    one.post("/publish/release", release);
    assertThat(one.get("/publish").body()).contains("a second person must");
    vouch(other, seen);
    one.post("/publish/release", release);
    for (int i = 0; i < 600 && scene.with(a -> a.publishing().releases()).isEmpty(); i++) {
      Thread.sleep(100);
    }
    var left = scene.with(archive -> archive.publishing().releases());
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().by().name()).isEqualTo("Min-ji");
    assertThat(left.getFirst().facts().overruled().getFirst().by().name()).isEqualTo("Han Bora");
  }

  /** Lets all findings through that stop it. */
  private static void vouch(Wire by, String seen) {
    Wire.Answer page = by.get("/publish/vouch");
    FINDING
        .matcher(page.body())
        .results()
        .map(one -> one.group(1))
        .forEach(finding ->
            by.post(
                "/publish/vouch",
                "_csrf",
                page.token(),
                "seen",
                seen,
                "finding",
                finding,
                "why",
                WHY));
  }

  private static Wire.Answer checked(Wire by) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      Wire.Answer page = by.get("/publish");
      if (page.body().contains("release-form")) {
        return page;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the check does not end");
  }
}
