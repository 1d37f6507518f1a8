package org.durumi.cli.archive;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.durumi.archive.Accounts;
import org.durumi.archive.Archive;
import org.durumi.archive.store.AccountRow;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.record.casework.Role;
import org.durumi.record.review.RefusedDecision;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes and shuts accounts of a team's desk from the machine that it runs on. */
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the first account of a team's desk, and helps where no administrator can.",
      "Each act is an entry of the archive's log. See docs/accounts.md.",
      ""
    },
    footer = {
      "",
      "Example: durumi accounts add Min-ji --database postgresql://durumi@localhost/durumi"
    })
public final class AccountsCommand implements Callable<Integer> {

  /** What can be done. */
  private enum Act {
    add,
    invite,
    roles,
    shut,
    open,
    list
  }

  private static final List<String> NONE = List.of("none");

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "ACT",
      description = {
        "${COMPLETION-CANDIDATES}: invite takes all ways in away and invites anew;",
        "roles gives --role in --project in place of those before."
      })
  private Act act = Act.list;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whose account.")
  private String name = "";

  @Option(
      names = "--role",
      split = ",",
      paramLabel = "ROLE",
      description = {
        "analyst, reader, recorder, reviewer, publisher, administrator; several with commas",
        "(administrator); none with roles takes them away."
      })
  private List<String> roles = List.of("administrator");

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description = {
        "The project that the roles are in, as durumi project names it (${DEFAULT-VALUE}: the whole",
        "archive). Whoever has roles in projects alone sees their reports alone."
      })
  private String project = Accounts.WHOLE;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "The desk's public address, as durumi serve is given it (${DEFAULT-VALUE}).")
  private String origin = "http://localhost:7447";

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Keeps accounts of the archive of these surroundings. */
  public AccountsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (act != Act.list && name.isBlank()) {
      throw new Refusal("Name the person: durumi accounts " + act + " NAME");
    }
    Set<Role> given = EnumSet.noneOf(Role.class);
    for (String role : roles.equals(NONE) ? List.<String>of() : roles) {
      given.add(
          Role.of(role)
              .orElseThrow(() -> new Refusal("There is no role " + role + "; see --help.")));
    }
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Accounts accounts = archive.accounts();
      switch (act) {
        case add -> tell(accounts.invite(name, Map.of(project, given), Accounts.COMMAND_LINE));
        case invite -> tell(accounts.inviteAgain(known(accounts).number(), Accounts.COMMAND_LINE));
        case roles ->
            accounts.roles(known(accounts).number(), project, given, Accounts.COMMAND_LINE);
        case shut -> accounts.shut(known(accounts).number(), true, Accounts.COMMAND_LINE);
        case open -> accounts.shut(known(accounts).number(), false, Accounts.COMMAND_LINE);
        case list -> accounts.all().forEach(this::tell);
      }
    } catch (RefusedDecision e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
    return CommandLine.ExitCode.OK;
  }

  private AccountRow known(Accounts accounts) {
    return accounts
        .named(name)
        .orElseThrow(
            () -> new Refusal("There is no account of that name; see durumi accounts list"));
  }

  private void tell(AccountRow row) {
    surroundings
        .terminal()
        .print(
            "%4d  %-8s %s%n"
                .formatted(
                    row.number(),
                    row.state().name().toLowerCase(java.util.Locale.ROOT),
                    row.name()));
  }

  private void tell(Accounts.Invited invited) {
    surroundings
        .terminal()
        .say("Whoever opens this address first has the account; it is good once, for three days:");
    surroundings.terminal().print(origin + "/invitation/" + invited.secret() + "\n");
  }
}
