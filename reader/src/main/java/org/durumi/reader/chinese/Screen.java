package org.durumi.reader.chinese;

import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;

/** Keeps out words of acts that mean something else where they stand. */
final class Screen {

  private static final Pattern VIOLENCE =
      Pattern.compile("开枪|枪击|射击|扫射|中弹|中枪|空袭|炮击|轰炸|镇压|处决|殴打|打[死伤]|军警|屠杀|袭击|杀害|实弹");
  private static final Pattern CUSTODY = Senses.CUSTODY;
  private static final Pattern DISASTER =
      Pattern.compile("沉船|翻船|洪水|地震|海啸|坠机|失事|火灾|矿难|山体|台风|登山|溺水|客机|航班|搜救|走失|海难|空难|坠海|迷路|雪崩|泥石流|事故");
  private static final Pattern BONE = Pattern.compile("骨|腿|牙|鼻|肋|手|腰|站不|昏|遍体|打$|棍|鞭|耳光|枪托");
  private static final Pattern GOODS = Pattern.compile("毒品|货物|粮|大米|房子|产品|公司|股份|土地|书");
  private static final Pattern POLICE =
      Pattern.compile(
          "公安|警|国安|国保|保卫|军|当局|绑|带走|维权|异见|异议|律师|人权|被捕|抓|书店|书商|出版|记者|脱北|维吾尔|活动人士|武装|政府|调查员|强迫|保安|便衣|遣返|一夜之间|叫去");
  private static final Pattern REWARDED = Pattern.compile("举报|通缉|线索|捉拿|缉|脱北|抓|检举|告发|越境|偷渡|逃");
  private static final Pattern BARGAIN =
      Pattern.compile("遣返|释放|放行|放人|放了|放出|放过|放我|救了?出|弄了?出|捞出|免遭|赎|人质|脱北|越境|渡江|过江|逃|边防|警备|送还");
  private static final Pattern ORDERED =
      Pattern.compile(
          "脱北|越境|偷渡|边境|国境|遣返|抓捕|逮捕|开枪|射杀|枪|处决|处死|搜捕|清查|严打|举报|封锁|镇压|逃|关押|拘留|搜查|严惩|格杀|居留|通缉|叛逃|宵禁|戒严|手机|通行|走私|外国影像");
  private static final Pattern RAIDED =
      Pattern.compile(
          "脱北|偷渡|非法|民主|异见|异议|活动人士|法轮功|国安|边防|边境|教会|抓捕|逮捕|拘捕|搜捕|越境|难民|维权|维吾尔|律师|示威|抗议|村庄|村|藏身|手机|影像|寺");
  private static final Pattern TRADED = Pattern.compile("妇女|女子|女性|女孩|少女|儿童|孩子|婴儿|人口|新娘|脱北|女|为妻|媳妇");
  private static final Pattern LAW =
      Pattern.compile(
          "(?:可|最高|应|将|或|面临|须|最长|至少|得)(?:被)?(?:判|处)|处.{0,12}(?:以上|以下)|法定|量刑|条文|条例规定|法律规定|法规|刑法第");
  private static final Pattern VERDICT = Pattern.compile("判|处以|被处|获刑|改判|处");

  private Screen() {}

  /** Tells whether the word states such an act here. */
  static boolean admits(Sentence s, Mention<Trigger> trigger, VictimFinder.Place people) {
    String text = s.text();
    int clause = s.clauseStart(trigger.start());
    String before = text.substring(clause, trigger.start());
    String part = text.substring(clause, s.clauseEnd(trigger.end()));
    boolean passive = people.passive() >= 0;
    return switch (trigger.value().type()) {
      case ARREST_DETENTION -> arrested(s, trigger, before, people);
      case TRANSFER ->
          trigger.value().firm() ? passive || people.people() != null : moved(s, trigger, people);
      case KILLING -> killed(s, trigger, before);
      case SHOOTING -> shot(s, trigger) && noOther(s, ActType.KILLING);
      case TORTURE_ILL_TREATMENT ->
          (passive || people.people() != null)
              && !part.contains("致死")
              && (trigger.value().firm() || BONE.matcher(part).find());
      case SEXUAL_VIOLENCE -> trigger.value().firm() || people.people() != null;
      case FORCED_LABOUR -> trigger.value().firm() || Senses.isLabour(s, trigger.end());
      case ENFORCED_DISAPPEARANCE ->
          !DISASTER.matcher(text).find()
              && (POLICE.matcher(text).find()
                  || trigger.value().firm()
                  || !isKin(s, people)
                      && s.holds(
                          trigger.start(), trigger.end(), "不明", "未卜", "不知", "音讯", "再没", "再也没"));
      case SENTENCING -> sentenced(s, trigger, before, part);
      case FORCED_REPATRIATION -> trigger.value().firm() || homeward(s, trigger);
      case TRAFFICKING -> traded(s, trigger, people, part);
      case RELEASE ->
          passive || people.people() != null || (trigger.value().firm() && before.length() > 1);
      case DEATH_IN_CUSTODY ->
          trigger.value().firm() || (CUSTODY.matcher(text).find() && !before.endsWith("判处"));
      case ESCAPE_CROSSING -> crossed(s, trigger);
      case CRACKDOWN_OPERATION ->
          RAIDED.matcher(text).find() && !text.substring(trigger.end()).matches("[^,]{0,4}时.*");
      case REWARD_OFFER -> REWARDED.matcher(text).find();
      case BRIBERY_EXCHANGE -> BARGAIN.matcher(text).find();
      case POLICY_ORDER -> ORDERED.matcher(text).find();
      default -> true;
    };
  }

