package org.durumi.desk.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Incidents, and what people say of which tellings are one. */
@Controller
final class IncidentsController {

  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Settling settling;

  IncidentsController(LinkedArchive linkedArchive, Pages pages, Settling settling) {
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.settling = settling;
  }

  @GetMapping("/incidents")
  View list(@RequestParam Map<String, String> values) {
    Words words = pages.words();
    IncidentFilter filter = IncidentFilter.of(values);
    return pages.show(
        "incidents/incidents",
        linkedArchive.ask(linked -> new IncidentsViews(linked, words).of(filter)));
  }

  @GetMapping("/incidents/{id}")
  View one(@PathVariable String id) {
    Words words = pages.words();
    return pages.show(
        "incidents/incident",
        linkedArchive
            .ask(linked -> linked.incident(id).map(new IncidentViews(linked, words)::of))
            .orElseThrow(IncidentsController::notFound));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** One telling is of another happening than all the others. */
  @PostMapping("/incidents/{id}/split")
  View split(@PathVariable String id, @RequestParam(defaultValue = "") String telling) {
    TellingId off = Names.parse(telling).orElseThrow(IncidentsController::notFound);
    List<TellingId> all = tellings(id);
    List<TellingPair> pairs =
        all.stream()
            .filter(other -> !other.equals(off))
            .map(other -> new TellingPair(off, other))
            .toList();
    if (pairs.size() != all.size() - 1 || pairs.isEmpty()) {
      throw notFound();
    }
    String rest =
        pairs.getFirst().first().equals(off)
            ? pairs.getFirst().second().toString()
            : pairs.getFirst().first().toString();
    return settling.settle(
        pairs, false, "/incidents/" + rest, pages.words().of("incidents.split.done", telling));
  }

  private List<TellingId> tellings(String id) {
    return linkedArchive
        .ask(linked -> linked.incident(id))
        .orElseThrow(IncidentsController::notFound)
        .tellings()
        .stream()
        .map(Names::of)
        .toList();
  }

  /** Another incident is this one. */
  @PostMapping("/incidents/{id}/merge")
  View merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String own,
      @RequestParam(defaultValue = "") String other) {
    List<TellingId> all = tellings(id);
    Optional<TellingId> with =
        linkedArchive.ask(
            linked -> linked.row(other).map(row -> Names.parse(other).orElse(row.oldest())));
    if (with.isEmpty() || all.contains(with.get())) {
      return pages.go("/incidents/" + id, pages.words().of("incidents.merge.unknown"));
    }
    TellingId mine = Names.parse(own).filter(all::contains).orElse(all.getFirst());
    return settling.settle(
        List.of(new TellingPair(mine, with.get())),
        true,
        "/incidents/" + mine,
        pages.words().of("incidents.merge.done"));
  }

  @PostMapping("/incidents/candidates/undo")
  View undo(
      @RequestParam(defaultValue = "") String pairs, @RequestParam(defaultValue = "") String back) {
    String first = pairs.strip().split("[ -]", -1)[0];
    String there =
        back.equals("candidates") || Names.parse(first).isEmpty()
            ? "/incidents/candidates"
            : "/incidents/" + first;
    return settling.takeBack(pairs, there);
  }
}
