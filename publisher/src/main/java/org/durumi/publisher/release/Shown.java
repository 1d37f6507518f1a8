package org.durumi.publisher.release;

import java.util.Optional;
import java.util.function.Function;

/**
 * A field as it leaves: what it says, or why it says nothing. That nobody knows and that it is held
 * back are told apart, or missingness could not be counted.
 *
 * @param <T> what the field says
 */
public sealed interface Shown<T> {

  /**
   * It may be told.
   *
   * @param value what
   */
  record Told<T>(T value) implements Shown<T> {}

  /** No accepted telling says it. */
  record Unknown<T>() implements Shown<T> {}

  /** It is known and stays inside. */
  record Withheld<T>() implements Shown<T> {}

  /** What it says, if it says something. */
  default Optional<T> told() {
    return this instanceof Told<T> it ? Optional.of(it.value()) : Optional.empty();
  }

  /** The same of what it says. */
  default <R> Shown<R> map(Function<T, R> change) {
    return switch (this) {
      case Told<T> it -> new Told<>(change.apply(it.value()));
      case Unknown<T> _ -> new Unknown<>();
      case Withheld<T> _ -> new Withheld<>();
    };
  }

  /** The code that tables print in place of a missing value: empty, or {@code withheld}. */
  default String missing() {
    return this instanceof Withheld<T> ? "withheld" : "";
  }
}
