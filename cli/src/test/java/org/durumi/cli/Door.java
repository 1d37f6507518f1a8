package org.durumi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.cli.terminal.Prompt;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Runs the program within this process and keeps what it printed. */
public final class Door {

  private static final Path NOWHERE = Path.of("/nonexistent/home");
  private static final Argon2Settings CHEAP = new Argon2Settings(64, 1, 1);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int code;

  private Door(
      String input,
      boolean shown,
      Prompt prompt,
      Map<String, String> environment,
      Object... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            shown,
            shown,
            shown,
            80);
    Surroundings surroundings =
        new Surroundings(terminal, prompt, environment, NOWHERE, Clock.systemUTC(), CHEAP);
    code =
        Durumi.run(surroundings, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** Piped: no terminal anywhere. */
  public static Door run(Object... arguments) {
    return new Door("", false, Prompt.nobody(), Map.of(), arguments);
  }

  /** Piped, with these variables in the environment. */
  public static Door runIn(Map<String, String> environment, Object... arguments) {
    return new Door("", false, Prompt.nobody(), environment, arguments);
  }

  /** Piped, with something on standard input. */
  static Door runWithInput(String input, Object... arguments) {
    return new Door(input, false, Prompt.nobody(), Map.of(), arguments);
  }

  /** With a person at the terminal, who types these answers, one after the other. */
  public static Door runWithPerson(
      Map<String, String> environment, List<String> answers, Object... arguments) {
    return new Door("", true, new Typing(answers), environment, arguments);
  }

  /** On a terminal with colour. */
  static Door runOnTerminal(Path... arguments) {
    return new Door(
        "",
        true,
        Prompt.nobody(),
        Map.of(),
        Stream.concat(Stream.of("read"), Stream.of(arguments)).toArray());
  }

  /** The exit code. */
  public int code() {
    return code;
  }

  /** What was printed. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was said on standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class Typing implements Prompt {

    private final Deque<String> answers;

    Typing(List<String> answers) {
      this.answers = new ArrayDeque<>(answers);
    }

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public char @Nullable [] secret(String question) {
      String answer = answers.poll();
      return answer == null ? null : answer.toCharArray();
    }

    @Override
    public @Nullable String line(String question) {
      return answers.poll();
    }
  }
}
