package org.durumi.desk.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.durumi.archive.Undecided;
import org.durumi.archive.store.UndecidedRow;
import org.durumi.desk.access.Doer;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of tellings of which the linker is unsure, for programs to decide about. */
@Controller
@Profile("team")
final class CandidatesApi {

  private final LinkedArchive linkedArchive;
  private final Clock clock;

  CandidatesApi(LinkedArchive linkedArchive, Clock clock) {
    this.linkedArchive = linkedArchive;
    this.clock = clock;
  }

  private record ListJson(List<PairJson> pairs, int total) {}

  /** Together where the linker holds them to be one; odds are beyond its threshold. */
  private record PairJson(
      String one,
      String other,
      String incident,
      String otherIncident,
      boolean together,
      double odds,
      int people) {

    static PairJson of(UndecidedRow row) {
      return new PairJson(
          row.pair().first().toString(),
          row.pair().second().toString(),
          row.incident(),
          row.other(),
          row.together(),
          row.odds(),
          row.people());
    }
  }

  /** Those first that change counts most. */
  @GetMapping("/api/incidents/candidates")
  ResponseEntity<String> all(@RequestParam(defaultValue = "100") int limit) {
    return linkedArchive.ask(linked -> {
      Undecided undecided = linked.incidents().undecided();
      return Answers.ok(
          new ListJson(
              undecided.most(Answers.limit(limit)).stream()
                  .filter(row -> isSeen(linked, row))
                  .map(PairJson::of)
                  .toList(),
              undecided.count()));
    });
  }

  /** An incident that is told in another project, too, is not there for who does not see that. */
  private static boolean isSeen(Linked linked, UndecidedRow row) {
    return linked.row(row.incident()).isPresent() && linked.row(row.other()).isPresent();
  }

  /** What a person says of a pair, of these or any other. */
  @PostMapping("/api/incidents/candidates")
  ResponseEntity<String> decide(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "one", "other", "verdict", "why");
    TellingPair pair = pair(sent);
    Reviewer by = Doer.now();
    Instant now = clock.instant();
    String typed = sent.text("why", Sent.SENTENCES);
    String why = typed.isBlank() ? null : typed;
    LinkDecision decision =
        switch (sent.code("verdict", List.of("", "same", "different", "undo"))) {
          case "same" -> new LinkDecision.SameIncident(pair, by, now, why);
          case "different" -> new LinkDecision.NotTheSameIncident(pair, by, now, why);
          case "undo" -> new LinkDecision.Undone(pair, by, now, why);
          default -> throw new NotUnderstoodException("Send a verdict: same, different or undo.");
        };
    linkedArchive.decide(incidents -> incidents.decide(List.of(decision)));
    return all(Answers.MOST);
  }

  private static TellingPair pair(Sent sent) {
    TellingId one = telling(sent, "one");
    TellingId other = telling(sent, "other");
    if (one.equals(other)) {
      throw new NotUnderstoodException("Name two tellings.");
    }
    return new TellingPair(one, other);
  }

  private static TellingId telling(Sent sent, String name) {
    return Names.parse(sent.text(name, Sent.LINE))
        .orElseThrow(() -> new NotUnderstoodException("Name each as 12.3: report and event."));
  }
}
