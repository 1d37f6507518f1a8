package org.durumi.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.durumi.cli.card.SafeText;

/**
 * Where the program reads and prints. Everything printed is UTF-8, whatever the locale says.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outShown true where a person sees standard output as it comes
 * @param errShown true where a person sees standard error as it comes
 * @param mayColour true where standard output is shown and colour is welcome
 * @param columns width of the terminal, or a usual one where there is none
 */
public record Terminal(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outShown,
    boolean errShown,
    boolean mayColour,
    int columns) {

  private static final int USUAL_COLUMNS = 100;

  /** The terminal of this process; the launcher says what it is, since Java cannot tell fully. */
  public static Terminal ofThisProcess() {
    String shown = System.getProperty("durumi.shown", "");
    boolean outShown = shown.contains("out");
    String noColour = System.getenv("NO_COLOR");
    boolean welcome =
        (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    int columns = Integer.getInteger("durumi.columns", USUAL_COLUMNS);
    return new Terminal(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new FileOutputStream(FileDescriptor.err),
        outShown,
        shown.contains("err"),
        outShown && welcome,
        columns > 0 ? columns : USUAL_COLUMNS);
  }

  /**
   * Prints to standard output and sends it off.
   *
   * @throws UncheckedIOException if nobody takes it: a closed pipe, a full disk
   */
  public void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints one sentence for a person to standard error, made safe to show. */
  public void say(String sentence) {
    try {
      err.write((SafeText.of(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // With standard error gone there is nobody left to tell.
      return;
    }
  }

  /** Writes to standard output in UTF-8. */
  public PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
  }

  /** Writes to standard error in UTF-8. */
  public PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }
}
