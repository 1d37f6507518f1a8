package org.durumi.reader.chinese;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;

/** Looks for words that colour an act in the stretch before and after it. */
final class CueWindow {

  private static final Set<ActType> ACCUSED_OF =
      EnumSet.of(
          ActType.KILLING, ActType.TRAFFICKING, ActType.SEXUAL_VIOLENCE, ActType.ESCAPE_CROSSING);
  private static final Pattern OWNED = Pattern.compile("的(?!是)");
  private static final Pattern BETWEEN = Pattern.compile("[时后]|的(?!是)|途中|期间|之前|以前");

  private CueWindow() {}

  /** Tells whether a fear or condition before it in the sentence covers the act. */
  static boolean awaited(Sentence s, Mention<Trigger> trigger) {
    Source source = s.sourceAt(trigger.start());
    int from =
        source == null || (source.from() == 0 && source.verbEnd() > trigger.start())
            ? 0
            : source.verbEnd();
    for (Mention<Cue> cue : s.cues()) {
      boolean fear = cue.value() == Cue.FEAR || cue.value() == Cue.HYPOTHETICAL;
      if (fear && cue.start() >= from && cue.end() <= trigger.start()) {
        return true;
      }
    }
    return false;
  }

  static boolean denied(Sentence s, Mention<Trigger> trigger) {
    for (Mention<Cue> cue : s.cues()) {
      boolean before =
          cue.end() <= trigger.start() && cue.start() >= s.clauseStart(trigger.start());
      boolean after =
          cue.start() >= trigger.end()
              && s.holds(trigger.end(), cue.start(), "说法", "报道", "传闻", "指控", "消息", "一事", "纯属");
      if (cue.value() == Cue.DENY && (before || after)) {
        return true;
      }
    }
    return false;
  }

  static boolean negatedDemand(Sentence s, Mention<Trigger> trigger, int clause) {
    return s.holds(
        clause,
        trigger.start(),
        "不要",
        "停止",
        "阻止",
        "勿",
        "不得",
        "避免",
        "不应",
        "不能",
        "中止",
        "放弃",
        "反对",
        "免于",
        "免遭");
  }

  /** Tells whether the act only describes people or things: "被关押的律师", "被捕者". */
  static boolean relative(Sentence s, Mention<Trigger> trigger) {
    return trigger.end() < s.text().length() && "的者".indexOf(s.text().charAt(trigger.end())) >= 0;
  }

  static boolean near(Sentence s, Mention<Trigger> trigger, Cue sort, int from, int reach) {
    for (Mention<Cue> cue : s.cues()) {
      if (cue.value() == sort
          && cue.start() >= from
          && cue.end() <= trigger.start()
          && trigger.start() - cue.end() <= reach) {
        String between = s.text().substring(cue.end(), trigger.start());
        boolean crime =
            s.text().startsWith("涉嫌", cue.start())
                && (between.matches(".*[被遭].*") || !ACCUSED_OF.contains(trigger.value().type()));
        Pattern barrier = sort == Cue.FEAR ? OWNED : BETWEEN;
        boolean cut =
            sort != Cue.DEMAND && sort != Cue.HYPOTHETICAL && barrier.matcher(between).find();
        if (!crime && !cut) {
          return true;
        }
      }
    }
    return false;
  }
}
