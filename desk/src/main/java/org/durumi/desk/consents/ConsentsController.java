package org.durumi.desk.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
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

  private final Vault vault;
  private final Pages pages;
  private final Consenting consenting;
  private final Clock clock;

  ConsentsController(Vault vault, Pages pages, Consenting consenting, Clock clock) {
    this.vault = vault;
    this.pages = pages;
    this.consenting = consenting;
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
    Consenting.Typed typed =
        new Consenting.Typed(
            form.getOrDefault("person", ""),
            form.getOrDefault("about", ""),
            form.getOrDefault("field", ""),
            form.getOrDefault("purpose", ""),
            form.getOrDefault("until", ""),
            form.getOrDefault("note", ""));
    try {
      int number = consenting.give(typed, Doer.now());
      return pages.go(PAGE, pages.words().of("consents.kept", Integer.toString(number)));
    } catch (RefusedInWords e) {
      return pages.go(PAGE + "#new", e.in(pages.words()));
    }
  }

  /** Takes it back; the page that follows lists what went out, to whom and when. */
  @PostMapping("/publish/consents/{number}/revoke")
  View revoke(@PathVariable String number, @RequestParam(defaultValue = "") String why) {
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try {
      consenting.revoke(Integer.parseInt(number), Doer.now(), why);
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    } catch (RefusedInWords e) {
      return pages.go(PAGE + "/" + number, e.in(pages.words()));
    }
    return pages.go(PAGE + "/" + number, pages.words().of("consents.revoked"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
