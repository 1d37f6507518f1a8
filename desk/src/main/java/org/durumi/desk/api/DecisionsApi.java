package org.durumi.desk.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** Decisions about a report's events, and the work on it, for programs. */
@Controller
@Profile("team")
final class DecisionsApi {

  private static final String EVENT = "/api/reports/{report}/events/{event}/";

  private final Vault vault;
  private final Preferences preferences;
  private final Clock clock;
  private final CorrectionReader corrections = new CorrectionReader(Gazetteer::standard);

  DecisionsApi(Vault vault, Preferences preferences, Clock clock) {
    this.vault = vault;
    this.preferences = preferences;
    this.clock = clock;
  }

  @PostMapping(EVENT + "accept")
  ResponseEntity<String> accept(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        event,
        body,
        (sent, dossier, review) ->
            new Decision.Accepted(Doer.now(), clock.instant(), Answers.text(sent, "why")));
  }

  @PostMapping(EVENT + "reject")
  ResponseEntity<String> reject(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        event,
        body,
        (sent, dossier, review) ->
            new Decision.Rejected(Doer.now(), clock.instant(), Answers.text(sent, "why")));
  }

  @PostMapping(EVENT + "correct")
  ResponseEntity<String> correct(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        event,
        body,
        (sent, dossier, review) ->
            new Decision.Corrected(
                Doer.now(),
                clock.instant(),
                Answers.text(sent, "why"),
                corrections.read(review.event(), dossier.proposed().report().text(), typed(sent))));
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

  @PostMapping(EVENT + "undo")
  ResponseEntity<String> undo(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        event,
        body,
        (sent, dossier, review) ->
            new Decision.Undone(Doer.now(), clock.instant(), Answers.text(sent, "why")));
  }

  @PostMapping("/api/reports/{report}/sign-off")
  ResponseEntity<String> signOff(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    boolean second = preferences.values().secondPerson();
    return vault.with(archive -> {
      archive.casework().signOff(seen(archive, report, sent), Doer.now(), second);
      return answer(archive, report);
    });
  }

  /** Takes a report on or gives it back, or says where the work on it stands. */
  @PostMapping("/api/reports/{report}/work")
  ResponseEntity<String> work(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    Person person = person();
    String act = Answers.text(sent, "act");
    CaseChange change = change(act, Answers.text(sent, "why"), person);
    return vault.with(archive -> {
      boolean done = archive.casework().of(report).status() == CaseStatus.DONE;
      if (done && !act.equals("take") && !person.may(Permission.REVIEW)) {
        throw new AccessDeniedException("");
      }
      archive.casework().change(report, change);
      return answer(archive, report);
    });
  }

  private static CaseChange change(String act, String why, Person person) {
    return switch (act) {
      case "take" -> CaseChange.owner(person.reviewer(), person.getName());
      case "give" -> CaseChange.owner(person.reviewer(), "");
      case "ready" -> CaseChange.status(person.reviewer(), CaseStatus.READY, null);
      case "again" -> CaseChange.status(person.reviewer(), CaseStatus.IN_REVIEW, null);
      case "aside" -> {
        if (why.isBlank()) {
          throw new RefusedDecision("Say why it is set aside.");
        }
        yield CaseChange.status(person.reviewer(), CaseStatus.SET_ASIDE, why.strip());
      }
      default ->
          throw new NotUnderstoodException(
              "There is no such act; take one of take, give, ready, again and aside.");
    };
  }

  /** What is decided about an event as it was seen. */
  private interface Deciding {

    Decision of(JsonNode sent, Dossier dossier, Review review);
  }

  private ResponseEntity<String> decide(
      long report, int event, @Nullable String body, Deciding deciding) {
    JsonNode sent = Answers.read(body);
    return vault.with(archive -> {
      Dossier dossier = seen(archive, report, sent);
      if (event < 1 || event > dossier.reviews().size()) {
        throw new UnknownIdException("There is no such event.");
      }
      Review review = dossier.reviews().get(event - 1);
      Decision decision = deciding.of(sent, dossier, review);
      if (!person().may(Permission.toDecide(review, decision))) {
        throw new AccessDeniedException("");
      }
      archive.decide(dossier, List.of(event), decision);
      return answer(archive, report);
    });
  }

  private static Dossier seen(Archive archive, long report, JsonNode sent) {
    Dossier dossier =
        archive
            .dossier(report)
            .orElseThrow(() -> new UnknownIdException("There is no such report."));
    if (!dossier.row().newest().equals(Answers.text(sent, "seen"))) {
      throw new ChangedMeanwhileException(report);
    }
    return dossier;
  }

  private static ResponseEntity<String> answer(Archive archive, long report) {
    return Answers.ok(ReportJson.whole(archive, archive.dossier(report).orElseThrow()));
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
