package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.TeamScene;
import org.durumi.desk.TwoProjects;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a project's member is told nothing of another project, whatever it asks. */
class ApiMembersTests {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> BODIES =
      List.of(
          "{\"seen\":\"x\",\"why\":\"x\",\"set\":[{\"field\":\"count\",\"value\":\"9\"}]}",
          "{\"act\":\"aside\",\"why\":\"x\",\"action\":\"x\"}",
          "{\"tellings\":[\"1.1\"],\"other\":\"2.1\"}",
          "{\"tellings\":[\"4.1\"],\"other\":\"1.1\"}");

  /** What is sent to few addresses alone, since each asks an archive of its own. */
  private static final List<String> MORE_BODIES =
      List.of(
          "{}",
          "{\"act\":\"choose\"}",
          "{\"act\":\"answer\",\"who\":\"mother\",\"day\":\"2026-11-20\",\"answers\":[{\"key\":\"x\",\"text\":\"x\"}]}",
          "{\"act\":\"consent\",\"who\":\"m\",\"day\":\"2026-11-20\",\"person\":\"p\",\"until\":\"2027-01-01\"}",
          "{\"reports\":[1,4],\"act\":\"take\"}",
          "{\"reports\":[4,2],\"act\":\"aside\",\"why\":\"x\"}",
          "{\"one\":\"5.1\",\"other\":\"3.1\",\"verdict\":\"same\"}",
          "{\"one\":\"4.1\",\"other\":\"1.1\",\"verdict\":\"different\"}");

  private static TeamScene scene;
  private static Wire member;
  private static JsonNode description;
  private static List<String> incidents;

  @BeforeAll
  static void start() throws InterruptedException {
    scene = TeamScene.over(TwoProjects::fill);
    scene.joinedIn(TwoProjects.OURS.name(), "Member", Role.REVIEWER, Role.PUBLISHER);
    scene.with(archive -> {
      var accounts = archive.accounts();
      var row = accounts.named("Member").orElseThrow();
      accounts.tokens().give(row, "of a member", "test", Instant.parse("2027-11-25T09:00:00Z"));
      return row;
    });
    member = scene.wire().with("Authorization", "Bearer of a member");
    description = MAPPER.readTree(scene.wire().get("/api/openapi.json").body());
    failWithAName();
    incidents =
        scene.with(archive ->
            archive.incidents().find(IncidentFilter.ALL, 99).stream()
                .map(IncidentRow::id)
                .toList());
  }

  /** Work of somebody else, whose failure names a file. */
  private static void failWithAName() throws InterruptedException {
    Wire whole = Programs.of(scene, "Of the whole", Role.RECORDER);
    Wire.Answer begun =
        whole
            .with("Content-Type", "application/octet-stream")
            .send("POST", "/api/reports/files?name=feldschwirl.pdf", "%PDF-1.7 and no more");
    assertThat(begun.status()).isEqualTo(202);
    String work = whole.get("/api/work/1").body();
    for (int i = 0; i < 300 && !work.contains("finished"); i++) {
      Thread.sleep(100);
      work = whole.get("/api/work/1").body();
    }
    assertThat(work).contains("finished", "feldschwirl");
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Wire.Answer post(String path, String body) {
    return member.with("Content-Type", "application/json").send("POST", path, body);
  }

  @Test
  void nothingOfAnotherProjectIsToldOrTouched() {
    int before = history();
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (String value : values(path.getKey())) {
        String to =
            path.getKey()
                .replaceFirst("\\{(report|id|number|job)}", value)
                .replace("{event}", "1")
                .replace("{name}", "answers.txt");
        if (path.getValue().has("get")) {
          look(member.get(to + "?limit=500&days=36500&q=refugees&by=place"), to, wrong);
        }
        if (path.getValue().has("post")) {
          BODIES.forEach(body -> look(post(to, body), to + body, wrong));
          if (Set.of("", "1", "4", "1.1", "5.1").contains(value)) {
            MORE_BODIES.forEach(body -> look(post(to, body), to + body, wrong));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(history()).isEqualTo(before);
  }

  /** Each asks an archive of its own, so that it is asked of what could be there alone. */
  private static List<String> values(String path) {
    if (path.contains("{id}")) {
      List<String> values = new ArrayList<>(List.of("1", "1.1", "5.1"));
      values.addAll(incidents);
      return values;
    }
    return path.contains("{") ? List.of("1", "2", "3", "4") : List.of("");
  }

  private static void look(Wire.Answer answer, String what, Set<String> wrong) {
    String all = (answer.head() + answer.body()).toLowerCase(Locale.ROOT);
    TwoProjects.CANARIES.stream()
        .filter(all::contains)
        .forEach(bird -> wrong.add(what + " tells of " + bird));
    if (answer.status() >= 500 || answer.status() == 0) {
      wrong.add(what + " breaks: " + answer.status());
    }
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
  void anAppealIsDraftedOfACaseThatIsWhollyWithinOnesProjects() {
    assertThat(member.get("/api/appeals/4.1").status()).isEqualTo(200);
    assertThat(post("/api/appeals/4.1/draft", "").status()).isEqualTo(200);
    assertThat(member.get("/api/appeals/4.1").body()).contains("answers");
    assertThat(member.get("/api/appeals/5.1").status()).isEqualTo(403);
    assertThat(member.get("/api/appeals/5.1").body()).contains("An appeal needs the whole case");
    assertThat(member.get("/api/appeals/1.1").status()).isEqualTo(404);
    assertThat(member.get("/api/reports/1/history").status()).isEqualTo(404);
    assertThat(member.get("/api/reports/4/history").status()).isEqualTo(200);
  }

  @Test
  void aProgramSeesItsProjectAndAddsToIt() {
    JsonNode me = MAPPER.readTree(member.get("/api/me").body());
    assertThat(me.path("projects").path(0).asString("")).isEqualTo("Reedbeds");
    JsonNode listed = MAPPER.readTree(member.get("/api/reports").body());
    assertThat(listed.path("total").asInt(0)).isBetween(2, 3);
    assertThat(member.get("/api/reports/1").status()).isEqualTo(404);
    assertThat(member.get("/api/reports/4").status()).isEqualTo(200);
    for (String path : List.of("/api/releases", "/api/publish", "/api/publish/consents")) {
      assertThat(member.get(path).status()).as(path).isEqualTo(403);
      assertThat(member.get(path).body()).contains("Ask a publisher who sees the whole archive");
    }
    assertThat(post("/api/publish/check", "{}").status()).isEqualTo(403);
    assertThat(member.get("/api/estimate").body()).contains("you see those of your projects");
    assertThat(post("/api/estimate", "{}").status()).isEqualTo(403);
    String text = "{\"text\":\"Police in Benxi held 7 North Korean refugees on 2 May 2016.\"";
    assertThat(post("/api/reports", text + ",\"project\":\"default\"}").status()).isEqualTo(422);
    Wire.Answer added = post("/api/reports", text + "}");
    assertThat(added.status()).isEqualTo(201);
    long report = MAPPER.readTree(added.body()).path("report").asLong(0);
    assertThat(scene.with(archive -> archive.casework().of(report)).project())
        .isEqualTo(TwoProjects.OURS);
  }
}
