package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Says in English what a bound rests on. Other languages read the {@link Derivation} itself. */
public final class InEnglish {

  private static final int MOST_SOURCES = 4;

  private InEnglish() {}

  /**
   * One sentence, such as "At least 41 because HRW counts 41 from 2013-07 to 2013-08 (arrest
   * detention), of which 19 are recorded singly here."
   */
  public static String say(Derivation why) {
    Integer number = why.number();
    String bound =
        number == null
            ? "No upper end"
            : (why.side() == Side.LOWER ? "At least " : "At most ") + number;
    if (why.reasons().isEmpty()) {
      return bound
          + (why.irreducible() ? "." : ": too much hangs together to say which numbers set it.");
    }
    return why.reasons().stream()
            .map(InEnglish::say)
            .collect(Collectors.joining(", and ", bound + " because ", "."))
        + (why.irreducible() ? "" : " Not all of these may be needed.");
  }

  /**
   * One sentence that names the claims which cannot all be true, such as "Independent sources
   * differ: A says 5 in the arrest; B says 9 in the arrest."
   */
  public static String say(Conflict conflict) {
    String what =
        switch (conflict.kind()) {
          case ROOTS_DIFFER -> "Independent sources differ: ";
          case TOTAL_DOES_NOT_FIT -> "A total does not fit and gives way: ";
          case PARTS_DO_NOT_FIT -> "Numbers of a part and its whole do not fit: ";
        };
    return conflict.claims().stream()
            .map(InEnglish::claim)
            .collect(Collectors.joining("; ", what, "."))
        + conflict.links().stream()
            .map(link -> " It is held that " + tied(link) + ".")
            .collect(Collectors.joining());
  }

  private static String claim(Claim claim) {
    String about =
        switch (claim.about()) {
          case Claim.Subject.Group g -> " in " + g.group();
          case Claim.Subject.All all -> " in all" + scope(Totals.until(claim));
        };
    return claim.source() + " says " + number(claim.count()) + about;
  }

  private static String number(@Nullable Count count) {
    if (count == null) {
      return "no number";
    }
    Integer min = count.min();
    Integer max = count.max();
    String about = count.approximate() ? "about " : "";
    if (min == null || max == null) {
      return about + (min == null ? "at most " + max : "at least " + min);
    }
    return about + (min.equals(max) ? min.toString() : min + " to " + max);
  }

  private static String say(Reason reason) {
    return switch (reason) {
      case Reason.Singly s -> singly(s);
      case Reason.Total t -> total(t);
      case Reason.Tied t -> tied(t.link());
      case Reason.Unclosed u -> unclosed(u);
      case Reason.OneTypeAlone() -> "people of other types of act may be the same people";
    };
  }

  private static String singly(Reason.Singly s) {
    String limit = s.side() == Side.UPPER ? "no more than " : "";
    if (s.groups().size() > 1) {
      String by = s.claims().isEmpty() ? "" : " (" + sources(s.claims()) + ")";
      return s.groups().size() + " groups recorded singly come to " + limit + s.number() + by;
    }
    String group = s.groups().getFirst();
    return s.claims().isEmpty()
        ? "somebody is in " + group
        : counts(s.claims()) + limit + s.number() + " in " + group;
  }

  private static String total(Reason.Total t) {
    String limit = t.side() == Side.UPPER ? "no more than " : "";
    String all = counts(t.claims()) + limit + t.number() + scope(t.scope());
    if (t.listedLow() == 0) {
      return all;
    }
    Integer high = t.listedHigh();
    String listed =
        high == null
            ? t.listedLow() + " or more"
            : high == t.listedLow() ? high.toString() : t.listedLow() + " to " + high;
    return all + ", of which " + listed + " are recorded singly here";
  }

  private static String tied(Link link) {
    return switch (link) {
      case Link.Same s -> s.one() + " and " + s.other() + " are the same people";
      case Link.Apart a -> "nobody is both in " + a.one() + " and in " + a.other();
      case Link.MayOverlap m -> m.one() + " and " + m.other() + " may share people";
      case Link.Within w -> "all of " + w.part() + " are in " + String.join(" or ", w.wholes());
    };
  }

  private static String unclosed(Reason.Unclosed u) {
    List<String> what = new ArrayList<>();
    if (!u.groups().isEmpty()) {
      what.add("in " + listed(u.groups()));
    }
    u.scopes().forEach(s -> what.add("in all" + scope(s)));
    if (what.isEmpty()) {
      return "the numbers are too large to be added up";
    }
    String said = u.claims().isEmpty() ? "" : " (" + sources(u.claims()) + ")";
    return "nobody says how many at the most there are " + String.join(" and ", what) + said;
  }

  private static String scope(Scope scope) {
    StringBuilder text = new StringBuilder();
    Period period = scope.period();
    if (period != null && period.isBounded()) {
      text.append(
          Objects.equals(period.start(), period.end())
              ? " in " + period.start()
              : " from " + period.start() + " to " + period.end());
    } else if (period != null && period.start() != null) {
      text.append(" since ").append(period.start());
    } else if (period != null && period.end() != null) {
      text.append(" until ").append(period.end());
    }
    List<String> more = new ArrayList<>();
    new TreeSet<ActType>(scope.types()).forEach(t -> more.add(t.code().replace('_', ' ')));
    scope.places().stream()
        .filter(p -> !p.path().isEmpty())
        .forEach(p -> more.add(p.path().getLast()));
    more.addAll(new TreeSet<>(scope.who()));
    return text + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
  }

  private static String counts(List<Claim> claims) {
    Set<String> sources = new TreeSet<>(claims.stream().map(Claim::source).toList());
    return sources(claims) + (sources.size() == 1 ? " counts " : " count ");
  }

  private static String sources(List<Claim> claims) {
    return listed(claims.stream().map(Claim::source).distinct().sorted().toList());
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_SOURCES;
    if (more > 1) {
      return String.join(", ", names.subList(0, MOST_SOURCES)) + " and " + more + " others";
    }
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
