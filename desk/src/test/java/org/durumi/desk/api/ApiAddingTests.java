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

/**
 * What a program brings as a file or names as a page becomes reports, or a sentence says why not.
 */
class ApiAddingTests {

  private static TeamScene scene;
  private static JsonNode description;
  private static Wire recorder;
  private static Wire reader;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> SomeReports.add(archive, "Our outlet", SomeReports.text(1)));
    recorder = Programs.of(scene, "Min-ji", Role.RECORDER);
    reader = Programs.of(scene, "Jae", Role.READER);
    description = json(scene.wire().get("/api/openapi.json"));
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Wire.Answer file(Wire by, String name, String bytes) {
    return by.with("Content-Type", "application/octet-stream")
        .send("POST", "/api/reports/files?name=" + name, bytes);
  }

  private static JsonNode ended(Wire.Answer begun) throws InterruptedException {
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String at = "/api/work/" + json(begun).path("work").asString("");
    for (int i = 0; i < 600; i++) {
      JsonNode work = json(recorder.get(at));
      Set<String> wrong = new TreeSet<>();
      JsonNode schema = description.path("components").path("schemas").path("Work");
      Described.by(description).differs(at, work, schema, wrong);
      assertThat(wrong).isEmpty();
      if (!Set.of("waiting", "running").contains(work.path("state").asString(""))) {
        return work;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the work does not end");
  }

  @Test
  void aFileIsReadAsItsNameSaysAndIsThereOnce() throws InterruptedException {
    String page =
        "<html><head><title>Held</title><script>alert(1)</script></head><body><p>Police in Hunchun"
            + " arrested 9 North Korean refugees on 4 March 2015, a pastor said.</p></body></html>";
    JsonNode work = ended(file(recorder, "held.html", page));
    assertThat(work.path("state").asString("")).isEqualTo("finished");
    assertThat(work.path("added").asInt(0)).isEqualTo(1);
    String at = "/api/reports/" + work.path("reports").path(0).asString("");
    JsonNode report = json(reader.get(at));
    assertThat(report.path("text").asString("")).contains("9 North Korean").doesNotContain("alert");
    assertThat(report.path("events").size()).isPositive();
    JsonNode again = ended(file(recorder, "other.html", page));
    assertThat(again.path("known").asInt(0)).isEqualTo(1);
    assertThat(again.path("reports")).isEqualTo(work.path("reports"));
    assertThat(json(reader.get("/api/work")).path("work").size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingOfItIsKept() throws InterruptedException {
    long before = total();
    JsonNode work = ended(file(recorder, "folder%2Fbroken.pdf", "%PDF-1.7 and no more"));
    assertThat(work.path("failed").asInt(0)).isEqualTo(1);
    assertThat(work.path("failures").path(0).asString("")).contains("broken.pdf");
    assertThat(total()).isEqualTo(before);
  }

  private static long total() {
    return json(reader.get("/api/reports?limit=1")).path("total").asLong(-1);
  }

  @Test
  void aFileNeedsANameAndWhoeverBringsItTheRole() {
    for (String name : new String[] {"", ".hidden", "a%00b.txt", "x".repeat(201), "folder/"}) {
      assertThat(file(recorder, name, "text").status()).as(name).isEqualTo(400);
    }
    assertThat(file(reader, "a.txt", "text").status()).isEqualTo(403);
    assertThat(file(scene.wire(), "a.txt", "text").status()).isEqualTo(401);
    assertThat(post(reader, "/api/work/1/stop", "{}").status()).isEqualTo(403);
    assertThat(recorder.get("/api/work/none").status()).isEqualTo(404);
  }

  @Test
  void aPageThatMayNotBeFetchedIsRefusedInASentence() throws InterruptedException {
    String own = "{\"address\":\"http://127.0.0.1:" + scene.wire().port() + "/health\"}";
    JsonNode work = ended(post(recorder, "/api/reports/pages", own));
    assertThat(work.path("kind").asString("")).isEqualTo("page");
    assertThat(work.path("failed").asInt(0)).isEqualTo(1);
    assertThat(work.path("failures").path(0).asString("")).isNotBlank();
    String proxy = "{\"address\":\"https://example.org/\",\"proxy\":\"gopher://x\"}";
    assertThat(post(recorder, "/api/reports/pages", proxy).status()).isEqualTo(422);
    assertThat(post(recorder, "/api/reports/pages", "{}").status()).isEqualTo(400);
    assertThat(post(recorder, "/api/reports/pages", "{\"address\":1}").status()).isEqualTo(400);
    assertThat(post(reader, "/api/reports/pages", own).status()).isEqualTo(403);
  }
}
