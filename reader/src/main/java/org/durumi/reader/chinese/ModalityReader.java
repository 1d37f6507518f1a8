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
    if (CueWindow.denied(s, trigger)) {
      return Modality.DENIED;
    }
    return switch (type) {
      case REWARD_OFFER, POLICY_ORDER ->
          CueWindow.near(s, trigger, Cue.NEGATE, clause, 4)
                  || CueWindow.near(s, trigger, Cue.DEMAND, clause, 4)
              ? null
              : Modality.ORDERED_OFFERED;
      case BRIBERY_EXCHANGE ->
          CueWindow.near(s, trigger, Cue.NEGATE, clause, 6)
              ? null
              : s.holds(trigger.start(), trigger.end() + 1, "了", "赎回", "赎出")
                  ? Modality.OCCURRED
                  : Modality.ONGOING;
      default -> ofAct(s, trigger, clause);
    };
  }

  private static @Nullable Modality ofAct(Sentence s, Mention<Trigger> trigger, int clause) {
    ActType type = trigger.value().type();
    boolean back = type == ActType.FORCED_REPATRIATION;
    boolean relative = CueWindow.relative(s, trigger);
    boolean operation = type == ActType.CRACKDOWN_OPERATION;
    boolean rate =
        trigger.start() > clause && "每凡".indexOf(s.text().charAt(trigger.start() - 1)) >= 0;
    if (rate || s.holds(clause, trigger.start(), "换取", "以换")) {
      return null;
    }
    if (operation
        && (CueWindow.near(s, trigger, Cue.ORDER, 0, 60)
            || CueWindow.near(s, trigger, Cue.DEMAND, 0, 60))) {
      return Modality.PLANNED;
    }
    if (CueWindow.near(s, trigger, Cue.ORDER, clause, 18) && !relative) {
      return null;
    }
    if (PUNISHMENTS.contains(type)
        && !s.holds(clause, trigger.start(), "已", "了")
        && CueWindow.awaited(s, trigger)) {
      return null;
    }
    boolean negated = CueWindow.near(s, trigger, Cue.NEGATE, clause, 7);
    if (CueWindow.near(s, trigger, Cue.DEMAND, clause, 24) && !relative) {
      return back && CueWindow.negatedDemand(s, trigger, clause) ? Modality.IMMINENT_FEARED : null;
    }
    if (negated) {
      return null;
    }
    return coloured(s, trigger, clause, relative);
  }

  private static @Nullable Modality coloured(
      Sentence s, Mention<Trigger> trigger, int clause, boolean relative) {
    ActType type = trigger.value().type();
    boolean back = type == ActType.FORCED_REPATRIATION;
    int wide = back ? clause : 0;
    if (CueWindow.near(s, trigger, Cue.HYPOTHETICAL, wide, 60) && !relative) {
      return back ? Modality.IMMINENT_FEARED : null;
    }
    if (CueWindow.near(s, trigger, Cue.HEDGE, clause, 14)) {
      boolean ahead = back || type == ActType.TRANSFER;
      return ahead
              && !s.holds(clause, trigger.start(), "已")
              && CueWindow.near(s, trigger, Cue.FEAR, clause, 14)
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
    if ((!relative && CueWindow.near(s, trigger, Cue.PLAN, clause, 12))
        || (planned && type == ActType.CRACKDOWN_OPERATION)
        || upcoming(s, trigger, clause)) {
      return PLANNABLE.contains(type) ? Modality.PLANNED : null;
    }
    return settled(s, trigger, clause);
  }

  private static Modality settled(Sentence s, Mention<Trigger> trigger, int clause) {
    ActType type = trigger.value().type();
    boolean running = CueWindow.near(s, trigger, Cue.ONGOING, clause, 12);
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
            && CueWindow.awaited(s, trigger);
    return led
        || CueWindow.near(s, trigger, Cue.FEAR, clause, 16)
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
}
