package org.durumi.reader.english;

import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.jspecify.annotations.Nullable;

/** "Six people who had helped them were also detained": when the act told just before was. */
final class Also {

  private static final int MEMORY = 1; // sentences

  private @Nullable ActType type;
  private @Nullable StatedDate last;
  private int sentence;

  /** Takes note of an act and its own date. */
  void note(Sentence told, ActType act, Modality modality, @Nullable StatedDate date) {
    if (modality == Modality.OCCURRED) {
      type = act;
      last = date;
      sentence = told.passage().index();
    }
  }

  /** The date, or for a further act of the same type the date of that before. */
  @Nullable StatedDate date(Sentence told, Trigger trigger, @Nullable StatedDate own) {
    boolean also = told.lower(trigger.from() - 1).equals("also");
    boolean near = told.passage().index() - sentence <= MEMORY;
    return own == null && also && near && trigger.type() == type ? last : own;
  }
}
