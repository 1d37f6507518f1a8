package org.durumi.desk.appeals;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.durumi.record.consent.Consent;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Drafts appeals; a person reads, mends, signs and sends them. The desk sends nothing. */
@Controller
final class AppealsController {

  private static final String PAGE = "/appeals/";
  private static final int MOST = 50;

  private final Vault vault;
  private final Pages pages;
  private final AppealCases cases;
  private final Sheets sheets;

  AppealsController(Vault vault, Pages pages, AppealCases cases, Sheets sheets) {
    this.vault = vault;
    this.pages = pages;
    this.cases = cases;
    this.sheets = sheets;
  }

  @GetMapping("/appeals")
  View all() {
    Words words = pages.words();
    List<AppealsView.Begun> begun =
        sheets.begun().stream()
            .flatMap(id ->
                cases.look(id).stream()
                    .map(found -> new AppealsView.Begun(found.name(), PAGE + id)))
            .toList();
    return pages.show(
        "appeals/appeals", new AppealsView(begun, vault.with(archive -> made(archive, words))));
  }

  private static List<AppealsView.Made> made(Archive archive, Words words) {
    DepartureWords departures = new DepartureWords(words);
    return archive.publishing().departures().reversed().stream()
        .filter(left -> left.facts().kind() == Departure.Kind.APPEAL)
        .limit(MOST)
        .map(left ->
            new AppealsView.Made(
                departures.name(left),
                "/releases/" + DepartureWords.id(left),
                Inert.of(left.facts().title()),
                departures.recipient(left),
                words.moment(left.when()),
                Inert.of(left.by().name())))
        .toList();
  }

  @GetMapping("/appeals/{incident}")
  View one(@PathVariable String incident) {
    AppealCases.Found found = cases.find(incident);
    return pages.show(
        "appeals/appeal",
        vault.with(archive ->
            cases.views().of(archive, incident, found.id(), found.name(), sheets.of(found.id()))));
  }

  /** Changes what the appeal is for, or what was answered. */
  @PostMapping("/appeals/{incident}")
  View change(@PathVariable String incident, @RequestParam Map<String, String> form) {
    AppealCases.Found found = cases.find(incident);
    String back = PAGE + incident;
    try {
      switch (form.getOrDefault("act", "")) {
        case "choose" -> choose(found.id(), form);
        case "answer" -> {
          List<Answer> answers = new AnswerForm(form).answers();
          sheets.change(found.id(), sheet -> sheet.with(answers));
        }
        case "consent" -> consent(found.id(), new AnswerForm(form));
        case "remove" -> {
          String index = form.getOrDefault("index", "");
          if (index.matches("[0-9]{1,4}")) {
            sheets.change(found.id(), sheet -> sheet.without(Integer.parseInt(index)));
          }
        }
        case "load" -> {
          List<Answer> read = Answers.of("pasted", form.getOrDefault("lines", "")).all();
          sheets.change(found.id(), sheet -> sheet.with(read));
        }
        default -> {
          return pages.go(back);
        }
      }
    } catch (DateTimeException e) {
      return pages.go(back + "#ask", pages.words().of("appeal.noday"));
    } catch (IllegalArgumentException | RefusedDecision e) {
      return pages.go(back + "#ask", pages.words().of("appeal.nowho"));
    } catch (AppealRefusal e) {
      return pages.go(back + "#load", pages.words().of("appeal.unread"));
    }
    return pages.go(back);
  }

  /** A consent is kept in the archive, about the first telling of the case. */
  private void consent(String id, AnswerForm form) {
    Reviewer by = Doer.now();
    Sheet sheet = sheets.of(id);
    vault.with(archive -> {
      TellingId first =
          cases.views().draft(archive, id, sheet).file().accounts().values().stream()
              .map(account -> account.id())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      Consent consent = form.consent(first, sheet.receiver());
      return archive.publishing().give(consent, by, form.heard());
    });
    sheets.change(id, Sheet::unmade);
  }

  private void choose(String id, Map<String, String> form) {
    String group = form.getOrDefault("group", "");
    Receiver receiver =
        Receiver.of(form.getOrDefault("receiver", "")).orElse(Receiver.SPECIAL_PROCEDURES);
    Tongue tongue =
        Stream.of(Tongue.values())
            .filter(one -> one.code().equals(form.getOrDefault("tongue", "")))
            .findFirst()
            .orElse(Tongue.EN);
    sheets.change(
        id,
        sheet ->
            sheet.with(
                receiver, tongue, group.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(group) : 0));
  }
}
