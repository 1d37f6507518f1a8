package org.durumi.reader.casefile;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** Drops events that another event of the report makes needless. */
final class Superseded {

  private Superseded() {}

  /** Those that stand beside all others. */
  static List<Folded> removed(List<Folded> kept) {
    return withoutVanished(withoutForetold(withoutShots(kept)));
  }

  /** "shot and killed" is a killing: the shooting of the same people in that sentence goes. */
  private static List<Folded> withoutShots(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            f.event().type() != ActType.SHOOTING
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == ActType.KILLING
                            && k.event().evidence().stream()
                                .anyMatch(f.event().evidence()::contains)))
        .toList();
  }

  /** People whose arrest is told have not been made to disappear by an unknown hand. */
  private static List<Folded> withoutVanished(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            f.event().type() != ActType.ENFORCED_DISAPPEARANCE
                || f.group() < 0
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == ActType.ARREST_DETENTION && k.group() == f.group()))
        .toList();
  }

  /**
   * The plan or fear of what the report says was carried out on the same people is no second event.
   */
  private static List<Folded> withoutForetold(List<Folded> kept) {
    return kept.stream()
        .filter(f ->
            SameAct.bucket(f.event().modality()) != 1
                || kept.stream()
                    .noneMatch(k ->
                        k.event().type() == f.event().type()
                            && k.event().modality() == Modality.OCCURRED
                            && (k.group() == f.group() || f.group() < 0)))
        .toList();
  }
}
