package org.durumi.desk.appeals;

import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
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

  private final Pages pages;
  private final Appealing appealing;

  AppealFilesController(Pages pages, Appealing appealing) {
    this.pages = pages;
    this.appealing = appealing;
  }

  /** Makes the files; a draft is noted in the log first. */
  @PostMapping("/appeals/{incident}/draft")
  View draft(@PathVariable String incident) {
    Words words = pages.words();
    try {
      boolean drafted = appealing.draft(incident, Doer.now(), words);
      return pages.go(
          PAGE + incident + "#files", words.of(drafted ? "appeal.noted" : "appeal.questions-made"));
    } catch (RefusedInWords e) {
      return pages.go(PAGE + incident, e.in(words));
    }
  }

  /** A file that was made, or the answers so far. */
  @GetMapping("/appeals/{incident}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String incident, @PathVariable String name) {
    return appealing
        .file(incident, name, pages.words())
        .map(file -> Attachment.of(file.name(), file.bytes()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
