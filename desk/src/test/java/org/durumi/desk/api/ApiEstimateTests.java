package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

import java.util.Set;
import java.util.TreeSet;
import org.durumi.desk.InventedArrests;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An estimate that a program begins, asks for and gets in numbers. */
class ApiEstimateTests {

  private static TeamScene scene;
  private static Wire reader;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> InventedArrests.fill(archive, 25));
    reader = Programs.of(scene, "Jae", Role.READER);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static JsonNode ended() throws InterruptedException {
    for (int i = 0; i < 3000; i++) {
      JsonNode state = json(reader.get("/api/estimate"));
      if (!state.path("state").asString("").equals("running")) {
        return state;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the estimate does not end");
  }

  @Test
  void anEstimateIsBegunAskedForAndSaysWhatItAssumes() throws InterruptedException {
    ended();
    assertThat(post(reader, "/api/estimate", "{\"unit\":\"cats\"}").status()).isEqualTo(400);
    assertThat(post(reader, "/api/estimate", "{\"lists\":\"origin\"}").status()).isEqualTo(202);
    JsonNode state = ended();
    assertThat(state.path("state").asString("")).isEqualTo("answered");
    JsonNode answer = state.path("answer");
    assertThat(answer.path("methods").size()).isEqualTo(5);
    assertThat(answer.path("methods").path(0).path("sentences").toString()).contains("It assumes");
    assertThat(answer.path("table").path("lists").toString()).contains("Daily NK");
    long documented = 0;
    for (JsonNode history : answer.path("table").path("histories")) {
      documented += history.path("count").asLong(0);
    }
    assertThat(documented)
        .isPositive()
        .isEqualTo(answer.path("table").path("documented").asLong(0));
    JsonNode description = json(scene.wire().get("/api/openapi.json"));
    JsonNode schema = description.path("components").path("schemas").path("Estimate");
    Set<String> wrong = new TreeSet<>();
    Described.by(description).differs("estimate", state, schema, wrong);
    assertThat(wrong).isEmpty();
  }

  @Test
  void oneThatGoesOnIsStoppedAndNoOtherBeginsBesideIt() throws InterruptedException {
    ended();
    assertThat(post(reader, "/api/estimate", "{}").status()).isEqualTo(202);
    int beside = post(reader, "/api/estimate", "{\"unit\":\"people\"}").status();
    JsonNode asked = json(reader.get("/api/estimate")).path("asked");
    assertThat(beside).isEqualTo(409);
    assertThat(asked.path("unit").asString("")).isEqualTo("incidents");
    assertThat(post(reader, "/api/estimate/stop", "").status()).isEqualTo(200);
    assertThat(ended().path("state").asString("")).isEqualTo("stopped");
  }
}
