package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who says something in a sentence. Offsets are UTF-16 units from the sentence's start.
 *
 * @param words who, as {@code [start, end)}
 * @param via those who pass it on, nearest first
 * @param from where what is said begins
 * @param verbEnd one past the verb of saying
 * @param pointing true where the words take up a source named before ("he", "the group")
 * @param date when it was said, if the clause tells
 */
record Source(
    Mention<String> words,
    List<Mention<String>> via,
    int from,
    int verbEnd,
    boolean pointing,
    @Nullable Mention<Period> date) {

  /** Tells whether a stretch belongs to the clause that names the source. */
  boolean frames(int start, int end) {
    boolean named = start >= words.start() && end <= words.end();
    boolean passed = via.stream().anyMatch(v -> v.overlaps(start, end));
    boolean dated = date != null && date.overlaps(start, end);
    return named || passed || dated;
  }
}
