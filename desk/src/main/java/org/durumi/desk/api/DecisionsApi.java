package org.durumi.desk.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.reading.MissedEvent;
import org.durumi.desk.vault.Vault;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.casework.Permission;
import org.durumi.record.event.Event;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** Decisions about a report's events, for programs. */
@Controller
@Profile("team")
final class DecisionsApi {

  private static final String EVENTS = "/api/reports/{report}/events";
  private static final String EVENT = EVENTS + "/{event}/";

  private final Vault vault;
  private final Clock clock;
  private final CorrectionReader corrections = new CorrectionReader(Gazetteer::standard);

  DecisionsApi(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** Whatever is decided goes the same way; the last word of the address says what it is. */
  @PostMapping({EVENT + "accept", EVENT + "reject", EVENT + "correct", EVENT + "undo"})
  ResponseEntity<String> decide(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body,
      HttpServletRequest request) {
    String route =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    String verdict = route.substring(EVENT.length());
    JsonNode sent = Answers.read(body);
    return vault.with(archive -> {
      Dossier dossier = seen(archive, report, sent);
      Review review = review(dossier, event);
      Decision decision = decision(verdict, sent, dossier, review);
      Person person = Doorkeeper.person();
      if (person == null || !person.may(Permission.toDecide(review, decision))) {
        throw new AccessDeniedException("");
      }
      archive.decide(dossier, List.of(event), decision);
      return answer(archive, report);
    });
  }

  private Decision decision(String verdict, JsonNode sent, Dossier dossier, Review review) {
    Reviewer by = Doer.now();
    Instant now = clock.instant();
    String why = Answers.text(sent, "why");
    return switch (verdict) {
      case "accept" -> new Decision.Accepted(by, now, why);
      case "reject" -> new Decision.Rejected(by, now, why);
      case "undo" -> new Decision.Undone(by, now, why);
      default ->
          new Decision.Corrected(
              by,
              now,
              why,
              corrections.read(review.event(), dossier.proposed().report().text(), typed(sent)));
    };
  }

  private static List<Typed> typed(JsonNode sent) {
    List<Typed> typed = new ArrayList<>();
    for (JsonNode one : sent.path("set").valueStream().toList()) {
      String field = Answers.text(one, "field");
      if (field.isEmpty() || field.indexOf('=') >= 0) {
        throw new NotUnderstoodException("Each of set names a field and its value.");
      }
      typed.add(new Typed(field + "=" + Answers.text(one, "value"), Answers.given(one, "words")));
    }
    if (typed.isEmpty()) {
      throw new NotUnderstoodException("Send what to set: a list of fields with their values.");
    }
    return typed;
  }

  /** An event that the reader missed, about words of the report. */
  @PostMapping(EVENTS)
  ResponseEntity<String> add(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    return vault.with(archive -> {
      Dossier dossier = seen(archive, report, sent);
      Event missed =
          MissedEvent.of(
              Map.of(
                  "t.act", Answers.text(sent, "words"),
                  "v.type", Answers.text(sent, "type"),
                  "v.modality", Answers.text(sent, "modality")),
              dossier.proposed().report().text(),
              Answers.ENGLISH);
      archive.add(dossier, added(sent, "reading.add.why", missed, null));
      return answer(archive, report);
    });
  }

  /** A copy of an event, so that each can be corrected to tell one act. */
  @PostMapping(EVENT + "split")
  ResponseEntity<String> split(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    return vault.with(archive -> {
      Dossier dossier = seen(archive, report, sent);
      Event copy = review(dossier, event).event();
      archive.add(dossier, added(sent, "reading.split.why", copy, event));
      return answer(archive, report);
    });
  }

  private Decision.Added added(
      JsonNode sent, String usual, Event event, @Nullable Integer copiedFrom) {
    String why = Answers.text(sent, "why");
    return new Decision.Added(
        Doer.now(),
        clock.instant(),
        why.isBlank() ? Answers.ENGLISH.of(usual) : why,
        event,
        copiedFrom);
  }

  private static Review review(Dossier dossier, int event) {
    if (event < 1 || event > dossier.reviews().size()) {
      throw new UnknownIdException("There is no such event.");
    }
    return dossier.reviews().get(event - 1);
  }

  /** The report, if it is as whoever decides saw it. */
  static Dossier seen(Archive archive, long report, JsonNode sent) {
    Dossier dossier =
        archive
            .dossier(report)
            .orElseThrow(() -> new UnknownIdException("There is no such report."));
    if (!dossier.row().newest().equals(Answers.text(sent, "seen"))) {
      throw new ChangedMeanwhileException(report);
    }
    return dossier;
  }

  /** The report as it stands then. */
  static ResponseEntity<String> answer(Archive archive, long report) {
    return Answers.ok(ReportJson.whole(archive, archive.dossier(report).orElseThrow()));
  }
}
