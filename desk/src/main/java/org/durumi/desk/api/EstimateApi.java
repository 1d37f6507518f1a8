package org.durumi.desk.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.desk.estimate.EstimateFilter;
import org.durumi.desk.estimate.EstimateWork;
import org.durumi.desk.estimate.Found;
import org.durumi.publisher.unseen.ListRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * How many no one recorded, for programs: begun, asked for and perhaps stopped. There is one at a
 * time, the same that the page shows.
 */
@Controller
@Profile("team")
final class EstimateApi {

  private static final int LONGEST_PLACE = 100;

  private final EstimateWork work;

  EstimateApi(EstimateWork work) {
    this.work = work;
  }

  private record StateJson(
      String state,
      @Nullable EstimateFilter asked,
      @Nullable String begun,
      @Nullable String ended,
      int done,
      int total,
      @Nullable AnswerJson answer) {

    static StateJson of(EstimateWork.Now now) {
      Found found = now.found();
      return new StateJson(
          now.goesOn() ? "running" : now.end().code(),
          now.filter(),
          moment(now.begun()),
          moment(now.ended()),
          now.done(),
          now.total(),
          found == null || now.goesOn() ? null : AnswerJson.of(found));
    }

    private static @Nullable String moment(@Nullable Instant instant) {
      return instant == null ? null : instant.toString();
    }
  }

  @GetMapping("/api/estimate")
  ResponseEntity<String> state() {
    return Answers.ok(StateJson.of(work.now()));
  }

  @PostMapping("/api/estimate")
  ResponseEntity<String> begin(@RequestBody(required = false) @Nullable String body) {
    return work.begin(filter(body))
        ? Answers.of(HttpStatus.ACCEPTED, StateJson.of(work.now()))
        : Answers.refused(
            HttpStatus.CONFLICT, "An estimate goes on already; wait for its end, or stop it.");
  }

  /** What the page passes over is refused here, where nobody would see that. */
  private static EstimateFilter filter(@Nullable String body) {
    Sent sent = Sent.of(body, "unit", "lists", "type", "country", "place", "from", "until");
    Map<String, String> values = new HashMap<>();
    values.put("unit", sent.code("unit", List.of("incidents", "people")));
    values.put(
        "lists", sent.code("lists", Arrays.stream(ListRule.values()).map(ListRule::code).toList()));
    values.put("type", sent.has("type") ? sent.code("type", SelectionJson.acts()) : "");
    String country = sent.text("country", Sent.LINE);
    if (!country.matches("|[A-Z]{2}")) {
      throw new NotUnderstoodException("Write country as a code such as CN.");
    }
    values.put("country", country);
    values.put("place", sent.text("place", LONGEST_PLACE));
    values.put("from", sent.month("from"));
    values.put("until", sent.month("until"));
    return EstimateFilter.of(values);
  }

  /** Stops the one that goes on, soon. */
  @PostMapping("/api/estimate/stop")
  ResponseEntity<String> stop() {
    work.stop();
    return Answers.ok(StateJson.of(work.now()));
  }
}
