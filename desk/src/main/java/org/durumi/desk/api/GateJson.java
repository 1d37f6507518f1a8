package org.durumi.desk.api;

import java.time.Instant;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.publish.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Where the gate's work stands; see {@code openapi.json}.
 *
 * @param begun when what goes on was begun
 * @param end how the last ended, while nothing goes on
 * @param released the number of the release that left last, if that was the last that was done
 * @param check the number of what was checked last
 */
record GateJson(
    boolean goesOn,
    @Nullable String begun,
    @Nullable String step,
    @Nullable String end,
    @Nullable String sentence,
    @Nullable Integer released,
    @Nullable Integer check) {

  static GateJson of(GateWork work) {
    GateWork.Now now = work.now();
    Instant begun = now.begun();
    Integer check = work.trial().map(Trial::number).orElse(null);
    if (begun != null) {
      return new GateJson(true, begun.toString(), now.step().code(), null, null, null, check);
    }
    GateWork.Now last = work.last();
    String sentence =
        last.end() == GateWork.End.DONE
            ? null
            : Answers.ENGLISH.of("publish.end." + last.end().code());
    Integer released = last.released() == 0 ? null : Integer.valueOf(last.released());
    return new GateJson(false, null, null, last.end().code(), sentence, released, check);
  }

  /** What is answered to whoever begins something there. */
  static ResponseEntity<String> began(boolean began, GateWork work) {
    return began
        ? Answers.of(HttpStatus.ACCEPTED, of(work))
        : Answers.refused(
            HttpStatus.CONFLICT, "Something goes on already; wait for its end, or stop it.");
  }
}
