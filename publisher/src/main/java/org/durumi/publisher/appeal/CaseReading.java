package org.durumi.publisher.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.IncidentFile;
import org.durumi.archive.Incidents;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Group;
import org.durumi.linker.chain.Part;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.jspecify.annotations.Nullable;

/** Takes a case out of an archive. */
public final class CaseReading {

  private final Archive archive;
  private final Instant now;
  private final ZoneId zone;

  /** Reads, at this moment, with days as they are here. */
  public CaseReading(Archive archive, Instant now, ZoneId zone) {
    this.archive = archive;
    this.now = now;
    this.zone = zone;
  }

  private record Found(Part part, Group group, List<IncidentFile.Told> told) {}

  /**
   * The people that an incident is about.
   *
   * @param incident its id
   * @param number which of them, from 1, where different things happened to some; null where not
   * @throws AppealRefusal if nobody is followed through it, or it must be said which of several
   */
  public Case read(String incident, @Nullable Integer number) {
    List<Found> all = archive.incidents().atOneMoment(incidents -> find(incidents, incident));
    if (all.isEmpty()) {
      throw new AppealRefusal(
          "No accepted event of incident "
              + incident
              + " tells of people in custody or returned; accept one first: durumi review.");
    }
    if (all.size() > 1 && number == null) {
      throw new AppealRefusal(
          "Different things happened to people of incident " + incident + "; " + which(all));
    }
    int chosen = number == null ? 1 : number;
    if (chosen < 1 || chosen > all.size()) {
      throw new AppealRefusal(
          "Incident " + incident + " has no group " + chosen + "; " + which(all));
    }
    Found found = all.get(chosen - 1);
    return new Case(
        incident,
        found.part(),
        found.part().count() == null && all.size() == 1
            ? found.group().count()
            : found.part().count(),
        accounts(found.told()),
        CustodyClock.of(found.part(), now, zone),
        LocalDate.ofInstant(now, zone));
  }

  /** The people whom an incident is about, apart where different things happened to some. */
  public List<Part> parts(String incident) {
    return archive.incidents().atOneMoment(incidents -> find(incidents, incident)).stream()
        .map(Found::part)
        .toList();
  }

  private static String which(List<Found> all) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Part part = all.get(i).part();
      parts.add(
          (i + 1)
              + " ("
              + (part.count() == null ? "number not told" : part.count())
              + ", "
              + part.timeline().confirmed().code().replace('_', ' ')
              + ")");
    }
    return "name one with --group: " + String.join(", ", parts) + ".";
  }

  private static List<Found> find(Incidents incidents, String incident) {
    List<Found> all = new ArrayList<>();
    for (Group group : incidents.followed().of(incident)) {
      List<IncidentFile.Told> told = new ArrayList<>();
      group.chain().incidents().forEach(one -> told.addAll(incidents.file(one.id()).told()));
      group.parts().forEach(part -> all.add(new Found(part, group, told)));
    }
    return all;
  }

  private Map<String, Account> accounts(List<IncidentFile.Told> told) {
    Map<String, Account> accounts = new HashMap<>();
    Map<Long, Dossier> dossiers = new HashMap<>();
    for (IncidentFile.Told one : told) {
      TellingId id = one.id();
      Dossier dossier =
          dossiers.computeIfAbsent(id.report(), report -> archive.dossier(report).orElseThrow());
      Review review = dossier.reviews().get(id.event() - 1);
      ReviewState state = review.state();
      if (state == ReviewState.ACCEPTED || state == ReviewState.CORRECTED) {
        accounts.put(
            one.telling().id(), new Account(id, one.report(), review.event(), one.telling()));
      }
    }
    return accounts;
  }
}
