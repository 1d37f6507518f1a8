package org.durumi.desk.appeals;

import java.nio.charset.StandardCharsets;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Makes the files of an appeal and hands them out. */
@Controller
final class AppealFilesController {

  private static final String PAGE = "/appeals/";

  private final Vault vault;
  private final Pages pages;
  private final AppealCases cases;
  private final Sheets sheets;

  AppealFilesController(Vault vault, Pages pages, AppealCases cases, Sheets sheets) {
    this.vault = vault;
    this.pages = pages;
    this.cases = cases;
    this.sheets = sheets;
  }

  /** Makes the files; a draft is noted in the log first. */
  @PostMapping("/appeals/{incident}/draft")
  View draft(@PathVariable String incident) {
    AppealCases.Found found = cases.find(incident);
    Words words = pages.words();
    Sheet sheet = sheets.of(found.id());
    Reviewer by = Doer.now();
    boolean drafted;
    try {
      DraftPapers papers =
          vault.with(archive -> {
            AppealViews.Drafted made = cases.views().draft(archive, found.id(), sheet);
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
    String id = cases.find(incident).id();
    Sheet sheet = sheets.of(id);
    if (name.equals("answers.txt")) {
      return Attachment.of(
          "answers-" + id + ".txt", sheet.told().text().getBytes(StandardCharsets.UTF_8));
    }
    @Nullable DraftPapers papers = sheet.papers();
    byte @Nullable [] bytes = papers == null ? null : papers.files().get(name);
    if (bytes == null) {
      throw notFound();
    }
    return Attachment.of(name, bytes);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
