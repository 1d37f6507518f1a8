package org.durumi.reader.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.source.Quote;

/** How likely it is that a sentence tells of an act of a type: the surest of its pieces. */
final class Likelihood {

  private final Sentences sentences;
  private final List<ActType> types;
  private final Map<Integer, double[]> bySentence = new HashMap<>();

  Likelihood(Sentences sentences, List<ActType> types) {
    this.sentences = sentences;
    this.types = types;
  }

  void add(Encoding encoding) {
    Scores scores = encoding.scores();
    for (int row = 1; row < encoding.window().size() - 1; row++) {
      Piece piece = encoding.window().pieces().get(row);
      double[] best =
          bySentence.computeIfAbsent(
              sentences.index(new Stretch(piece.start(), piece.end(), 0)),
              _ -> new double[types.size()]);
      for (int type = 0; type < best.length; type++) {
        best[type] = Math.max(best[type], scores.probability(row, type));
      }
    }
  }

  /** How likely an event's type is in the likeliest sentence of its evidence. */
  double of(Event event) {
    int type = types.indexOf(event.type());
    double best = 0;
    for (Quote evidence : event.evidence()) {
      best = Math.max(best, type < 0 ? 0 : within(evidence, type));
    }
    return best;
  }

  private double within(Quote evidence, int type) {
    double best = 0;
    Stretch words = sentences.at(evidence);
    int first = sentences.index(words);
    int last = sentences.index(new Stretch(words.end() - 1, words.end(), 0));
    for (int i = first; i <= last; i++) {
      double[] here = bySentence.get(i);
      best = Math.max(best, here == null ? 0 : here[type]);
    }
    return best;
  }
}
