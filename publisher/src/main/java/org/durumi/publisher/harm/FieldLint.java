package org.durumi.publisher.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.clearing.Widening;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place.Precision;

/** What single fields of an incident say that they should not. */
public final class FieldLint {

  private final Coarsening coarsening;
  private final int small;

  /** By the same limits as the clearing. */
  public FieldLint(Coarsening coarsening, Rules rules) {
    this.coarsening = coarsening;
    this.small = rules.small();
  }

  List<Finding> lint(String where, ReleasedIncident incident, Audience audience) {
    List<Finding> found = new ArrayList<>();
    boolean few = isFew(incident);
    Optional<ReleasedPlace> place = incident.place().told();
    if (audience != Audience.CONFIDENTIAL && place.map(coarsening::isBelowCounty).orElse(false)) {
      found.add(new Finding(Hazard.PRECISE_PLACE, where + ", place", place.orElseThrow().name()));
    }
    boolean saysDay = incident.when().told().map(Widening::saysDay).orElse(false);
    if (audience == Audience.PUBLIC && few && saysDay) {
      found.add(new Finding(Hazard.DAY, where + ", date", "a day, of few people"));
    }
    if (few && incident.children().told().isPresent()) {
      found.add(new Finding(Hazard.MINOR, where + ", children", "children, of few people"));
    }
    if (isIntimate(incident.type())) {
      boolean fine =
          place.map(one -> one.precision().compareTo(Precision.PROVINCE) < 0).orElse(false);
      boolean pointsAt = fine || (few && incident.people().told().isPresent());
      if (pointsAt) {
        found.add(new Finding(Hazard.INTIMATE, where, incident.type().code()));
      }
    }
    if (incident.type() == ActType.ESCAPE_CROSSING) {
      found.add(new Finding(Hazard.CROSSING, where, incident.type().code()));
    }
    if (incident.type() == ActType.BRIBERY_EXCHANGE) {
      found.add(new Finding(Hazard.METHOD, where, incident.type().code()));
    }
    return found;
  }

  private boolean isFew(ReleasedIncident incident) {
    Integer min = incident.people().told().map(Count::min).orElse(0);
    return min == null || min < small;
  }

  private static boolean isIntimate(ActType type) {
    return type == ActType.SEXUAL_VIOLENCE || type == ActType.TRAFFICKING;
  }
}
