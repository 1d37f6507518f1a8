package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody without scripts is told of colleagues at a report, and what is kept of it. */
class ColleaguesTests {

  private static final Reviewer JUN = new Reviewer("Jun");

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          for (int i = 1; i <= 5; i++) {
            SomeReports.add(archive, "Our outlet", SomeReports.text(i));
          }
          archive.casework().move(List.of(2L), new Project("yanji"), JUN, null);
        });
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void aPageTellsWhoElseIsThereAsItIsMade() {
    Wire min = scene.joined("Min-ji", Role.REVIEWER);
    Wire jae = scene.joined("Jae", Role.READER);
    assertThat(min.get("/reports/1").body()).contains("id=\"together\"").doesNotContain("is here");
    assertThat(jae.get("/reports/1").body()).contains("Min-ji is here too, since ");
    assertThat(min.get("/reports/1").body()).contains("Jae is here too, since ");
    scene.pass(Duration.ofSeconds(66));
    assertThat(min.get("/reports/1").body()).doesNotContain("is here");
  }

  @Test
  void nobodyIsToldOfAReportThatTheyMayNotSee() {
    Wire whole = scene.joined("Han", Role.REVIEWER);
    Wire part = scene.joinedIn("yanji", "Seo-yun", Role.REVIEWER);
    assertThat(part.get("/reports/3/together").status()).isEqualTo(404);
    assertThat(part.get("/reports/3").status()).isEqualTo(404);
    assertThat(part.get("/reports/2").status()).isEqualTo(200);
    assertThat(whole.get("/reports/3").body()).doesNotContain("Seo-yun");
    assertThat(whole.get("/reports/2").body()).contains("Seo-yun is here too");
    assertThat(scene.wire().get("/reports/1/together").isToUnlock()).isTrue();
  }

  @Test
  void whatOthersDecidedSinceIsToldAndOnlyThat() {
    Wire min = scene.joined("Bora", Role.REVIEWER);
    Wire jae = scene.joined("Ha", Role.REVIEWER);
    Sheet seen = Sheet.of(jae.get("/reports/4"));
    String asked = "/reports/4/together?seen=" + seen.seen() + "&at=1";
    assertThat(jae.get(asked).body()).doesNotContain("decided");
    Sheet form = Sheet.of(min.get("/reports/4"));
    assertThat(form.send(min, "/reports/4/events/1/accept").status()).isEqualTo(303);
    assertThat(jae.get(asked).body())
        .contains("Bora accepted event 1.")
        .contains("href=\"/reports/4?at=1\"");
  }

  @Test
  void nothingOfItIsWrittenDown() {
    Wire one = scene.joined("Mina", Role.REVIEWER);
    Wire other = scene.joined("Dong", Role.REVIEWER);
    long before = entries();
    for (int i = 0; i < 3; i++) {
      one.get("/reports/5");
      assertThat(other.get("/reports/5/together").body()).contains("Mina is here too");
    }
    assertThat(entries()).isEqualTo(before);
  }

  private static long entries() {
    return scene.with(archive -> archive.vitals().entries());
  }
}
