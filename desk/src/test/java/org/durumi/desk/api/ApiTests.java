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
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "0",
          "-1",
          "999999",
          "2147483648",
          "99999999999999999999",
          "x",
          "%00",
          "%27--",
          "1e3",
          "%ED%95%9C",
          "1.5",
          "A".repeat(300));
  private static final List<String> BODIES =
      List.of(
          "",
          "x",
          "[]",
          "null",
          "{}",
          "{\"seen\":1}",
          "{\"seen\":\"x\",\"why\":\"\"}",
          "{\"text\":\"\\u0000\"}",
          "{\"text\":{\"a\":1},\"title\":[]}",
          "{\"text\":\"a\",\"published\":\"never\"}",
          "{\"text\":\"\\ud800\",\"title\":\"\\u202e\"}",
          "[".repeat(2000));

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
      archive.accounts().ways().token(row, secret, "test", until.truncatedTo(ChronoUnit.MILLIS));
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

  private static void walk(
      String path, String method, JsonNode operation, Role role, Set<String> wrong) {
    String needs = operation.path("x-needs").asString("");
    boolean may = needs.isEmpty() || role.may(Permission.valueOf(needs));
    boolean post = method.equals("post");
    for (String value : VALUES) {
      String to = path.replaceAll("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(value));
      boolean plain = to.equals(path);
      String asked = plain && !post ? path + "?limit=" + value : to;
      if (plain && post && !value.equals("1")) {
        continue;
      }
      List<String> bodies = value.equals("1") ? BODIES : List.of(BODIES.get(6));
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
