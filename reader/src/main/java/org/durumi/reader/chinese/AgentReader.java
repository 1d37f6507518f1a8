package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Agent;

/** Finds who can act for or against people: police, border guards, courts, states. */
final class AgentReader implements MentionReader<Agent.Kind> {

  private static final Pattern NATION =
      Pattern.compile(
          "(?:中国|朝鲜|北韩|韩国|南韩|泰国|越南|老挝|寮国|缅甸|蒙古|俄罗斯|俄国|美国|日本|印度|柬埔寨|土耳其|埃及|尼泊尔|哈萨克斯坦|"
              + "香港|澳门|台湾|中共|苏丹|叙利亚|马来西亚|伊朗|沙特|阿联酋|白俄罗斯|当地|地方|内地|大陆|该国|本地|国家|人民|省|市|县|区|州|自治区|"
              + "中级|高级|高等|最高|区域|地方|国际|反政府|不明|蒙面|边境)$");

  /** A country as the subject of its clause, or by which something was done. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:(?<=^|[,。;:“被遭])|(?<=报道|报导|消息|[称说]))(?:中国|朝鲜|北韩|韩国|南韩|泰国|越南|老挝|寮国|缅甸|蒙古|俄罗斯|柬埔寨|土耳其|埃及|马来西亚|哈萨克斯坦|苏丹|北京|平壤)"
              + "(?=[向将把对已又再正仍于日近五一二三四六七八九十上本去今昨前\\d强遣逮拘]|当天|随后|驱逐|引渡|移交|释放)");

  private static final Pattern UNIT =
      Pattern.compile("[\\u4e00-\\u9fff]{2,3}(?:省|市|县|区|州|镇|乡|自治区|自治州)$");
  private static final int REACH = 8;
  private static final String NOT_IN_UNIT = "被遭在于由的和与对向把将,。";

  private static final Lexicon<Agent.Kind> WORDS =
      Lexicon.of("agents.tsv", row -> Agent.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));

  @Override
  public List<Mention<Agent.Kind>> read(String sentence) {
    List<Mention<Agent.Kind>> out = named(sentence);
    Matcher state = STATE.matcher(sentence);
    while (state.find()) {
      if (out.stream().noneMatch(other -> other.overlaps(state.start(), state.end()))) {
        out.add(new Mention<>(state.start(), state.end(), Agent.Kind.STATE));
      }
    }
    out.sort(Comparator.comparingInt(Mention::start));
    return out;
  }

  private static List<Mention<Agent.Kind>> named(String sentence) {
    List<Mention<Agent.Kind>> out = new ArrayList<>();
    for (Mention<Agent.Kind> word : WORDS.read(sentence)) {
      Mention<Agent.Kind> last = out.isEmpty() ? null : out.getLast();
      if (last != null && last.end() == word.start()) {
        out.set(out.size() - 1, new Mention<>(last.start(), word.end(), word.value()));
      } else {
        int floor = last == null ? 0 : last.end();
        int start = widened(sentence, floor, word.start());
        out.add(new Mention<>(start, word.end(), word.value()));
      }
    }
    return out;
  }

  private static int widened(String s, int floor, int start) {
    int from = start;
    while (from > floor) {
      int reach = Math.max(floor, from - REACH);
      String before = s.substring(reach, from);
      Matcher nation = NATION.matcher(before);
      if (nation.find()) {
        from = reach + nation.start();
        continue;
      }
      Matcher unit = UNIT.matcher(before);
      if (unit.find() && unit.group().chars().noneMatch(c -> NOT_IN_UNIT.indexOf(c) >= 0)) {
        from = reach + unit.start();
        continue;
      }
      break;
    }
    return from;
  }
}
