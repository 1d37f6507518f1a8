package org.durumi.desk.reading;

import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows a report to be read and decided about. */
@Controller
final class ReadingController {

  private final Vault vault;
  private final Pages pages;

  ReadingController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/reports/{report}")
  View read(@PathVariable long report, @RequestParam(required = false) @Nullable Integer at) {
    return pages.show("reading/reading", view(report, at, null));
  }

  /** The page again, with what was typed and refused. */
  View again(long report, ReadingView.Draft draft) {
    return pages.show("reading/reading", view(report, draft.event(), draft));
  }

  private ReadingView view(long report, @Nullable Integer at, ReadingView.@Nullable Draft draft) {
    Words words = pages.words();
    try {
      return vault.with(archive ->
          ReadingView.of(
              dossier(archive, report), archive.casework().of(report), words, at, draft));
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  static Dossier dossier(Archive archive, long report) {
    return archive
        .dossier(report)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
