package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.reader.english.People.Reference;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Finds words for people: "three women and a girl", "the group", "nine of the ten", "they". */
final class PeopleReader {

  private static final Set<String> PART_CUES =
      Set.of(
          "including", "include", "includes", "included", "--", "—", "–", "(", ":", "comprising");
  private static final Set<String> PAIRS = Set.of("couple", "pair", "duo");
  private static final Set<String> VAGUE_PART =
      Set.of("some", "many", "most", "several", "few", "none", "half", "majority", "number", "any");

  /** "several women": people in particular, though nobody counted them. */
  private static final Set<String> SOME = Set.of("several", "numerous");

  private static final Set<String> OBJECT_FOLLOWERS =
      Set.of(
          "twice",
          "repeatedly",
          "there",
          "home",
          "alone",
          "inside",
          "outside",
          "today",
          "yesterday",
          "overnight",
          "alive",
          "several");

  static final Set<String> OWNERS = Set.of("their", "his", "her", "its", "my", "our");

  private final NumberReader numbers = new NumberReader();

  /** All people in a sentence, in order; lists of women, men and children are one. */
  List<People> read(List<Token> tokens, List<NameReader.Name> names) {
    List<Numeral> numerals = numbers.read(tokens);
    boolean[] used = new boolean[tokens.size()];
    List<People> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (used[i]) {
        continue;
      }
      People people = at(tokens, numerals, i, found);
      if (people != null) {
        for (int k = people.from(); k < people.to(); k++) {
          used[k] = true;
        }
        found.removeIf(p -> people.from() <= p.from() && p.to() <= people.to());
        found.add(people);
      }
    }
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
    for (NameReader.Name name : names) {
      addName(found, name);
    }
    return TakenTogether.joined(tokens, found);
  }

  /** A name behind "her husband" belongs to him; elsewhere it is somebody of its own. */
  private static void addName(List<People> found, NameReader.Name name) {
    for (int i = 0; i < found.size(); i++) {
      People people = found.get(i);
      if (people.to() == name.from() && !people.plural() && !people.isPronoun()) {
        found.set(i, people.withName(name.to()));
        return;
      }
      if (people.from() < name.to() && name.from() < people.to()) {
        return;
      }
      if (people.from() >= name.to()) {
        found.add(i, People.named(name.from(), name.to()));
        return;
      }
    }
    found.add(People.named(name.from(), name.to()));
  }

  private static @Nullable People at(
      List<Token> tokens, List<Numeral> numerals, int i, List<People> found) {
    Token token = tokens.get(i);
    boolean possessed =
        i + 1 < tokens.size() && (tokens.get(i + 1).is("’s") || tokens.get(i + 1).is("'s"));
    if (possessed && !Words.PEOPLE_GROUP.contains(token.lower())) {
      return null;
    }
    if (token.text().equals("US")) {
      return null;
    }
    if (Words.PRONOUN_ONE.contains(token.lower())
        || Words.FIRST_PERSON.contains(token.lower())
        || token.is("they")
        || token.is("them")) {
      return pronoun(tokens, i);
    }
    if (Set.of("all", "both").contains(token.lower())
        && i + 1 < tokens.size()
        && AUXILIARIES.contains(tokens.get(i + 1).lower())) {
      return new People(i, i + 1, i, null, i, i, true, Reference.PRONOUN, false, null);
    }
    if (Set.of("some", "many", "most", "several", "others").contains(token.lower())
        && standsAlone(tokens, i)) {
      return new People(i, i + 1, i, null, i, i, true, Reference.NEW, false, null);
    }
    int people = nation(tokens, i);
    int head = people > 0 ? i + people - 1 : i;
    if (people > 0 || isHead(tokens, i)) {
      return phrase(tokens, numerals, people > 0 ? i : head, head);
    }
    for (Numeral numeral : numerals) {
      if (numeral.from() == i
          || (numeral.from() < i && i < numeral.to() && free(found, numeral.from()))) {
        return BareNumbers.at(tokens, numeral, found);
      }
    }
    return null;
  }

  private static final Set<String> AUXILIARIES = Set.of("were", "was", "are", "have", "had", "has");

  /** "arrested some, killed many": the word has no noun of its own. */
  private static boolean standsAlone(List<Token> tokens, int i) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : ".";
    boolean object =
        i > 0
            && Verbs.isVerb(tokens.get(i - 1).lower())
            && Set.of(",", ".", "and", ";", "in", "on").contains(next);
    return object || AUXILIARIES.contains(next);
  }

  /** "North Koreans", and "Chinese" where no noun follows it. */
  private static int nation(List<Token> tokens, int i) {
    int length = Demonyms.people(tokens, i);
    int next = i + length;
    if (length == 0 || next >= tokens.size()) {
      return length;
    }
    Token after = tokens.get(next);
    boolean noun =
        after.isWord()
            && !Words.FUNCTION.contains(after.lower())
            && !Words.BRAKES.contains(after.lower())
            && !Verbs.isVerb(after.lower())
            && !Words.ADVERB.contains(after.lower())
            && !Words.SPEECH.contains(after.lower());
    return noun && !tokens.get(next - 1).lower().endsWith("s") || after.is("’s") || after.is("'s")
        ? 0
        : length;
  }

  private static boolean free(List<People> found, int token) {
    return found.stream().noneMatch(p -> p.from() <= token && token < p.to());
  }

  private static @Nullable People pronoun(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean many = Words.PRONOUN_MANY.contains(token.lower());
    if (token.is("her")
        && i + 1 < tokens.size()
        && !OBJECT_FOLLOWERS.contains(tokens.get(i + 1).lower())
        && !Words.FUNCTION.contains(tokens.get(i + 1).lower())) {
      return null;
    }
    boolean some =
        i > 1 && tokens.get(i - 1).is("of") && VAGUE_PART.contains(tokens.get(i - 2).lower());
    if (many && some) {
      return new People(i - 2, i + 1, i - 2, null, i, i, true, Reference.SUBSET, false, null);
    }
    Count count = many ? null : Count.exactly(1);
    return new People(
        i, i + 1, i, count, i, many ? i : i + 1, many, Reference.PRONOUN, false, null);
  }

  /** A noun for people that heads its phrase and does not qualify another noun. */
  static boolean isHead(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    if (Ages.isAge(tokens.get(i))) {
      return i + 1 < tokens.size()
          && (Words.FUNCTION.contains(tokens.get(i + 1).lower())
              || Words.BRAKES.contains(tokens.get(i + 1).lower()));
    }
    boolean many = Words.PEOPLE_MANY.contains(word);
    boolean one = Words.PEOPLE_ONE.contains(word);
    boolean group = Words.PEOPLE_GROUP.contains(word);
    if (!many && !one && !group) {
      return false;
    }
    if (tokens.get(i).isCapitalised() && i > 0 && tokens.get(i - 1).isWord()) {
      return false;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (Words.PEOPLE_MANY.contains(next.lower()) || Words.OFFICIALS.contains(next.lower())) {
      return false;
    }
    if (many && !one) {
      return true;
    }
    boolean ends =
        !next.isWord()
            || Words.FUNCTION.contains(next.lower())
            || Words.SPEECH.contains(next.lower())
            || Words.BRAKES.contains(next.lower())
            || Words.ADVERB.contains(next.lower())
            || next.isCapitalised()
            || next.lower().endsWith("ed")
            || next.lower().endsWith("ing");
    return ends;
  }

  private static People phrase(List<Token> tokens, List<Numeral> numerals, int first, int head) {
    int from = first;
    Numeral numeral = null;
    while (from > 0 && first - from < 8) {
      int before = from;
      numeral = numerals.stream().filter(n -> n.to() == before).findFirst().orElse(null);
      boolean participle =
          Words.BRAKES.contains(tokens.get(from - 1).lower())
              && tokens.get(from - 1).lower().endsWith("ed")
              && numerals.stream().anyMatch(n -> n.to() == before - 1);
      if (numeral != null || !participle && !isModifier(tokens, from - 1)) {
        break;
      }
      from--;
    }
    if (numeral == null && from > 1 && tokens.get(from - 1).is("of")) {
      int before = from - 1;
      numeral =
          numerals.stream()
              .filter(n ->
                  n.to() == before
                      && n.count().max() == null
                      && n.count().min() != null
                      && !tokens.get(n.to() - 1).isNumeric())
              .findFirst()
              .orElse(null);
    }
    String word = tokens.get(head).lower();
    boolean group = Words.PEOPLE_GROUP.contains(word);
    boolean plural =
        Words.PEOPLE_MANY.contains(word) || group || Demonyms.people(tokens, first) > 0;
    if (PAIRS.contains(word) && head + 1 < tokens.size() && tokens.get(head + 1).is("of")) {
      group = true;
    }
    Count count = null;
    int countFrom = from;
    int countTo = from;
    if (numeral != null) {
      from = numeral.from();
      if (!group || word.endsWith("crew")) {
        count = numeral.count();
        countFrom = numeral.from();
        countTo = head + 1;
      }
    }
    int determiner = from - 1;
    String lead = determiner >= 0 ? tokens.get(determiner).lower() : "";
    if (lead.equals("other") && determiner > 0) {
      lead =
          tokens.get(determiner - 1).is("the") || tokens.get(determiner - 1).is("all")
              ? "the"
              : "other";
      determiner = lead.equals("the") ? determiner - 1 : determiner;
    }
    boolean owned = OWNERS.contains(lead) || possessive(tokens, determiner);
    boolean clause = lead.equals("that") && (numeral != null || plural);
    boolean definite = Words.DEFINITE.contains(lead) && !clause || owned;
    boolean other =
        Set.of("another", "other", "further", "additional").contains(lead)
            || (numeral != null
                && follows(tokens, numeral.to(), "others", "more", "additional", "further"));
    boolean article = lead.equals("a") || lead.equals("an");
    boolean vague = from < head && SOME.contains(tokens.get(from).lower());
    boolean otherLeads = Set.of("another", "other", "further", "additional").contains(lead);
    if (definite || otherLeads || article) {
      from = determiner;
    }
    if (count == null && !plural && !group) {
      count = Count.exactly(1);
      countFrom = from;
      countTo = head + 1;
      plural = false;
    }
    if (PAIRS.contains(word) && !group && numeral == null) {
      count = Count.exactly(2);
      plural = true;
      countFrom = from;
      countTo = head + 1;
    }
    Reference reference =
        other
            ? Reference.OTHER
            : owned && numeral == null
                ? Reference.NEW
                : definite
                    ? Reference.DEFINITE
                    : numeral != null || article || count != null || vague
                        ? Reference.NEW
                        : Reference.BARE;
    int to = head + 1;
    if (group && follows(tokens, head + 1, "of")) {
      return group(tokens, numerals, from, head, reference);
    }
    from = subset(tokens, numerals, from, reference);
    if (from < determiner - 0 && reference == Reference.DEFINITE && from < countFrom) {
      Numeral outer = outer(tokens, numerals, from);
      if (outer != null) {
        return new People(
            from,
            to,
            head,
            outer.count(),
            outer.from(),
            to,
            true,
            Reference.SUBSET,
            isPart(tokens, from),
            young(tokens, from, to));
      }
      return new People(
          from,
          to,
          head,
          null,
          from,
          from,
          true,
          Reference.SUBSET,
          isPart(tokens, from),
          young(tokens, from, to));
    }
    return new People(
        from,
        to,
        head,
        count,
        countFrom,
        countTo,
        plural,
        reference,
        isPart(tokens, from),
        young(tokens, from, to));
  }

  /** "nine of the ten", "some of the refugees": where the part starts, or {@code from} itself. */
  private static int subset(
      List<Token> tokens, List<Numeral> numerals, int from, Reference reference) {
    if (reference != Reference.DEFINITE || from < 2 || !tokens.get(from - 1).is("of")) {
      return from;
    }
    int before = from - 1;
    Numeral numeral = numerals.stream().filter(n -> n.to() == before).findFirst().orElse(null);
    if (numeral != null) {
      return numeral.from();
    }
    return VAGUE_PART.contains(tokens.get(from - 2).lower()) ? from - 2 : from;
  }

  private static @Nullable Numeral outer(List<Token> tokens, List<Numeral> numerals, int from) {
    return numerals.stream()
        .filter(n -> n.from() == from && n.to() < tokens.size())
        .findFirst()
        .orElse(null);
  }

  /** "a group of 15 refugees", "a family of five", "three groups of defectors totalling 30". */
  private static People group(
      List<Token> tokens, List<Numeral> numerals, int from, int head, Reference reference) {
    int at = head + 2;
    boolean part = isPart(tokens, from);
    for (int k = at; k < Math.min(at + 9, tokens.size()); k++) {
      int start = k;
      Numeral numeral = numerals.stream().filter(n -> n.from() == start).findFirst().orElse(null);
      if (numeral != null) {
        int to = numeral.to();
        while (to < tokens.size() && to - numeral.to() < 6 && isModifier(tokens, to)) {
          to++;
          if (isHead(tokens, to - 1)) {
            break;
          }
        }
        boolean noun =
            to > numeral.to()
                && (isHead(tokens, to - 1)
                    || Demonyms.people(tokens, to - 1) > 0
                    || endsPeople(tokens, to));
        int end = noun ? to : numeral.to();
        return new People(
            from,
            end,
            end - 1,
            numeral.count(),
            numeral.from(),
            end,
            true,
            reference == Reference.BARE ? Reference.NEW : reference,
            part,
            young(tokens, from, end));
      }
      if (Set.of(",", ".", ";", "who", "were", "was", "have", "had", "has")
          .contains(tokens.get(k).lower())) {
        break;
      }
    }
    int to = at;
    while (to < tokens.size()
        && to - at < 6
        && isModifier(tokens, to)
        && !Verbs.isVerb(tokens.get(to).lower())) {
      to++;
    }
    to = Math.max(to, head + 1);
    return new People(
        from,
        to,
        Math.max(head, to - 1),
        null,
        from,
        from,
        true,
        reference == Reference.BARE ? Reference.NEW : reference,
        part,
        young(tokens, from, to));
  }

  private static boolean endsPeople(List<Token> tokens, int to) {
    return to >= 2 && Demonyms.people(tokens, to - 2) == 2;
  }

  private static boolean possessive(List<Token> tokens, int i) {
    return i >= 0 && (tokens.get(i).is("’s") || tokens.get(i).is("'s"));
  }

  private static boolean follows(List<Token> tokens, int at, String... words) {
    return at < tokens.size() && Set.of(words).contains(tokens.get(at).lower());
  }

  private static boolean isModifier(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.isWord()
        || Words.FUNCTION.contains(token.lower())
        || Words.DEFINITE.contains(token.lower())) {
      return token.is("other") || token.is("more");
    }
    if (i > 0 && tokens.get(i - 1).is("to")) {
      return false;
    }
    if (Set.of("a", "an", "another").contains(token.lower()) || token.is("others")) {
      return false;
    }
    return !Words.BRAKES.contains(token.lower())
        && !Words.SPEECH.contains(token.lower())
        && !Words.ADVERB.contains(token.lower());
  }

  static boolean isPart(List<Token> tokens, int from) {
    for (int k = Math.max(0, from - 3); k < from; k++) {
      String word = tokens.get(k).lower();
      boolean dashes = word.equals("-") && k + 1 < from && tokens.get(k + 1).is("-");
      boolean among =
          word.equals("among")
              && k + 1 < tokens.size()
              && Set.of("them", "whom", "those").contains(tokens.get(k + 1).lower());
      if (PART_CUES.contains(word) || dashes || among) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Boolean young(List<Token> tokens, int from, int to) {
    boolean grown = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (Words.YOUNG.contains(token.lower()) || Ages.isChild(token)) {
        return true;
      }
      grown |= Words.GROWN.contains(token.lower()) || Ages.isAdult(token);
    }
    return grown ? false : null;
  }
}
