package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which released incidents a reader can join with what an outlet published, because no other fits
 * it; what the release tells beyond the article is then told of the very people in it.
 */
final class PublicJoins {

  private final Limits limits;

  PublicJoins(Limits limits) {
    this.limits = limits;
  }

  /**
   * Those of small groups of whom more is told than the article tells.
   *
   * @param articles what outlets published, a telling each
   */
  List<Inference> inferences(Collection<ReleasedIncident> incidents, Collection<Telling> articles) {
    Map<ActType, List<ReleasedIncident>> byType = new EnumMap<>(ActType.class);
    incidents.forEach(one -> byType.computeIfAbsent(one.type(), _ -> new ArrayList<>()).add(one));
    List<Inference> found = new ArrayList<>();
    for (Telling article : articles) {
      Count count = count(article);
      if (count == null) {
        continue;
      }
      Integer most = count.max();
      if (most == null || most >= limits.cell()) {
        continue;
      }
      List<ReleasedIncident> fitting =
          byType.getOrDefault(article.type(), List.of()).stream()
              .filter(one -> fits(one, article, count))
              .limit(2)
              .toList();
      if (fitting.size() == 1) {
        ReleasedIncident one = fitting.getFirst();
        boolean outcome = one.outcome().told().isPresent();
        boolean children = isSilentOnChildren(article) && one.children().told().isPresent();
        if (outcome || children) {
          found.add(
              new Inference(
                  Hazard.PUBLIC_JOIN,
                  "incident " + one.number(),
                  new Conclusion.Joined(one.number(), most, outcome, children),
                  false));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static @Nullable Count count(Telling article) {
    return article.groups().stream()
        .map(Telling.People::count)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(ReleasedIncident one, Telling article, Count count) {
    Period when = article.when();
    boolean time =
        when == null || one.when().told().map(told -> told.mayOverlap(when)).orElse(true);
    boolean people = one.people().told().map(told -> told.mayEqual(count)).orElse(true);
    Place place = article.place();
    boolean where =
        place == null || one.place().told().map(told -> mayHold(told, place)).orElse(true);
    return time && people && where;
  }

  private static boolean mayHold(ReleasedPlace told, Place place) {
    boolean sameCountry = Objects.equals(told.country(), place.country());
    return switch (told.precision()) {
      case SITE, TOWN, COUNTY -> told.name().equals(place.name());
      case PROVINCE, AREA, COUNTRY -> sameCountry;
    };
  }

  private static boolean isSilentOnChildren(Telling article) {
    return article.groups().stream().allMatch(people -> people.children() == null);
  }
}
