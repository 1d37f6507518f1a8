package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs may ask, and what comes of asking otherwise, by the desk's own description. */
class ApiTests {

  /** Stands in a report and nowhere else. */
  private static final String CANARY = "noted by hand in book";

  private static final Set<String> TO_BE_MADE =
      Set.of(
          "/api/publish/check",
          "/api/publish/simulation",
          "/api/publish/consents/{number}",
          "/api/releases/{id}",
          "/api/work/{job}");

  private static TeamScene scene;
  private static JsonNode description;
  private static final Map<Role, Wire> PROGRAMS = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive ->
            SomeReports.add(archive, "Our outlet", SomeReports.text(1), SomeReports.text(2)));
    description = json(scene.wire().get("/api/openapi.json"));
    for (Role role : Role.values()) {
      PROGRAMS.put(role, Programs.of(scene, "A " + role.code(), role));
    }
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Wire as(Role role) {
    return PROGRAMS.getOrDefault(role, scene.wire());
  }

  @Test
  void aProgramReadsAddsAndDecides() {
    Wire reviewer = as(Role.REVIEWER);
    String text = SomeReports.text(3).replace("\n", "\\n");
    Wire.Answer added = post(reviewer, "/api/reports", "{\"text\":\"" + text + "\"}");
    assertThat(added.status()).isEqualTo(201);
    String at = "/api/reports/" + json(added).path("report").asString("");
    JsonNode report = json(reviewer.get(at));
    assertThat(report.path("text").asString("")).contains(CANARY);
    String seen = "{\"seen\":\"" + report.path("seen").asString("") + "\"}";
    for (String none : List.of("0", "-1", "99")) {
      assertThat(post(reviewer, at + "/events/" + none + "/accept", seen).status()).isEqualTo(404);
    }
    assertThat(post(reviewer, at + "/events/1/reject", seen).status()).as("no why").isEqualTo(422);
    Wire.Answer accepted = post(reviewer, at + "/events/1/accept", seen);
    assertThat(json(accepted).path("events").path(0).path("state").asString(""))
        .isEqualTo("accepted");
    assertThat(post(reviewer, at + "/events/1/accept", seen).status()).isEqualTo(409);
    assertThat(json(as(Role.ANALYST).get("/api/summary")).path("reports").asInt(0)).isPositive();
    String again = "{\"seen\":\"" + json(accepted).path("seen").asString("") + "\"";
    String words = "\"words\":\"6 North Korean refugees\"";
    Wire.Answer corrected =
        post(
            reviewer,
            at + "/events/1/correct",
            again
                + ",\"why\":\"x\",\"set\":[{\"field\":\"count\",\"value\":\"6 or more\","
                + words
                + "}]}");
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    JsonNode event = json(corrected).path("events").path(0);
    assertThat(event.path("state").asString("")).isEqualTo("corrected");
    assertThat(event.path("decisions").size()).isEqualTo(2);
    assertThat(event.path("said").toString()).contains("6 North Korean refugees");
    again = "{\"seen\":\"" + json(corrected).path("seen").asString("") + "\"}";
    Wire.Answer undone = post(reviewer, at + "/events/1/undo", again);
    assertThat(json(undone).path("events").path(0).path("state").asString(""))
        .isEqualTo("accepted");
    assertThat(json(post(reviewer, at + "/work", "{\"act\":\"take\"}")).path("owner").asString(""))
        .isEqualTo("A reviewer");
  }

  @Test
  void aProgramListsSearchesCountsAndPlans() {
    Wire reviewer = as(Role.REVIEWER);
    JsonNode first = json(reviewer.get("/api/reports?limit=1"));
    assertThat(first.path("reports").size()).isEqualTo(1);
    assertThat(first.path("next").asInt(0)).isEqualTo(2);
    JsonNode second = json(reviewer.get("/api/reports?limit=1&page=2"));
    assertThat(second.path("reports").path(0).path("number").asInt(0))
        .isEqualTo(first.path("reports").path(0).path("number").asInt(0) - 1);
    assertThat(json(reviewer.get("/api/reports?limit=100000")).path("reports").size())
        .isLessThanOrEqualTo(500);
    assertThat(json(reviewer.get("/api/search?q=hand%20book")).path("hits").size()).isPositive();
    assertThat(reviewer.get("/api/search?q=a&from=soon").status()).isEqualTo(400);
    JsonNode incidents = json(reviewer.get("/api/incidents"));
    String id = incidents.path("incidents").path(0).path("id").asString("");
    JsonNode incident = json(reviewer.get("/api/incidents/" + id));
    assertThat(incident.path("tellings").size()).isPositive();
    assertThat(reviewer.get("/api/incidents/" + "0".repeat(12)).status()).isEqualTo(404);
    assertThat(json(reviewer.get("/api/counts?by=type")).path("all").path("key").asString(""))
        .isEqualTo("all");
    Wire.Answer plan = post(reviewer, "/api/people/1/1", "{\"action\":\"call\",\"due\":\"\"}");
    assertThat(json(plan).path("action").asString("")).isEqualTo("call");
    assertThat(json(reviewer.get("/api/people?days=36500")).path("total").isNumber()).isTrue();
    assertThat(json(reviewer.get("/api/me")).path("projects").isNull()).isTrue();
    assertThat(json(reviewer.get("/api/releases")).path("releases").size()).isZero();
  }

  @Test
  void incidentsAreMergedSplitAndThatIsTakenBack() {
    Wire reviewer = as(Role.REVIEWER);
    String one =
        added(reviewer, "Police in Musan arrested 2 women on 9 January 2012, a source said.")
            + ".1";
    String other =
        added(reviewer, "Guards shot 4 men in Hoeryong on 3 May 2014, a witness said.") + ".1";
    String at = "/api/incidents/" + one;
    Wire.Answer merged = post(reviewer, at + "/merge", "{\"other\":\"" + other + "\"}");
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(json(merged).path("tellings").size()).isEqualTo(2);
    Wire.Answer foreign = post(reviewer, at + "/split", "{\"tellings\":[\"1.1\"]}");
    assertThat(foreign.status()).as("a telling of another incident").isEqualTo(422);
    assertThat(post(reviewer, at + "/undo", "{}").status()).isEqualTo(200);
    assertThat(json(reviewer.get(at)).path("tellings").size()).isEqualTo(1);
    assertThat(post(reviewer, at + "/undo", "{}").status()).as("nothing stands").isEqualTo(422);
    String pair = "{\"one\":\"" + one + "\",\"other\":\"" + other + "\",\"verdict\":\"%s\"}";
    String pairs = "/api/incidents/candidates";
    assertThat(post(reviewer, pairs, pair.formatted("same")).status()).isEqualTo(200);
    assertThat(json(reviewer.get(at)).path("tellings").size()).isEqualTo(2);
    assertThat(post(reviewer, pairs, pair.formatted("undo")).status()).isEqualTo(200);
    assertThat(json(reviewer.get(at)).path("tellings").size()).isEqualTo(1);
    assertThat(post(reviewer, pairs, pair.formatted("perhaps")).status()).isEqualTo(400);
  }

  private static long added(Wire by, String text) {
    return json(post(by, "/api/reports", "{\"text\":\"" + text + "\"}")).path("report").asLong(0);
  }

  @Test
  void anEventThatWasMissedIsAddedAndOneIsCopiedAndTheHistoryTellsOfBoth() {
    Wire recorder = as(Role.RECORDER);
    long report = added(recorder, "Police in Harbin held 8 men. They were beaten on 2 May 2013.");
    String at = "/api/reports/" + report;
    String seen = "{\"seen\":\"" + json(recorder.get(at)).path("seen").asString("") + "\"";
    String missed = ",\"type\":\"torture_ill_treatment\",\"words\":\"%s\"}";
    assertThat(post(recorder, at + "/events", seen + missed.formatted("kicked")).status())
        .as("words that are not there")
        .isEqualTo(422);
    JsonNode more = json(post(recorder, at + "/events", seen + missed.formatted("were beaten")));
    int event = more.path("events").size();
    assertThat(more.path("events").path(event - 1).path("type").asString(""))
        .isEqualTo("torture_ill_treatment");
    seen = "{\"seen\":\"" + more.path("seen").asString("") + "\"}";
    JsonNode copied = json(post(recorder, at + "/events/" + event + "/split", seen));
    assertThat(copied.path("events").size()).isEqualTo(event + 1);
    assertThat(post(recorder, at + "/events/" + event + "/split", seen).status()).isEqualTo(409);
    JsonNode history = json(recorder.get(at + "/history?kind=decision"));
    assertThat(history.path("items").size()).isEqualTo(2);
    assertThat(history.path("items").path(0).path("who").asString("")).isEqualTo("A recorder");
    assertThat(recorder.get("/api/reports/999/history").status()).isEqualTo(404);
  }

  @Test
  void manyReportsAreTakenAtOnceAndAllOrNone() {
    Wire reviewer = as(Role.REVIEWER);
    String take = "{\"act\":\"take\",\"reports\":[1,%s]}";
    assertThat(post(reviewer, "/api/reports/work", take.formatted("999")).status()).isEqualTo(404);
    assertThat(json(reviewer.get("/api/reports/1")).path("owner").isNull()).isTrue();
    JsonNode done = json(post(reviewer, "/api/reports/work", take.formatted("2")));
    assertThat(done.path("changed").asInt(0)).isEqualTo(2);
    assertThat(json(reviewer.get("/api/reports/1")).path("owner").asString(""))
        .isEqualTo("A reviewer");
    String aside = "{\"act\":\"aside\",\"reports\":[1]}";
    assertThat(post(reviewer, "/api/reports/work", aside).status()).as("no why").isEqualTo(422);
  }

  @Test
  void whatItAnswersIsWhatItDescribes() {
    Set<String> wrong = new TreeSet<>();
    int checked = 0;
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode schema = schema(path.getValue().path("get"), "200");
      // What is to be made first is held against its schema where it is made.
      if (!schema.isMissingNode() && !TO_BE_MADE.contains(path.getKey())) {
        String to = path.getKey().replace("{report}", "1").replace("{id}", "1.1");
        String needs = path.getValue().path("get").path("x-needs").asString("");
        Wire asks = needs.equals("ADMINISTER") ? as(Role.ADMINISTRATOR) : as(Role.REVIEWER);
        Wire.Answer answer = asks.get(to + "?days=36500&q=refugees");
        assertThat(answer.status()).as(to).isEqualTo(200);
        Described.by(description).differs(to, json(answer), schema, wrong);
        checked++;
      }
    }
    Wire.Answer refused = as(Role.ANALYST).get("/api/reports");
    assertThat(refused.header("Content-Type")).startsWith("application/json");
    JsonNode error = description.path("components").path("schemas").path("Error");
    Described.by(description).differs("403", json(refused), error, wrong);
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(15);
  }

  private static JsonNode schema(JsonNode operation, String status) {
    return operation
        .path("responses")
        .path(status)
        .path("content")
        .path("application/json")
        .path("schema");
  }

  @Test
  void onlyATokenOpensIt() {
    Wire session = scene.joined("Min-ji", Role.values());
    assertThat(session.get("/api/reports").status()).as("a session").isEqualTo(401);
    assertThat(scene.wire().get("/api/reports").status()).isEqualTo(401);
    Wire wrong = scene.wire().with("Authorization", "Bearer something else");
    assertThat(wrong.get("/api/reports").status()).isEqualTo(401);
    assertThat(Programs.of(scene, "Min-ji", -1).get("/api/reports").status()).isEqualTo(401);
    assertThat(as(Role.READER).get("/inbox").isToUnlock()).as("a token at a page").isTrue();
  }
}
