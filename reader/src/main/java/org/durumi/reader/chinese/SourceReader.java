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

  private static final int LONGEST_QUOTED_NAME = 16;
  private static final Pattern POINTING =
      Pattern.compile(
          "(?:他|她|他们|她们|双方|当事人|声明|报道|报导|报告|文章|消息|通报|公告|(?:该|上述|前述|这位|这名|这一|此|这个|这份|这家).*)");
  private static final Pattern QUOTED_END =
      Pattern.compile(
          "(?:的)?(?:话|消息|说法|报道|报导|分析|证词|声明|报告|内容|言论|爆料|介绍|透露|指|说|称|表示|披露|[,:“])(?:报道|报导)?(?:说|称|指)?");

  private static final Pattern NEWS =
      Pattern.compile("^[^,。]{1,30}(?:消息|声明|报告|公告|通告)(?:说|称|指)?[,。]");

  private final SourceWords words;

  SourceReader(NameReader names) {
    this.words = new SourceWords(names);
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
    Mention<String> who = words.within(s, clause, verb.start(), dates);
    if (who == null) {
      return null;
    }
    List<Mention<String>> via = new ArrayList<>();
    if (verb.value() == SayingVerbs.Kind.TELL) {
      via.addAll(hearer(s, verb.end()));
    } else {
      int to = s.indexOf('对', who.end());
      if (to >= 0 && to < verb.start() && s.substring(who.end(), to).length() < 8) {
        Mention<String> outlet = words.within(s, to + 1, verb.start(), dates);
        if (outlet != null && outlet.value().length() < 14) {
          via.add(outlet);
        }
      }
    }
    return source(s, who, via, clause, verb.end(), dates);
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
    Mention<String> who = words.within(s, verb.end(), end.start(), dates);
    if (who == null) {
      return null;
    }
    Mention<String> carrier = words.within(s, clause, verb.start(), dates);
    int past = end.end();
    return source(s, who, carrier == null ? List.of() : List.of(carrier), clause, past, dates);
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
}
