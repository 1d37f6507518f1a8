package org.durumi.reader.chinese;

import java.util.Set;
import org.durumi.reader.chinese.People.Kind;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** Finds whom an act was done to: the subject of a passive, the object of an active verb. */
final class VictimFinder {

  private static final int OBJECT_REACH = 14;
  private static final Set<String> PASSIVE =
      Set.of("被", "遭", "受到", "遭到", "惨遭", "获", "获准", "面临", "遭受", "为", "再遭", "险遭", "让", "免于", "受");

  /**
   * Where the act's people stand.
   *
   * @param people the mention, or null where the sentence leaves them out
   * @param passive offset of the passive's marker, or -1
   */
  record Place(@Nullable Mention<People> people, int passive) {}

  private VictimFinder() {}

  static Place find(Sentence s, Mention<Trigger> trigger) {
    int passive = passiveBefore(s, trigger);
    boolean intransitive = trigger.value().frame() == Trigger.Frame.UNDERGO;
    Mention<People> relative = relativeHead(s, trigger);
    if (relative != null) {
      return new Place(relative, passive);
    }
    if (passive >= 0 || intransitive) {
      int before = passive >= 0 ? passive : trigger.start();
      return new Place(subject(s, before), passive);
    }
    Mention<People> moved = moved(s, trigger);
    if (moved != null) {
      return new Place(moved, -1);
    }
    Mention<People> object = object(s, trigger);
    if (object != null) {
      return new Place(object, -1);
    }
    Mention<People> hurt = trigger.value().type() == ActType.SHOOTING ? hurt(s, trigger) : null;
    if (hurt != null) {
      return new Place(hurt, -1);
    }
    boolean state =
        trigger.value().type() == ActType.SENTENCING
            || trigger.value().type() == ActType.RELEASE
            || trigger.value().type() == ActType.FORCED_LABOUR;
    return new Place(state ? subject(s, trigger.start()) : null, -1);
  }

  private static int passiveBefore(Sentence s, Mention<Trigger> trigger) {
    int clause = s.clauseStart(trigger.start());
    String word = s.text().substring(trigger.start(), trigger.end());
    if (word.startsWith("被") || word.startsWith("遭") || word.startsWith("获")) {
      return trigger.start();
    }
    for (int i = trigger.start() - 1; i >= clause; i--) {
      char c = s.text().charAt(i);
      if (c == '的' && i < trigger.start() - 1 && i > clause + 12) {
        return -1;
      }
      if ((c == '被' || c == '遭')
          && !s.text().startsWith("遭遇", i)
          && !s.text().startsWith("被告", i)
          && !s.text().startsWith("被捕", i)) {
        return i;
      }
      for (String marker : PASSIVE) {
        if (marker.length() > 1
            && s.text().startsWith(marker, i)
            && i + marker.length() <= trigger.start()) {
          return i;
        }
      }
    }
    int last = trigger.start() - 1;
    return last >= clause && "获受".indexOf(s.text().charAt(last)) >= 0 ? last : -1;
  }

  private static @Nullable Mention<People> relativeHead(Sentence s, Mention<Trigger> trigger) {
    int at = trigger.end();
    while (at < s.text().length() && at - trigger.end() < 8 && s.text().charAt(at) != '的') {
      if (",。;".indexOf(s.text().charAt(at)) >= 0) {
        return null;
      }
      at++;
    }
    if (at >= s.text().length() || s.text().charAt(at) != '的') {
      return null;
    }
    for (Mention<People> people : s.people()) {
      int start = people.start();
      if (start > at
          && start - at <= 6
          && usable(s, people, true)
          && s.clauseEnd(at) >= people.end()) {
        return people;
      }
    }
    return null;
  }

  private static @Nullable Mention<People> subject(Sentence s, int before) {
    int clause = s.clauseStart(before);
    Mention<People> same = null;
    Mention<People> earlier = null;
    for (Mention<People> people : s.people()) {
      boolean inClause = people.end() <= before && people.start() >= clause;
      boolean owner = people.end() < before && s.text().charAt(people.end()) == '的';
      if (people.end() > before || owner || !usable(s, people, inClause)) {
        continue;
      }
      if (inClause) {
        same = better(s, same, people);
      } else if (!isObject(s, people)) {
        earlier = better(s, earlier, people);
      }
    }
    return same != null ? same : earlier;
  }

  /** Tells whether a part is only mentioned: "包括一名女童", not "其中9人已被…". */
  private static boolean included(Sentence s, Mention<People> people) {
    boolean named = s.holds(people.start() - 4, people.start(), "包括", "含", "有");
    return named || people.end() >= s.clauseEnd(people.end() - 1);
  }

  private static boolean isObject(Sentence s, Mention<People> people) {
    return s.triggers().stream()
        .anyMatch(t ->
            t.value().frame() == Trigger.Frame.TAKE
                && t.end() <= people.start()
                && people.start() - t.end() <= 2);
  }

  /** Later words win over earlier ones, unless a noun alone would hide a counted group. */
  private static Mention<People> better(
      Sentence s, @Nullable Mention<People> old, Mention<People> people) {
    boolean weak =
        people.value().reference() == People.Reference.BARE
            || (people.value().reference() == People.Reference.PART && included(s, people));
    boolean strong = old != null && old.value().reference() != People.Reference.BARE;
    return old != null && weak && strong ? old : people;
  }

  private static @Nullable Mention<People> moved(Sentence s, Mention<Trigger> trigger) {
    int clause = s.clauseStart(trigger.start());
    for (Mention<People> people : s.people()) {
      int before = people.start() - 1;
      if (before >= clause
          && people.end() <= trigger.start()
          && "将把令".indexOf(s.text().charAt(before)) >= 0) {
        return people;
      }
    }
    int marker =
        Math.max(
            s.text().lastIndexOf('将', trigger.start()), s.text().lastIndexOf('把', trigger.start()));
    for (Mention<People> people : s.people()) {
      if (marker >= clause
          && people.start() > marker
          && people.end() <= trigger.start()
          && people.value().kind() != Kind.OFFICIAL) {
        return people;
      }
    }
    return null;
  }

  private static @Nullable Mention<People> object(Sentence s, Mention<Trigger> trigger) {
    int end = s.clauseEnd(trigger.end());
    for (Mention<People> people : s.people()) {
      if (people.start() >= trigger.end()
          && people.start() <= Math.min(end, trigger.end() + OBJECT_REACH)
          && usable(s, people, true)) {
        return people;
      }
    }
    return null;
  }

  /** "开火,一名渔民受伤": whom the shot hit is told after it. */
  private static @Nullable Mention<People> hurt(Sentence s, Mention<Trigger> trigger) {
    for (Mention<People> people : s.people()) {
      if (people.start() >= trigger.end()
          && people.start() - trigger.end() <= OBJECT_REACH
          && s.holds(people.end(), people.end() + 4, "伤")
          && usable(s, people, true)) {
        return people;
      }
    }
    return null;
  }

  private static boolean usable(Sentence s, Mention<People> people, boolean inClause) {
    Kind kind = people.value().kind();
    boolean official = kind == Kind.OFFICIAL && people.value().count() == null;
    boolean agent = kind == Kind.OFFICIAL && !inClause;
    return kind != Kind.SOURCE && !official && !agent && !s.inSource(people);
  }
}
