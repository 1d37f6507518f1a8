package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds who says what: "据法新社报道", "X援引Y的话说", "…,”X说". */
final class SourceReader {

  private static final int LONGEST = 34;
  private static final int LONGEST_QUOTED_NAME = 16;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:另据|又据|根据|依据|按照|据|而|但是|但|不过|另外|此外|同时|其中|对此|随后|因此|所以|然而|与此同时|并且|并|也|还|则|又|当时|后来|另一方面|"
              + "报道援引|有|【[^】]*】|\\([^)]*\\)|[\\s“‘”’、\\-—–|]+)");
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\(|在|对|向|就|于|则|也|还|曾|并|接受|通过|透过|近日|日前|随后|进一步|再次|亦|都|均|公开|首次|独家|匿名|以|用|率先|当天|发表|发布|发出|致|后|告诉|"
              + "同时|不愿|先前|此前|稍早|已|获|获准|日|今|昨|最新|专门|特别|一致|明确|严厉|强烈|当场|事后|共同|联合|综合|引|星期|周|的(?:报告|声明|报道|消息|话|文章)?$)");
  private static final String NOUN_ENDS =
      "社台报网部人员士家者会织体局署府院党长师授民友妻子夫亲属表官司记导方媒刊站厅处盟队团视亚音线姐哥弟妹母父女儿某联金伴层源警军国室庭案心道知明告章机构事主带属省";
  private static final Pattern POINTING =
      Pattern.compile(
          "(?:他|她|他们|她们|双方|当事人|声明|报道|报导|报告|文章|消息|通报|公告|(?:该|上述|前述|这位|这名|这一|此|这个|这份|这家).*)");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:.*(?:外界|人们|大家|舆论|一般|据悉|因为|如果|由于|之后|以后|时候|之前|所谓|所以|谁|什么|我|你|您|咱).*|有人|事实|数据|目前|专家们|本台|本报|记者)");
  private static final Pattern QUOTED_END =
      Pattern.compile(
          "(?:的)?(?:话|消息|说法|报道|报导|分析|证词|声明|报告|内容|言论|爆料|介绍|透露|指|说|称|表示|披露|[,:“])(?:报道|报导)?(?:说|称|指)?");

  private static final Pattern NEWS =
      Pattern.compile("^[^,。]{1,30}(?:消息|声明|报告|公告|通告)(?:说|称|指)?[,。]");

  private final NameReader names;

  SourceReader(NameReader names) {
    this.names = names;
  }

  /** All sources of a sentence in order. */
  List<Source> read(String s, List<Mention<Period>> dates) {
    List<Source> found = new ArrayList<>();
    int past = 0;
    for (Mention<SayingVerbs.Kind> verb : SayingVerbs.READER.read(s)) {
      if (verb.start() < past || !plausible(s, verb)) {
        continue;
      }
      int clause = clauseStart(s, verb.start());
      Source source =
          verb.value() == SayingVerbs.Kind.QUOTE
              ? quoting(s, clause, verb, dates)
              : saying(s, clause, verb, dates);
      if (source != null) {
        found.add(source);
        past = source.verbEnd();
      }
    }
    return found;
  }

  private static boolean plausible(String s, Mention<SayingVerbs.Kind> verb) {
    char next = verb.end() < s.length() ? s.charAt(verb.end()) : '。';
    boolean single = verb.end() - verb.start() == 1;
    char c = s.charAt(verb.start());
    if (single && (c == '指' || c == '引')) {
      return ",:“两该他她这".indexOf(next) >= 0;
    }
    if (verb.value() == SayingVerbs.Kind.WEAK) {
      return ",:“说称".indexOf(next) >= 0 || NEWS.matcher(s.substring(verb.end())).find();
    }
    return next != '者' && !(single && next == '的');
  }

  private static int clauseStart(String s, int at) {
    int i = at;
    while (i > 0) {
      char c = s.charAt(i - 1);
      if (c == ')' && s.lastIndexOf('(', i - 1) >= 0) {
        i = s.lastIndexOf('(', i - 1);
      } else if (c == '”' && shortQuote(s, i - 1) >= 0) {
        i = shortQuote(s, i - 1);
      } else if (",。;:!?“”".indexOf(c) >= 0) {
        return i;
      } else {
        i--;
      }
    }
    return 0;
  }

  private static int shortQuote(String s, int close) {
    int open = s.lastIndexOf('“', close);
    if (open < 0 || close - open > LONGEST_QUOTED_NAME) {
      return -1;
    }
    for (int i = open; i < close; i++) {
      if (",。!?;".indexOf(s.charAt(i)) >= 0) {
        return -1;
      }
    }
    return open;
  }

  private @Nullable Source saying(
      String s, int clause, Mention<SayingVerbs.Kind> verb, List<Mention<Period>> dates) {
    Mention<String> words = trimmed(s, clause, verb.start(), dates);
    if (words == null) {
      return null;
    }
    List<Mention<String>> via = new ArrayList<>();
    if (verb.value() == SayingVerbs.Kind.TELL) {
      via.addAll(hearer(s, verb.end()));
    } else {
      int to = s.indexOf('对', words.end());
      if (to >= 0 && to < verb.start() && s.substring(words.end(), to).length() < 8) {
        Mention<String> outlet = trimmed(s, to + 1, verb.start(), dates);
        if (outlet != null && outlet.value().length() < 14) {
          via.add(outlet);
        }
      }
    }
    return source(s, words, via, clause, verb.end(), dates);
  }

  private static List<Mention<String>> hearer(String s, int from) {
    int end = from;
    while (end < s.length() && ",:说称。“".indexOf(s.charAt(end)) < 0) {
      end++;
    }
    String who = s.substring(from, end);
    boolean outlet =
        who.length() >= 3 && who.length() < 14 && !who.matches("本台.*|本报.*|记者.*|我们.*|他们.*");
    return outlet ? List.of(new Mention<>(from, end, who)) : List.of();
  }

  private @Nullable Source quoting(
      String s, int clause, Mention<SayingVerbs.Kind> verb, List<Mention<Period>> dates) {
    Matcher end = QUOTED_END.matcher(s);
    if (!end.find(Math.min(s.length(), verb.end() + 2))) {
      return null;
    }
    Mention<String> words = trimmed(s, verb.end(), end.start(), dates);
    if (words == null) {
      return null;
    }
    Mention<String> carrier = trimmed(s, clause, verb.start(), dates);
    int past = end.end();
    return source(s, words, carrier == null ? List.of() : List.of(carrier), clause, past, dates);
  }

  private static Source source(
      String s,
      Mention<String> words,
      List<Mention<String>> via,
      int clause,
      int verbEnd,
      List<Mention<Period>> dates) {
    Mention<Period> said = null;
    for (Mention<Period> date : dates) {
      if (date.start() >= clause
          && date.end() <= verbEnd
          && !date.overlaps(words.start(), words.end())) {
        said = date;
      }
    }
    boolean afterQuote = clause > 0 && s.charAt(clause - 1) == '”';
    int from = afterQuote ? 0 : clause;
    return new Source(words, via, from, verbEnd, POINTING.matcher(words.value()).matches(), said);
  }

  private @Nullable Mention<String> trimmed(
      String s, int from, int to, List<Mention<Period>> dates) {
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
    if (NOUN_ENDS.indexOf(last) >= 0 || last == '他' || last == '她' || last == '们' || last == '”') {
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
