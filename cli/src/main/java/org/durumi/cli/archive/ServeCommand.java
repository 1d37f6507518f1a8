package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.durumi.archive.key.PasswordFile;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.LeftDatabase;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the desk for a team, over an archive on a database server. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens the desk for a team over an archive on a PostgreSQL server.",
      "People come in by accounts; the first is made with durumi accounts add. It listens on this",
      "machine alone: a proxy with a certificate (nginx, Caddy, Apache) stands in front of it. See",
      "docs/team.md.",
      ""
    },
    footer = {
      "",
      "Example: durumi serve --team --database postgresql://durumi@localhost/durumi --origin"
          + " https://desk.example.org"
    })
public final class ServeCommand implements Callable<Integer> {

  private static final String DESK = "durumi-desk";
  private static final int HIGHEST_PORT = 65_535;

  private final Surroundings surroundings;

  @Option(names = "--team", required = true, description = "Accounts, roles and sign-off by them.")
  private boolean team;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "The public address, such as https://desk.example.org (http://localhost:PORT).")
  private @Nullable String origin;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen on 127.0.0.1 (${DEFAULT-VALUE}); 0 for any free port.")
  private int port = 7447;

  @Option(
      names = "--provider",
      paramLabel = "URL",
      description = "Who else may let people in (OpenID Connect), such as https://id.example.org.")
  private @Nullable String provider;

  @Option(
      names = "--provider-client",
      paramLabel = "ID",
      description = "How that provider knows this desk.")
  private String client = "";

  @Option(
      names = "--provider-secret-file",
      paramLabel = "FILE",
      description = "File whose first line is what the desk shows that provider.")
  private @Nullable Path secret;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Opens the desk of these surroundings. */
  public ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new Refusal("--port is a number from 0 to " + HIGHEST_PORT + ".");
    }
    String database = options.database();
    if (!team || database == null) {
      throw new Refusal(
          "Name the archive's database: durumi serve --team --database postgresql://user@host/name");
    }
    ToolProvider desk =
        ToolProvider.findFirst(DESK)
            .orElseThrow(() -> new Refusal("The desk is not here; start it with ./durumi serve."));
    try {
      return desk.run(System.out, System.err, arguments(database).toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private List<String> arguments(String database) {
    ArchivePlace place = options.place(surroundings);
    List<String> arguments = new ArrayList<>();
    arguments.add("--archive=" + place.folder());
    arguments.add("--witnesses=" + place.witnesses());
    arguments.add("--port=" + port);
    arguments.add("--no-open");
    arguments.add(
        "--database=" + LeftDatabase.leave(new Servers(surroundings, options).database(database)));
    if (provider != null) {
      if (secret == null) {
        throw new Refusal("With --provider, name --provider-client and --provider-secret-file.");
      }
      arguments.add("--provider=" + provider);
      arguments.add("--provider-client=" + client);
      arguments.add("--provider-secret=" + PasswordFile.read(secret, surroundings.terminal()::say));
    }
    if (origin != null) {
      arguments.add("--origin=" + origin);
    }
    return arguments;
  }
}
