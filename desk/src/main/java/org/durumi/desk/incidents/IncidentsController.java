package org.durumi.desk.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.durumi.linker.incident.Incident;
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

  private static final String ID = "[0-9a-f]{4,12}";

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Settling settling;

  IncidentsController(Vault vault, LinkedArchive linkedArchive, Pages pages, Settling settling) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.settling = settling;
  }

  @GetMapping("/incidents")
  View list(@RequestParam Map<String, String> values) {
    return pages.show(
        "incidents/incidents",
        new IncidentsViews(linked(), pages.words()).of(IncidentFilter.of(values)));
  }

  @GetMapping("/incidents/{id}")
  View one(@PathVariable String id) {
    Linked linked = linked();
    return pages.show(
        "incidents/incident", new IncidentViews(linked, pages.words()).of(incident(linked, id)));
  }

  /** One telling is of another happening than all the others. */
  @PostMapping("/incidents/{id}/split")
  View split(@PathVariable String id, @RequestParam(defaultValue = "") String telling) {
    Linked linked = linked();
    Incident incident = incident(linked, id);
    TellingId off = telling(telling);
    List<TellingPair> pairs =
        incident.tellings().stream()
            .map(Names::of)
            .filter(other -> !other.equals(off))
            .map(other -> new TellingPair(off, other))
            .toList();
    if (pairs.size() != incident.tellings().size() - 1 || pairs.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String rest =
        pairs.getFirst().first().equals(off)
            ? pairs.getFirst().second().toString()
            : pairs.getFirst().first().toString();
    return settling.settle(
        pairs, false, "/incidents/" + rest, pages.words().of("incidents.split.done", telling));
  }

  /** Another incident is this one. */
  @PostMapping("/incidents/{id}/merge")
  View merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String own,
      @RequestParam(defaultValue = "") String other) {
    Linked linked = linked();
    Incident incident = incident(linked, id);
    TellingId with =
        Names.parse(other)
            .or(() -> linked.incident(other).map(found -> Names.of(found.tellings().getFirst())))
            .or(() -> oldest(other))
            .filter(found -> linked.incident(found).isPresent())
            .orElse(null);
    if (with == null || incident.equals(linked.incident(with).orElse(null))) {
      return pages.go("/incidents/" + id, pages.words().of("incidents.merge.unknown"));
    }
    TellingId mine =
        Names.parse(own)
            .filter(one -> incident.equals(linked.incident(one).orElse(null)))
            .orElseGet(() -> Names.of(incident.tellings().getFirst()));
    return settling.settle(
        List.of(new TellingPair(mine, with)),
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

  private Linked linked() {
    return vault.with(linkedArchive::of);
  }

  private static TellingId telling(String id) {
    return Names.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Incident incident(Linked linked, String id) {
    return linked
        .incident(id)
        .or(() -> oldest(id).flatMap(linked::incident))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The oldest telling of the incident that the command line calls so. */
  private Optional<TellingId> oldest(String id) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    try {
      return Optional.of(vault.with(archive -> archive.incidents().of(id).oldest()));
    } catch (UnknownIdException e) {
      return Optional.empty();
    }
  }
}
