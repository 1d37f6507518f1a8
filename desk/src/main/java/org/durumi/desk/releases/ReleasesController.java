package org.durumi.desk.releases;

import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.publish.GateTasks;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.leaving.Parcel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Everything that left, and its files again. */
@Controller
final class ReleasesController {

  private final Vault vault;
  private final Pages pages;
  private final GateWork work;
  private final GateTasks tasks;

  ReleasesController(Vault vault, Pages pages, GateWork work, GateTasks tasks) {
    this.vault = vault;
    this.pages = pages;
    this.work = work;
    this.tasks = tasks;
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
                find(archive, number)
                    .map(left -> new ReleasesViews(words, work).one(archive, left)))
            .orElseThrow(ReleasesController::notFound));
  }

  /** Makes a file again, of what the archive keeps of the release. */
  @PostMapping("/releases/{number}/pack")
  View pack(@PathVariable String number, @RequestParam(defaultValue = "") String name) {
    Departure left =
        vault.with(archive -> find(archive, number)).orElseThrow(ReleasesController::notFound);
    if (left.facts().kind() != Departure.Kind.RELEASE
        || left.facts().files().stream().noneMatch(file -> file.name().equals(name))) {
      throw notFound();
    }
    tasks.pack(left.number(), name);
    return pages.go("/releases/" + DepartureWords.id(left));
  }

  /** The file, if it is byte for byte what left. */
  @GetMapping("/releases/{number}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String name) {
    Departure left =
        vault.with(archive -> find(archive, number)).orElseThrow(ReleasesController::notFound);
    Parcel parcel = work.parcel(name).orElseThrow(ReleasesController::notFound);
    boolean same =
        left.facts().files().stream()
            .anyMatch(file -> file.name().equals(name) && file.sha256().equals(parcel.sha256()));
    if (!same) {
      throw notFound();
    }
    return Attachment.of(name, parcel.bytes());
  }

  private static Optional<Departure> find(Archive archive, String number) {
    return archive.publishing().departures().stream()
        .filter(one -> DepartureWords.id(one).equals(number))
        .findFirst();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
