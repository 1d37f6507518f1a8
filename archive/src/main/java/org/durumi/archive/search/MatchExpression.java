package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a query and its filters in the language of the full-text index, for tokens as {@link
 * IndexText} makes them. Every token stands in quotation marks and holds letters, digits and our
 * own marks alone, so nothing that a person types can act as an operator.
 */
public final class MatchExpression {

  private MatchExpression() {}

  /** An expression that reports match if they have all that is wanted and nothing unwanted. */
  public static String of(Query query, Filters filters) {
    List<String> all = new ArrayList<>();
    query.wanted().forEach(term -> all.add(term(term)));
    FacetQuestions.tokens(filters).forEach(some -> all.add(oneOf(some)));
    if (all.isEmpty()) {
      all.add(quoted(String.valueOf(IndexText.END)));
    }
    String wanted = "(" + String.join(" AND ", all) + ")";
    if (query.unwanted().isEmpty()) {
      return wanted;
    }
    String unwanted =
        query.unwanted().stream().map(MatchExpression::term).collect(Collectors.joining(" OR "));
    return wanted + " NOT (" + unwanted + ")";
  }

  private static String oneOf(Set<String> tokens) {
    String some = tokens.stream().map(MatchExpression::quoted).collect(Collectors.joining(" OR "));
    return "(" + some + ")";
  }

  private static String term(Term term) {
    List<Term.Part> parts = term.parts();
    Term.Part last = parts.getLast();
    if (parts.size() == 1 && last.dense() && last.characters() == 1) {
      return quoted(IndexText.CHARACTER + last.text());
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
    return quoted(String.join(" ", tokens)) + (beginsOpenRun ? " *" : "");
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

  private static String quoted(String tokens) {
    return '"' + tokens + '"';
  }
}
