package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.chinese.Spot.Role;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** Finds places with the part that each plays: scene, goal, origin or owner. */
final class SpotReader implements MentionReader<Spot> {

  private static final Lexicon<String> AREAS = Lexicon.of("areas.tsv", row -> row[0]);
  private static final Pattern CHAIN =
      Pattern.compile(
          "(?:省会|首府|省|市|州|自治区|特别行政区|自治州|的|县|境内|东部|南部|西部|北部|东北部|西北部|东南部|西南部|首都|边境|边境城市|沿海城市|、)?");
  private static final Pattern AT =
      Pattern.compile("(?:在|于|位于|身处|途经|境内的)(?:[^,。、的]{0,6}(?:省|国|边境|北部|南部|东部|西部|首都|城市|小镇))?$");
  private static final Pattern TO =
      Pattern.compile(
          "(?:到|至|往|抵达|前往|赴|飞往|飞抵|送|送回|返回|回|去|进入|入境|遣返|引渡|逃入|投奔|押|试图进入|向|投靠|入|返|流亡|定居|移居|转往|转移到|驱逐出|赴往)$");
  private static final Pattern FROM =
      Pattern.compile("(?:从|由|自|通过|来自|离开|经由|途经|途经|经|逃离|逃出|经过|取道|出身|籍贯|生于|出生于|穿过|毗邻|与|和|对|据|跟|同)$");
  private static final Pattern OWNER =
      Pattern.compile(
          "^(?:“|‘)?(?:籍|当局|政府|公安|警|边防|国安|法院|检察|军|媒体|外交|统一部|难民|脱北|逃北|人|居民|公民|女子|男子|妇女|女性|渔民|工人|异议|异见|律师|作家|学者|记者"
              + "|维权|活动|方面|族|劳工|移民|民众|官员|领导|总统|领事|大使|当地|警备|保卫|国家|海军|陆军|部队|士兵|访民|消息|组织|团体|民间|人权|社会|大陆|的|特工|安全|移民局|籍贯|政权|高层|市民|村民|学生|僧|藏|口音|驻)");
  private static final Pattern STRETCH = Pattern.compile("(?:境|界|地区|城市)$");
  private static final Pattern SUFFIX = Pattern.compile("^(?:郊外|市郊|近郊|郊区)");

