package org.durumi.desk.reading;

import java.util.List;
import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.CaseRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.Words;
import org.durumi.desk.presence.Presence;
import org.durumi.desk.vault.Vault;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows a report to be read and decided about. */
@Controller
final class ReadingController {

  private static final int MOST_PLACES = 12;

  private final Vault vault;
  private final Pages pages;
  private final Preferences preferences;
  private final ObjectProvider<Presence> presence;

  ReadingController(
      Vault vault, Pages pages, Preferences preferences, ObjectProvider<Presence> presence) {
    this.vault = vault;
    this.pages = pages;
    this.preferences = preferences;
    this.presence = presence;
  }

  @GetMapping("/reports/{report}")
  View read(
      @PathVariable long report,
      @RequestParam(required = false) @Nullable Integer at,
      @RequestParam(defaultValue = "") String open,
      @RequestParam(required = false) @Nullable Integer did) {
    return show(report, new Asked(at, open, did), null);
  }

  /** What chosen words say, as the value of a field is typed; empty where that cannot be read. */
  @GetMapping("/reports/{report}/value")
  ResponseEntity<String> value(
      @PathVariable long report,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String at) {
    Report known = vault.with(archive -> dossier(archive, report)).proposed().report();
    String value = "";
    try {
      Quote words = EventForm.quote(at, known.text());
      if (words != null) {
        value = new ChosenWords(known, Gazetteer::standard).value(field, words).orElse("");
      }
    } catch (RefusedDecision e) {
      value = "";
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(value);
  }

  /** Places whose names begin as a person types. */
  @GetMapping("/reports/{report}/places")
  View places(@PathVariable long report, @RequestParam(defaultValue = "") String typed) {
    if (vault.with(archive -> archive.report(report)).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Gazetteer gazetteer = Gazetteer.standard();
    return pages.show(
        "reading/places",
        gazetteer.beginning(typed, MOST_PLACES).stream()
            .map(named -> PlaceChoice.of(named, gazetteer, pages.words()))
            .toList());
  }

  View show(long report, Asked asked, @Nullable Draft draft) {
    Words words = pages.words();
    ReadingViews views = new ReadingViews(words, person(), preferences.values().secondPerson());
    return pages.show(
        "reading/reading",
        vault.with(all ->
            all.atOneMoment(archive -> {
              Dossier dossier = dossier(archive, report);
              CaseRow work = archive.casework().of(report);
              return views.of(dossier, work, asked, draft, together(work, words));
            })));
  }

  private @Nullable TogetherView together(CaseRow work, Words words) {
    Presence many = presence.getIfAvailable();
    return many == null
        ? null
        : TogetherView.of(many.sign(work.report(), work.project(), person()), words);
  }

  static Dossier dossier(Archive archive, long report) {
    return archive
        .dossier(report)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** A report's events as a page had them, by the newest entry that it knew; empty if unknown. */
  static List<Review> seen(Vault vault, long report, String newest) {
    return vault.with(archive -> archive.casework().seen(report, newest)).stream()
        .flatMap(dossier -> dossier.reviews().stream())
        .toList();
  }

  static Person person() {
    return Optional.ofNullable(Doorkeeper.person())
        .orElseThrow(() -> new AccessDeniedException(""));
  }
}
