package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.source.Report;

/** Finds totals over several incidents: the numbers that the encoder points out as such. */
final class TotalFinder {

  private static final double FAINTEST_TYPE = 0.02;

  private final Report report;
  private final Sentences sentences;
  private final WordsReader words;

  TotalFinder(Report report, Sentences sentences, WordsReader words) {
    this.report = report;
    this.sentences = sentences;
    this.words = words;
  }

  /** The totals of a window. A number whose sentence points at no act is none. */
  List<Rollup> read(Encoding encoding) {
    String text = report.text().string();
    Heads heads = encoding.heads();
    List<Rollup> found = new ArrayList<>();
    List<Scores.Run> runs = encoding.scores().runs(heads.rollup(), heads.events().rollup());
    for (Stretch number : ActFinder.stretches(text, encoding, runs)) {
      Stretch sentence = sentences.around(number);
      Optional<ActType> type = likeliest(encoding, sentence);
      words
          .count(number.words(text))
          .ifPresent(count ->
              type.ifPresent(of ->
                  found.add(
                      new Rollup(
                          of,
                          new StatedCount(number.in(report.text()), count),
                          null,
                          List.of(sentence.in(report.text()))))));
    }
    return found;
  }

  /** The type that a piece of the sentence comes nearest to. */
  private static Optional<ActType> likeliest(Encoding encoding, Stretch sentence) {
    double best = FAINTEST_TYPE;
    int type = -1;
    for (int i = 1; i < encoding.window().size() - 1; i++) {
      Piece piece = encoding.window().pieces().get(i);
      if (piece.start() >= sentence.start() && piece.end() <= sentence.end()) {
        for (int column = 0; column < encoding.heads().types().size(); column++) {
          double here = encoding.scores().probability(i, column);
          if (here > best) {
            best = here;
            type = column;
          }
        }
      }
    }
    return type < 0 ? Optional.empty() : Optional.of(encoding.heads().types().get(type));
  }
}
