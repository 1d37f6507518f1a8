package org.durumi.reader.chinese;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/** Tells from the words around an act whether it happened, is feared, planned, ordered, denied. */
final class ModalityReader {

  private static final Set<ActType> FEARABLE =
      EnumSet.of(ActType.FORCED_REPATRIATION, ActType.TRANSFER, ActType.KILLING);
  private static final Set<ActType> PLANNABLE =
      EnumSet.of(
          ActType.FORCED_REPATRIATION,
          ActType.TRANSFER,
          ActType.CRACKDOWN_OPERATION,
          ActType.RELEASE,
          ActType.SENTENCING);
  private static final Set<ActType> PUNISHMENTS =
      EnumSet.of(
          ActType.FORCED_LABOUR,
          ActType.TORTURE_ILL_TREATMENT,
          ActType.SEXUAL_VIOLENCE,
          ActType.SENTENCING);
  private static final Set<ActType> ACCUSED_OF =
      EnumSet.of(
          ActType.KILLING, ActType.TRAFFICKING, ActType.SEXUAL_VIOLENCE, ActType.ESCAPE_CROSSING);
  private static final Pattern BETWEEN = Pattern.compile("[时后]|的(?!是)|途中|期间|之前|以前");
  private static final Pattern RISK_AFTER =
      Pattern.compile("^[^,。;]{0,4}(?:的)?(?:危险|风险|危机|命运|可能性?|威胁|处境|厄运|恐惧|边缘)");
  private static final Pattern RETURN =
      Pattern.compile("(?:遣返|遣送|送回|回国|回到朝鲜|返回朝鲜|送还|北送)[^,。]{0,3}(?:后|的话|,|将|就|会|可能|恐)");
  private static final Pattern FUTURE = Pattern.compile("将(?:会|要|于|被|遭|对|在|把|从|展开|进行|开展|启动)?$");

  private ModalityReader() {}

  /** How the act is put, or null where it is no event: negated, conditional, demanded. */
  static @Nullable Modality read(Sentence s, Mention<Trigger> trigger) {
    ActType type = trigger.value().type();
    int clause = s.clauseStart(trigger.start());
    if (denied(s, trigger)) {
      return Modality.DENIED;
    }
    switch (type) {
      case REWARD_OFFER, POLICY_ORDER:
        return near(s, trigger, Cue.NEGATE, clause, 4) || near(s, trigger, Cue.DEMAND, clause, 4)
            ? null
            : Modality.ORDERED_OFFERED;
      case BRIBERY_EXCHANGE:
        return near(s, trigger, Cue.NEGATE, clause, 6) ? null : Modality.ONGOING;
      default:
        return ofAct(s, trigger, clause);
    }
  }

  private static @Nullable Modality ofAct(Sentence s, Mention<Trigger> trigger, int clause) {
    ActType type = trigger.value().type();
    boolean back = type == ActType.FORCED_REPATRIATION;
    boolean relative = relative(s, trigger);
    boolean operation = type == ActType.CRACKDOWN_OPERATION;
    boolean rate =
        trigger.start() > clause && "每凡".indexOf(s.text().charAt(trigger.start() - 1)) >= 0;
    if (rate || s.holds(clause, trigger.start(), "换取", "以换")) {
      return null;
    }
    if (operation && (near(s, trigger, Cue.ORDER, 0, 60) || near(s, trigger, Cue.DEMAND, 0, 60))) {
      return Modality.PLANNED;
    }
    if (near(s, trigger, Cue.ORDER, clause, 18) && !relative) {
      return null;
    }
    if (PUNISHMENTS.contains(type)
        && !s.holds(clause, trigger.start(), "已", "了")
        && awaited(s, trigger)) {
      return null;
    }
    boolean negated = near(s, trigger, Cue.NEGATE, clause, 7);
    if (near(s, trigger, Cue.DEMAND, clause, 24) && !relative) {
      return back && negatedDemand(s, trigger, clause) ? Modality.IMMINENT_FEARED : null;
    }
    if (negated) {
      return null;
    }
    int wide = back ? clause : 0;
    if (near(s, trigger, Cue.HYPOTHETICAL, wide, 60) && !relative) {
      return back ? Modality.IMMINENT_FEARED : null;
    }
    if (near(s, trigger, Cue.HEDGE, clause, 14)) {
      boolean ahead = back || type == ActType.TRANSFER;
      return ahead
              && !s.holds(clause, trigger.start(), "已")
              && near(s, trigger, Cue.FEAR, clause, 14)
          ? Modality.IMMINENT_FEARED
          : Modality.UNCONFIRMED;
    }
    if (feared(s, trigger, clause)) {
      return ofFear(s, trigger, clause, relative);
    }
    boolean future = FUTURE.matcher(s.text().substring(clause, trigger.start())).find();
    boolean planned =
        future
            && (type == ActType.CRACKDOWN_OPERATION
                || !s.holds(trigger.end(), trigger.end() + 1, "了"));
    if ((!relative && near(s, trigger, Cue.PLAN, clause, 12))
        || (planned && type == ActType.CRACKDOWN_OPERATION)
        || upcoming(s, trigger, clause)) {
      return PLANNABLE.contains(type) ? Modality.PLANNED : null;
    }
    return settled(s, trigger, clause);
  }

