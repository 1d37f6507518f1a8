package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.desk.DeskScene;
import org.durumi.desk.SomeReports;
import org.durumi.desk.Wire;
import org.durumi.desk.access.Person;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may do what on the reading page; the server keeps to it whatever a browser sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingRightsTests {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

  private DeskScene scene;
  private Wire reviewer;

  @BeforeAll
  void start() {
    scene =
        DeskScene.over(archive -> {
          for (int i = 1; i < 6; i++) {
            SomeReports.add(archive, "Our outlet", SomeReports.text(i));
          }
        });
    reviewer = somebody(Role.REVIEWER);
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      scene.close();
    }
  }

  private Wire somebody(Role role) {
    String cookie = scene.wire().unlock(role.code()).cookie();
    scene.become(cookie, Person.of(role.code(), Set.of(role)));
    return scene.wire().with("Cookie", cookie);
  }

  private Wire.Answer decide(Wire by, int report, String path, String... more) {
    Wire.Answer page = reviewer.get("/reports/" + report);
    Matcher seen = SEEN.matcher(page.body());
    assertThat(seen.find()).isTrue();
    String[] form = new String[more.length + 4];
    System.arraycopy(more, 0, form, 4, more.length);
    form[0] = "_csrf";
    form[1] = by.get("/reports/" + report).token();
    form[2] = "seen";
    form[3] = seen.group(1);
    return by.post("/reports/" + report + path, form);
  }

  @Test
  void aReaderSeesTheReportAndNoButtons() {
    Wire reader = somebody(Role.READER);
    String page = reader.get("/reports/1?at=1&open=correct").body();
    assertThat(page)
        .contains("id=\"event-1\"")
        .doesNotContain("/accept")
        .doesNotContain("/correct");
    assertThat(decide(reader, 1, "/events/1/accept").status()).isEqualTo(403);
    assertThat(reader.get("/reports/1/value?field=date&at=0-5").status()).isEqualTo(403);
  }

  @Test
  void aRecorderCorrectsAndAddsButAcceptsAndRejectsNothing() {
    Wire recorder = somebody(Role.RECORDER);
    String page = recorder.get("/reports/2").body();
    assertThat(page).contains("open=correct").contains("open=add").doesNotContain("/accept\"");
    assertThat(page).contains("Ready for sign-off").doesNotContain("/sign-off\"");
    assertThat(decide(recorder, 2, "/events/1/accept").status()).isEqualTo(403);
    assertThat(decide(recorder, 2, "/events/1/reject", "why", "no").status()).isEqualTo(403);
    assertThat(decide(recorder, 2, "/events/1/correct", "v.type", "killing").status())
        .isEqualTo(303);
    assertThat(decide(recorder, 2, "/events/1/undo").status()).isEqualTo(303);
  }

  @Test
  void anAcceptanceIsTakenBackOnlyByWhoMayAccept() {
    Wire recorder = somebody(Role.RECORDER);
    assertThat(decide(reviewer, 3, "/events/1/accept").status()).isEqualTo(303);
    assertThat(recorder.get("/reports/3?at=1").body()).doesNotContain("/events/1/undo");
    assertThat(decide(recorder, 3, "/events/1/undo").status()).isEqualTo(403);
    assertThat(decide(reviewer, 3, "/events/1/undo").status()).isEqualTo(303);
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileIsRefusedAndOtherEventsAreNotHeldUp() {
    Wire.Answer page = reviewer.get("/reports/4");
    Matcher seen = SEEN.matcher(page.body());
    assertThat(seen.find()).isTrue();
    assertThat(decide(reviewer, 4, "/events/1/accept").status()).isEqualTo(303);
    Wire.Answer late = late(page, seen.group(1), "/reports/4/events/1/accept");
    assertThat(late.status()).isEqualTo(200);
    assertThat(late.body()).contains("meanwhile").contains("reviewer accepted event 1.");
    assertThat(reviewer.get("/reports/4?at=2").body()).contains("event proposed now");
    assertThat(late(page, seen.group(1), "/reports/4/events/2/accept").status()).isEqualTo(303);
    assertThat(reviewer.get("/reports/4?at=2").body()).contains("event accepted decided now");
  }

  private Wire.Answer late(Wire.Answer page, String seen, String path) {
    return reviewer.post(path, "_csrf", page.token(), "seen", seen, "steps", "0");
  }

  @Test
  void whatThereIsNotIsNotThere() {
    assertThat(reviewer.get("/reports/99").status()).isEqualTo(404);
    assertThat(reviewer.get("/reports/99/value").status()).isEqualTo(404);
    assertThat(reviewer.get("/reports/99/places?typed=Dan").status()).isEqualTo(404);
    assertThat(decide(reviewer, 5, "/events/77/accept").status()).isEqualTo(404);
    assertThat(reviewer.get("/reports/5?at=77&open=nonsense&did=-3").status()).isEqualTo(200);
  }

  @Test
  void offsetsThatAreNoneGiveNoWords() {
    assertThat(reviewer.get("/reports/5/value?field=date&at=5-2").body()).isEmpty();
    assertThat(reviewer.get("/reports/5/value?field=date&at=0-99999999").body()).isEmpty();
    assertThat(reviewer.get("/reports/5/value?field=victims.1&at=0-6").body()).isEqualTo("Police");
  }
}
