package org.durumi.desk.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.durumi.archive.IncidentFile;
import org.durumi.archive.Incidents;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.desk.access.Doer;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.record.linkage.TellingId;
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

/** Incidents for programs: listed, read, split, merged. */
@Controller
@Profile("team")
final class IncidentsApi {

  private final LinkedArchive linkedArchive;
  private final Clock clock;

  IncidentsApi(LinkedArchive linkedArchive, Clock clock) {
    this.linkedArchive = linkedArchive;
    this.clock = clock;
  }

  private record Listed(
      List<IncidentJson> incidents, int total, int page, @Nullable Integer next) {}

  private record Told(IncidentJson incident, List<TellingJson> tellings) {}

  /** An incident in brief, without what only the archive needs. */
  private record IncidentJson(
      String id,
      String oldest,
      String type,
      @Nullable String place,
      @Nullable String country,
      @Nullable String firstDay,
      @Nullable String lastDay,
      int tellings,
      int roots,
      @Nullable Integer least,
      @Nullable Integer most) {

    static IncidentJson of(IncidentRow row) {
      return new IncidentJson(
          row.id(),
          row.oldest().toString(),
          row.type(),
          row.place(),
          row.country(),
          row.firstDay(),
          row.lastDay(),
          row.tellings(),
          row.roots(),
          row.least(),
          row.most());
    }
  }

  private record TellingJson(
      String id,
      long report,
      int event,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      String type,
      String modality,
      String state,
      @Nullable String firstDay,
      @Nullable String lastDay,
      @Nullable String place,
      @Nullable String people,
      int root) {

    static TellingJson of(IncidentFile.Told told) {
      return new TellingJson(
          told.id().toString(),
          told.id().report(),
          told.id().event(),
          told.report().title(),
          told.report().outlet(),
          told.report().published(),
          told.event().type(),
          told.event().modality(),
          told.event().state(),
          told.event().firstDay(),
          told.event().lastDay(),
          told.event().place(),
          told.event().people(),
          told.root());
    }
  }

  @GetMapping("/api/incidents")
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    int size = Answers.limit(limit);
    int at = Answers.page(page, size);
    IncidentFilter filter =
        new IncidentFilter(
            type.isEmpty() ? null : type,
            place.isEmpty() ? null : place,
            from.isEmpty() ? null : LocalDate.parse(from),
            until.isEmpty() ? null : LocalDate.parse(until),
            0,
            0);
    return linkedArchive.ask(linked -> {
      int total = linked.incidents().count(filter);
      List<IncidentJson> rows =
          linked.incidents().find(filter, at * size).stream()
              .skip((at - 1L) * size)
              .map(IncidentJson::of)
              .toList();
      return Answers.ok(new Listed(rows, total, at, Answers.next(at, size, total)));
    });
  }

  @GetMapping("/api/incidents/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return linkedArchive.ask(linked -> answer(linked.incidents(), row(linked, id)));
  }

  private static IncidentRow row(Linked linked, String id) {
    return linked.row(id).orElseThrow(() -> new UnknownIdException("There is no such incident."));
  }

  private static ResponseEntity<String> answer(Incidents incidents, IncidentRow row) {
    return Answers.ok(
        new Told(
            IncidentJson.of(row),
            incidents.file(row.id()).told().stream().map(TellingJson::of).toList()));
  }

  /** Tellings are of another happening than those that stay. */
  @PostMapping("/api/incidents/{id}/split")
  ResponseEntity<String> split(
      @PathVariable String id, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    List<TellingId> out = new ArrayList<>();
    for (JsonNode one : sent.path("tellings").valueStream().toList()) {
      out.add(
          Names.parse(one.asString(""))
              .orElseThrow(() ->
                  new NotUnderstoodException("Name each of tellings as 12.3: report and event.")));
    }
    if (out.isEmpty()) {
      throw new NotUnderstoodException("Send the tellings that are of another happening.");
    }
    return decide(
        id,
        (incidents, row) ->
            incidents
                .split(row.id(), out, Doer.now(), clock.instant(), Answers.given(sent, "why"))
                .getFirst());
  }

  /** Another incident is this one. */
  @PostMapping("/api/incidents/{id}/merge")
  ResponseEntity<String> merge(
      @PathVariable String id, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    String with = Answers.text(sent, "other");
    String other = linkedArchive.ask(linked -> row(linked, with).id());
    return decide(
        id,
        (incidents, row) ->
            incidents.merge(
                row.id(), other, Doer.now(), clock.instant(), Answers.given(sent, "why")));
  }

  /** Takes back what was decided last about any of its tellings. */
  @PostMapping("/api/incidents/{id}/undo")
  ResponseEntity<String> undo(
      @PathVariable String id, @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    return decide(
        id,
        (incidents, row) ->
            incidents
                .undo(row.id(), Doer.now(), clock.instant(), Answers.given(sent, "why"))
                .getFirst());
  }

  private ResponseEntity<String> decide(
      String id, BiFunction<Incidents, IncidentRow, IncidentRow> deciding) {
    IncidentRow before = linkedArchive.ask(linked -> row(linked, id));
    List<ResponseEntity<String>> answers = new ArrayList<>();
    linkedArchive.decide(
        incidents -> answers.add(answer(incidents, deciding.apply(incidents, before))));
    return answers.getFirst();
  }
}
