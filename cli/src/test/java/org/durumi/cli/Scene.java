package org.durumi.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.cli.terminal.Prompt;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;

/** Runs the program within this process while something else happens round it. */
public final class Scene {

  private final Map<String, String> environment;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Consumer<String> onPrint = _ -> {};
  private Prompt prompt = Prompt.nobody();
  private Clock clock = Clock.systemUTC();

  /** A scene with these variables in the environment. */
  public Scene(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Does something whenever something is about to be printed. */
  public Scene onPrint(Consumer<String> happening) {
    onPrint = happening;
    return this;
  }

  /** Has somebody there to ask. */
  public Scene asking(Prompt person) {
    prompt = person;
    return this;
  }

  /** Has another clock. */
  public Scene by(Clock other) {
    clock = other;
    return this;
  }

  /** Runs one command and returns its exit code. */
  public int run(Object... arguments) {
    OutputStream watched =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            onPrint.accept(new String(bytes, from, length, StandardCharsets.UTF_8));
            out.write(bytes, from, length);
          }
        };
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), watched, err, false, false, false, 80);
    return Durumi.run(
        new Surroundings(
            terminal,
            prompt,
            environment,
            Path.of("/nonexistent/home"),
            clock,
            new Argon2Settings(64, 1, 1)),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** What was printed. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was said on standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
