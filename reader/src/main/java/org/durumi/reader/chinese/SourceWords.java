package org.durumi.reader.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Cuts the words for a source out of the clause that names it. */
final class SourceWords {

  private static final int LONGEST = 34;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:另据|又据|根据|依据|按照|据|而|但是|但|不过|另外|此外|同时|其中|对此|随后|因此|所以|然而|与此同时|并且|并|也|还|则|又|当时|后来|另一方面|"
              + "报道援引|有|【[^】]*】|\\([^)]*\\)|[\\s“‘”’、\\-—–|]+)");
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\(|在|对|向|就|于|则|也|还|曾|并|接受|通过|透过|近日|日前|随后|进一步|再次|亦|都|均|公开|首次|独家|匿名|以|用|率先|当天|发表|发布|发出|致|后|告诉|"
              + "同时|不愿|先前|此前|稍早|已|获|获准|日|今|昨|最新|专门|特别|一致|明确|严厉|强烈|当场|事后|共同|联合|综合|引|星期|周|的(?:报告|声明|报道|消息|话|文章)?$)");
  private static final String NOUN_ENDS =
      "社台报网部人员士家者会织体局署府院党长师授民友妻子夫亲属表官司记导方媒刊站厅处盟队团视亚音线姐哥弟妹母父女儿某联金伴层源警军国室庭案心道知明告章机构事主带属省察赦目席令透华志讯尔";
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:.*(?:外界|人们|大家|舆论|一般|据悉|因为|如果|由于|之后|以后|时候|之前|所谓|所以|谁|什么|我|你|您|咱).*|有人|事实|数据|目前|专家们|本台|本报|记者)");

  private final NameReader names;

  SourceWords(NameReader names) {
    this.names = names;
  }

  /**
   * The words for a source in a stretch of a clause, without date, place of speech and adverbs;
   * null where nobody is named.
   */
  @Nullable Mention<String> within(String s, int from, int to, List<Mention<Period>> dates) {
    int start = from;
    boolean moved = true;
    while (moved && start < to) {
      moved = false;
      Matcher lead = LEAD.matcher(s).region(start, to);
      boolean quotedName =
          s.charAt(start) == '“' && s.indexOf('”', start) < to - 1 && s.indexOf('”', start) > 0;
      if (!quotedName && lead.lookingAt() && lead.end() > start && names.at(s, start) == null) {
        start = lead.end();
        moved = true;
      }
      for (Mention<Period> date : dates) {
        if (date.start() == start && date.end() <= to) {
          start = date.end();
          moved = true;
        }
      }
    }
    int end = cutEnd(s, start, to, dates);
    while (end > start && "的:,;“ ".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end <= start || end - start > LONGEST) {
      return null;
    }
    String words = s.substring(start, end);
    boolean short1 = words.length() < 2 && !words.equals("他") && !words.equals("她");
    return short1 || NOBODY.matcher(words).matches() || !nounish(s, start, end)
        ? null
        : new Mention<>(start, end, words);
  }

  private int cutEnd(String s, int start, int to, List<Mention<Period>> dates) {
    for (int k = start + 1; k < to; k++) {
      int at = k;
      if (dates.stream().anyMatch(date -> date.start() == at)) {
        return k;
      }
      Matcher cut = CUT.matcher(s).region(k, to);
      if (cut.lookingAt() && nounish(s, start, k)) {
        return k;
      }
    }
    return to;
  }

  private boolean nounish(String s, int start, int end) {
    char last = s.charAt(end - 1);
    if (NOUN_ENDS.indexOf(last) >= 0
        || (last < 128 && Character.isLetter(last))
        || last == '》'
        || last == '他'
        || last == '她'
        || last == '们'
        || last == '”') {
      return true;
    }
    for (Mention<String> name : names.read(s.substring(start, end))) {
      if (start + name.end() == end) {
        return true;
      }
    }
    return false;
  }
}
