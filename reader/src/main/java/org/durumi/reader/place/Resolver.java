package org.durumi.reader.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/** Decides which candidates of a sentence are places, and which places they are. */
final class Resolver {

  /** Points from which a candidate counts as a place. */
  private static final double ENOUGH = 2;

  private final Focus focus;

  Resolver(Focus focus) {
    this.focus = focus;
  }

  List<Mention<Optional<Place>>> resolve(String text, List<Candidate> candidates) {
    List<Mention<Optional<Place>>> mentions = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Candidate before = i > 0 ? candidates.get(i - 1) : null;
      Candidate after = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
      Known best = null;
      double bestPoints = -100;
      boolean bestNested = false;
      for (Known known : candidate.known()) {
        boolean nested =
            (before != null && nested(text, before, candidate, known))
                || (after != null && nested(text, candidate, after, known));
        double points = choice(known, candidate.type()) + (nested ? 4 : 0);
        if (points > bestPoints) {
          best = known;
          bestPoints = points;
          bestNested = nested;
        }
      }
      if (best == null) {
        mentions.add(new Mention<>(candidate.start(), candidate.end(), Optional.empty()));
      } else if (enough(candidate, best, bestNested)) {
        mentions.add(
            new Mention<>(candidate.start(), candidate.end(), place(best, candidate.type())));
      }
    }
    return mentions;
  }

  private boolean enough(Candidate candidate, Known known, boolean nested) {
    double share = focus.share(known.place().country());
    double spoken = share > 0.15 ? 1 : share > 0 ? 0.5 : known.border() ? 0 : -0.5;
    double own = known.renown() == 0 && share == 0 ? -1 : known.renown();
    return own + candidate.evidence() + spoken + (nested ? 4 : 0) >= ENOUGH;
  }

  /** Points for one of the places that share a name. */
  private double choice(Known known, char type) {
    return 3 * focus.share(known.place().country())
        + (focus.province(known) ? 1 : 0)
        + Math.log10((double) known.population() + 1) / 3
        + (known.border() ? 2.5 : 0)
        - (known.place().precision() == Precision.PROVINCE && !known.border() ? 1.5 : 0)
        + fit(known.place().precision(), type);
  }

  private static double fit(Precision precision, char type) {
    return switch (type) {
      case 'p' -> precision == Precision.PROVINCE ? 3 : precision == Precision.AREA ? 0 : -3;
      case 'c' ->
          switch (precision) {
            case COUNTY -> 3;
            case TOWN, AREA -> 1;
            default -> -2;
          };
      case 't' ->
          switch (precision) {
            case TOWN -> 3;
            case COUNTY -> 1;
            default -> -2;
          };
      case 'g' -> precision == Precision.PROVINCE || precision == Precision.AREA ? 3 : 0;
      case 'r' -> precision == Precision.AREA ? 3 : -3;
      default -> 0;
    };
  }

  private boolean nested(String text, Candidate left, Candidate right, Known known) {
    if (!beside(text, left.end(), right.start())) {
      return false;
    }
    Candidate neighbour = left.known().contains(known) ? right : left;
    for (Known other : neighbour.known()) {
      if (other.holds(known) || (known.holds(other) && other.renown() >= 2)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether two names stand together: "Kunming, Yunnan", 중국 랴오닝성, "Yunnan's Kunming". */
  private static boolean beside(String text, int from, int to) {
    if (to - from > 5) {
      return false;
    }
    String gap = text.substring(from, to).strip();
    return switch (gap) {
      case "", ",", "的", "의", "(", "（", "'s", "’s", "·", "省会", "首府", ", in", "in" -> true;
      default -> gap.endsWith(")") && gap.length() <= 5;
    };
  }

  private static Optional<Place> place(Known known, char type) {
    Place place = known.place();
    @Nullable Precision told =
        switch (type) {
          case 's' -> Precision.SITE;
          case 't' -> Precision.TOWN;
          case 'c' -> Precision.COUNTY;
          case 'g' -> Precision.AREA;
          default -> null;
        };
    Precision precision = place.precision();
    if ((type == 'p' && precision.compareTo(Precision.PROVINCE) < 0)
        || (type == 'r' && precision != Precision.AREA)) {
      return Optional.empty();
    }
    boolean small = precision == Precision.TOWN || precision == Precision.COUNTY;
    return Optional.of(
        told == null || !small
            ? place
            : new Place(
                place.name(),
                place.country(),
                place.geonames(),
                place.latitude(),
                place.longitude(),
                told));
  }
}
