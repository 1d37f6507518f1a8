package org.durumi.desk.api;

import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.page.Attachment;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.releases.LeftFiles;
import org.durumi.desk.releases.ReleaseView;
import org.durumi.desk.releases.ReleasesViews;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.gate.PublishedReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** What left, for programs, and its files again. */
@Controller
@Profile("team")
final class ReleasesApi {

  private final Vault vault;
  private final GateWork work;
  private final LeftFiles files;

  ReleasesApi(Vault vault, GateWork work, LeftFiles files) {
    this.vault = vault;
    this.work = work;
    this.files = files;
  }

  private record ListJson(List<DepartureJson> releases, int total) {}

  private record FileJson(String name, String sha256, String state) {}

  private record OverruledJson(String finding, String hazard, String where, String by, String why) {

    static OverruledJson of(Departure.Overruled one) {
      return new OverruledJson(
          one.finding(), one.hazard(), one.where(), one.by().name(), one.why());
    }

    /** Never the reason. */
    @Override
    public String toString() {
      return "OverruledJson[" + finding + "]";
    }
  }

  private record OneJson(
      DepartureJson release,
      String content,
      String selection,
      List<String> notes,
      List<FileJson> files,
      List<OverruledJson> overruled,
      List<Integer> revoked,
      int total,
      List<JsonNode> incidents) {}

  /** The newest first. */
  @GetMapping("/api/releases")
  ResponseEntity<String> all(@RequestParam(defaultValue = "100") int limit) {
    List<Departure> all = vault.with(archive -> archive.publishing().departures());
    return Answers.ok(
        new ListJson(
            all.reversed().stream().limit(Answers.limit(limit)).map(DepartureJson::of).toList(),
            all.size()));
  }

  @GetMapping("/api/releases/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return vault.with(archive ->
        LeftFiles.find(archive, id)
            .map(left -> Answers.ok(json(archive, left)))
            .orElseThrow(() -> new UnknownIdException("Nothing of this name left.")));
  }

  private OneJson json(Archive archive, Departure left) {
    ReleaseView page = new ReleasesViews(Answers.ENGLISH, work).one(archive, left);
    boolean isRelease = left.facts().kind() == Departure.Kind.RELEASE;
    return new OneJson(
        DepartureJson.of(left),
        page.content(),
        page.selection(),
        page.notes(),
        page.files().stream()
            .map(file -> new FileJson(file.name(), file.sha256(), file.state()))
            .toList(),
        left.facts().overruled().stream().map(OverruledJson::of).toList(),
        page.revoked(),
        page.one().incidents(),
        isRelease
            ? Told.incidents(PublishedReader.read(archive.publishing().content(left)).release())
            : List.of());
  }

  /** Makes a file again; it is there once nothing goes on any more. */
  @PostMapping("/api/releases/{id}/pack")
  ResponseEntity<String> pack(
      @PathVariable String id, @RequestBody(required = false) @Nullable String body) {
    return GateJson.began(files.pack(id, Sent.of(body, "name").text("name", Sent.LINE)), work);
  }

  /** The file, if it is byte for byte what left. */
  @GetMapping("/api/releases/{id}/files/{name}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name) {
    return files
        .bytes(id, name)
        .map(bytes -> Attachment.of(name, bytes))
        .orElseThrow(() -> new UnknownIdException("There is no such file."));
  }
}
