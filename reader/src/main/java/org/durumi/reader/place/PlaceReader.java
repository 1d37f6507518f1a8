package org.durumi.reader.place;

import java.util.List;
import java.util.Optional;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;

/** Finds the places that a sentence names, known to the gazetteer or not. */
public interface PlaceReader extends MentionReader<Place> {

  /** The mentions of known places, in order and not overlapping. */
  @Override
  default List<Mention<Place>> read(String sentence) {
    return readAll(sentence).stream()
        .flatMap(mention ->
            mention.value().stream()
                .map(place -> new Mention<>(mention.start(), mention.end(), place)))
        .toList();
  }

  /**
   * All mentions, in order and not overlapping. Empty values are words that plainly name a place
   * which the gazetteer does not know, such as an unlisted village or "the border area".
   */
  List<Mention<Optional<Place>>> readAll(String sentence);
}
