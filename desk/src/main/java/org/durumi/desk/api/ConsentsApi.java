package org.durumi.desk.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.durumi.archive.Departure;
import org.durumi.archive.Publishing;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.consents.Consenting;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.vault.Vault;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What people allow to be told of them, for programs. */
@Controller
@Profile("team")
final class ConsentsApi {

  private final Vault vault;
  private final Consenting consenting;
  private final Clock clock;

  ConsentsApi(Vault vault, Consenting consenting, Clock clock) {
    this.vault = vault;
    this.consenting = consenting;
    this.clock = clock;
  }

  private record ListJson(List<ConsentJson> consents, int total) {}

  /** With one alone there is what left that rests on what it is about. */
  private record ConsentJson(
      int number,
      String person,
      long report,
      @Nullable Integer event,
      String field,
      String purpose,
      String until,
      String state,
      String given,
      String by,
      @Nullable String note,
      @Nullable String revoked,
      @Nullable String why,
      @Nullable List<LeftJson> left) {

    static ConsentJson of(KeptConsent kept, LocalDate today, @Nullable List<LeftJson> left) {
      Consent consent = kept.consent();
      Consent.Revocation revoked = kept.revoked();
      return new ConsentJson(
          kept.number(),
          consent.person(),
          consent.item().report(),
          consent.item().event() == 0 ? null : Integer.valueOf(consent.item().event()),
          consent.item().field(),
          consent.purpose().code(),
          consent.until().toString(),
          revoked != null ? "revoked" : kept.holdsOn(today) ? "holds" : "ended",
          kept.when().toString(),
          kept.by().name(),
          kept.note(),
          revoked == null ? null : revoked.when().toString(),
          revoked == null ? null : revoked.why(),
          left);
    }

    /** The number alone. */
    @Override
    public String toString() {
      return "ConsentJson[" + number + "]";
    }
  }

  private record LeftJson(String id, String title, String when, List<Integer> incidents) {

    static LeftJson of(Departure left, ConsentItem item) {
      return new LeftJson(
          DepartureWords.id(left), left.facts().title(), left.when().toString(), left.about(item));
    }
  }

  /** The newest first. */
  @GetMapping("/api/publish/consents")
  ResponseEntity<String> all(@RequestParam(defaultValue = "100") int limit) {
    List<KeptConsent> all = vault.with(archive -> archive.publishing().consents().all());
    return Answers.ok(
        new ListJson(
            all.reversed().stream()
                .limit(Answers.limit(limit))
                .map(kept -> ConsentJson.of(kept, today(), null))
                .toList(),
            all.size()));
  }

  @GetMapping("/api/publish/consents/{number}")
  ResponseEntity<String> one(@PathVariable int number) {
    return vault.with(archive -> Answers.ok(json(archive.publishing(), number)));
  }

  private ConsentJson json(Publishing publishing, int number) {
    KeptConsent kept =
        publishing.consents().all().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new UnknownIdException("There is no such consent."));
    ConsentItem item = kept.consent().item();
    return ConsentJson.of(
        kept,
        today(),
        publishing.departures().stream()
            .filter(left -> !left.about(item).isEmpty())
            .map(left -> LeftJson.of(left, item))
            .toList());
  }

  @PostMapping("/api/publish/consents")
  ResponseEntity<String> give(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "person", "about", "field", "purpose", "until", "note");
    int number =
        consenting.give(
            new Consenting.Typed(
                sent.text("person", Sent.LINE),
                sent.text("about", Sent.LINE),
                sent.text("field", Sent.LINE),
                sent.text("purpose", Sent.LINE),
                sent.text("until", Sent.LINE),
                sent.text("note", Sent.SENTENCES)),
            Doer.now());
    return vault.with(archive -> Answers.made(true, json(archive.publishing(), number)));
  }

  /** Takes it back; what left before stays where it is, and is listed. */
  @PostMapping("/api/publish/consents/{number}/revoke")
  ResponseEntity<String> revoke(
      @PathVariable int number, @RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "why");
    consenting.revoke(number, Doer.now(), sent.text("why", Sent.SENTENCES));
    return vault.with(archive -> Answers.ok(json(archive.publishing(), number)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
