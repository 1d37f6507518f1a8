package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import org.durumi.reader.english.People.Reference;
import org.jspecify.annotations.Nullable;

/** Numbers that stand alone for people: "the seven were", "nine of them", "handed the six over". */
final class BareNumbers {

  private static final Set<String> BARE_FOLLOWERS =
      Set.of("were", "was", "are", "have", "had", "has", "of", "others", "more", "who", "people");

  /** "handed the seven over", "moved the twelve from". */
  private static final Set<String> PARTICLES =
      Set.of("over", "back", "to", "from", "into", "away", "out", "across", "off");

  private BareNumbers() {}

  /** "pupils between fourteen and seventeen", "people aged 15 to 28". */
  private static boolean isAge(List<Token> tokens, int from) {
    int at = tokens.get(from).is("between") ? from - 1 : from - 2;
    boolean range =
        at >= 0 && (tokens.get(from).is("between") || tokens.get(from - 1).is("between"));
    boolean aged =
        from > 0 && Set.of("aged", "ages", "age").contains(tokens.get(from - 1).lower())
            || range && Set.of("aged", "ages", "age").contains(tokens.get(at).lower());
    return aged || range && PeopleReader.isHead(tokens, at);
  }

  /** A number that stands alone for people: "the seven were", "nine of them". */
  static @Nullable People at(List<Token> tokens, Numeral numeral, List<People> found) {
    int to = numeral.to();
    int from = numeral.from();
    String next = to < tokens.size() ? tokens.get(to).lower() : ".";
    String previous = from > 0 ? tokens.get(from - 1).lower() : "";
    boolean definite =
        Set.of("the", "all", "those", "these", "other", "remaining", "original").contains(previous);
    boolean counted =
        Set.of(
                "at",
                "number",
                "total",
                "toll",
                "totalling",
                "totaling",
                "killed",
                "killing",
                "arrested",
                "numbering")
            .contains(previous);
    boolean listed =
        Set.of(",", "and").contains(previous)
            && Set.of("in", "near", "at", "outside").contains(next)
            && found.stream().anyMatch(p -> p.isCounted() && p.to() <= numeral.from());
    if (listed) {
      return new People(
          from, to, to - 1, numeral.count(), from, to, true, Reference.OTHER, false, null);
    }
    boolean followed =
        (BARE_FOLLOWERS.contains(next)
                || (from == 0 || definite) && (next.equals("died") || Verbs.isVerb(next)))
            && (from == 0
                || definite
                || !Set.of("on", "in", "by", "at", "until", "since").contains(previous));
    counted |= from > 0 && Verbs.isVerb(previous) && !Words.PEOPLE_MANY.contains(next);
    if (isAge(tokens, from)) {
      return null;
    }
    if (numeral.count().min() == null && !followed
        || !(followed
            || definite && !tokens.get(Math.min(to, tokens.size() - 1)).isWord()
            || previous.equals("the") && PARTICLES.contains(next)
            || counted && !next.equals("p"))) {
      return null;
    }
    Reference reference =
        Set.of("others", "more").contains(next) || previous.equals("another")
            ? Reference.OTHER
            : definite ? Reference.DEFINITE : Reference.NEW;
    int end = Set.of("others", "more", "people").contains(next) ? to + 1 : to;
    if (next.equals("of") && to + 1 < tokens.size()) {
      String object = tokens.get(to + 1).lower();
      if (Set.of("them", "whom", "those", "these").contains(object)) {
        return new People(
            from,
            to + 2,
            to - 1,
            numeral.count(),
            from,
            to,
            true,
            Reference.SUBSET,
            object.equals("whom"),
            null);
      }
      if (!Set.of("the", "its", "their", "his", "her").contains(object)) {
        return null;
      }
      return new People(
          from,
          wholeEnd(tokens, to + 2),
          to - 1,
          numeral.count(),
          numeral.from(),
          to,
          true,
          Reference.SUBSET,
          PeopleReader.isPart(tokens, from),
          null);
    }
    if (definite && !previous.equals("other")) {
      from--;
    } else if (previous.equals("other")) {
      from =
          from > 1 && Set.of("the", "all").contains(tokens.get(from - 2).lower())
              ? from - 2
              : from - 1;
    }
    return new People(
        from,
        end,
        end - 1,
        numeral.count(),
        numeral.from(),
        end,
        true,
        reference,
        PeopleReader.isPart(tokens, from),
        null);
  }

  /** Where "of the original 14 refugees" ends. */
  private static int wholeEnd(List<Token> tokens, int from) {
    for (int k = from; k < Math.min(tokens.size(), from + 7); k++) {
      if (PeopleReader.isHead(tokens, k)
          || tokens.get(k).isNumeric()
              && (k + 1 >= tokens.size() || Words.FUNCTION.contains(tokens.get(k + 1).lower()))) {
        return k + 1;
      }
      if (Words.FUNCTION.contains(tokens.get(k).lower())) {
        return k;
      }
    }
    return from;
  }
}
