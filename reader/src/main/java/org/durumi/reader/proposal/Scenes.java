package org.durumi.reader.proposal;

import java.util.List;
import java.util.function.Predicate;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;

/**
 * Where and when a report says that something happened, told sentence by sentence, whether or not
 * the sentence states an act: "Soldiers came through Adi Keyh on 12 May. Two men were killed."
 *
 * @param places no finer than a state is left out, and so is where people come from, go to or speak
 * @param dates when something was said or published is left out
 * @param shifts times told by their distance from the time told before
 * @param reach how far on, in code points, a sentence still stands in the scene of one before it
 */
public record Scenes(
    List<StatedPlace> places, List<StatedDate> dates, List<Shift> shifts, int reach) {

  /** Nothing known. */
  public static final Scenes NONE = new Scenes(List.of(), List.of(), List.of(), 0);

  /** Keeps its own copies. */
  public Scenes {
    places = List.copyOf(places);
    dates = List.copyOf(dates);
    shifts = List.copyOf(shifts);
  }

  /** The same without some dates. */
  public Scenes without(Predicate<StatedDate> dropped) {
    return new Scenes(places, dates.stream().filter(dropped.negate()).toList(), shifts, reach);
  }
}
