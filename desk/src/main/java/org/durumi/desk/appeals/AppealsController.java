package org.durumi.desk.appeals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.desk.access.Doer;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.durumi.record.review.Reviewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Drafts appeals; a person reads, mends, signs and sends them. The desk sends nothing. */
@Controller
final class AppealsController {

  private static final String PAGE = "/appeals/";

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Preferences preferences;
  private final Clock clock;
  private final Sheets sheets;

  AppealsController(
      Vault vault,
      LinkedArchive linkedArchive,
      Pages pages,
      Preferences preferences,
      Clock clock,
      Sheets sheets) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.preferences = preferences;
    this.clock = clock;
    this.sheets = sheets;
  }

  /** An incident by its address. */
  private record Found(String id, String name) {}

  @GetMapping("/appeals")
  View all() {
    Words words = pages.words();
    List<AppealsView.Begun> begun =
        sheets.begun().stream()
            .flatMap(id ->
                look(id, words).stream()
                    .map(found -> new AppealsView.Begun(found.name(), PAGE + id)))
            .toList();
    return pages.show(
        "appeals/appeals",
        new AppealsView(begun, vault.with(archive -> new MadeDrafts(words).of(archive))));
  }

  @GetMapping("/appeals/{incident}")
  View one(@PathVariable String incident) {
    Words words = pages.words();
    Found found = find(incident);
    return pages.show(
        "appeals/appeal",
        vault.with(archive ->
            views(words).of(archive, incident, found.id(), found.name(), sheets.of(found.id()))));
  }

  /** Changes what the appeal is for, or what was answered. */
  @PostMapping("/appeals/{incident}")
  View change(@PathVariable String incident, @RequestParam Map<String, String> form) {
    Found found = find(incident);
    String back = PAGE + incident;
    try {
      switch (form.getOrDefault("act", "")) {
        case "choose" -> choose(found.id(), form);
        case "answer" -> {
          List<Answer> answers = new AnswerForm(form).answers();
          sheets.change(found.id(), sheet -> sheet.with(answers));
        }
        case "consent" -> {
          List<Answer> consent =
              new AnswerForm(form).consent(sheets.of(found.id()).receiver());
          sheets.change(found.id(), sheet -> sheet.with(consent));
        }
        case "remove" -> {
          String index = form.getOrDefault("index", "");
          if (index.matches("[0-9]{1,4}")) {
            sheets.change(found.id(), sheet -> sheet.without(Integer.parseInt(index)));
          }
        }
        case "load" -> {
          List<Answer> read =
              Answers.of("pasted", form.getOrDefault("lines", "")).all();
          sheets.change(found.id(), sheet -> sheet.with(read));
        }
        default -> {
          return pages.go(back);
        }
      }
    } catch (DateTimeException e) {
      return pages.go(back + "#ask", pages.words().of("appeal.noday"));
    } catch (IllegalArgumentException e) {
      return pages.go(back + "#ask", pages.words().of("appeal.nowho"));
    } catch (AppealRefusal e) {
      return pages.go(back + "#load", pages.words().of("appeal.unread"));
    }
    return pages.go(back);
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

  /** Makes the files; a draft is noted in the log first. */
  @PostMapping("/appeals/{incident}/draft")
  View draft(@PathVariable String incident) {
    Found found = find(incident);
    Words words = pages.words();
    Sheet sheet = sheets.of(found.id());
    Reviewer by = Doer.now();
    boolean drafted;
    try {
      DraftPapers papers =
          vault.with(archive -> {
            AppealViews.Drafted made = views(words).draft(archive, found.id(), sheet);
            DraftPapers all =
                DraftPapers.of(
                    sheet.receiver(),
                    made.file(),
                    made.appeal(),
                    sheet.told(),
                    DraftPapers.FORMATS);
            if (made.appeal().draft() != null) {
              all.note(archive, sheet.receiver(), found.id(), by);
            }
            return all;
          });
      drafted = papers.files().keySet().stream().anyMatch(papers::isDraft);
      sheets.change(found.id(), now -> now.equals(sheet) ? now.with(papers) : now);
    } catch (AppealRefusal e) {
      return pages.go(PAGE + incident, words.of("appeal.blocked"));
    }
    return pages.go(
        PAGE + incident + "#files", words.of(drafted ? "appeal.noted" : "appeal.questions-made"));
  }

  /** A file that was made, or the answers so far. */
  @GetMapping("/appeals/{incident}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String incident, @PathVariable String name) {
    String id = find(incident).id();
    Sheet sheet = sheets.of(id);
    if (name.equals("answers.txt")) {
      return Attachment.of(
          "answers-" + id + ".txt", sheet.told().text().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes =
        Optional.ofNullable(sheet.papers())
            .map(papers -> papers.files().get(name))
            .orElseThrow(AppealsController::notFound);
    return Attachment.of(name, bytes);
  }

  private AppealViews views(Words words) {
    return new AppealViews(words, clock, preferences.values().zoneId());
  }

  private Found find(String address) {
    return look(address, pages.words()).orElseThrow(AppealsController::notFound);
  }

  private Optional<Found> look(String address, Words words) {
    return linkedArchive.ask(linked ->
        linked
            .incident(address)
            .map(incident -> new Found(incident.id(), new IncidentWords(words).name(incident))));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
