package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.jspecify.annotations.Nullable;

/** Finds verbs and nouns of doing that state an act: 체포됐다, 붙잡힌, 고문을 당했다, 북송 위기. */
final class TriggerReader implements MentionReader<Trigger> {

  private static final Set<String> INTRANSITIVE = Set.of("death", "suicide", "escape");

  private record Verb(String sense, Trigger.Voice voice, Conjugation.Shape shape) {}

  private record Light(Trigger.Voice voice, String manner, Conjugation.Shape shape) {}

  private static final WordIndex<String> NOUNS =
      new WordIndex<>(
          Lexicon.rows("triggers.tsv").stream()
              .filter(row -> row[1].equals("noun"))
              .map(row -> new WordIndex.Entry<>(row[2], row[0]))
              .toList());
  private static final WordIndex<Verb> VERBS = verbs();
  private static final WordIndex<Light> LIGHT = light();
  private static final Pattern TO_VERB =
      Pattern.compile(
          "\\s?(?:\\([^)]{0,20}\\))?(?:[을를이가에도]|까지)?\\s?(?:(?:전격|대대적으로|모두|강력히|본격|또다시|다시|처음|잇따라)\\s)?");

  private static WordIndex<Verb> verbs() {
    List<WordIndex.Entry<Verb>> entries = new ArrayList<>();
    for (String[] row : Lexicon.rows("triggers.tsv")) {
      if (row[1].equals("verb")) {
        for (Conjugation.Form form : Conjugation.of(row[2])) {
          Trigger.Voice voice = Trigger.Voice.valueOf(row[3]);
          entries.add(new WordIndex.Entry<>(form.text(), new Verb(row[0], voice, form.shape())));
        }
      }
    }
    return new WordIndex<>(entries);
  }

  private static WordIndex<Light> light() {
    List<WordIndex.Entry<Light>> entries = new ArrayList<>();
    for (String[] row : Lexicon.rows("light-verbs.tsv")) {
      for (Conjugation.Form form : Conjugation.of(row[0])) {
        Light light = new Light(Trigger.Voice.valueOf(row[1]), row[2], form.shape());
        entries.add(new WordIndex.Entry<>(form.text(), light));
      }
    }
    return new WordIndex<>(entries);
  }

  @Override
  public List<Mention<Trigger>> read(String sentence) {
    List<Mention<Trigger>> found = new ArrayList<>();
    for (int at = 0; at < sentence.length(); at++) {
      Trigger trigger = at(sentence, at);
      if (trigger != null) {
        found.add(new Mention<>(trigger.start(), trigger.end(), trigger));
        at = trigger.end() - 1;
      }
    }
    return found;
  }

  private static final Pattern LOST =
      Pattern.compile(
          "(?:행방|생사|소재|종적|행적)(?:이|가|은|는|을|를|도|조차)? ?(?:[^,.을를]{0,12} )?(?:묘연|알 수 없|알지 못|알려지지 않|파악되지 않|확인되지 않|확인이 안|모르|모릅|모른|아는 사람이? ?없|없(?:다|습|는|었)|오리무중)"
              + "|온데간데없|(?:소식|연락)(?:이|도|조차) (?:전혀 |아예 )?(?:없(?:다|습|는|었)|두절)");

  private static @Nullable Trigger at(String sentence, int at) {
    boolean inside = at > 0 && Hangul.isSyllable(sentence.charAt(at - 1));
    Matcher lost = LOST.matcher(sentence).region(at, sentence.length());
    if (!inside && lost.lookingAt()) {
      boolean news = "소연".indexOf(sentence.charAt(at)) >= 0 && !sentence.startsWith("소재", at);
      return new Trigger(
          at, lost.end(), news ? "vanish" : "lost", Trigger.Voice.PASSIVE, Manner.OCCURRED, false);
    }
    WordIndex.Entry<String> noun = NOUNS.at(sentence, at);
    if (noun != null && (!inside || noun.word().length() > 1)) {
      return noun(sentence, at, noun);
    }
    return inside ? null : verb(sentence, at);
  }

  /** A shape may be two (건너 is the stem and the link): the one whose ending fits counts. */
  private static @Nullable Trigger verb(String sentence, int at) {
    Trigger found = null;
    for (WordIndex.Entry<Verb> verb : VERBS.all(sentence, at)) {
      int end = at + verb.word().length();
      Verb meaning = verb.value();
      EndingReader.Ending ending = EndingReader.after(sentence, end, meaning.shape());
      if (found == null || found.manner() == Manner.INERT) {
        found =
            new Trigger(
                at, end, meaning.sense(), meaning.voice(), ending.manner(), ending.attributive());
      }
    }
    return found;
  }

  private static @Nullable Trigger noun(String sentence, int at, WordIndex.Entry<String> noun) {
    int end = at + noun.word().length();
    Matcher gap = TO_VERB.matcher(sentence).region(end, sentence.length());
    Trigger told = gap.lookingAt() ? light(sentence, at, noun.value(), gap.end()) : null;
    if (told == null) {
      told = light(sentence, at, noun.value(), end);
    }
    if (told != null) {
      return told;
    }
    EndingReader.Ending ending = EndingReader.afterNoun(sentence, end);
    return ending.manner() == Manner.INERT
        ? null
        : new Trigger(
            at,
            end,
            noun.value(),
            voice(noun.value(), Trigger.Voice.PASSIVE),
            ending.manner(),
            ending.attributive());
  }

  private static @Nullable Trigger light(String sentence, int at, String sense, int verbAt) {
    Trigger found = null;
    for (WordIndex.Entry<Light> light : LIGHT.all(sentence, verbAt)) {
      int end = verbAt + light.word().length();
      Light meaning = light.value();
      EndingReader.Ending ending = EndingReader.after(sentence, end, meaning.shape());
      if (found == null || found.manner() == Manner.INERT) {
        Trigger told =
            new Trigger(
                at,
                end,
                sense,
                voice(sense, meaning.voice()),
                ending.manner(),
                ending.attributive());
        boolean given = !meaning.manner().isEmpty() && told.isLive();
        found = given ? told.as(Manner.valueOf(meaning.manner())) : told;
      }
    }
    return found;
  }

  /** To die and to flee is done by the subject, whatever verb carries the noun. */
  private static Trigger.Voice voice(String sense, Trigger.Voice told) {
    return INTRANSITIVE.contains(sense) ? Trigger.Voice.INTRANSITIVE : told;
  }
}
