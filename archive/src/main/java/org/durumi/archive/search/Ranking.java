package org.durumi.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.durumi.archive.search.Occurrences.Place;

/**
 * Orders reports by how well they fit a query: BM25's saturation and length normalisation over the
 * terms' counts in title and text (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75), a title
 * counting more. There is no inverse document frequency, since each report has every term. What is
 * equally good is ordered by number, the newest first.
 */
public final class Ranking {

  private static final double SATURATION = 1.2;
  private static final double LENGTH_WEIGHT = 0.75;

  /** How many occurrences in the text one in the title is worth. */
  private static final double TITLE = 4;

  /** How many characters tell in what kind of script a text is. */
  private static final int SAMPLE = 64;

  private final List<Term> terms;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(long number, Texts.Source source, List<Double> counts, int length) {}

  private record Scored(Candidate candidate, double score) {}

  /** Starts a ranking of reports that have all of a query's terms. */
  public Ranking(Query query) {
    terms = query.wanted();
  }

  /** Adds a report. */
  public void add(long number, Texts.Source source) {
    String text = Folding.fold(source.text()).text();
    String title = Folding.fold(source.title()).text();
    double[] counts = new double[terms.size()];
    for (Place place : Occurrences.of(terms, text)) {
      counts[place.term()]++;
    }
    for (Place place : Occurrences.of(terms, title)) {
      counts[place.term()] += TITLE;
    }
    candidates.add(
        new Candidate(number, source, Arrays.stream(counts).boxed().toList(), length(text)));
  }

  /**
   * The best of the reports added.
   *
   * @param limit most hits
   * @param exact whether these were all reports that fit
   */
  public Results results(int limit, boolean exact) {
    double average = candidates.stream().mapToInt(Candidate::length).average().orElse(1);
    List<Hit> hits =
        candidates.stream()
            .map(c -> new Scored(c, score(c, Math.max(1, average))))
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .thenComparingLong(s -> s.candidate.number)
                    .reversed())
            .limit(limit)
            .map(this::hit)
            .toList();
    return new Results(hits, candidates.size(), exact);
  }

  /**
   * About how long a text is to read, in words. A word is taken to be six characters, or two dense
   * ones; how many are dense is told from 64 of them.
   */
  private static int length(String text) {
    int dense = 0;
    for (int i = 0; i < SAMPLE; i++) {
      int at = (int) ((long) text.length() * i / SAMPLE);
      dense += at < text.length() && Folding.kind(text.charAt(at)) == Kind.DENSE ? 1 : 0;
    }
    double perCharacter = (SAMPLE - dense) / 6.0 + dense / 2.0;
    return (int) (text.length() * perCharacter / SAMPLE);
  }

  private static double score(Candidate candidate, double average) {
    double norm = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * candidate.length / average;
    double score = 0;
    for (double count : candidate.counts) {
      score += count * (SATURATION + 1) / (count + SATURATION * norm);
    }
    return score;
  }

  private Hit hit(Scored scored) {
    Texts.Source source = scored.candidate.source;
    return new Hit(
        scored.candidate.number,
        scored.score,
        cutter(source.title()).whole(),
        cutter(source.text()).best());
  }

  private SnippetCutter cutter(String text) {
    Folded folded = Folding.fold(text);
    return new SnippetCutter(folded, Occurrences.of(terms, folded.text()));
  }
}