  /** Tells whether a fear or condition before it in the sentence covers the act. */
  private static boolean awaited(Sentence s, Mention<Trigger> trigger) {
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

  private static Modality settled(Sentence s, Mention<Trigger> trigger, int clause) {
    ActType type = trigger.value().type();
    boolean running = near(s, trigger, Cue.ONGOING, clause, 12);
    boolean state =
        s.holds(
            trigger.start(),
            trigger.end(),
            "关押",
            "羁押",
            "在押",
            "囚",
            "拘禁",
            "服刑",
            "拘留",
            "扣押",
            "关在",
            "监禁",
            "软禁");
    if (type == ActType.ARREST_DETENTION
        && ((running && state) || s.text().startsWith("在押", trigger.start()))) {
      return Modality.ONGOING;
    }
    if (type == ActType.CRACKDOWN_OPERATION && running) {
      return Modality.ONGOING;
    }
    return Modality.OCCURRED;
  }

  private static boolean upcoming(Sentence s, Mention<Trigger> trigger, int clause) {
    return trigger.value().type() == ActType.CRACKDOWN_OPERATION
        && s.text().substring(clause, trigger.start()).matches(".*(从|自)[^,]{1,6}月?起.*|.*要求.*");
  }

  private static boolean feared(Sentence s, Mention<Trigger> trigger, int clause) {
    String after =
        s.text().substring(trigger.end(), Math.min(s.text().length(), trigger.end() + 10));
    String before = s.text().substring(clause, trigger.start());
    boolean led =
        trigger.value().type() == ActType.FORCED_REPATRIATION
            && before.length() <= 2
            && awaited(s, trigger);
    return led
        || near(s, trigger, Cue.FEAR, clause, 16)
        || RISK_AFTER.matcher(after).find()
        || (before.endsWith("将")
            && trigger.value().type() == ActType.FORCED_REPATRIATION
            && before.length() < 3);
  }

  private static @Nullable Modality ofFear(
      Sentence s, Mention<Trigger> trigger, int clause, boolean relative) {
    ActType type = trigger.value().type();
    if (s.holds(clause, trigger.start(), "可能已", "恐已", "或已", "恐怕已", "可能遭", "或遭", "可能是被", "可能被")
        && type != ActType.FORCED_REPATRIATION
        && type != ActType.TRANSFER) {
      boolean afterReturn = RETURN.matcher(s.text().substring(0, trigger.start())).find();
      return afterReturn || s.holds(0, trigger.start(), "回国后", "一旦") ? null : Modality.UNCONFIRMED;
    }
    if (s.holds(clause, trigger.start(), "已经被", "已被", "恐已", "可能已")) {
      return Modality.UNCONFIRMED;
    }
    boolean punishment =
        type == ActType.KILLING && RETURN.matcher(s.text().substring(0, trigger.start())).find();
    return !FEARABLE.contains(type) || punishment || relative ? null : Modality.IMMINENT_FEARED;
  }

  private static boolean denied(Sentence s, Mention<Trigger> trigger) {
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

  private static boolean negatedDemand(Sentence s, Mention<Trigger> trigger, int clause) {
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
  private static boolean relative(Sentence s, Mention<Trigger> trigger) {
    return trigger.end() < s.text().length() && "的者".indexOf(s.text().charAt(trigger.end())) >= 0;
  }

  private static boolean near(Sentence s, Mention<Trigger> trigger, Cue sort, int from, int reach) {
    for (Mention<Cue> cue : s.cues()) {
      if (cue.value() == sort
          && cue.start() >= from
          && cue.end() <= trigger.start()
          && trigger.start() - cue.end() <= reach) {
        String between = s.text().substring(cue.end(), trigger.start());
        boolean crime =
            s.text().startsWith("涉嫌", cue.start())
                && (between.matches(".*[被遭].*") || !ACCUSED_OF.contains(trigger.value().type()));
        boolean cut =
            sort != Cue.DEMAND && sort != Cue.HYPOTHETICAL && BETWEEN.matcher(between).find();
        if (!crime && !cut) {
          return true;
        }
      }
    }
    return false;
  }
}
