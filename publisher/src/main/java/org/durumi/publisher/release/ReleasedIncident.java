package org.durumi.publisher.release;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.time.Period;

/**
 * An incident as it may be told outside. It holds no words of any report, no name, no address and
 * no number of the archive.
 *
 * @param number its number in what this office publishes, from 1; the same in every release, and in
 *     no relation to the archive's own
 * @param type what was done
 * @param modality whether it happened, is feared, planned, ordered or denied
 * @param when the period, already as wide as it must be
 * @param place where
 * @param people the fewest and the most different people that the accepted tellings allow
 * @param best the single figure between them that tables print
 * @param children whether there were children among them
 * @param agents who did it, as sorts such as "police" or "border guards"; never a person's name
 * @param outcome what became of the people as far as confirmed, such as {@code returned}
 * @param origins how many independent origins tell it; corroboration, never the number of articles
 * @param sources the sorts of sources, such as "news" or "testimony"
 */
public record ReleasedIncident(
    int number,
    ActType type,
    Modality modality,
    Shown<Period> when,
    Shown<ReleasedPlace> place,
    Shown<Count> people,
    Shown<Integer> best,
    Shown<Boolean> children,
    Shown<List<String>> agents,
    Shown<String> outcome,
    Shown<Integer> origins,
    Shown<List<String>> sources) {

  /** Refuses a number below one. */
  public ReleasedIncident {
    if (number < 1) {
      throw new IllegalArgumentException("numbers of published incidents begin at 1: " + number);
    }
  }
}
