package org.durumi.linker.incident;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.durumi.linker.telling.Tsv;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** Which types and modalities two reports may give to one happening. */
final class Akin {

  private static final Map<ActType, Set<ActType>> TYPES = types();

  /** How far a report says that something is real. */
  private enum Standing {
    REAL,
    AHEAD,
    WORDS,
    OPEN
  }

  private Akin() {}

  static boolean types(ActType one, ActType other) {
    return TYPES.getOrDefault(one, Set.of()).contains(other);
  }

  /** A feared return is not one that occurred, but a return that may have occurred is either. */
  static boolean standings(Modality one, Modality other) {
    Standing a = standing(one);
    Standing b = standing(other);
    return a == b || a == Standing.OPEN || b == Standing.OPEN;
  }

  private static Standing standing(Modality modality) {
    return switch (modality) {
      case OCCURRED, ONGOING -> Standing.REAL;
      case IMMINENT_FEARED, PLANNED -> Standing.AHEAD;
      case ORDERED_OFFERED -> Standing.WORDS;
      case UNCONFIRMED, DENIED -> Standing.OPEN;
    };
  }

  private static Map<ActType, Set<ActType>> types() {
    Map<ActType, Set<ActType>> akin = new EnumMap<>(ActType.class);
    for (String[] row : Tsv.rows(Akin.class, "akin-types.tsv")) {
      ActType one = ActType.valueOf(row[0].toUpperCase(Locale.ROOT));
      ActType other = ActType.valueOf(row[1].toUpperCase(Locale.ROOT));
      akin.computeIfAbsent(one, t -> EnumSet.noneOf(ActType.class)).add(other);
      akin.computeIfAbsent(other, t -> EnumSet.noneOf(ActType.class)).add(one);
    }
    return akin;
  }
}
