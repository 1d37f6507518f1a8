package org.durumi.cli.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.archive.loose.CasefileFolder;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.Status;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.tally.Tally;
import org.durumi.linker.telling.Telling;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** One case linked, followed and counted, as far as it was told by a day. */
final class CaseRun {

  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  private final List<Incident> incidents;
  private final Chains chains;
  private final Tally tally;

  private CaseRun(List<Telling> tellings, List<RollupTelling> rollups, CaseReview review) {
    LinkIndex index =
        new LinkIndex(
            LinkModel.standard().forTellings(tellings.size()),
            new Decisions(review.joined(tellings)));
    index.addAll(tellings);
    this.incidents = index.incidents();
    List<Ruling> rulings = review.rulings(tellings);
    this.chains = ChainBuilder.chains(incidents, rulings);
    Regions regions =
        Regions.of(place -> GAZETTEER.provinceOf(place).map(Place::name).orElse(null));
    this.tally = Tally.of(incidents, chains, rollups, regions);
  }

  /** What the casefiles of a folder tell, with what a person decided about them. */
  static CaseRun of(Path casefiles, CaseReview review, LocalDate asOf) throws IOException {
    Path reviewed = casefiles.resolve("reviewed-" + asOf);
    review.apply(casefiles, reviewed, asOf);
    CasefileFolder folder = new CasefileFolder(_ -> {});
    List<Telling> tellings =
        folder.tellings(reviewed).stream()
            .filter(one -> isBy(one.teller().published(), asOf))
            .toList();
    List<RollupTelling> rollups =
        folder.rollups().stream().filter(one -> isBy(one.teller().published(), asOf)).toList();
    return new CaseRun(tellings, rollups, review);
  }

  private static boolean isBy(@Nullable LocalDate published, LocalDate asOf) {
    return published == null || !published.isAfter(asOf);
  }

  /** How many people one expected total holds. */
  HeadCount count(JsonNode total) {
    List<String> where = new ArrayList<>();
    total.path("types").forEach(type -> where.add("type=" + type.asText()));
    if (total.has("from")) {
      where.add("from=" + total.path("from").asText());
      where.add("until=" + total.path("to").asText());
    }
    return tally.bounds(Wanted.of(where, tally));
  }

  /** How many people an incident concerns, or null where no report asserts it. */
  @Nullable HeadCount count(String incident) {
    try {
      return tally.bounds(incident);
    } catch (IllegalArgumentException notCounted) {
      return null;
    }
  }

  /**
   * The incidents that hold the tellings of one expected incident, those of people who are still
   * held aside: these may be one of their own.
   */
  List<Incident> found(JsonNode expected) {
    Set<Incident> found = new LinkedHashSet<>();
    for (JsonNode told : expected.path("tellings")) {
      if (told.path("held").asBoolean() || told.path("part").asBoolean()) {
        continue;
      }
      List<Incident> all = holding(told, expected, false);
      List<Incident> alike = holding(told, expected, true);
      found.addAll(alike.isEmpty() ? all : alike);
    }
    return List.copyOf(found);
  }

  private List<Incident> holding(JsonNode told, JsonNode expected, boolean counted) {
    return incidents.stream()
        .filter(incident ->
            incident.tellings().stream()
                .anyMatch(
                    one -> tells(one, told, expected) && (!counted || isCountedAlike(one, told))))
        .toList();
  }

  private static boolean isCountedAlike(Telling telling, JsonNode told) {
    JsonNode least = told.path("count").path(0);
    return telling.groups().stream()
        .map(Telling.People::count)
        .anyMatch(
            count -> count != null && least.isInt() && Objects.equals(count.min(), least.asInt()));
  }

  private static boolean tells(Telling telling, JsonNode told, JsonNode expected) {
    return telling.teller().report().equals(told.path("report").asText())
        && telling.type().code().equals(expected.path("type").asText())
        && telling.sentence().contains(told.path("words").asText())
        && isAhead(telling.modality().code()) == isAhead(told.path("modality").asText());
  }

  /** Tells whether any report asserts it: what is only feared has no count. */
  boolean isAsserted(Incident incident) {
    return !tally.notCounted().contains(incident);
  }

  private static boolean isAhead(String modality) {
    return Set.of("planned", "imminent_feared").contains(modality);
  }

  /** The groups of people that hold an incident. */
  Set<String> groups(Incident incident) {
    return chains.groups().stream()
        .filter(group -> group.chain().incidents().contains(incident))
        .map(group -> group.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** People said to be returned by conclusion alone, over all groups. */
  int inferredReturns() {
    return chains.groups().stream()
        .flatMap(group -> group.parts().stream())
        .filter(CaseRun::isInferredReturn)
        .map(Part::count)
        .filter(Objects::nonNull)
        .map(Count::min)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static boolean isInferredReturn(Part part) {
    return part.timeline()
        .inferred()
        .filter(
            change -> change.status() == Status.RETURNED && change.standing() == Standing.INFERRED)
        .isPresent();
  }
}
