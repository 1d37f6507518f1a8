package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.durumi.desk.PublishedReports;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs that send anything to anything that is described, in every role. */
class ApiFuzzTests {

  /** Stands in a report and nowhere else. */
  private static final String CANARY = "noted by hand in book";

  private static final int MOST_SHOWN = 40;

  private static final Set<String> DONE = new TreeSet<>();

  private static TeamScene scene;
  private static JsonNode description;
  private static final Map<Role, Wire> PROGRAMS = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          SomeReports.add(archive, "Our outlet", SomeReports.text(1), SomeReports.text(2));
          PublishedReports.fill(archive);
        });
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
  void whateverIsSentNothingBreaksAndNobodyGetsMoreThanTheirRole() {
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        for (Role role : Role.values()) {
          new Walk(path.getKey(), operation.getKey(), operation.getValue(), role, wrong).go();
        }
      }
    }
    assertThat(wrong.stream().limit(MOST_SHOWN)).isEmpty();
    assertThat(DONE)
        .as("what was not refused, and so tried beyond the door")
        .hasSizeGreaterThan(30);
    assertThat(scene.wire().get("/health").body()).isEqualTo("ok\n");
  }

  /** One operation in one role, with everything. */
  private record Walk(
      String path, String method, JsonNode operation, Role role, Set<String> wrong) {

    void go() {
      boolean plain = !path.contains("{");
      for (String value : plain && isPost() ? List.of("1") : OddInputs.VALUES) {
        String to = path.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(value));
        if (!isPost()) {
          look(to + (plain ? query(value) : ""), "");
          continue;
        }
        for (String body : bodies(value)) {
          look(to, body);
        }
      }
    }

    private boolean isPost() {
      return method.equals("post");
    }

    private boolean may() {
      return may(role);
    }

    private boolean may(Role other) {
      String needs = operation.path("x-needs").asString("");
      return needs.isEmpty() || other.may(Permission.valueOf(needs));
    }

    /** What is made of the description does not depend on who sends it. */
    private boolean isFirst() {
      return Arrays.stream(Role.values()).filter(this::may).findFirst().orElseThrow() == role;
    }

    /** All where it leads somewhere and this role may go there; else one. */
    private List<String> bodies(String value) {
      if (!may() || !value.equals(path.contains("{id}") ? "1.1" : "1")) {
        return List.of(OddInputs.BODIES.get(6));
      }
      List<String> all = new ArrayList<>(OddInputs.BODIES);
      if (isFirst()) {
        all.addAll(Bodies.of(operation));
      }
      return all;
    }

    /** Every parameter of the address, all with the same value. */
    private String query(String value) {
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

    private void look(String to, String body) {
      Wire.Answer answer = isPost() ? post(as(role), to, body) : as(role).get(to);
      if (answer.status() >= 200 && answer.status() < 300) {
        DONE.add(method + " " + path);
      }
      String sent = body.substring(0, Math.min(body.length(), 200));
      String what = method + " " + to + " " + sent + " as " + role + ": " + answer.status();
      if (answer.status() >= 500 || answer.status() == 0) {
        wrong.add(what);
      }
      // What Tomcat cannot read as an address it refuses to everybody.
      if (!may() && !Set.of(400, 403).contains(answer.status())) {
        wrong.add(what + " may not");
      }
      if (!role.may(Permission.READ) && answer.body().contains(CANARY)) {
        wrong.add(what + " tells of a report");
      }
      described(what, answer);
    }

    private void described(String what, Wire.Answer answer) {
      String status = Integer.toString(answer.status());
      JsonNode said = operation.path("responses").path(status);
      // Before anything is looked up in the table, Tomcat refuses an address that is none.
      if (said.isMissingNode() && !status.equals("400")) {
        wrong.add(what + " is not described");
        return;
      }
      JsonNode response = said.has("$ref") ? at(said.path("$ref").asString("")) : said;
      JsonNode schema = response.path("content").path("application/json").path("schema");
      boolean isJson = answer.header("Content-Type").startsWith("application/json");
      if (!schema.isMissingNode() && isJson) {
        Set<String> differs = new TreeSet<>();
        Described.by(description).differs("it", json(answer), schema, differs);
        differs.forEach(one -> wrong.add(what + ": " + one));
      } else if (!schema.isMissingNode() && !status.equals("400")) {
        wrong.add(what + " is no JSON");
      }
    }

    private static JsonNode at(String reference) {
      return description.at(reference.substring(1));
    }
  }
}
