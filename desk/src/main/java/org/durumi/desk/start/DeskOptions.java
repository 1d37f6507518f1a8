package org.durumi.desk.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.durumi.archive.place.LeftDatabase;
import org.jspecify.annotations.Nullable;

/**
 * How the desk was started.
 *
 * @param archive the archive's folder
 * @param witnesses the folder where the newest head of each archive is noted
 * @param port where to listen on the loopback address; 0 for any free port
 * @param open whether to open the person's browser
 * @param demo whether to work on a throw-away archive that holds the samples
 * @param samples the folder of the sample reports, or null where there is none
 * @param rehearse whether to go through the pages once and end, for the launcher's start-up cache
 * @param team what a desk for many has beyond that; null for one person's
 */
public record DeskOptions(
    Path archive,
    Path witnesses,
    int port,
    boolean open,
    boolean demo,
    @Nullable Path samples,
    boolean rehearse,
    @Nullable TeamOptions team) {

  /** The same, for a person who works alone. */
  public DeskOptions(
      Path archive, Path witnesses, int port, boolean open, boolean demo, @Nullable Path samples) {
    this(archive, witnesses, port, open, demo, samples, false, null);
  }

  /** Where the desk listens unless told otherwise. */
  public static final int USUAL_PORT = 7447;

  /**
   * Reads the arguments that the program passes on, each as {@code --name=value}. A database is
   * named by the word that it was left by.
   *
   * @throws IllegalArgumentException if one is not known
   */
  public static DeskOptions parse(List<String> arguments) {
    Path archive = Path.of("");
    Path witnesses = Path.of("");
    int port = USUAL_PORT;
    boolean open = true;
    boolean demo = false;
    Path samples = null;
    boolean rehearse = false;
    String database = null;
    URI origin = null;
    String provider = null;
    String client = "";
    String secret = "";
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      switch (argument.split("=", 2)[0]) {
        case "--archive" -> archive = Path.of(value);
        case "--witnesses" -> witnesses = Path.of(value);
        case "--samples" -> samples = Path.of(value);
        case "--port" -> port = Integer.parseInt(value);
        case "--no-open" -> open = false;
        case "--demo" -> demo = true;
        case "--rehearse" -> rehearse = true;
        case "--database" -> database = value;
        case "--origin" -> origin = URI.create(value);
        case "--provider" -> provider = value;
        case "--provider-client" -> client = value;
        case "--provider-secret" -> secret = value;
        default -> throw new IllegalArgumentException("unknown argument of the desk");
      }
    }
    TeamOptions team =
        database == null
            ? null
            : new TeamOptions(
                LeftDatabase.take(database),
                origin,
                provider == null ? null : new ProviderOptions(provider, client, secret));
    return new DeskOptions(archive, witnesses, port, open, demo, samples, rehearse, team);
  }
}
