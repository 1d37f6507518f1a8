package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Folds the tellings of one act into one, with a quotation for each. */
final class Folding {

  private static final int NEAR = 2;
  private static final Set<Modality> HELD = Set.of(Modality.OCCURRED, Modality.ONGOING);
  private static final Set<Modality> AHEAD = Set.of(Modality.IMMINENT_FEARED, Modality.PLANNED);
  private static final Set<Modality> DOUBTED =
      Set.of(Modality.OCCURRED, Modality.UNCONFIRMED, Modality.DENIED);

  private Folding() {}

  /** One draft an act, in the order of their first tellings. */
  static List<Draft> folded(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      int at = -1;
      for (int i = 0; i < out.size() && at < 0; i++) {
        at = isSame(out.get(i), draft) ? i : -1;
      }
      if (at < 0) {
        out.add(draft);
      } else {
        out.set(at, joined(out.get(at), draft));
      }
    }
    return out;
  }

  private static boolean isSame(Draft a, Draft b) {
    if (a.type() != b.type() || !isSameManner(a, b) || conflict(a, b)) {
      return false;
    }
    Group x = a.group();
    Group y = b.group();
    if (x != null || y != null) {
      return x != null && y != null && x.id() == y.id();
    }
    return isSameInstruction(a, b);
  }

  private static boolean isSameManner(Draft a, Draft b) {
    return a.modality() == b.modality()
        || (HELD.contains(a.modality()) && HELD.contains(b.modality()))
        || (AHEAD.contains(a.modality()) && AHEAD.contains(b.modality()))
        || (DOUBTED.contains(a.modality()) && DOUBTED.contains(b.modality()));
  }

  private static boolean isSameInstruction(Draft a, Draft b) {
    boolean near = b.sentence() - a.sentence() <= NEAR;
    if (a.type() == ActType.REWARD_OFFER) {
      return near
          && shareAgent(a, b)
          && (a.offer() == null
              || b.offer() == null
              || a.offer().words().text().equals(b.offer().words().text()));
    }
    boolean silent = a.agents().isEmpty() || b.agents().isEmpty();
    return shareAgent(a, b) || (near && silent);
  }

  private static boolean shareAgent(Draft a, Draft b) {
    return a.agents().stream()
        .anyMatch(x ->
            b.agents().stream()
                .anyMatch(y -> x.name().contains(y.name()) || y.name().contains(x.name())));
  }

  private static boolean conflict(Draft a, Draft b) {
    StatedDate x = a.date();
    StatedDate y = b.date();
    return x != null
        && y != null
        && x.period().isBounded()
        && y.period().isBounded()
        && !x.period().mayOverlap(y.period());
  }

  private static Draft joined(Draft a, Draft b) {
    Set<Quote> evidence = new LinkedHashSet<>(a.evidence());
    evidence.addAll(b.evidence());
    boolean doubted = b.modality() == Modality.OCCURRED && a.modality() == Modality.UNCONFIRMED;
    boolean later = AHEAD.contains(a.modality()) && a.place() == null && b.place() != null;
    return new Draft(
        a.type(),
        doubted ? b.modality() : a.modality(),
        a.trigger(),
        a.sentence(),
        List.copyOf(evidence),
        better(a.date(), b.date()),
        later ? b.place() : better(a.place(), b.place()),
        a.group(),
        agents(a, b),
        attribution(a, b),
        a.offer() != null ? a.offer() : b.offer());
  }

  private static @Nullable StatedDate better(@Nullable StatedDate a, @Nullable StatedDate b) {
    if (a == null || b == null) {
      return a != null ? a : b;
    }
    return weight(b.period()) > weight(a.period()) ? b : a;
  }

  private static int weight(Period period) {
    if (period.isBounded()) {
      return period.start() != null && period.start().equals(period.end()) ? 4 + digits(period) : 3;
    }
    return period.edtf().startsWith("X") ? 2 : 1;
  }

  private static int digits(Period period) {
    return period.edtf().length();
  }

  private static @Nullable StatedPlace better(@Nullable StatedPlace a, @Nullable StatedPlace b) {
    if (a == null || b == null) {
      return a != null ? a : b;
    }
    return fineness(b) > fineness(a) ? b : a;
  }

  private static int fineness(StatedPlace place) {
    Place known = place.place();
    return known == null ? 0 : 6 - known.precision().ordinal();
  }

  private static List<Agent> agents(Draft a, Draft b) {
    List<Agent> out = new ArrayList<>(a.agents());
    for (Agent agent : b.agents()) {
      int part = -1;
      boolean known = false;
      for (int i = 0; i < out.size(); i++) {
        known |= out.get(i).name().contains(agent.name());
        part = agent.name().contains(out.get(i).name()) ? i : part;
      }
      if (!known && part >= 0) {
        out.set(part, agent);
      } else if (!known) {
        out.add(agent);
      }
    }
    return out;
  }

  /** A source that another one only passes on is not named again for itself. */
  private static List<Attribution> attribution(Draft a, Draft b) {
    List<Attribution> out = new ArrayList<>();
    List<Attribution> all = new ArrayList<>(a.attribution());
    all.addAll(b.attribution());
    for (Attribution one : all) {
      boolean passed = all.stream().anyMatch(o -> o.via().contains(one.words()));
      boolean known = out.stream().anyMatch(o -> o.words().equals(one.words()));
      if (!passed && !known) {
        out.add(one);
      }
    }
    return out;
  }
}
