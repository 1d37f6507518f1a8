package org.durumi.publisher.simulate;

import java.util.List;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Table.Measure;
import org.durumi.record.event.ActType;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What a reader can conclude, in parts, so that it can be said in any language. */
public sealed interface Conclusion {

  /**
   * How many there are of a group whose number is withheld.
   *
   * @param by what lets a reader conclude it
   * @param incident the number of the incident whose people they are, or 0 for a cell
   * @param table the name of the cell's table, or empty
   * @param dimensions by what the table tells its numbers apart
   * @param at the cell's row and column
   * @param measure what is counted
   * @param low the least there can be
   * @param high the most there can be
   */
  record Withheld(
      By by,
      int incident,
      String table,
      List<String> dimensions,
      List<String> at,
      Measure measure,
      long low,
      long high)
      implements Conclusion {

    /** Keeps its own copies. */
    public Withheld {
      dimensions = List.copyOf(dimensions);
      at = List.copyOf(at);
    }

    /** Tells whether there is one number that it can be. */
    public boolean isExact() {
      return low == high;
    }
  }

  /** What lets a reader conclude something. */
  enum By {
    /** The one table that goes along. */
    TABLE,
    /** The release, with or without earlier ones. */
    RELEASE,
    /** Earlier releases alone. */
    EARLIER
  }

  /**
   * That very few people fit an act, a date and a place.
   *
   * @param earlier whether earlier releases told a part of it
   * @param type what was done
   * @param when the narrowest date that was told, or null
   * @param place the finest place that was told, or null
   * @param people how many fit
   * @param cell how many at the least must
   */
  record Few(
      boolean earlier,
      ActType type,
      @Nullable Period when,
      @Nullable ReleasedPlace place,
      long people,
      int cell)
      implements Conclusion {}

  /**
   * A small number that a table tells.
   *
   * @param table its name
   * @param at its row and column
   * @param measure what is counted
   * @param number how many
   */
  record SmallNumber(String table, List<String> at, Measure measure, long number)
      implements Conclusion {

    /** Keeps its own copy. */
    public SmallNumber {
      at = List.copyOf(at);
    }
  }

  /**
   * How many incidents stay inside.
   *
   * @param incidents how many
   */
  record Inside(int incidents) implements Conclusion {}

  /**
   * Of whom an outlet wrote.
   *
   * @param incident the one incident that fits what it published
   * @param people how many people it wrote of
   * @param outcome whether the release adds what became of them
   * @param children whether it adds whether there were children
   */
  record Joined(int incident, int people, boolean outcome, boolean children)
      implements Conclusion {}

  /** As a sentence in English. */
  default String words() {
    return InEnglish.sentence(this);
  }
}
