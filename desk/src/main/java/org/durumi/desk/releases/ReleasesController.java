package org.durumi.desk.releases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Everything that left, and its files again. */
@Controller
final class ReleasesController {

  private final Vault vault;
  private final Pages pages;
  private final GateWork work;
  private final LeftFiles files;

  ReleasesController(Vault vault, Pages pages, GateWork work, LeftFiles files) {
    this.vault = vault;
    this.pages = pages;
    this.work = work;
    this.files = files;
  }

  @GetMapping("/releases")
  View all() {
    Words words = pages.words();
    return pages.show(
        "releases/releases",
        vault.with(
            archive -> new ReleasesViews(words, work).all(archive.publishing().departures())));
  }

  @GetMapping("/releases/{number}")
  View one(@PathVariable String number) {
    if (work.now().goesOn()) {
      return pages.show("publish/progress", work.now());
    }
    Words words = pages.words();
    return pages.show(
        "releases/release",
        vault
            .with(archive ->
                LeftFiles.find(archive, number)
                    .map(left -> new ReleasesViews(words, work).one(archive, left)))
            .orElseThrow(() -> new UnknownIdException("Nothing of this name left.")));
  }

  /** Makes a file again, of what the archive keeps of the release. */
  @PostMapping("/releases/{number}/pack")
  View pack(@PathVariable String number, @RequestParam(defaultValue = "") String name) {
    files.pack(number, name);
    return pages.go("/releases/" + number);
  }

  /** The file, if it is byte for byte what left. */
  @GetMapping("/releases/{number}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String name) {
    return files
        .bytes(number, name)
        .map(bytes -> Attachment.of(name, bytes))
        .orElseThrow(() -> new UnknownIdException("There is no such file."));
  }

  @ExceptionHandler(UnknownIdException.class)
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
