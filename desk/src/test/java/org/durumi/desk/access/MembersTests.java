package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.TeamScene;
import org.durumi.desk.TwoProjects;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.linkage.TellingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Members of a project work on its reports, and never get a word of another's. */
class MembersTests {

  private static final List<String> PUBLISHES = List.of("/publish", "/releases");
  private static final String BOUNDARY = "of-two-projects";

  private static TeamScene scene;
  private static Wire whole;
  private static Wire member;
  private static List<String> incidents;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(TwoProjects::fill);
    whole = scene.joined("Whole", Role.REVIEWER, Role.PUBLISHER);
    member = scene.joinedIn(TwoProjects.OURS.name(), "Member", Role.REVIEWER, Role.PUBLISHER);
    incidents =
        scene.with(archive ->
            archive.incidents().find(IncidentFilter.ALL, 99).stream()
                .map(IncidentRow::id)
                .toList());
    assertThat(incidents).hasSize(5);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  /** What the desk keeps from page to page it keeps of whoever sees all of it. */
  private static void everythingWasSeenByOthers() throws InterruptedException {
    for (String page :
        List.of("/inbox", "/search?q=refugees", "/incidents", "/counts", "/danger")) {
      assertThat(whole.get(page).body().toLowerCase(Locale.ROOT)).as(page).contains("inbox");
    }
    assertThat(whole.get("/inbox").body()).contains("Blaukehlchen");
    send(whole, "Goldammer note.txt", "");
    done(whole, "Goldammer note");
  }

  private static Wire.Answer send(Wire by, String name, String project) {
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"project\"\r\n\r\n%2$s\r\n"
                .formatted(BOUNDARY, project)
            + "--%1$s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%2$s\"\r\n\r\n"
                .formatted(BOUNDARY, name)
            + "%s: Police in Dandong held 3 North Korean refugees on 2 May 2016.\r\n--%s--\r\n"
                .formatted(name, BOUNDARY);
    return by.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .with("X-CSRF-TOKEN", by.get("/account").token())
        .send("POST", "/add/files", body);
  }

  private static void done(Wire by, String words) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (by.get("/inbox?status=new").body().contains(words)
          || by.get("/work").body().contains("Finished")
          || by.get("/work").body().contains("Done")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not added: " + by.get("/work").body());
  }

  private static List<String> paths(String pattern) {
    if (!pattern.contains("{")) {
      return List.of(
          pattern,
          pattern + "?q=refugees",
          pattern + "?show=99&order=newest&status=all&within=all&inferred=returned&by=outlet");
    }
    List<String> values = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6", "7"));
    if (pattern.startsWith("/incidents") || pattern.startsWith("/appeals")) {
      values.addAll(incidents);
      values.addAll(List.of("1.1", "2.1", "3.1", "4.1", "5.1"));
    }
    return values.stream()
        .map(value ->
            pattern
                .replaceFirst("\\{(report|id|incident|job|number|secret|image|shown)}", value)
                .replace("{event}", "1")
                .replace("{name}", "answers.txt"))
        .toList();
  }

