package org.durumi.desk.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.durumi.archive.Archive;
import org.durumi.archive.ChangedMeanwhileException;
import org.durumi.archive.Dossier;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Permission;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.Reviewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Keeps decisions, if the person may and nobody was faster, and goes on to the next event. */
@Component
final class Deciding {

  private final Vault vault;
  private final Pages pages;
  private final ReadingController reading;
  private final Clock clock;

  Deciding(Vault vault, Pages pages, ReadingController reading, Clock clock) {
    this.vault = vault;
    this.pages = pages;
    this.reading = reading;
    this.clock = clock;
  }

  Reviewer by() {
    return ReadingController.person().reviewer();
  }

  Instant now() {
    return clock.instant();
  }

  /** Keeps a decision about an event. */
  View decide(
      long report,
      int event,
      Map<String, String> form,
      BiFunction<Review, Dossier, Decision> deciding) {
    return keep(
        report,
        event,
        form,
        (archive, dossier, now) -> {
          // By what the person saw, so that a field that somebody else corrected is not put back.
          Decision decision = deciding.apply(review(dossier, event), dossier);
          if (!ReadingController.person().may(Permission.toDecide(review(now, event), decision))) {
            throw new AccessDeniedException("");
          }
          Dossier after = archive.decide(dossier, List.of(event), decision);
          return decision instanceof Decision.Undone
              ? Asked.event(event)
              : new Asked(NextEvent.after(after.reviews(), event), "", event);
        });
  }

  /** Keeps an event that was not proposed, and goes to it; a copy is to be corrected at once. */
  View add(
      long report, int from, Map<String, String> form, Function<Dossier, Decision.Added> adding) {
    return keep(
        report,
        from,
        form,
        (archive, dossier, _) -> {
          Dossier after = archive.add(dossier, adding.apply(dossier));
          return new Asked(after.reviews().size(), from == 0 ? "" : "correct", null);
        });
  }

  /** What is kept, and where to go then. */
  private interface Keeping {

    Asked keep(Archive archive, Dossier seen, Dossier now);
  }

  private View keep(long report, int event, Map<String, String> form, Keeping keeping) {
    Words words = pages.words();
    Draft draft = Draft.of(event, form);
    String seen = form.getOrDefault("seen", "");
    try {
      Asked next =
          vault.with(archive -> {
            Dossier now = ReadingController.dossier(archive, report);
            Dossier then =
                now.row().newest().equals(seen)
                    ? now
                    : archive
                        .casework()
                        .seen(report, seen)
                        .orElseThrow(() -> new ChangedMeanwhileException(report));
            return keeping.keep(archive, then, now);
          });
      return pages.go(next.address(report));
    } catch (ChangedMeanwhileException e) {
      Dossier now = vault.with(archive -> ReadingController.dossier(archive, report));
      List<Review> then = ReadingController.seen(vault, report, seen);
      List<String> changes =
          Meanwhile.since(now.reviews(), then, words).stream()
              .map(Meanwhile.Change::sentence)
              .toList();
      Draft typed =
          event == 0
              ? draft
              : draft.touched(
                  EventForm.controls(Meanwhile.seen(now.reviews(), steps(form), event).event()));
      return again(report, typed.refused(words.of("reading.changed"), changes, Map.of()));
    } catch (FormRefused e) {
      String sentence = words.of("reading.refused", e.problems().size());
      return again(report, draft.refused(sentence, List.of(), e.problems()));
    } catch (RefusedDecision e) {
      String sentence =
          words.locale().getLanguage().equals("en")
              ? String.valueOf(e.getMessage())
              : words.of("reading.refused.decision");
      return again(report, draft.refused(sentence, List.of(), Map.of()));
    }
  }

  /** The page again, with what was typed and refused. */
  private View again(long report, Draft draft) {
    String open = draft.form().getOrDefault("form", "");
    return reading.show(report, new Asked(draft.event(), open, null), draft);
  }

  private static int steps(Map<String, String> form) {
    String steps = form.getOrDefault("steps", "");
    return steps.matches("[0-9]{1,9}") ? Integer.parseInt(steps) : 0;
  }

  static Review review(Dossier dossier, int event) {
    if (event < 1 || event > dossier.reviews().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return dossier.reviews().get(event - 1);
  }
}
