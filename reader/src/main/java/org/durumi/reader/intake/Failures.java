package org.durumi.reader.intake;

import org.jspecify.annotations.Nullable;

/** What a parser's failure means for a person; a parser's own message may hold report text. */
final class Failures {

  private Failures() {}

  static Refusal asRefusal(@Nullable Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case StackOverflowError _ -> new Refusal("is nested too deeply to be read");
      case OutOfMemoryError _ ->
          new Refusal("needs more memory than there is; give Java more with -Xmx, or split it");
      case LinkageError _ ->
          new Refusal("needs a part of Durumi that is missing; install Durumi again");
      case null, default ->
          new Refusal("is damaged or not what its kind promises; get it from its source again");
    };
  }
}
