package org.durumi.linker.chain;

import java.util.List;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;

/** Looks into tellings. */
final class Tellings {

  private Tellings() {}

  /** Those that are not denials, or all where all are. */
  static List<Telling> asserted(List<Telling> tellings) {
    List<Telling> asserted =
        tellings.stream().filter(one -> one.modality() != Modality.DENIED).toList();
    return asserted.isEmpty() ? tellings : asserted;
  }

  /** What a telling says of its people, and how: its sentences and their descriptions, folded. */
  static String words(Strand.Told told) {
    Telling.People people = told.people();
    return Phrases.folded(
        told.telling().sentence() + " " + (people == null ? "" : people.description()));
  }
}
