package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.reader.english.People.Reference;
import org.durumi.record.event.Count;

/** Takes words for people that stand in one list for one group: "eight women and three men". */
final class TakenTogether {

  private TakenTogether() {}

  /** Joins "eight women and three men" into eleven people. */
  static List<People> joined(List<Token> tokens, List<People> found) {
    List<People> out = new ArrayList<>();
    for (People next : found) {
      People last = out.isEmpty() ? null : out.getLast();
      if (last != null && joins(tokens, last, next)) {
        Count left = last.count();
        Count right = next.count();
        Count sum = left == null || right == null ? null : left.plus(right);
        Boolean children =
            Boolean.TRUE.equals(last.children()) || Boolean.TRUE.equals(next.children())
                ? Boolean.TRUE
                : last.children() == null || next.children() == null ? null : Boolean.FALSE;
        out.set(
            out.size() - 1,
            new People(
                last.from(),
                next.to(),
                next.head(),
                sum,
                last.from(),
                next.to(),
                true,
                last.reference(),
                last.part(),
                children,
                last.named()));
      } else {
        out.add(next);
      }
    }
    return out;
  }

  private static boolean joins(List<Token> tokens, People last, People next) {
    if (!last.isCounted() || !next.isCounted() || last.isPronoun() || next.isPronoun()) {
      return false;
    }
    boolean demographic =
        Words.DEMOGRAPHIC.contains(tokens.get(last.head()).lower())
            && Words.DEMOGRAPHIC.contains(tokens.get(next.head()).lower());
    boolean kin =
        Words.KIN.contains(tokens.get(last.head()).lower())
            && Words.KIN.contains(tokens.get(next.head()).lower());
    boolean company =
        (last.named() || Words.KIN.contains(tokens.get(last.head()).lower()))
            && (Words.KIN.contains(tokens.get(next.head()).lower())
                || next.reference() == Reference.SUBSET);
    boolean strangers = strangers(tokens, last, next);
    if (!demographic && !kin && !company && !strangers
        || next.reference() == Reference.OTHER && !strangers) {
      return false;
    }
    for (int i = last.to(); i < next.from(); i++) {
      if (!Set.of(",", "and").contains(tokens.get(i).lower())) {
        return false;
      }
    }
    return next.from() > last.to();
  }

  /** "an imam and his driver", "their guide and four others": told together, so taken together. */
  private static boolean strangers(List<Token> tokens, People last, People next) {
    boolean and = next.from() == last.to() + 1 && tokens.get(last.to()).is("and");
    boolean placed =
        next.to() < tokens.size()
            && Set.of("in", "near", "at", "outside").contains(tokens.get(next.to()).lower());
    boolean more = next.reference() == Reference.OTHER;
    boolean helper = last.plural() && PeopleReader.OWNERS.contains(tokens.get(next.from()).lower());
    return and
        && !helper
        && !last.part()
        && !next.part()
        && last.reference() != Reference.SUBSET
        && next.reference() != Reference.SUBSET
        && (last.plural() ? !more : !placed || !more);
  }
}
