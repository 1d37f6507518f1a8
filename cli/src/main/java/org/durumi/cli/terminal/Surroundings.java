package org.durumi.cli.terminal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.durumi.archive.key.Argon2Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the program finds round itself.
 *
 * @param terminal where it reads and prints
 * @param prompt whom it may ask
 * @param environment the environment's variables
 * @param home the person's folder
 * @param clock what tells the time
 * @param keyCost what trying a passphrase costs; cheap in tests alone
 */
public record Surroundings(
    Terminal terminal,
    Prompt prompt,
    Map<String, String> environment,
    Path home,
    Clock clock,
    Argon2Settings keyCost) {

  /** Those of this process. */
  public static Surroundings ofThisProcess() {
    return new Surroundings(
        Terminal.ofThisProcess(),
        Prompt.ofThisProcess(),
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        Clock.systemUTC(),
        Argon2Settings.STANDARD);
  }

  /** A variable of the environment; null where it is not set or empty. */
  public @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
