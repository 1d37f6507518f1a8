package org.durumi.linker.name;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How alike two names are. Names of East Asia are compared syllable by syllable in the sounds that
 * their spellings may stand for, so that 정은 and Jŏng'ŭn meet and 정은 and 종은 do not; others word by
 * word. Thread-safe; the same names give the same number on every machine, whichever comes first.
 */
public final class NameLikeness {

  /** From here on two names are rather one than two, as measured in docs/linking.md. */
  public static final double SAME = 0.7;

  private static final int KEPT = 1 << 14;
  private static final float NEVER = 8;
  private static final Map<String, PersonName> READ = new ConcurrentHashMap<>();

  private NameLikeness() {}

  /**
   * How alike two written names are: 1 for the same name, towards 0 for names that have nothing in
   * common. The names last asked about stay read, up to some thousands.
   */
  public static double of(String a, String b) {
    return of(read(a), read(b));
  }

  private static PersonName read(String name) {
    PersonName read = READ.get(name);
    if (read == null) {
      read = PersonName.of(name);
      if (READ.size() >= KEPT) {
        READ.clear();
      }
      READ.put(name, read);
    }
    return read;
  }

  /**
   * How alike two names are: 1 for the same name, towards 0 for names that have nothing in common.
   */
  public static double of(PersonName a, PersonName b) {
    if (a.equals(b)) {
      return 1;
    }
    return a.text().compareTo(b.text()) < 0 ? ordered(a, b) : ordered(b, a);
  }

  private static double ordered(PersonName a, PersonName b) {
    Found found = syllables(a, b);
    float cost = found.cost;
    if (!found.sure) {
      cost = Math.min(cost, Alignment.between(a.words(), b.words()));
    }
    return cost >= NEVER ? 0 : Math.exp(-Math.max(0, cost));
  }

  private record Found(float cost, boolean sure) {}

  private static Found syllables(PersonName a, PersonName b) {
    float best = NEVER;
    boolean sure = false;
    boolean shared = false;
    for (Reading one : a.readings()) {
      for (Reading two : b.readings()) {
        if (one.tongue() == two.tongue()) {
          best = Math.min(best, one.to(two, best));
          sure |= one.sure() && two.sure();
          shared = true;
        }
      }
    }
    return shared && best < 0.4f ? new Found(best, sure) : across(a, b, best, sure);
  }

  private static Found across(PersonName a, PersonName b, float sofar, boolean sure) {
    float best = sofar;
    for (Reading one : a.readings()) {
      for (Reading two : b.readings()) {
        // Where a tongue reads both names for certain, they do not meet through another.
        if (one.tongue() != two.tongue() && !sure) {
          best = Math.min(best, Across.between(one, two, best));
        }
      }
    }
    return new Found(best, sure);
  }
}
