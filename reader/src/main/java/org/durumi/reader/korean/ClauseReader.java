package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts a sentence into one clause a verb and settles the verbs that lean on later ones. */
final class ClauseReader {

  private static final Pattern HABIT_END =
      Pattern.compile(
          "(?:[가-힣]*[가-힣&&[^있없]]는다|한다|된다|진다|린다|친다|킨다|간다|난다|낸다|합니다|됩니다|집니다)[.”\"’'\\s]*$");
  private static final Pattern CONDITION = Pattern.compile("(?<!따르|라)(?:면|경우|때마다)[ ,]");

  private static final int ONE_ACT = 4;

  private ClauseReader() {}

  /** The clauses whose verbs tell of an act, in order. */
  static List<Clause> clauses(Parts parts) {
    List<Clause> out = new ArrayList<>();
    for (Parts.Scope scope : parts.scopes()) {
      List<Trigger> triggers =
          parts.triggers().stream().filter(t -> parts.scopeOf(t.start()).equals(scope)).toList();
      List<Trigger> settled = settled(parts, scope, triggers);
      int from = scope.from();
      Clause previous = null;
      for (int i = 0; i < settled.size(); i++) {
        Trigger trigger = settled.get(i);
        if (trigger.isLive()) {
          int next = i + 1 < settled.size() ? settled.get(i + 1).start() : scope.to();
          Clause clause = new Clause(parts, scope, trigger, from, next, previous);
          Trigger after = i + 1 < settled.size() ? settled.get(i + 1) : null;
          if (!isVoid(clause) && !isPart(trigger, after)) {
            previous = clause;
            out.add(clause);
            from = trigger.end();
          }
        }
      }
    }
    return out;
  }

  /** An everyday verb that tells of no act keeps no time, place or person from the next one. */
  private static boolean isVoid(Clause clause) {
    return Senses.isEveryday(clause.trigger().sense()) && ActResolver.type(clause) == null;
  }

  /** "총에 맞아 숨졌다": one act. */
  private static boolean isPart(Trigger trigger, @Nullable Trigger next) {
    return next != null
        && trigger.sense().equals("shooting")
        && next.sense().equals("death")
        && next.start() - trigger.end() <= ONE_ACT;
  }

  private static List<Trigger> settled(Parts parts, Parts.Scope scope, List<Trigger> triggers) {
    List<Trigger> out = new ArrayList<>();
    Trigger next = null;
    for (Trigger trigger : triggers.reversed()) {
      boolean feared = trigger.manner() == Manner.FEARED && isConditional(parts, scope, trigger);
      Trigger own = feared ? trigger.as(Manner.INERT) : trigger;
      next = own.manner() == Manner.LINKED ? leaning(parts, scope, own, next) : own;
      out.addFirst(next);
    }
    return out;
  }

  private static boolean isConditional(Parts parts, Parts.Scope scope, Trigger trigger) {
    return CONDITION.matcher(parts.text().substring(scope.from(), trigger.start())).find();
  }

  private static Trigger leaning(
      Parts parts, Parts.Scope scope, Trigger trigger, @Nullable Trigger next) {
    int end = next == null ? scope.to() : next.start();
    String between = parts.text().substring(trigger.end(), Math.max(trigger.end(), end));
    if (CONDITION.matcher(between).find()) {
      return trigger.as(Manner.INERT);
    }
    if (next == null) {
      boolean habit = HABIT_END.matcher(between).find() && between.indexOf(PartsReader.MASK) < 0;
      return trigger.as(habit && !told(between) ? Manner.HABIT : Manner.OCCURRED);
    }
    return switch (next.manner()) {
      case HABIT, INERT -> trigger.as(told(between) ? Manner.OCCURRED : next.manner());
      case UNCONFIRMED -> trigger.as(Manner.UNCONFIRMED);
      case DENIED -> trigger.as(Manner.DENIED);
      default -> trigger.as(Manner.OCCURRED);
    };
  }

  /** Tells whether a past tense stands between, so that the act is told as done. */
  private static boolean told(String between) {
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      if (c != '있' && c != '겠' && Hangul.last(c) == Hangul.SSANGSIOT) {
        return true;
      }
    }
    return false;
  }
}