  @Test
  void aMemberIsNeverToldAWordOfAnotherProject() throws InterruptedException {
    everythingWasSeenByOthers();
    int before = history();
    Set<String> wrong = new TreeSet<>();
    int seen = 0;
    String token = member.get("/account").token();
    for (Routes.Route route : Routes.all(true)) {
      boolean leaves = Set.of("/lock", "/account/sessions/end").contains(route.pattern());
      if (route.needs().equals(Set.of(Permission.ADMINISTER)) || leaves) {
        continue;
      }
      for (String path : paths(route.pattern().replace("**", "desk.css"))) {
        boolean get = route.method().matches("GET");
        Wire.Answer answer =
            get
                ? member.get(path)
                : member.post(
                    path,
                    "_csrf",
                    token,
                    "act",
                    "aside",
                    "why",
                    "x",
                    "reports",
                    "1",
                    "with",
                    "1.1",
                    "other",
                    "1.1",
                    "tellings",
                    "1.1",
                    "text",
                    "t",
                    "seen",
                    "x");
        seen += answer.status() == 200 ? 1 : 0;
        String all = (answer.head() + answer.body()).toLowerCase(Locale.ROOT);
        TwoProjects.CANARIES.stream()
            .filter(all::contains)
            .forEach(bird -> wrong.add(route.method() + " " + path + " tells of " + bird));
        if (answer.status() >= 500) {
          wrong.add(route.method() + " " + path + " breaks: " + answer.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).as("pages that were shown").isGreaterThan(60);
    assertThat(history()).as("nothing of another project was touched").isEqualTo(before);
  }

  private static int history() {
    return scene.with(archive -> {
      int all = 0;
      for (long report = 1; report <= 3; report++) {
        all += archive.history(new HistoryQuery(report, null, null, 999)).size();
      }
      return all;
    });
  }

  @Test
  void pagesThatLeaveOtherProjectsOutSaySo() {
    for (String page :
        List.of("/inbox", "/counts", "/statistics", "/map", "/incidents", "/danger", "/search")) {
      assertThat(member.get(page).body()).as(page).contains("Of your projects only: Reedbeds");
      assertThat(whole.get(page).body()).as(page).doesNotContain("Of your projects only");
    }
  }

  @Test
  void whatIsAboutTheWholeArchiveIsRefusedWithASentenceHoweverItIsWritten() {
    for (String page : PUBLISHES) {
      assertThat(member.get(page).status()).isEqualTo(403);
      assertThat(member.get(page).body()).contains("Ask a publisher who sees the whole archive");
    }
    for (String page : List.of("/estimate", "/%65stimate", "/proofs", "/%70roofs")) {
      assertThat(member.get(page).status()).as(page).isEqualTo(403);
      assertThat(member.get(page).body()).as(page).containsPattern("your projects( alone)?. Ask ");
    }
  }

  @Test
  void aMemberAddsToTheirProjectAndToNoOther() throws InterruptedException {
    assertThat(member.get("/add").body()).contains("This goes into the project Reedbeds.");
    String[] text = {
      "_csrf",
      member.get("/add").token(),
      "text",
      "Police in Nanning arrested 4 North Korean refugees on 1 June 2016, a source said.",
      "project",
      ""
    };
    Wire.Answer added = member.post("/add/text", text);
    long report = Long.parseLong(added.header("Location").replaceFirst("/reports/", ""));
    assertThat(member.get("/reports/" + report).status()).isEqualTo(200);
    assertThat(project(report)).isEqualTo(TwoProjects.OURS);
    text[5] = Project.DEFAULT.name();
    text[3] = "Police in Nanning arrested 5 North Korean refugees on 1 June 2016, a source said.";
    assertThat(member.post("/add/text", text).body()).contains("Choose one of your projects");
    assertThat(send(member, "ours.txt", Project.DEFAULT.name()).status()).isEqualTo(422);
    assertThat(send(member, "ours.txt", TwoProjects.OURS.name()).status()).isEqualTo(303);
    done(member, "ours");
    assertThat(member.get("/work").body()).doesNotContain("work/1\"");
    Wire others = scene.joinedIn("Dunes", "Other member", Role.READER);
    assertThat(others.get("/reports/" + report).status()).isEqualTo(404);
    assertThat(others.get("/work/1").status()).isEqualTo(404);
  }

  private static Project project(long report) {
    return scene.with(archive -> archive.casework().of(report).project());
  }

  @Test
  void whatIsKeptInAnotherProjectIsSaidWithoutItsNumber() {
    String[] text = {
      "_csrf",
      whole.get("/add").token(),
      "text",
      "Police in Benxi arrested 6 North Korean refugees on 1 June 2016, a source said."
    };
    assertThat(whole.post("/add/text", text).status()).isEqualTo(303);
    text[1] = member.get("/add").token();
    Wire.Answer answer = member.post("/add/text", text);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("in a project that you do not see");
  }

  @Test
  void anAppealIsDraftedOfACaseThatIsWhollyWithinOnesProjects() {
    assertThat(
            scene.<Boolean>with(archive ->
                archive
                        .incidents()
                        .followed()
                        .of(archive.incidents().of(new TellingId(5, 1)).orElseThrow().id())
                        .getFirst()
                        .chain()
                        .incidents()
                        .size()
                    > 1))
        .as("they are followed from report 5 to report 3")
        .isTrue();
    Wire.Answer within = member.get("/appeals/4.1");
    assertThat(within.status()).isEqualTo(200);
    member.post("/appeals/4.1/draft", "_csrf", within.token());
    assertThat(member.get("/appeals/4.1").body()).contains("answers");
    Wire.Answer beyond = member.get("/appeals/5.1");
    assertThat(beyond.status()).isEqualTo(403);
    assertThat(beyond.body()).contains("An appeal needs the whole case");
    assertThat(whole.get("/appeals/5.1").status()).isEqualTo(200);
    assertThat(member.get("/appeals/1.1").status()).isEqualTo(404);
  }
}
