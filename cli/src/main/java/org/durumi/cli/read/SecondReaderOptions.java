package org.durumi.cli.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.reader.second.SecondAddress;
import org.durumi.reader.second.SecondReader;
import org.durumi.reader.second.SecondReaderRefusal;
import org.durumi.reader.second.SecondReaderSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a model that a person named reads too. */
public final class SecondReaderOptions {

  private static final String KEY = "DURUMI_SECOND_KEY";
  private static final String YES = "send";
  private static final int LARGEST_KEY_FILE = 10_000;

  @Option(
      names = "--second-reader",
      paramLabel = "URL",
      description = {
        "Let a model read too, behind an OpenAI-compatible address such as",
        "http://127.0.0.1:8080/v1. Each report's text is sent there."
      })
  private @Nullable String address;

  @Option(names = "--second-model", paramLabel = "NAME", description = "The model's name there.")
  private @Nullable String model;

  @Option(
      names = "--second-key-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the key for that address (else the variable " + KEY + ").")
  private @Nullable Path keyFile;

  @Option(
      names = "--second-seconds",
      paramLabel = "N",
      description = "Longest wait for each report (60).")
  private int seconds = 60;

  @Option(
      names = "--text-may-leave",
      description = "For scripts: do not ask before reports' text leaves this machine.")
  private boolean mayLeave;

  /**
   * The second reader, if one was named; to be closed.
   *
   * @throws Refusal if it cannot be used, or the person does not want the text to leave
   */
  public @Nullable SecondReader open(Surroundings surroundings) {
    if (address == null) {
      if (model != null || keyFile != null || mayLeave) {
        throw new Refusal("--second-reader names the address of the second reader; give it too.");
      }
      return null;
    }
    if (model == null) {
      throw new Refusal("--second-model names the model at that address; give it too.");
    }
    try {
      SecondAddress where = SecondAddress.of(address);
      SecondReaderSettings settings =
          new SecondReaderSettings(where, model, key(surroundings), Duration.ofSeconds(seconds));
      if (!where.onThisMachine()) {
        warn(where, surroundings);
      }
      return new SecondReader(settings);
    } catch (SecondReaderRefusal e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private void warn(SecondAddress where, Surroundings surroundings) {
    surroundings
        .terminal()
        .say(
            "WARNING: "
                + where.host()
                + " is not this machine. The whole text of every report LEAVES THIS MACHINE, and"
                + " whoever runs it can read and keep it, with every name.");
    if (mayLeave) {
      return;
    }
    if (!surroundings.prompt().isThere()) {
      throw new Refusal("Nobody is here to agree to that; nothing was sent (--text-may-leave).");
    }
    String answer =
        surroundings.prompt().line("Type " + YES + " to send it, anything else not to:");
    if (answer == null || !answer.strip().equals(YES)) {
      throw new Refusal("Nothing was sent and nothing read.");
    }
  }

  private @Nullable String key(Surroundings surroundings) {
    if (keyFile == null) {
      return surroundings.variable(KEY);
    }
    try {
      if (Files.size(keyFile) > LARGEST_KEY_FILE) {
        throw new Refusal("The key file " + keyFile + " is too large for a key.");
      }
      String text = new String(Files.readAllBytes(keyFile), StandardCharsets.ISO_8859_1);
      return text.lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new Refusal("The key file " + keyFile + " cannot be read.");
    }
  }
}