  /** Not who is still to cross, is let across, or is stopped in the same breath. */
  private static boolean crossed(Sentence s, Mention<Trigger> trigger) {
    boolean ahead = s.holds(trigger.start() - 4, trigger.start(), "要", "来不及", "放人", "想");
    boolean stopped = s.text().substring(trigger.end()).matches("[,时]?(?:遭|被|途中|后?被).*");
    return !ahead && !stopped;
  }

  private static boolean noOther(Sentence s, ActType type) {
    return s.triggers().stream().noneMatch(t -> t.value().type() == type);
  }

  private static boolean arrested(
      Sentence s, Mention<Trigger> trigger, String before, VictimFinder.Place people) {
    String word = s.text().substring(trigger.start(), trigger.end());
    if (word.contains("监禁")
        || word.equals("入狱")
        || word.equals("拘役")
        || word.equals("服刑")
        || word.equals("坐牢")) {
      if (VERDICT.matcher(before).find() || word.equals("服刑")) {
        return false;
      }
    }
    if (trigger.value().firm()) {
      return people.passive() >= 0
          || people.people() != null
          || trigger.value().frame() == Trigger.Frame.UNDERGO;
    }
    boolean agent =
        s.agents().stream()
            .anyMatch(a -> a.end() <= trigger.start() && trigger.start() - a.start() < 24);
    boolean counted = people.people() != null;
    return word.length() == 1
        ? people.passive() >= 0 && agent && trigger.start() - people.passive() < 12
        : (people.passive() >= 0 && (agent || counted)) || (agent && counted);
  }

  private static boolean moved(Sentence s, Mention<Trigger> trigger, VictimFinder.Place people) {
    String word = s.text().substring(trigger.start(), trigger.end());
    boolean grip =
        s.holds(
            0,
            s.text().length(),
            "关押",
            "看守所",
            "监狱",
            "拘留",
            "收容",
            "警",
            "公安",
            "边防",
            "保卫",
            "当局",
            "驱逐",
            "集中营",
            "审讯",
            "收押");
    return (people.passive() >= 0 && (grip || trigger.start() - people.passive() < 8))
        || (people.people() != null && (grip || word.startsWith("驱逐")));
  }

  /** "送回" and its like need the place that people are taken back to. */
  private static boolean homeward(Sentence s, Mention<Trigger> trigger) {
    return s.spots().stream().anyMatch(p -> p.start() == trigger.end())
        || s.holds(trigger.end(), trigger.end() + 3, "国内", "本国", "祖国", "原籍");
  }

  private static boolean killed(Sentence s, Mention<Trigger> trigger, String before) {
    if (trigger.value().firm()) {
      return !before.endsWith("判处");
    }
    if (s.holds(trigger.start(), trigger.end(), "夺走")) {
      return s.holds(trigger.end(), s.clauseEnd(trigger.end()), "性命", "生命");
    }
    return VIOLENCE.matcher(s.text().substring(0, trigger.start())).find()
        || CUSTODY.matcher(before).find();
  }

  /** Somebody's mother, told of in another's life story. */
  private static boolean isKin(Sentence s, VictimFinder.Place people) {
    return people.people() != null
        && people.people().value().kind() == People.Kind.KIN
        && s.text().indexOf('我') < 0;
  }

  /** Goods are sold too: people must be who is sold. */
  private static boolean traded(
      Sentence s, Mention<Trigger> trigger, VictimFinder.Place people, String part) {
    boolean sold =
        s.holds(trigger.start(), trigger.end(), "卖", "拐到", "拐走", "拐至", "转手")
            && people.people() != null
            && !isKin(s, people)
            && (people.passive() >= 0 || people.people().end() <= trigger.start());
    return (TRADED.matcher(part).find() || sold)
        && !part.contains("贩卖毒品")
        && !(GOODS.matcher(part).find() && !sold);
  }

  private static boolean shot(Sentence s, Mention<Trigger> trigger) {
    String word = s.text().substring(trigger.start(), trigger.end());
    boolean hit =
        word.startsWith("中")
            || word.contains("伤")
            || s.holds(trigger.start(), trigger.end() + 12, "受伤", "打伤", "负伤", "重伤");
    return hit || s.holds(trigger.start() - 14, trigger.start(), "向", "朝", "对", "被", "遭");
  }

  private static boolean sentenced(
      Sentence s, Mention<Trigger> trigger, String before, String part) {
    String word = s.text().substring(trigger.start(), trigger.end());
    boolean noun =
        (word.endsWith("徒刑") && !word.startsWith("判"))
            || word.equals("死刑")
            || word.equals("死缓")
            || word.equals("终身监禁")
            || word.startsWith("劳教")
            || word.startsWith("劳动教养");
    if (noun && !VERDICT.matcher(before).find()) {
      return false;
    }
    boolean terms = part.matches(".*(?:刑|年|死缓|无期|劳改|锻炼).*") || trigger.value().firm();
    return terms && !LAW.matcher(part).find() && !part.matches(".*(?:被判断|宣判前).*");
  }
}
