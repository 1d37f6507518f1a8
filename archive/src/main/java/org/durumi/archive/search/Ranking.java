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
    Units units = Units.of(text);
    double[] counts = new double[terms.size()];
    for (Place place : Occurrences.of(terms, text, units)) {
      counts[place.term()]++;
    }
    for (Place place : Occurrences.of(terms, title, Units.of(title))) {
      counts[place.term()] += TITLE;
    }
    candidates.add(
        new Candidate(number, source, Arrays.stream(counts).boxed().toList(), units.length()));
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
    Units units = Units.of(folded.text());
    return new SnippetCutter(folded, units, Occurrences.of(terms, folded.text(), units));
  }
}
