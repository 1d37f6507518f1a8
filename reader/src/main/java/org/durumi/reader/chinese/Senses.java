package org.durumi.reader.chinese;

import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Tells which act a word means that means several. */
final class Senses {

  /** Where people are held. */
  static final Pattern CUSTODY =
      Pattern.compile(
          "狱|服刑|羁押|关押|看守所|拘留|在押|拘押|集中营|再教育营|教管所|监管|拘禁|审讯|派出所内|教化所|管理所|集结所|牢房|囚犯|禁闭|锻炼队|收容所");

  private static final Pattern ARMS = Pattern.compile("枪|射|弹|开火");
  private static final Pattern LABOUR =
      Pattern.compile("干活|劳动|劳作|挖|搬|修|插秧|种地|采|做工|砍|伐|工作|缝|摘|砸石|烧砖|筑|建造|背|运送|推车|扛|打[^,]{0,4}电话|无偿");
  private static final Pattern TERMS =
      Pattern.compile(
          "\\d[\\d,.万千]*(?:多)?(?:美元|元|公斤|万)|[一二三四五六七八九十百千万两]+(?:美元|元|公斤|条|头|万)|彩电|电视|大米|入党|奖金|赎金|塞钱");

  private Senses() {}

  /** The act that the words around a word show it to mean, or null where it is the word's own. */
  static @Nullable ActType type(
      Sentence s,
      Mention<Trigger> trigger,
      Story.@Nullable Found found,
      @Nullable StatedPlace where) {
    String word = s.text().substring(trigger.start(), trigger.end());
    boolean firm = trigger.value().firm();
    return switch (trigger.value().type()) {
      case KILLING -> !firm && CUSTODY.matcher(s.text()).find() ? ActType.DEATH_IN_CUSTODY : null;
      case SHOOTING ->
          word.equals("打伤") && !ARMS.matcher(s.text()).find()
              ? ActType.TORTURE_ILL_TREATMENT
              : null;
      case TRANSFER -> isHome(found, where) ? ActType.FORCED_REPATRIATION : null;
      default -> null;
    };
  }

  /** "把一名中国异见人士移交给中国": one and the same state. */
  private static boolean isHome(Story.@Nullable Found found, @Nullable StatedPlace where) {
    return found != null
        && where != null
        && Spot.isCountry(where.place())
        && found.victims().words().text().contains(where.words().text());
  }

  /** Tells whether work follows that nobody does of their own will. */
  static boolean isLabour(Sentence s, int from) {
    return LABOUR.matcher(s.text().substring(from, s.clauseEnd(from))).find();
  }

  /** Tells whether an offer or a bargain says what is given. */
  static boolean isTerms(Sentence s, Mention<Trigger> trigger) {
    ActType type = trigger.value().type();
    boolean offer = type == ActType.REWARD_OFFER || type == ActType.BRIBERY_EXCHANGE;
    boolean raid =
        type == ActType.CRACKDOWN_OPERATION
            && s.holds(trigger.start() - 6, trigger.end() + 14, "展开", "开展", "发动", "搜查", "行动");
    return raid || offer && TERMS.matcher(s.text()).find();
  }
}
