package org.durumi.publisher.export.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Table;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place.Precision;

/** The words that files use for values of a fixed list. */
public final class Codes {

  private Codes() {}

  /** Such as {@code town}. */
  public static String of(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  /** The precision of that word. */
  public static Precision precision(String code) {
    return oneOf(Precision.values(), Codes::of, code, "precision");
  }

  /** The type of that code. */
  public static ActType type(String code) {
    return oneOf(ActType.values(), ActType::code, code, "type");
  }

  /** The modality of that code. */
  public static Modality modality(String code) {
    return oneOf(Modality.values(), Modality::code, code, "modality");
  }

  /** The audience of that code. */
  public static Audience audience(String code) {
    return oneOf(Audience.values(), Audience::code, code, "audience");
  }

  /** The measure of that code. */
  public static Table.Measure measure(String code) {
    return oneOf(Table.Measure.values(), Table.Measure::code, code, "measure");
  }

  private static <T> T oneOf(T[] values, Function<T, String> name, String code, String what) {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a code for " + what));
  }
}
