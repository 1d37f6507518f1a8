package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a query and its filters ask of an index of the tokens that {@link IndexText} makes. Every
 * token holds letters, digits and our own marks alone, so nothing that a person types can act as an
 * operator of an index's own language.
 *
 * @param all each of which a report must have
 * @param oneOf of each of which a report must have one
 * @param none none of which a report may have
 */
public record IndexQuestion(List<Phrase> all, List<Set<String>> oneOf, List<Phrase> none) {

  /**
   * Tokens in a row.
   *
   * @param tokens at least one
   * @param open whether the last token may be but the beginning of one
   */
  public record Phrase(List<String> tokens, boolean open) {

    /** Keeps its own copy. */
    public Phrase {
      tokens = List.copyOf(tokens);
    }

    private static Phrase of(String token) {
      return new Phrase(List.of(token), false);
    }

    /** Tells how many tokens there are, and no word. */
    @Override
    public String toString() {
      return "Phrase[" + tokens.size() + " tokens]";
    }
  }

  /** Keeps its own copies. */
  public IndexQuestion {
    all = List.copyOf(all);
    oneOf = List.copyOf(oneOf);
    none = List.copyOf(none);
  }

  /** What a query and its filters ask; where they ask for nothing, every report has it. */
  public static IndexQuestion of(Query query, Filters filters) {
    List<Set<String>> oneOf = FacetQuestions.tokens(filters);
    List<Phrase> all = new ArrayList<>(query.wanted().stream().map(IndexQuestion::term).toList());
    if (all.isEmpty() && oneOf.isEmpty()) {
      all.add(Phrase.of(String.valueOf(IndexText.END)));
    }
    return new IndexQuestion(
        all, oneOf, query.unwanted().stream().map(IndexQuestion::term).toList());
  }

  private static Phrase term(Term term) {
    List<Term.Part> parts = term.parts();
    Term.Part last = parts.getLast();
    if (parts.size() == 1 && last.dense() && last.characters() == 1) {
      return Phrase.of(IndexText.CHARACTER + last.text());
    }
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Term.Part part = parts.get(i);
      if (part.dense()) {
        addRun(tokens, part, i > 0 && part.joined(), i == parts.size() - 1);
      } else {
        tokens.add(part.text());
      }
    }
    boolean beginsOpenRun = last.dense() && last.characters() == 1 && !last.joined();
    return new Phrase(tokens, beginsOpenRun);
  }

  /**
   * A run in a phrase. At the end of the phrase the report's run may go on; a single character
   * there is asked for as the beginning of a token, or by its mark where it follows a word
   * directly.
   */
  private static void addRun(List<String> tokens, Term.Part part, boolean joined, boolean isLast) {
    int[] run = part.text().codePoints().toArray();
    if (joined) {
      tokens.add(new StringBuilder().append(IndexText.JOINED).appendCodePoint(run[0]).toString());
    }
    for (int i = 0; i + 1 < run.length; i++) {
      tokens.add(new String(run, i, 2));
    }
    boolean closes = !isLast || run.length == 1 && !joined;
    if (closes) {
      tokens.add(new String(run, run.length - 1, 1));
    }
  }

  /** Tells nothing that was asked for. */
  @Override
  public String toString() {
    return "IndexQuestion[" + all.size() + ", " + oneOf.size() + ", " + none.size() + "]";
  }
}
