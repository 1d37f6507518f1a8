package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.inbox.Bulk;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.reading.CaseActs;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** The work on reports, for programs: who has them, and where it stands. */
@Controller
@Profile("team")
final class WorkApi {

  private final Vault vault;
  private final Preferences preferences;

  WorkApi(Vault vault, Preferences preferences) {
    this.vault = vault;
    this.preferences = preferences;
  }

  /** Takes a report on or gives it back, or says where the work on it stands. */
  @PostMapping("/api/reports/{report}/work")
  ResponseEntity<String> work(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    String act = act(Answers.text(sent, "act"), CaseActs.ACTS);
    Person person = person();
    return vault.with(archive -> {
      CaseActs.change(archive, report, act, Answers.text(sent, "why"), person);
      return DecisionsApi.answer(archive, report);
    });
  }

  /** Does one thing with many reports, all or none of them. */
  @PostMapping("/api/reports/work")
  ResponseEntity<String> bulk(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "reports", "act", "why", "kin");
    List<Long> reports = sent.numbers("reports", Bulk.MOST);
    String act = act(sent.text("act", Sent.LINE), Bulk.ACTS);
    String why = sent.text("why", Sent.SENTENCES);
    boolean kin = sent.flag("kin");
    Person person = person();
    return Answers.ok(vault.with(archive -> Bulk.change(archive, reports, act, why, kin, person)));
  }

  private static String act(String act, List<String> acts) {
    if (!acts.contains(act)) {
      throw new NotUnderstoodException(
          "There is no such act; take one of " + String.join(", ", acts) + ".");
    }
    return act;
  }

  @PostMapping("/api/reports/{report}/sign-off")
  ResponseEntity<String> signOff(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    boolean second = preferences.values().secondPerson();
    return vault.with(archive -> {
      archive.casework().signOff(DecisionsApi.seen(archive, report, sent), Doer.now(), second);
      return DecisionsApi.answer(archive, report);
    });
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
