package org.durumi.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.LinkedTellings;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.TellingBytes;

/** Incidents as far as a person accepted that they are told. */
final class ToldIncidents {

  private final Store store;
  private final Map<Long, String> texts = new HashMap<>();

  ToldIncidents(Store store) {
    this.store = store;
  }

  /** Those of which something is accepted, with tellings that lack their reports' texts. */
  List<Incident> of(Collection<String> ids) {
    List<Incident> found = new ArrayList<>();
    for (String id : ids) {
      List<LinkedTellings.Told> told = store.tellings().told(id);
      if (!told.isEmpty()) {
        found.add(incident(id, told));
      }
    }
    return found;
  }

  private static Incident incident(String id, List<LinkedTellings.Told> told) {
    Map<Integer, List<String>> roots = new TreeMap<>();
    List<Telling> tellings = new ArrayList<>();
    for (LinkedTellings.Told one : told) {
      Telling telling = TellingBytes.read(one.told());
      String report = telling.teller().report();
      List<String> root = roots.computeIfAbsent(one.root(), _ -> new ArrayList<>());
      if (!root.contains(report)) {
        root.add(report);
      }
      tellings.add(telling);
    }
    return new Incident(id, tellings, List.copyOf(roots.values()));
  }

  /** The same incident with its reports' texts. */
  Incident withTexts(Incident incident) {
    return new Incident(
        incident.id(),
        incident.tellings().stream().map(this::withText).toList(),
        incident.roots());
  }

  /** The same telling with its report's text. */
  Telling withText(Telling telling) {
    Teller teller = telling.teller();
    String text = texts.computeIfAbsent(Long.parseLong(teller.report()), this::text);
    return new Telling(
        new Teller(
            teller.report(),
            teller.outlet(),
            teller.published(),
            teller.language(),
            teller.title(),
            text,
            teller.issued()),
        telling.number(),
        telling.type(),
        telling.modality(),
        telling.when(),
        telling.place(),
        telling.placeWords(),
        telling.groups(),
        telling.agents(),
        telling.sources(),
        telling.sentence());
  }

  private String text(long report) {
    return store
        .reports()
        .report(report)
        .flatMap(row -> store.contents().get(Sha256.fromHex(row.text())))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
