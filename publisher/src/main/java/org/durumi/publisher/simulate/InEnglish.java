package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.release.Table.Measure;

/** Conclusions in English. */
final class InEnglish {

  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private InEnglish() {}

  static String sentence(Conclusion conclusion) {
    return switch (conclusion) {
      case Conclusion.Withheld it -> number(it);
      case Conclusion.Few it -> few(it);
      case Conclusion.SmallNumber it ->
          "The table "
              + it.table()
              + " tells of "
              + number(it.number())
              + " "
              + measure(it.measure(), it.number() == 1)
              + ".";
      case Conclusion.Inside it ->
          "A reader can tell that "
              + number(it.incidents())
              + (it.incidents() == 1 ? " incident stays" : " incidents stay")
              + " inside.";
      case Conclusion.Joined it -> joined(it);
    };
  }

  private static String number(Conclusion.Withheld it) {
    String by =
        switch (it.by()) {
          case TABLE -> "This table lets";
          case RELEASE -> "This release lets";
          case EARLIER -> "Earlier releases let";
        };
    return by
        + " a reader infer that "
        + group(it)
        + " had "
        + range(it.low(), it.high())
        + " "
        + measure(it.measure(), it.isExact() && it.low() == 1)
        + ".";
  }

  private static String group(Conclusion.Withheld it) {
    if (it.incident() > 0) {
      return "the group of incident " + it.incident();
    }
    String place = "";
    List<String> others = new ArrayList<>();
    for (int i = 0; i < it.at().size(); i++) {
      String value = it.at().get(i);
      switch (it.dimensions().get(i)) {
        case "place" -> place = " in " + value;
        case "type" -> others.add(value.replace('_', ' '));
        default -> others.add(value);
      }
    }
    return "the " + String.join(", ", others) + " group" + place;
  }

  private static String few(Conclusion.Few it) {
    String only = it.earlier() ? "With what earlier releases told of it, only " : "Only ";
    return only
        + number(it.people())
        + (it.people() == 1 ? " person is" : " people are")
        + " behind "
        + new Seen(it.type(), it.when(), it.place()).words()
        + ", fewer than "
        + number(it.cell())
        + ".";
  }

  private static String joined(Conclusion.Joined it) {
    List<String> more = new ArrayList<>();
    if (it.outcome()) {
      more.add("what became of them");
    }
    if (it.children()) {
      more.add("whether there were children");
    }
    return "An outlet published of "
        + number(it.people())
        + (it.people() == 1 ? " person" : " people")
        + " what fits incident "
        + it.incident()
        + " alone; the release would add "
        + String.join(" and ", more)
        + ".";
  }

  private static String measure(Measure measure, boolean one) {
    return one ? measure.one() : measure.code();
  }

  /** {@code two}, {@code 31}. */
  private static String number(long n) {
    return n >= 0 && n < SMALL.size() ? SMALL.get((int) n) : Long.toString(n);
  }

  /** {@code exactly two}, {@code two or three}, {@code four to nine}. */
  private static String range(long low, long high) {
    if (low == high) {
      return "exactly " + number(low);
    }
    return number(low) + (high == low + 1 ? " or " : " to ") + number(high);
  }
}
