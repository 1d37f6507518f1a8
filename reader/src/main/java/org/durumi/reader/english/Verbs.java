package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.lexicon.Table;

/** Inflects English verbs: regular ones by rule, the others from {@code irregular-verbs.tsv}. */
final class Verbs {

  /** How a verb form is built. */
  enum Form {
    /** arrest; after "to" or a modal, or in the present. */
    BASE,
    /** arrests. */
    THIRD,
    /** arrested. */
    PAST,
    /** arrested, taken. */
    PARTICIPLE,
    /** arresting. */
    GERUND
  }

  private static final Map<String, List<String[]>> IRREGULAR = new HashMap<>();
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    for (String[] row : Table.rows(Verbs.class, "irregular-verbs.tsv")) {
      IRREGULAR.computeIfAbsent(row[0], base -> new ArrayList<>()).add(row);
    }
    for (String[] row : Table.rows(Verbs.class, "triggers.tsv")) {
      if (row[1].equals("verb") || row[1].equals("deed")) {
        KNOWN.addAll(forms(row[2].replaceFirst(" .*", "")).keySet());
      }
    }
  }

  private Verbs() {}

  /** Tells whether a word is a form of a verb that states an act. */
  static boolean isVerb(String word) {
    return KNOWN.contains(word);
  }

  /** The forms of a verb; one word may be several forms, of which the last listed wins but PAST. */
  static Map<String, Set<Form>> forms(String base) {
    Map<String, Set<Form>> forms = new HashMap<>();
    add(forms, base, Form.BASE);
    add(forms, third(base), Form.THIRD);
    String[] regular = {base, past(base), past(base), gerund(base)};
    for (String[] row : IRREGULAR.getOrDefault(base, List.<String[]>of(regular))) {
      add(forms, row[1], Form.PAST);
      add(forms, row[2], Form.PARTICIPLE);
      add(forms, row[3], Form.GERUND);
    }
    return forms;
  }

  private static void add(Map<String, Set<Form>> forms, String word, Form form) {
    forms.computeIfAbsent(word, w -> new HashSet<>()).add(form);
  }

  private static String third(String base) {
    if (base.matches(".*(s|x|z|ch|sh|o)")) {
      return base + "es";
    }
    return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
  }

  private static String gerund(String base) {
    return base.endsWith("e") && !base.endsWith("ee")
        ? base.substring(0, base.length() - 1) + "ing"
        : base + "ing";
  }
}
