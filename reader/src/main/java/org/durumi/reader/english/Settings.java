package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.Scenes;
import org.durumi.reader.proposal.Shift;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.Period;

/** Where and when the sentences of a report are set. */
final class Settings {

  /** About two sentences, in code points. */
  private static final int REACH = 330;

  private static final int SINCE_REACH = 5;

  private Settings() {}

  /** The places and dates of a report's sentences at which something happens, in order. */
  static Scenes of(List<Sentence> sentences) {
    List<StatedPlace> places = new ArrayList<>();
    List<StatedDate> dates = new ArrayList<>();
    List<Shift> shifts = new ArrayList<>();
    for (Sentence sentence : sentences) {
      shifts.addAll(Shifts.of(sentence.passage()));
      places.addAll(PlaceChoice.scenes(sentence));
      for (Mention<Period> date : sentence.dates()) {
        if (isDay(date.value())
            && !isSince(sentence, sentence.tokenAt(date.start()))
            && !DateChoice.isSpeech(sentence, sentence.tokenAt(date.start()))) {
          dates.add(
              new StatedDate(sentence.passage().quote(date.start(), date.end()), date.value()));
        }
      }
    }
    return new Scenes(places, dates, shifts, REACH);
  }

  /** "since the coup of February 1": from when something lasts, not when a sentence is set. */
  private static boolean isSince(Sentence sentence, int token) {
    for (int i = token; i >= Math.max(0, token - SINCE_REACH); i--) {
      if (sentence.lower(i).equals("since")) {
        return true;
      }
    }
    return false;
  }

  /** A day without its year counts: what is told after it is not to be dated by another one. */
  private static boolean isDay(Period period) {
    return period.start() != null || period.edtf().startsWith("X");
  }
}
