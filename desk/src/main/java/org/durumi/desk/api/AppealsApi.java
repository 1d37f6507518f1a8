package org.durumi.desk.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.appeals.Appealing;
import org.durumi.desk.page.Attachment;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Appeals for programs: what they would say, what blocks them, what is asked, and their files. */
@Controller
@Profile("team")
final class AppealsApi {

  private static final int MOST_ANSWERS = 200;
  private static final int LONGEST_ANSWER = 4_000;
  private static final int LONGEST_LINES = 1 << 20;
  private static final List<String> ACTS = List.of("choose", "answer", "consent", "remove", "load");

  private final Appealing appealing;

  AppealsApi(Appealing appealing) {
    this.appealing = appealing;
  }

  private record ListJson(List<Appealing.Begun> begun, List<DepartureJson> made) {}

  @GetMapping("/api/appeals")
  ResponseEntity<String> all(@RequestParam(defaultValue = "100") int limit) {
    return Answers.ok(
        new ListJson(
            appealing.begun(Answers.ENGLISH).stream().limit(Answers.MOST).toList(),
            appealing.made(Answers.limit(limit)).stream().map(DepartureJson::of).toList()));
  }

  @GetMapping("/api/appeals/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return Answers.ok(AppealJson.of(appealing.show(id, Answers.ENGLISH)));
  }

  /** Says what it is for, or what people answered. */
  @PostMapping("/api/appeals/{id}")
  ResponseEntity<String> change(
      @PathVariable String id, @RequestBody(required = false) @Nullable String body) {
    appealing.change(id, form(body), Doer.now(), Answers.ENGLISH);
    return one(id);
  }

  /** What was sent, as the page's form has it. */
  private static Map<String, String> form(@Nullable String body) {
    Sent sent =
        Sent.of(
            body,
            "act",
            "receiver",
            "tongue",
            "group",
            "answers",
            "who",
            "day",
            "item",
            "person",
            "until",
            "index",
            "lines");
    if (!sent.has("act")) {
      throw new NotUnderstoodException("Send act: one of " + String.join(", ", ACTS) + ".");
    }
    Map<String, String> form = new HashMap<>();
    form.put("act", sent.code("act", ACTS));
    form.put(
        "receiver",
        sent.code("receiver", Arrays.stream(Receiver.values()).map(Receiver::code).toList()));
    form.put(
        "tongue", sent.code("tongue", Arrays.stream(Tongue.values()).map(Tongue::code).toList()));
    form.put("group", Integer.toString(sent.number("group", 0)));
    if (sent.has("index")) {
      form.put("index", Integer.toString(sent.number("index", 0)));
    }
    for (String name : List.of("who", "day", "item", "person", "until")) {
      form.put(name, sent.text(name, Sent.LINE));
    }
    form.put("lines", sent.text("lines", LONGEST_LINES));
    for (Sent answer : sent.each("answers", MOST_ANSWERS)) {
      form.put("a." + answer.text("key", Sent.LINE), answer.text("text", LONGEST_ANSWER));
    }
    return form;
  }

  /** Makes the files; a draft is noted in the log first. */
  @PostMapping("/api/appeals/{id}/draft")
  ResponseEntity<String> draft(@PathVariable String id) {
    appealing.draft(id, Doer.now(), Answers.ENGLISH);
    return one(id);
  }

  /** A file that was made, or the answers so far. */
  @GetMapping("/api/appeals/{id}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name) {
    return appealing
        .file(id, name, Answers.ENGLISH)
        .map(file -> Attachment.of(file.name(), file.bytes()))
        .orElseThrow(() -> new UnknownIdException("There is no such file."));
  }
}
