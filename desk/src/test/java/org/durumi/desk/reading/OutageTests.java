package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.store.DebianPostgres;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A team's desk whose database server is killed while people work, and comes back. */
@Timeout(300)
class OutageTests {

  private static final int PEOPLE = 4;
  private static final int BEFORE = 4;
  private static final int AFTER = 4;
  private static final String AWAY = "The desk cannot reach its database just now.";

  /** What a stack trace, or a page that the server makes by itself, would show. */
  private static final Pattern INSIDES =
      Pattern.compile("Exception|\\bat (org|java|jakarta)\\.|Apache Tomcat|PSQL|jdbc");

  private static final Pattern SENT =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  /** Pages that ask the archive for something. */
  private static final List<String> PAGES =
      List.of(
          "/inbox",
          "/reports/1",
          "/reports/1/history",
          "/reports/1/together",
          "/search?q=refugees",
          "/incidents",
          "/incidents/candidates",
          "/danger",
          "/danger/times",
          "/counts",
          "/statistics",
          "/map",
          "/map/events.json",
          "/offers",
          "/history",
          "/releases",
          "/publish/consents",
          "/account");

  private DebianPostgres server;
  private TeamScene scene;

  @BeforeEach
  void start() throws IOException {
    server = DebianPostgres.start();
    scene =
        TeamScene.at(
            server.named("postgres"),
            archive ->
                SomeReports.add(
                    archive,
                    "Our outlet",
                    SomeReports.text(1),
                    SomeReports.text(2),
                    SomeReports.text(3)));
  }

  @AfterEach
  void stop() throws IOException {
    scene.close();
    server.close();
  }

  @Test
  void everyPageSaysWhatHappenedNothingTypedIsLostAndTheDeskGoesOnByItself() throws IOException {
    Wire wire = scene.joined("Min-ji", Role.REVIEWER, Role.PUBLISHER);
    Wire other = scene.joined("Jae", Role.REVIEWER);
    Wire left = scene.joined("Han", Role.REVIEWER);
    Sheet sheet = Sheet.of(wire.get("/reports/1?at=1&open=correct"));
    Sheet byOther = Sheet.of(other.get("/reports/2"));
    String token = left.get("/reports/3").token();
    server.kill();
    Set<String> wrong = new TreeSet<>();
    for (String page : PAGES) {
      Wire.Answer answer = wire.get(page);
      if (answer.status() != 503
          || !answer.body().contains(AWAY)
          || INSIDES.matcher(answer.body()).find()) {
        wrong.add(page + ": " + answer.status());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(wire.get("/reports/1?at=1&open=correct").body())
        .contains("href=\"/reports/1?at=1&amp;open=correct\"");
    assertThat(wire.get("/health").status()).isEqualTo(503);
    assertThat(scene.password("Jae", TeamScene.PASSWORD).body()).contains(AWAY);
    Wire.Answer corrected =
        sheet.send(
            wire,
            "/reports/1/events/1/correct",
            "form",
            "correct",
            "v.modality",
            "unconfirmed",
            "why",
            "a \"witness\" doubts it");
    assertThat(corrected.status()).isEqualTo(503);
    assertThat(corrected.header("Retry-After")).isNotEmpty();
    assertThat(corrected.body()).contains(AWAY, "still here", "Send it again");
    Wire.Answer accepted = byOther.send(other, "/reports/2/events/1/accept");
    assertThat(left.post("/lock", "_csrf", token).isToUnlock()).isTrue();
    assertThat(left.get("/here").isToUnlock()).as("out, though nobody could note it").isTrue();
    server.again();
    assertThat(wire.get("/health").status()).isEqualTo(200);
    assertThat(wire.get("/reports/1").status()).as("still in").isEqualTo(200);
    assertThat(sendAgain(wire, "/reports/1/events/1/correct", corrected).status()).isEqualTo(303);
    assertThat(sendAgain(other, "/reports/2/events/1/accept", accepted).status()).isEqualTo(303);
    assertThat(sendAgain(other, "/reports/2/events/1/accept", accepted).body())
        .as("what was kept is not done twice")
        .contains("nothing of yours was kept", "Jae accepted event 1.");
    assertThat(history(1))
        .anySatisfy(item -> {
          assertThat(item.who()).isEqualTo("Min-ji");
          assertThat(item.why()).isEqualTo("a \"witness\" doubts it");
        });
    assertThat(history(2)).filteredOn(item -> "accept".equals(item.verdict())).hasSize(1);
    assertThat(scene.with(archive -> archive.verify()).faults()).isEmpty();
  }

  /** Presses the button of the page that says that the database is away. */
  private static Wire.Answer sendAgain(Wire by, String path, Wire.Answer away) {
    List<String> form = new ArrayList<>(List.of("_csrf", away.token()));
    String body = away.body().substring(away.body().indexOf("action=\"" + path + '"'));
    SENT.matcher(body)
        .results()
        .filter(one -> !one.group(1).equals("_csrf"))
        .forEach(one -> form.addAll(List.of(one.group(1), plain(one.group(2)))));
    return by.post(path, form.toArray(String[]::new));
  }

  private static String plain(String escaped) {
    return escaped.replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private List<HistoryItem> history(long report) {
    return scene.with(archive -> archive.history(HistoryQuery.of(report).limit(500)));
  }

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final CountDownLatch busy = new CountDownLatch(PEOPLE * BEFORE);

  @Test
  void killedInTheMiddleOfEditsItLosesNothingThatWasAcknowledged()
      throws IOException, InterruptedException {
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Edits edits = new Edits("Officer " + (char) ('A' + i), i);
      Wire wire = scene.joined(edits.name(), Role.REVIEWER);
      people.add(
          Thread.ofPlatform()
              .unstarted(() -> {
                try {
                  work(wire, edits);
                } catch (RuntimeException | AssertionError | InterruptedException e) {
                  faults.add(e);
                }
              }));
    }
    people.forEach(Thread::start);
    assertThat(busy.await(120, TimeUnit.SECONDS)).isTrue();
    server.kill();
    Thread.sleep(500);
    server.again();
    for (Thread person : people) {
      person.join();
    }
    assertThat(faults).isEmpty();
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page).contains(AWAY).doesNotContainPattern(INSIDES));
    assertThat(acknowledged).hasSize(PEOPLE * (BEFORE + AFTER));
    for (long report = 1; report <= 3; report++) {
      history(report)
          .forEach(item -> {
            if (item.why() != null && item.who() != null) {
              acknowledged.remove(item.why(), item.who());
            }
          });
    }
    assertThat(acknowledged).as("acknowledged, and not in the history").isEmpty();
    assertThat(scene.with(archive -> archive.verify()).faults()).isEmpty();
  }

  /** Corrects things, and waits as long as the page says that the database is away. */
  private void work(Wire wire, Edits edits) throws InterruptedException {
    while (edits.done() < BEFORE + AFTER) {
      long report = 1L + edits.any(3);
      Wire.Answer page = wire.get("/reports/" + report + "?at=1&open=correct");
      if (page.status() == 503) {
        told.add(page.body());
        Thread.sleep(100);
        continue;
      }
      Sheet sheet = Sheet.of(page);
      Edit edit = edits.typed(edits.correction(report, 1), sheet);
      Wire.Answer answer = sheet.send(wire, edit.path(), edit.form(""));
      if (answer.status() == 303) {
        acknowledged.put(edit.why(), edit.who());
        edits.acknowledge();
        busy.countDown();
      } else if (answer.status() == 503) {
        told.add(answer.body());
      } else {
        assertThat(answer.body()).contains("nothing of yours was kept");
      }
    }
  }
}
