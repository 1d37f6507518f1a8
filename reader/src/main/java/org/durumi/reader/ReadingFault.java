package org.durumi.reader;

/** Says in one sentence what kept something from being read. A report's words never get into it. */
public final class ReadingFault {

  private ReadingFault() {}

  /**
   * The sentence about one input that a fault of Durumi, or too little memory, kept from being
   * read.
   *
   * @param name the input's name
   */
  public static String sentence(String name, Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ ->
          name + " needs more memory than there is; read it alone, or split it.";
      case StackOverflowError _ ->
          name + " is nested too deeply to be read; save it as plain text.";
      default -> name + " was not read: " + within(failure);
    };
  }

  /** The end of a sentence about a fault of Durumi, with its place in the source. */
  public static String within(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where =
        trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return "a fault within durumi ("
        + failure.getClass().getSimpleName()
        + where
        + "); please report this line, it holds nothing of the report.";
  }
}
