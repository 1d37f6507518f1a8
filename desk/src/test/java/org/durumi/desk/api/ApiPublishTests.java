package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

import java.util.Set;
import java.util.TreeSet;
import org.durumi.desk.PublishedReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What two programs do until something leaves: check, change, vouch, release, and get its file. */
class ApiPublishTests {

  private static final String WHY = "The church is known to everybody there.";

  private static TeamScene scene;
  private static Wire one;
  private static Wire other;
  private static Wire reader;
  private static JsonNode description;
  private static final Set<String> WRONG = new TreeSet<>();

  @BeforeAll
  static void start() {
    scene = TeamScene.over(PublishedReports::fill);
    one = Programs.of(scene, "Min-ji", Role.PUBLISHER);
    other = Programs.of(scene, "Han Bora", Role.PUBLISHER);
    reader = Programs.of(scene, "Jae", Role.READER);
    description = json(scene.wire().get("/api/openapi.json"));
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  /** What is answered there, as it is described. */
  private static JsonNode got(Wire by, String path, String schema) {
    return held(by.get(path), path, schema);
  }

  private static JsonNode held(Wire.Answer answer, String what, String schema) {
    assertThat(answer.status()).as(what + answer.body()).isBetween(200, 202);
    JsonNode known = description.path("components").path("schemas").path(schema);
    Described.by(description).differs(what, json(answer), known, WRONG);
    assertThat(WRONG).isEmpty();
    return json(answer);
  }

  /** Sends what begins something, and waits for its end. */
  private static JsonNode ended(String path, String body) throws InterruptedException {
    Wire.Answer began = post(one, path, body);
    assertThat(began.status()).as(began.body()).isEqualTo(202);
    return ended();
  }

  private static JsonNode ended() throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      JsonNode state = got(one, "/api/publish", "Gate");
      if (!state.path("goesOn").asBoolean(true)) {
        return state;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the check does not end");
  }

  @Test
  void aReleaseLeavesOnceAnotherAccountLetTheFindingThrough() throws InterruptedException {
    String notes = "{\"title\":\"Of the API\",\"notes\":\"Thanks to a church there.\"}";
    JsonNode state = ended("/api/publish/check", notes);
    assertThat(state.path("end").asString("")).isEqualTo("done");
    JsonNode check = got(other, "/api/publish/check", "Check");
    assertThat(check.path("leaving").asInt(0)).isPositive();
    assertThat(check.path("incidents").path(0).path("told").path("type").asString(""))
        .isEqualTo("arrest_detention");
    assertThat(check.path("inside").path(0).path("reason").asString("")).isEqualTo("testimony");
    got(one, "/api/publish/simulation", "Simulation");
    if (check.path("offered").size() > 0) {
      ended("/api/publish/changes", numbered(check, ",\"make\":\"all\""));
      check = got(one, "/api/publish/check", "Check");
    }
    assertThat(post(one, "/api/publish/release", "{\"check\":999}").status()).isEqualTo(409);
    Wire.Answer stopped = post(one, "/api/publish/release", numbered(check, ""));
    assertThat(stopped.status()).isEqualTo(422);
    assertThat(stopped.body()).contains("Nothing left");
    vouch(one, check);
    assertThat(post(one, "/api/publish/release", numbered(check, "")).body())
        .contains("a second person must");
    vouch(other, check);
    assertThat(got(one, "/api/publish/check", "Check").toString()).contains("Han Bora", WHY);
    assertThat(got(reader, "/api/publish/check", "Check").toString()).doesNotContain(WHY);
    JsonNode left =
        ended("/api/publish/release", numbered(check, ",\"files\":true,\"formats\":[\"csv\"]"));
    assertThat(left.path("released").asInt(0)).isEqualTo(1);
    assertThat(left.path("check").isNull()).isTrue();
    released();
  }

  private static String numbered(JsonNode check, String more) {
    return "{\"check\":" + check.path("number").asInt(0) + more + "}";
  }

  /** Lets all findings through that stop it. */
  private static void vouch(Wire by, JsonNode check) {
    for (JsonNode finding : check.path("findings")) {
      if (finding.path("overridable").asBoolean(false)) {
        String id = ",\"finding\":\"" + finding.path("id").asString("") + "\"";
        assertThat(post(by, "/api/publish/vouch", numbered(check, id + ",\"why\":\"x\"")).status())
            .as("no reason")
            .isEqualTo(422);
        Wire.Answer answer =
            post(by, "/api/publish/vouch", numbered(check, id + ",\"why\":\"" + WHY + "\""));
        held(answer, "vouch", "Check");
      }
    }
  }

  private static void released() throws InterruptedException {
    JsonNode brief = got(one, "/api/releases", "Releases").path("releases").path(0);
    assertThat(brief.path("by").asString("")).isEqualTo("Min-ji");
    String at = "/api/releases/" + brief.path("id").asString("");
    JsonNode release = got(other, at, "Release");
    assertThat(release.path("overruled").path(0).path("by").asString("")).isEqualTo("Han Bora");
    assertThat(release.path("incidents").size())
        .isPositive()
        .isEqualTo(release.path("total").asInt(0));
    ended(at + "/pack", "{\"name\":\"release-1.jsonl\"}");
    Wire.Answer file = one.get(at + "/files/release-1.jsonl");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).contains("Of the API");
    assertThat(one.get(at + "/files/another.jsonl").status()).isEqualTo(404);
    assertThat(post(one, at + "/pack", "{\"name\":\"another.jsonl\"}").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotUnderstoodIsRefusedAndNotPassedOver() {
    for (String body :
        new String[] {
          "{\"tpyes\":[\"killing\"]}",
          "{\"types\":[\"kiling\"]}",
          "{\"types\":\"killing\"}",
          "{\"countries\":[\"China\"]}",
          "{\"from\":\"2016\"}",
          "{\"cell\":1}",
          "{\"audience\":\"everybody\"}",
          "{\"withheld\":[\"names\"]}",
          "{\"notes\":\"" + "A".repeat(2001) + "\"}"
        }) {
      assertThat(post(one, "/api/publish/check", body).status()).as(body).isEqualTo(400);
    }
  }

  @Test
  void consentsAreTakenDownAndTakenBack() {
    String given =
        "{\"person\":\"Witness 3\",\"about\":\"11.1\",\"field\":\"%s\",\"purpose\":\"public\",\"until\":\"2027-01-01\"}";
    Wire.Answer kept = post(one, "/api/publish/consents", given.formatted("testimony"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    JsonNode consent = held(kept, "given", "Consent");
    assertThat(consent.path("state").asString("")).isEqualTo("holds");
    assertThat(post(one, "/api/publish/consents", given.formatted("helpers")).status())
        .as("that never leaves")
        .isEqualTo(422);
    String at = "/api/publish/consents/" + consent.path("number").asInt(0);
    held(post(other, at + "/revoke", "{\"why\":\"she asked\"}"), "revoked", "Consent");
    assertThat(got(one, at, "Consent").path("state").asString("")).isEqualTo("revoked");
    assertThat(post(one, at + "/revoke", "{}").status()).as("again").isEqualTo(422);
    assertThat(got(one, "/api/publish/consents", "Consents").path("total").asInt(0)).isEqualTo(1);
  }

  @Test
  void aFieldTravelsFurtherOnlyWithAReason() {
    assertThat(got(one, "/api/publish/exposures", "Exposures").path("fields").size()).isPositive();
    String further = "{\"field\":\"testimony\",\"exposure\":\"public\"";
    assertThat(post(one, "/api/publish/exposures", further + "}").status()).isEqualTo(422);
    Wire.Answer never =
        post(one, "/api/publish/exposures", "{\"field\":\"day\",\"exposure\":\"never\"}");
    assertThat(held(never, "never", "Exposures").toString())
        .contains("{\"field\":\"day\",\"exposure\":\"never\"");
  }
}
