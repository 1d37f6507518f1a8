package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may ask, and what comes of asking otherwise, by the desk's own description. */
class ApiTests {

  /** Stands in a report and nowhere else. */
  private static final String CANARY = "noted by hand in book";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static TeamScene scene;
  private static JsonNode description;
  private static final Map<Role, Wire> PROGRAMS = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive ->
            SomeReports.add(archive, "Our outlet", SomeReports.text(1), SomeReports.text(2)));
    description = MAPPER.readTree(scene.wire().get("/api/openapi.json").body());
    for (Role role : Role.values()) {
      scene.joined("A " + role.code(), role);
      PROGRAMS.put(role, program("A " + role.code(), "a token of " + role, 3600));
    }
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Wire program(String name, String secret, long seconds) {
    scene.with(archive -> {
      AccountRow row = archive.accounts().named(name).orElseThrow();
      Instant until = Instant.parse("2026-11-25T09:00:00Z").plusSeconds(seconds);
      archive.accounts().tokens().give(row, secret, "test", until.truncatedTo(ChronoUnit.MILLIS));
      return true;
    });
    return scene.wire().with("Authorization", "Bearer " + secret);
  }

  private static Wire as(Role role) {
    return PROGRAMS.getOrDefault(role, scene.wire());
  }

  private static JsonNode json(Wire.Answer answer) {
    return MAPPER.readTree(answer.body());
  }

  private static Wire.Answer post(Wire by, String path, String body) {
    return by.with("Content-Type", "application/json").send("POST", path, body);
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
  }

  private static long added(Wire by, String text) {
    return json(post(by, "/api/reports", "{\"text\":\"" + text + "\"}")).path("report").asLong(0);
  }

  @Test
  void whatItAnswersIsWhatItDescribes() {
    Wire reviewer = as(Role.REVIEWER);
    Set<String> wrong = new TreeSet<>();
    int checked = 0;
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode schema = schema(path.getValue().path("get"), "200");
      if (!schema.isMissingNode()) {
        String to = path.getKey().replace("{report}", "1").replace("{id}", "1.1");
        Wire.Answer answer = reviewer.get(to + "?days=36500&q=refugees");
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
    assertThat(checked).isGreaterThan(9);
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
    assertThat(program("Min-ji", "an old one", -1).get("/api/reports").status()).isEqualTo(401);
    assertThat(as(Role.READER).get("/inbox").isToUnlock()).as("a token at a page").isTrue();
  }

  @Test
  void whateverIsSentNothingBreaksAndNobodyGetsMoreThanTheirRole() {
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        for (Role role : Role.values()) {
          walk(path.getKey(), operation.getKey(), operation.getValue(), role, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(scene.wire().get("/health").body()).isEqualTo("ok\n");
  }

  /** Every parameter of the address, all with the same value. */
  private static String query(JsonNode operation, String value) {
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters").valueStream().toList()) {
      if (parameter.path("in").asString("").equals("query")) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(parameter.path("name").asString(""))
            .append('=')
            .append(value);
      }
    }
    return query.toString();
  }

  private static void walk(
      String path, String method, JsonNode operation, Role role, Set<String> wrong) {
    String needs = operation.path("x-needs").asString("");
    boolean may = needs.isEmpty() || role.may(Permission.valueOf(needs));
    boolean post = method.equals("post");
    for (String value : OddInputs.VALUES) {
      String to = path.replaceAll("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(value));
      boolean plain = to.equals(path);
      String asked = plain && !post ? path + query(operation, value) : to;
      if (plain && post && !value.equals("1")) {
        continue;
      }
      List<String> bodies =
          value.equals("1") || value.equals("1.1")
              ? OddInputs.BODIES
              : List.of(OddInputs.BODIES.get(6));
      for (String body : post ? bodies : List.of("")) {
        var answer = post ? post(as(role), asked, body) : as(role).get(asked);
        String what = method + " " + asked + " " + body + " as " + role + ": " + answer.status();
        if (answer.status() >= 500 || answer.status() == 0) {
          wrong.add(what);
        }
        // What Tomcat cannot read as an address it refuses to everybody.
        if (!may && !Set.of(400, 403).contains(answer.status())) {
          wrong.add(what + " may not");
        }
        if (!role.may(Permission.READ) && answer.body().contains(CANARY)) {
          wrong.add(what + " tells of a report");
        }
      }
    }
  }
}