  /** A county or town that the gazetteer does not know, right after a place that it knows. */
  private static final Pattern UNLISTED =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fff]{2,4}(?:自治州|州|市))?([\\u4e00-\\u9fff&&[^的在被遭于省市县区州镇村乡和与、一二两三四五六七八九十几数多个某]]{1,4}(?:自治县|县|市|区|镇|乡|村)(?![场长委政府公民域]))");

  /** What stands in a town and is no part of its name: 图们看守所. */
  private static final Pattern FACILITY = Pattern.compile("(?<=..)(?:看守所|拘留所|监狱|監獄|收容所|口岸)$");

  /** A name that the gazetteer does not know, where only a place can stand. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?<=[在于])(?<name>[\\u4e00-\\u9fff&&[^的在被遭于个一二两三四五六七八九十数这那该其此本当上下前后内外中家路街江河山海边校院店]]{2,5}?)(?=附近|一带|以[东西南北]|郊外|近郊|市郊)");

  private static final Pattern NO_UNIT =
      Pattern.compile(
          ".*(?:地区|社区|山区|小区|灾区|郊区|城市|特区|边区|景区|市区|选区|农村|牧区|城镇|乡镇|辖区|禁区|军区|防区|战区|园区|校区|郊县|教区)");
  private static final Pattern UNIT = Pattern.compile("^[市县省区镇村州](?![长委政府场公民域])");

  private final MentionReader<Place> gazetteer;

  SpotReader(MentionReader<Place> gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Mention<Spot>> read(String sentence) {
    return read(sentence, sentence);
  }

  /**
   * All places.
   *
   * @param sentence the sentence in simplified script
   * @param original the same sentence as the report writes it
   */
  List<Mention<Spot>> read(String sentence, String original) {
    List<Mention<Spot>> names = new ArrayList<>();
    for (Mention<Place> m : gazetteer.read(original)) {
      int end = m.end() - facility(sentence.substring(m.start(), m.end()));
      names.add(new Mention<>(m.start(), end, new Spot(m.value(), Role.BARE)));
    }
    if (!sentence.equals(original)) {
      for (Mention<Place> m : gazetteer.read(sentence)) {
        if (names.stream().noneMatch(other -> other.overlaps(m.start(), m.end()))) {
          names.add(new Mention<>(m.start(), m.end(), new Spot(m.value(), Role.BARE)));
        }
      }
    }
    for (Mention<String> m : AREAS.read(sentence)) {
      if (names.stream().noneMatch(other -> other.overlaps(m.start(), m.end()))) {
        names.add(new Mention<>(m.start(), m.end(), new Spot(alone(m.value()), Role.BARE)));
      }
    }
    Matcher unknown = UNKNOWN.matcher(sentence);
    while (unknown.find()) {
      int start = unknown.start("name");
      int end = unknown.end("name");
      if (names.stream().noneMatch(other -> other.overlaps(start, end))) {
        names.add(new Mention<>(start, end, new Spot(null, Role.BARE)));
      }
    }
    names.sort(Comparator.comparingInt(Mention::start));
    return chained(sentence, names);
  }

  /** How many letters at its end name a jail or a crossing in the town that the rest names. */
  private int facility(String name) {
    Matcher m = FACILITY.matcher(name);
    return m.find() && alone(name.substring(0, m.start())) != null ? name.length() - m.start() : 0;
  }

  private @Nullable Place alone(String name) {
    List<Mention<Place>> known = gazetteer.read(name);
    return known.size() == 1 && known.getFirst().end() == name.length()
        ? known.getFirst().value()
        : null;
  }

  private static List<Mention<Spot>> chained(String s, List<Mention<Spot>> names) {
    List<Mention<Spot>> out = new ArrayList<>();
    int first = -1;
    boolean inList = false;
    for (int i = 0; i < names.size(); i++) {
      Mention<Spot> name = names.get(i);
      first = first < 0 ? name.start() : first;
      int end = extended(s, name);
      Mention<Spot> next = i + 1 < names.size() ? names.get(i + 1) : null;
      boolean joined =
          next != null
              && next.start() >= name.end()
              && CHAIN.matcher(s.substring(name.end(), next.start())).matches();
      boolean stretch =
          next != null
              && STRETCH.matcher(s.substring(next.start(), next.end())).find()
              && next.start() == name.end();
      if (stretch && next != null && name.value().place() != null) {
        boolean country = name.value().isCountry();
        int to = country ? next.end() : end;
        Spot spot = new Spot(country ? null : name.value().place(), role(s, first, next.end()));
        out.add(new Mention<>(name.start(), to, spot));
        i++;
        first = -1;
        continue;
      }
      boolean listed =
          joined && next != null && s.substring(name.end(), next.start()).contains("、");
      if (joined && !listed) {
        continue;
      }
      if (!inList) {
        out.add(finest(s, name, first, end));
      }
      inList = listed;
      first = -1;
    }
    return out;
  }

  /** The place itself, or a county right after it that the gazetteer does not know. */
  private static Mention<Spot> finest(String s, Mention<Spot> name, int first, int end) {
    Matcher unit = UNLISTED.matcher(s).region(end, s.length());
    return unit.lookingAt() && !NO_UNIT.matcher(unit.group(1)).matches()
        ? new Mention<>(unit.start(1), unit.end(1), new Spot(null, role(s, first, unit.end())))
        : new Mention<>(name.start(), end, new Spot(name.value().place(), role(s, first, end)));
  }

  private static int extended(String s, Mention<?> name) {
    int end = name.end();
    Matcher unit = UNIT.matcher(s.substring(end));
    boolean ends = "市县省区镇村州国江".indexOf(s.charAt(end - 1)) >= 0;
    if (!ends && unit.find()) {
      end += unit.end();
    }
    Matcher suffix = SUFFIX.matcher(s.substring(end));
    return suffix.find() ? end + suffix.end() : end;
  }

  private static Role role(String s, int start, int end) {
    String before = s.substring(Math.max(0, start - 12), start);
    if (AT.matcher(before).find()) {
      return Role.AT;
    }
    if (TO.matcher(before).find()) {
      return Role.TO;
    }
    if (FROM.matcher(before).find()) {
      return Role.FROM;
    }
    return OWNER.matcher(s.substring(end, Math.min(s.length(), end + 4))).find()
        ? Role.OF
        : Role.BARE;
  }
}
