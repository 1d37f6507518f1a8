package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

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

/** What the map, the offers, the times in custody and the proofs show, for programs. */
class ApiDocumentedTests {

  private static TeamScene scene;
  private static JsonNode description;
  private static Wire reviewer;
  private static Wire administrator;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> SomeReports.add(archive, "Our outlet", SomeReports.text(1)));
    reviewer = Programs.of(scene, "Min-ji", Role.REVIEWER);
    description = json(scene.wire().get("/api/openapi.json"));
    administrator = Programs.of(scene, "Jae", Role.ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  /** Adds a text and accepts its events of a type; the report's number. */
  private static long accepted(String text, String type) {
    JsonNode added = json(post(reviewer, "/api/reports", "{\"text\":\"" + text + "\"}"));
    long number = added.path("report").asLong(0);
    String at = "/api/reports/" + number;
    int some = 0;
    for (JsonNode event : json(reviewer.get(at)).path("events").valueStream().toList()) {
      if (event.path("type").asString("").equals(type)) {
        String seen = json(reviewer.get(at)).path("seen").asString("");
        String to = at + "/events/" + event.path("number").asString("") + "/accept";
        Wire.Answer answer = post(reviewer, to, "{\"seen\":\"" + seen + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        some++;
      }
    }
    assertThat(some).as(type).isPositive();
    return number;
  }

  /** What is answered there, as it is described. */
  private static JsonNode got(String path, String schema) {
    Wire.Answer answer = reviewer.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    Set<String> wrong = new TreeSet<>();
    JsonNode known = description.path("components").path("schemas").path(schema);
    Described.by(description).differs(path, json(answer), known, wrong);
    assertThat(wrong).isEmpty();
    return json(answer);
  }

  private static long of(JsonNode events, long report) {
    return events.valueStream().filter(one -> one.path("report").asLong(0) == report).count();
  }

  @Test
  void whatIsAcceptedStandsOnTheMapWhereAndWhenItIsAskedFor() {
    long report =
        accepted("Police in Shenyang arrested 12 people on 5 June 2017.", "arrest_detention");
    JsonNode all = got("/api/map", "Map").path("events");
    assertThat(of(all, report)).isEqualTo(1);
    String shenyang = "/api/map?box=123,41,124,42&from=2017-06-01&to=2017-06-30";
    JsonNode event = json(reviewer.get(shenyang)).path("events").path(0);
    assertThat(event.path("report").asLong(0)).isEqualTo(report);
    assertThat(event.path("first").asString("")).isEqualTo("2017-06-05");
    assertThat(event.path("country").asString("")).isEqualTo("CN");
    assertThat(of(json(reviewer.get("/api/map?box=10,41,11,42")).path("events"), report)).isZero();
    assertThat(of(json(reviewer.get("/api/map?from=2018-01-01")).path("events"), report)).isZero();
    for (String odd : new String[] {"from=June", "to=2017", "box=1,2,3", "box=all"}) {
      assertThat(reviewer.get("/api/map?" + odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void aRewardIsDocumentedWithItsSumAndItsWords() {
    long report =
        accepted(
            "On 2 May 2019 police in Yanji offered a reward of 3,000 yuan to anyone who reports"
                + " North Korean refugees.",
            "reward_offer");
    JsonNode found = got("/api/offers?type=reward_offer&country=CN&q=3,000", "Offers");
    assertThat(of(found.path("offers"), report)).isEqualTo(1);
    JsonNode offer =
        found
            .path("offers")
            .valueStream()
            .filter(one -> one.path("report").asLong(0) == report)
            .findFirst()
            .orElseThrow();
    assertThat(offer.path("sum").path("amount").asInt(0)).isEqualTo(3_000);
    assertThat(offer.path("sum").path("currency").asString("")).isEqualTo("CNY");
    assertThat(offer.path("quotes").toString()).contains("3,000 yuan");
    assertThat(of(json(reviewer.get("/api/offers?country=KP")).path("offers"), report)).isZero();
    for (String odd : new String[] {"type=killing", "from=May", "until=20"}) {
      assertThat(reviewer.get("/api/offers?" + odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void timesInCustodyHaveNoCurveOfAFewPeople() {
    JsonNode times = json(reviewer.get("/api/people/times"));
    assertThat(times.path("cases").isInt()).isTrue();
    assertThat(times.path("cases").asInt(-1)).isLessThan(5);
    assertThat(times.path("curve").isEmpty()).isTrue();
    assertThat(reviewer.get("/api/people/times?inferred=returned").status()).isEqualTo(200);
    assertThat(reviewer.get("/api/people/times?inferred=maybe").status()).isEqualTo(400);
  }

  @Test
  void aCheckOfTheProofsIsBegunAndTellsWhatItFound() throws InterruptedException {
    assertThat(post(reviewer, "/api/proofs", "").status()).isEqualTo(202);
    JsonNode proofs = json(reviewer.get("/api/proofs"));
    for (int i = 0; i < 600 && proofs.path("goesOn").asBoolean(true); i++) {
      Thread.sleep(100);
      proofs = json(reviewer.get("/api/proofs"));
    }
    assertThat(proofs.path("holds").asBoolean(false)).as(proofs.toString()).isTrue();
    assertThat(proofs.path("fingerprint").asString("")).isNotBlank();
  }

  @Test
  void anAdministratorSeesWhoHasWhichRolesAndNoSecret() {
    JsonNode accounts = json(administrator.get("/api/accounts")).path("accounts");
    JsonNode minji =
        accounts
            .valueStream()
            .filter(one -> one.path("name").asString("").equals("Min-ji"))
            .findFirst()
            .orElseThrow();
    assertThat(minji.path("roles").toString()).contains("reviewer");
    assertThat(minji.propertyNames()).containsExactly("number", "name", "state", "roles");
    assertThat(reviewer.get("/api/accounts").status()).isEqualTo(403);
  }
}
