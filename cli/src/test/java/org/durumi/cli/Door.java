package org.durumi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.durumi.cli.terminal.Terminal;

/** Runs the program within this process and keeps what it printed. */
final class Door {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int code;

  private Door(String input, boolean shown, Object... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            shown,
            shown,
            shown,
            80);
    code = Durumi.run(terminal, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** Piped: no terminal anywhere. */
  static Door run(Object... arguments) {
    return new Door("", false, arguments);
  }

  /** Piped, with something on standard input. */
  static Door runWithInput(String input, Object... arguments) {
    return new Door(input, false, arguments);
  }

  /** On a terminal with colour. */
  static Door runOnTerminal(Path... arguments) {
    return new Door("", true, Stream.concat(Stream.of("read"), Stream.of(arguments)).toArray());
  }

  int code() {
    return code;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
