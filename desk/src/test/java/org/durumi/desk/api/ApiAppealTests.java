package org.durumi.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.desk.api.Programs.json;
import static org.durumi.desk.api.Programs.post;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.desk.BoardReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An appeal that a program works on until there are files of its draft. */
class ApiAppealTests {

  private static final String AT = "/api/appeals/1.1";

  private static TeamScene scene;
  private static Wire publisher;
  private static Wire reader;

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive ->
            BoardReports.accept(
                archive,
                BoardReports.add(
                    archive, "arrests.txt", BoardReports.arrests(LocalDate.of(2026, 11, 25)))));
    publisher = Programs.of(scene, "Min-ji", Role.PUBLISHER);
    reader = Programs.of(scene, "Jae", Role.READER);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static JsonNode held(Wire.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode description = json(scene.wire().get("/api/openapi.json"));
    Set<String> wrong = new TreeSet<>();
    JsonNode schema = description.path("components").path("schemas").path("Appeal");
    Described.by(description).differs("appeal", json(answer), schema, wrong);
    assertThat(wrong).isEmpty();
    return json(answer);
  }

  @Test
  void whatBlocksItIsSaidAndWhatTheFamilySaysMakesADraftWithFiles() {
    JsonNode blocked = held(reader.get(AT));
    assertThat(blocked.path("title").isNull()).isTrue();
    assertThat(blocked.path("blocks").toString()).contains("Every source is a media report");
    assertThat(blocked.path("questions").size()).isGreaterThan(5);
    assertThat(post(publisher, AT, "{\"act\":\"send\"}").status()).isEqualTo(400);
    assertThat(post(publisher, AT, "{\"act\":\"choose\",\"receiver\":\"x\"}").status())
        .isEqualTo(400);
    held(
        post(
            publisher,
            AT,
            "{\"act\":\"choose\",\"receiver\":\"special-procedures\",\"tongue\":\"fr\"}"));
    String answers =
        "{\"act\":\"answer\",%s\"day\":\"2026-11-20\",\"answers\":["
            + "{\"key\":\"steps.taken\",\"text\":\"She asked at the police station.\"},"
            + "{\"key\":\"submitter.name\",\"text\":\"Example Office\"},"
            + "{\"key\":\"submitter.address\",\"text\":\"1 Example Street, Seoul\"}]}";
    assertThat(post(publisher, AT, answers.formatted("")).status()).as("by whom").isEqualTo(422);
    JsonNode answered = held(post(publisher, AT, answers.formatted("\"who\":\"mother\",")));
    assertThat(answered.path("blocks").size()).isZero();
    assertThat(answered.path("sections").toString()).contains("Example Office", "mother");
    drafted();
  }

  private static void drafted() {
    assertThat(post(reader, AT + "/draft", "").status()).isEqualTo(403);
    JsonNode drafted = held(post(publisher, AT + "/draft", ""));
    for (JsonNode file : drafted.path("files")) {
      String name = file.path("name").asString("");
      Wire.Answer bytes = publisher.get(AT + "/files/" + name);
      assertThat(bytes.status()).as(name).isEqualTo(200);
      if (name.endsWith(".pdf") || name.endsWith(".docx")) {
        assertThat(bytes.body()).startsWith(name.endsWith(".pdf") ? "%PDF" : "PK\u0003\u0004");
      }
      assertThat(reader.get(AT + "/files/" + name).status()).isEqualTo(403);
    }
    assertThat(drafted.path("files").toString()).contains(".pdf", ".docx");
    assertThat(publisher.get(AT + "/files/answers.txt").body()).contains("steps.taken (mother, ");
    JsonNode all = json(reader.get("/api/appeals"));
    assertThat(all.path("begun").size()).isEqualTo(1);
    assertThat(all.path("made").path(0).path("by").asString("")).isEqualTo("Min-ji");
  }
}
