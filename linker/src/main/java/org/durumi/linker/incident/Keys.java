package org.durumi.linker.incident;

import java.util.ArrayList;
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

  /** The rules, the surest first. */
  static final List<Rule<Profile>> ALL =
      List.of(
          Rule.ofSeveral("type, place and days", Set.of(), Keys::typePlaceDays),
          Rule.ofSeveral("number and days", Set.of(), Keys::numberDays),
          Rule.ofSeveral("type and the report's places", Set.of(), Keys::typeStory),
          Rule.ofSeveral("names", Set.of(), Keys::names),
          Rule.ofSeveral("words", Set.of(), Keys::words));

  private Keys() {}

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
