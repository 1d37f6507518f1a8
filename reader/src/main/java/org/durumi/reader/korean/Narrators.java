package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Count;

/** Finds pronouns for one who tells or is told of: 나는, 저를, 우리 다섯은, 그가. */
final class Narrators {

  private static final String NUMBER =
      "둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|두 사람|세 사람|네 사람|\\d{1,2}명|다섯 명|네 명|세 명|두 명";

  /** 나는 is also a verb ("소리가 나는"), so no subject may stand right before it. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![가-힣A-Za-z0-9])(?<!(?:이|가|도|만|소리|냄새|연기) )(?<who>(?:나|저)(?=(?:는|를|도|만|에게|한테)(?:[\\s,]|$))|(?:내|제)(?=가\\s)"
              + "|(?:우리|저희)(?: (?:가족|식구|일행|모두|남매|형제|자매))?(?: (?<n>"
              + NUMBER
              + "))?(?=(?:는|은|를|을|도|가|이|에게)(?:[\\s,]|$))|그(?=(?:는|가|를|도|에게)\\s))");

  private Narrators() {}

  /** The pronouns of a sentence. */
  static List<People> read(String sentence, List<Mention<Count>> counts) {
    List<People> out = new ArrayList<>();
    Matcher m = WORDS.matcher(sentence);
    while (m.find()) {
      int start = m.start("who");
      int end = m.end("who");
      Mention<Count> count =
          m.group("n") == null ? null : number(sentence, m.start("n"), end, counts);
      String head = m.group("who").split(" ", 2)[0];
      People.Sort sort = head.equals("그") ? People.Sort.PRONOUN : People.Sort.NARRATOR;
      out.add(
          new People(
              start,
              end,
              head,
              sort,
              count,
              List.of(),
              Particle.after(sentence, end),
              sort == People.Sort.PRONOUN ? People.Relation.SAME : People.Relation.OPEN));
    }
    return out;
  }

  private static Mention<Count> number(
      String sentence, int start, int end, List<Mention<Count>> counts) {
    for (Mention<Count> count : counts) {
      if (count.start() == start) {
        return count;
      }
    }
    Numerals.Numeral numeral = Numerals.at(sentence, start);
    Count value = numeral == null ? Count.atLeast(2) : numeral.count();
    return new Mention<>(start, end, value);
  }

  /** Tells whether a phrase means the teller, alone or with others. */
  static boolean isNarrator(People people) {
    return people.sort() == People.Sort.NARRATOR;
  }

  /** Tells whether a noun means the teller. */
  static boolean isNarrator(String head) {
    return head.matches("나|저|내|제|우리|저희");
  }
}
