package org.durumi.linker.chain;

import java.util.List;
import java.util.regex.Pattern;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** The wording of conclusions, in {@code inference.tsv}. */
final class Inference {

  private record Cue(Pattern phrase, Basis basis, boolean outright) {}

  private static final List<Cue> CUES =
      Phrases.rows("inference.tsv").stream()
          .map(row -> new Cue(Phrases.pattern(row[1]), Basis.of(row[2]), row[3].equals("outright")))
          .toList();

  private Inference() {}

  /**
   * What a telling rests on: the first cue of the table that its sentences hold. Where the report
   * asserts the act, only outright cues count, and only for how custody went on: whoever saw a
   * friend being taken concludes nothing.
   */
  static Basis basis(Telling telling) {
    boolean hedged = telling.modality() == Modality.UNCONFIRMED;
    String sentence = Phrases.folded(telling.sentence());
    return CUES.stream()
        .filter(cue -> hedged || (cue.outright() && isOutcome(telling.type())))
        .filter(cue -> cue.phrase().matcher(sentence).find())
        .map(Cue::basis)
        .findFirst()
        .orElse(hedged ? Basis.HEDGED : Basis.SAID);
  }

  private static boolean isOutcome(ActType type) {
    return switch (type) {
      case TRANSFER, FORCED_REPATRIATION, RELEASE, DEATH_IN_CUSTODY, KILLING -> true;
      default -> false;
    };
  }
}
