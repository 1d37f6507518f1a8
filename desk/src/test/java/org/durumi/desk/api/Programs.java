package org.durumi.desk.api;

import java.time.Instant;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs with a token of somebody's, and what they are answered. */
final class Programs {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private Programs() {}

  /** The program of a new account. */
  static Wire of(TeamScene scene, String name, Role... roles) {
    scene.joined(name, roles);
    return of(scene, name, 3600);
  }

  /** The program of an account that is there, with a token that is good for so long. */
  static Wire of(TeamScene scene, String name, long seconds) {
    String secret = "a token of " + name + " for " + seconds;
    scene.with(archive -> {
      AccountRow row = archive.accounts().named(name).orElseThrow();
      archive.accounts().tokens().give(row, secret, "test", NOW.plusSeconds(seconds));
      return row;
    });
    return scene.wire().with("Authorization", "Bearer " + secret);
  }

  static JsonNode json(Wire.Answer answer) {
    return json(answer.body());
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  static Wire.Answer post(Wire by, String path, String body) {
    return by.with("Content-Type", "application/json").send("POST", path, body);
  }
}
