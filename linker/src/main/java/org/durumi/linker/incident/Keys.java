package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.linker.match.Blocking.Rule;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;

/** Which tellings are worth comparing: those that share one of these keys. */
final class Keys {

  private static final int STEP = 15;
  private static final int SLACK = 8;
  private static final int BEFORE = 45;
  private static final int MOST_STEPS = 8;
  private static final int LONG_STEP = 60;
  private static final int WEEK = 6;
  private static final int ISSUED_STEP = 4;

  /** The rules, the surest first. */
  static final List<Rule<Profile>> ALL =
      List.of(
          Rule.ofSeveral("type, place and days", Set.of(), Keys::typePlaceDays),
          Rule.ofSeveral("number and days", Set.of(), Keys::numberDays),
          Rule.ofSeveral("type and the report's places", Set.of(), Keys::typeStory),
          Rule.ofSeveral("type and day", Set.of(), Keys::typeDay),
          Rule.ofSeveral("type and publication", Set.of(), Keys::typeIssued),
          Rule.ofSeveral("names", Set.of(), Keys::names),
          Rule.ofSeveral("words", Set.of(), Keys::words));

  private Keys() {}

  /** All the keys of a telling as numbers, rising, each once. */
  static long[] of(Profile profile) {
    long[] keys = new long[32];
    int n = 0;
    for (int rule = 0; rule < ALL.size(); rule++) {
      for (String word : ALL.get(rule).keys().apply(profile)) {
        if (n == keys.length) {
          keys = Arrays.copyOf(keys, n * 2);
        }
        keys[n++] = hash(rule, word);
      }
    }
    return Arrays.stream(keys, 0, n).sorted().distinct().toArray();
  }

  private static long hash(int rule, String word) {
    long hash = rule;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private static List<String> typePlaceDays(Profile p) {
    Place place = p.telling().place();
    if (place == null) {
      return List.of();
    }
    String where = place.name() + "," + Objects.requireNonNullElse(place.country(), "");
    return each(p.telling().type() + "|" + where, steps(p, STEP));
  }

  private static List<String> numberDays(Profile p) {
    Count count = p.count();
    if (count == null || HowMany.middle(count) < 2) {
      return List.of();
    }
    return each(p.telling().type() + "|" + HowMany.middle(count), steps(p, STEP));
  }

  private static List<String> typeStory(Profile p) {
    List<String> keys = new ArrayList<>();
    for (String place : p.story().places()) {
      keys.addAll(each(p.telling().type() + "|" + place, issued(p)));
    }
    return keys;
  }

  /** A day meets the next one: each telling has a key for the day after, too. */
  private static List<String> typeDay(Profile p) {
    Days when = p.when();
    if (when == null || when.last() - when.first() > WEEK) {
      return List.of();
    }
    return each(p.telling().type().name(), steps(when.first(), when.last() + 1, 1));
  }

  /** Two overlapping rows of steps: what is half a step apart shares one of them. */
  private static List<String> typeIssued(Profile p) {
    Days issued = p.story().issued();
    if (issued == null || !issued.isDay()) {
      return List.of();
    }
    String type = p.telling().type().name();
    int half = ISSUED_STEP / 2;
    return List.of(
        type + "|" + Math.floorDiv(issued.first(), ISSUED_STEP),
        type + "/" + Math.floorDiv(issued.first() + half, ISSUED_STEP));
  }

  private static List<String> names(Profile p) {
    return p.names().stream().flatMap(name -> name.keys().stream()).distinct().toList();
  }

  private static List<String> words(Profile p) {
    return p.story().bands().stream().map(band -> p.telling().type() + "|" + band).toList();
  }

  private static List<String> each(String key, List<Integer> steps) {
    return steps.stream().map(step -> key + "|" + step).toList();
  }

  private static List<Integer> issued(Profile p) {
    Days issued = p.story().issued();
    return issued == null ? steps(p, LONG_STEP) : steps(issued.first(), issued.last(), LONG_STEP);
  }

  /** The stretches of the calendar that the telling may be about. */
  private static List<Integer> steps(Profile p, int step) {
    Days when = p.when();
    if (when != null && when.isShort()) {
      return steps(when.first() - SLACK, when.last() + SLACK, step);
    }
    Days issued = p.story().issued();
    if (issued != null) {
      return steps(issued.first() - BEFORE, issued.last(), step);
    }
    return List.of(Integer.MAX_VALUE);
  }

  private static List<Integer> steps(int first, int last, int step) {
    int from = Math.floorDiv(first, step);
    int to = Math.min(Math.floorDiv(last, step), from + MOST_STEPS);
    List<Integer> steps = new ArrayList<>();
    for (int at = from; at <= to; at++) {
      steps.add(at);
    }
    return steps;
  }
}
