package org.durumi.cli.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.key.RecoveryKey;
import org.durumi.cli.terminal.Prompt;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Gets passphrases and recovery keys from a person or from the files that a person names. */
final class Keys {

  private static final int TRIES = 3;
  private static final int LONGEST_RECOVERY_KEY = 1000;

  private final Surroundings surroundings;
  private final KeyOptions options;

  Keys(Surroundings surroundings, KeyOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /** The key that opens the archive; to be closed. */
  DataKey open(KeyFile keys) {
    Path recovery = options.recoveryKey();
    if (recovery != null) {
      try (RecoveryKey key = recoveryKey(recovery)) {
        return keys.open(key);
      }
    }
    Path file = file();
    if (file != null) {
      try (Passphrase passphrase = Passphrase.fromFile(file, terminal()::say)) {
        return keys.open(passphrase);
      }
    }
    return ask(keys);
  }

  /** A passphrase for something new, asked for twice; to be closed. */
  Passphrase choose(@Nullable Path file) {
    if (file != null) {
      Passphrase passphrase = Passphrase.fromFile(file, terminal()::say);
      warnIfShort(passphrase);
      return passphrase;
    }
    requirePerson();
    for (int i = 0; i < TRIES; i++) {
      Passphrase first = asked("New passphrase:");
      try (Passphrase second = asked("The same again:")) {
        if (first.matches(second)) {
          warnIfShort(first);
          return first;
        }
      }
      first.close();
      terminal().say("The two differ; type them again.");
    }
    throw new Refusal("The two passphrases differed three times; nothing was made.");
  }

  /** The file that the person or the environment names for the passphrase, if any. */
  @Nullable Path file() {
    Path named = options.passphrase();
    String variable = surroundings.variable("DURUMI_PASSPHRASE_FILE");
    return named == null && variable != null ? Path.of(variable) : named;
  }

  private DataKey ask(KeyFile keys) {
    requirePerson();
    for (int i = 1; ; i++) {
      try (Passphrase passphrase = asked("Passphrase:")) {
        return keys.open(passphrase);
      } catch (KeyRefusal e) {
        if (i == TRIES || !e.mayTryAgain()) {
          throw e;
        }
        terminal().say(String.valueOf(e.getMessage()));
      }
    }
  }

  private Passphrase asked(String question) {
    char[] typed = prompt().secret(question);
    if (typed == null) {
      throw new Refusal("No passphrase was typed; nothing was done.");
    }
    try {
      return Passphrase.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private static RecoveryKey recoveryKey(Path file) {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_RECOVERY_KEY);
      char[] typed = new String(bytes, StandardCharsets.US_ASCII).toCharArray();
      return RecoveryKey.of(typed);
    } catch (IOException e) {
      throw new Refusal("The recovery key file " + file + " cannot be read; check its name.");
    }
  }

  private void warnIfShort(Passphrase passphrase) {
    if (passphrase.isShort()) {
      terminal()
          .say(
              "The passphrase is short; somebody who takes the archive away may guess it. Four or"
                  + " more words that do not belong together are better.");
    }
  }

  private void requirePerson() {
    if (!prompt().isThere()) {
      throw new Refusal(
          "There is no terminal to ask for the passphrase; name a file that holds it with"
              + " --passphrase-file.");
    }
  }

  private Prompt prompt() {
    return surroundings.prompt();
  }

  private Terminal terminal() {
    return surroundings.terminal();
  }
}
