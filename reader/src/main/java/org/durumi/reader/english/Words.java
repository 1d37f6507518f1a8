package org.durumi.reader.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.lexicon.Table;

/** English word classes, read once from {@code words.tsv}. */
final class Words {

  private static final Map<String, Set<String>> CLASSES = new HashMap<>();

  static {
    for (String[] row : Table.rows(Words.class, "words.tsv")) {
      CLASSES.put(row[0], Set.copyOf(List.of(row[1].trim().split(" +", -1))));
    }
  }

  static final Set<String> PEOPLE_MANY = words("people.many");
  static final Set<String> PEOPLE_ONE = words("people.one");
  static final Set<String> PEOPLE_GROUP = words("people.group");
  static final Set<String> YOUNG = words("people.young");
  static final Set<String> GROWN = words("people.grown");
  static final Set<String> DEMOGRAPHIC = words("people.demographic");
  static final Set<String> PRONOUN_MANY = words("pronoun.many");
  static final Set<String> PRONOUN_ONE = words("pronoun.one");
  static final Set<String> FIRST_PERSON = words("pronoun.first");
  static final Set<String> DEFINITE = words("determiner.definite");
  static final Set<String> INDEFINITE = words("determiner.indefinite");
  static final Set<String> FUNCTION = words("function");
  static final Set<String> SUBORDINATE = words("subordinate");
  static final Set<String> SPEECH = words("speech");
  static final Set<String> SPEECH_NOUN = words("speech.noun");
  static final Set<String> ADVERB = words("adverb");
  static final Set<String> BE = words("verb.be");
  static final Set<String> BRAKES = words("people.brakes");
  static final Set<String> CUSTODY_SITES = words("custody.sites");
  static final Set<String> FEAR = words("modality.fear");
  static final Set<String> KIN = words("people.kin");
  static final Set<String> ORGANISATION = words("organisation");
  static final Set<String> OFFICIALS = words("officials");

  private Words() {}

  /** All words of a class. */
  static Set<String> words(String name) {
    Set<String> found = CLASSES.get(name);
    if (found == null) {
      throw new IllegalStateException("words.tsv has no class " + name);
    }
    return found;
  }
}
