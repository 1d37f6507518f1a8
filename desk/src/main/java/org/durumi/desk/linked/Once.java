package org.durumi.desk.linked;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works something out when it is first asked for, and keeps it. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> work;
  private @Nullable T found;

  private Once(Supplier<T> work) {
    this.work = work;
  }

  static <T> Once<T> of(Supplier<T> work) {
    return new Once<>(work);
  }

  @Override
  public synchronized T get() {
    T known = found;
    if (known == null) {
      known = work.get();
      found = known;
    }
    return known;
  }
}
