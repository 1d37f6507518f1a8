package org.durumi.cli.terminal;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks a person at the terminal. */
public interface Prompt {

  /** Tells whether there is a person to ask. */
  boolean isThere();

  /**
   * Asks for something that must not be seen.
   *
   * @return what was typed, for the caller to wipe; null where the person ended the input
   */
  char @Nullable [] secret(String question);

  /**
   * Asks for a line.
   *
   * @return what was typed; null where the person ended the input
   */
  @Nullable String line(String question);

  /** The terminal that this process was started from, if any. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 has always one; its contract still allows none.
  static Prompt ofThisProcess() {
    Console console = System.console();
    return console == null || !console.isTerminal() ? nobody() : of(console);
  }

  /** Where there is nobody to ask. */
  static Prompt nobody() {
    return new Prompt() {
      @Override
      public boolean isThere() {
        return false;
      }

      @Override
      public char @Nullable [] secret(String question) {
        return null;
      }

      @Override
      public @Nullable String line(String question) {
        return null;
      }
    };
  }

  private static Prompt of(Console console) {
    return new Prompt() {
      @Override
      public boolean isThere() {
        return true;
      }

      @Override
      public char @Nullable [] secret(String question) {
        return console.readPassword("%s ", question);
      }

      @Override
      public @Nullable String line(String question) {
        return console.readLine("%s ", question);
      }
    };
  }
}
