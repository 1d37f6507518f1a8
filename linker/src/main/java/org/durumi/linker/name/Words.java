package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name as words in plain letters, for names that no tongue of ours reads, and for organisations.
 *
 * @param words without titles and legal forms, unless nothing else is there
 * @param legal the kinds of legal form it names
 */
record Words(List<Word> words, Set<String> legal) {

  private static final int MOST = 12;
  private static final int LONGEST_FORM = 5;
  private static final Map<String, String> LEGAL = new HashMap<>();
  private static final Map<String, String> PARTICLES = new HashMap<>();
  private static final Set<String> TITLES = new HashSet<>();

  static {
    Table.rows("legal-forms.tsv", 2).forEach(row -> LEGAL.put(bare(row[0]), row[1]));
    Table.rows("particles.tsv", 2).forEach(row -> PARTICLES.put(row[0], row[1]));
    Table.rows("titles.tsv", 1).forEach(row -> TITLES.add(bare(row[0])));
  }

  /** Keeps its own copies. */
  Words {
    words = List.copyOf(words);
  }

  private static String bare(String words) {
    return Letters.plain(words).replace(".", "");
  }

  static Words of(String name) {
    boolean vowelsLeftOut = Letters.leavesVowelsOut(name);
    List<String> tokens = new ArrayList<>();
    // A dot inside a word joins initials; one after it ends it.
    for (String token : Letters.plain(name).replaceAll("\\.(?=[ .]|$)", " ").split(" ", -1)) {
      String word = token.replace(".", "");
      if (!word.isEmpty() && tokens.size() < MOST) {
        tokens.add(Digits.asLetters(word));
      }
    }
    Set<String> legal = new TreeSet<>();
    List<String> rest = untitled(withoutLegal(tokens, legal));
    List<Word> words = new ArrayList<>();
    for (String token : rest) {
      // Ben is a given name where it comes first, and "son of" elsewhere.
      boolean alone = rest.size() == 1 || (token.equals("ben") && words.isEmpty());
      String particle = alone ? null : PARTICLES.get(token);
      words.add(new Word(particle == null ? token : particle, vowelsLeftOut, particle != null));
    }
    return new Words(words, legal);
  }

  private static List<String> withoutLegal(List<String> tokens, Set<String> legal) {
    List<String> rest = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int taken = 0;
      for (int n = Math.min(LONGEST_FORM, tokens.size() - i); n > 0 && taken == 0; n--) {
        String kind = LEGAL.get(String.join(" ", tokens.subList(i, i + n)));
        if (kind != null && n < tokens.size()) {
          legal.add(kind);
          taken = n;
        }
      }
      if (taken == 0) {
        rest.add(tokens.get(i));
      }
      i += Math.max(1, taken);
    }
    return rest.isEmpty() ? tokens : rest;
  }

  private static List<String> untitled(List<String> tokens) {
    List<String> rest = tokens.stream().filter(token -> !TITLES.contains(token)).toList();
    return rest.isEmpty() ? tokens : rest;
  }
}
