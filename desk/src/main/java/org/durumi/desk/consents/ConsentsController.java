package org.durumi.desk.consents;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Keeps what people allow, and takes it back. Who it is stands in no address. */
@Controller
final class ConsentsController {

  private static final String PAGE = "/publish/consents";
  private static final int LONGEST = 2000;

  private final Vault vault;
  private final Pages pages;
  private final Clock clock;

  ConsentsController(Vault vault, Pages pages, Clock clock) {
    this.vault = vault;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/publish/consents")
  View all() {
    Words words = pages.words();
    return pages.show(
        "consents/consents",
        vault.with(archive ->
            new ConsentsViews(words, today()).all(archive.publishing().consents().all())));
  }

  /** One, with what went out that rests on what it is about. */
  @GetMapping("/publish/consents/{number}")
  View one(@PathVariable String number) {
    Words words = pages.words();
    Optional<ConsentsView> view =
        vault.with(archive ->
            archive.publishing().consents().all().stream()
                .filter(kept -> Integer.toString(kept.number()).equals(number))
                .findFirst()
                .map(kept ->
                    new ConsentsViews(words, today())
                        .one(kept, archive.publishing().departures())));
    return pages.show(
        "consents/consent",
        view.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @PostMapping("/publish/consents")
  View give(@RequestParam Map<String, String> form) {
    Reviewer by = Doer.now();
    Consent consent;
    try {
      consent = consent(form);
    } catch (RefusedDecision | DateTimeException e) {
      return pages.go(PAGE + "#new", pages.words().of("consents.unread"));
    }
    if (isNever(consent.item().field())) {
      return pages.go(PAGE + "#new", pages.words().of("consents.never"));
    }
    String typed = form.getOrDefault("note", "").strip();
    @Nullable String note = typed.isEmpty() || typed.length() > LONGEST ? null : typed;
    try {
      int number = vault.with(archive -> archive.publishing().give(consent, by, note).number());
      return pages.go(PAGE, pages.words().of("consents.kept", Integer.toString(number)));
    } catch (UnknownIdException e) {
      return pages.go(PAGE + "#new", pages.words().of("consents.unknown"));
    }
  }

  private static Consent consent(Map<String, String> form) {
    return new Consent(
        form.getOrDefault("person", ""),
        ConsentItem.parse(
            form.getOrDefault("about", "").strip() + "/" + form.getOrDefault("field", "")),
        Purpose.of(form.getOrDefault("purpose", ""))
            .orElseThrow(() -> new RefusedDecision("No purpose.")),
        LocalDate.parse(form.getOrDefault("until", "").strip()));
  }

  private static boolean isNever(String field) {
    return Field.of(field).map(Exposures.standard()::isFixed).orElse(true);
  }

  /** Takes it back; the page that follows lists what went out, to whom and when. */
  @PostMapping("/publish/consents/{number}/revoke")
  View revoke(@PathVariable String number, @RequestParam(defaultValue = "") String why) {
    Reviewer by = Doer.now();
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String reason = why.strip();
    try {
      vault.with(archive ->
          archive
              .publishing()
              .revoke(
                  Integer.parseInt(number),
                  by,
                  reason.isEmpty() || reason.length() > LONGEST ? null : reason));
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    } catch (RefusedDecision e) {
      return pages.go(PAGE + "/" + number, pages.words().of("consents.before"));
    }
    return pages.go(PAGE + "/" + number, pages.words().of("consents.revoked"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
