package org.durumi.desk.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.durumi.archive.AccountAct;
import org.durumi.archive.Accounts;
import org.durumi.archive.Archive;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Pages;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Accounts as administrators keep them. */
@Controller
@Profile("team")
final class AccountsController {

  private static final int ACTS = 100;

  private final Vault vault;
  private final OpenSessions sessions;
  private final Pages pages;
  private final DeskOptions options;
  private final Environment environment;

  AccountsController(
      Vault vault,
      OpenSessions sessions,
      Pages pages,
      DeskOptions options,
      Environment environment) {
    this.vault = vault;
    this.sessions = sessions;
    this.pages = pages;
    this.options = options;
    this.environment = environment;
  }

  @GetMapping("/accounts")
  View list() {
    return list(null, null);
  }

  private View list(Accounts.@Nullable Invited invited, @Nullable String refusal) {
    ActWords words = new ActWords(pages.words());
    AccountsView view =
        vault.whole(archive -> {
          List<AccountRow> all = archive.accounts().all();
          Map<Integer, String> names = new TreeMap<>();
          all.forEach(row -> names.put(row.number(), row.name()));
          return new AccountsView(
              all.stream()
                  .map(row ->
                      new AccountsView.Row(
                          row.number(),
                          OneLine.of(row.name()),
                          words.state(row),
                          words.roles(row),
                          sessions.of(row.number()).size()))
                  .toList(),
              words.all(archive.accounts().acts(0, Long.MAX_VALUE, ACTS), names),
              invited == null ? null : link(invited),
              invited == null ? null : OneLine.of(invited.account().name()),
              projects(archive),
              refusal);
        });
    return pages.show("accounts/accounts", view);
  }

  /** The projects that there are, to choose from. */
  private static List<String> projects(Archive archive) {
    return archive.casework().projects().stream().map(Project::name).toList();
  }

  private String link(Accounts.Invited invited) {
    int port = environment.getRequiredProperty("local.server.port", Integer.class);
    TeamOptions team = options.team();
    String origin = team == null ? "" : team.originAt(port);
    return origin + "/invitation/" + invited.secret();
  }

  @PostMapping("/accounts")
  View invite(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String project,
      @RequestParam(defaultValue = "") List<String> role) {
    String in = project(project);
    if (in == null || !fits(in, roles(role))) {
      return list(null, pages.words().of("accounts.refused.project"));
    }
    try {
      return list(
          vault.whole(
              archive -> archive.accounts().invite(name, Map.of(in, roles(role)), Doer.now())),
          null);
    } catch (RefusedDecision e) {
      return list(null, pages.words().of("accounts.refused.name"));
    }
  }

  @GetMapping("/accounts/{number}")
  View one(@PathVariable String number) {
    return one(known(number), null);
  }

  private View one(AccountRow row, @Nullable String refusal) {
    ActWords words = new ActWords(pages.words());
    return pages.show(
        "accounts/one",
        new OneAccountView(
            row.number(),
            row.name(),
            words.state(row),
            row.state() == AccountRow.State.SHUT,
            row.in(Accounts.WHOLE),
            memberships(row),
            vault.whole(AccountsController::projects),
            words.sessions(sessions.of(row.number()), null),
            words.own(
                vault.whole(archive -> archive.accounts().acts(row.number(), Long.MAX_VALUE, ACTS)),
                row.name()),
            refusal));
  }

  private static List<OneAccountView.Membership> memberships(AccountRow row) {
    return row.roles().entrySet().stream()
        .filter(one -> !one.getKey().equals(Accounts.WHOLE) && !one.getValue().isEmpty())
        .map(one -> new OneAccountView.Membership(one.getKey(), one.getValue()))
        .toList();
  }

  /** A project's name as it is kept; null where it is none. */
  private static @Nullable String project(String typed) {
    try {
      return typed.isBlank() || typed.strip().equals(Accounts.WHOLE)
          ? Accounts.WHOLE
          : new Project(typed).name();
    } catch (RefusedDecision e) {
      return null;
    }
  }

  /** An administrator is one of the whole archive, and an analyst has no part of it. */
  private static boolean fits(String project, Set<Role> roles) {
    return project.equals(Accounts.WHOLE) || Accounts.IN_A_PROJECT.containsAll(roles);
  }

  /** In the whole archive, or in one project. */
  @PostMapping("/accounts/{number}/roles")
  View roles(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String project,
      @RequestParam(defaultValue = "") List<String> role) {
    AccountRow row = known(number);
    String in = project(project);
    if (in == null || !fits(in, roles(role))) {
      return one(row, pages.words().of("accounts.refused.project"));
    }
    return done(
        row,
        "accounts.refused.roles",
        accounts -> {
          accounts.roles(row.number(), in, roles(role), Doer.now());
          return true;
        });
  }

  @PostMapping("/accounts/{number}/shut")
  View shut(@PathVariable String number, @RequestParam(defaultValue = "true") boolean shut) {
    AccountRow row = known(number);
    return done(
        row,
        "accounts.refused.shut",
        accounts -> {
          accounts.shut(row.number(), shut, Doer.now());
          if (shut) {
            sessions.endAll(row.number(), null);
          }
          return true;
        });
  }

  @PostMapping("/accounts/{number}/invite")
  View inviteAgain(@PathVariable String number) {
    AccountRow row = known(number);
    Reviewer by = Doer.now();
    if (by.isSamePerson(new Reviewer(row.name()))) {
      return one(row, pages.words().of("accounts.refused.self"));
    }
    Accounts.Invited invited =
        vault.whole(archive -> archive.accounts().inviteAgain(row.number(), by));
    sessions.endAll(row.number(), null);
    return list(invited, null);
  }

  @PostMapping("/accounts/{number}/sessions/end")
  View end(@PathVariable String number) {
    AccountRow row = known(number);
    return done(
        row,
        "accounts.refused.shut",
        accounts -> {
          if (sessions.endAll(row.number(), null) > 0) {
            accounts.note(AccountAct.Kind.SENT_OUT, row.number(), Doer.now(), Map.of());
          }
          return true;
        });
  }

  private View done(AccountRow row, String refusal, Function<Accounts, Boolean> act) {
    try {
      vault.whole(archive -> act.apply(archive.accounts()));
    } catch (RefusedDecision e) {
      return one(row, pages.words().of(refusal));
    }
    return pages.go("/accounts/" + row.number(), pages.words().of("accounts.done"));
  }

  private AccountRow known(String number) {
    boolean plain = number.matches("[0-9]{1,9}");
    return vault
        .whole(
            (Archive archive) -> archive.accounts().account(plain ? Integer.parseInt(number) : 0))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Set<Role> roles(List<String> codes) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    codes.forEach(code -> Role.of(code).ifPresent(roles::add));
    return roles;
  }
}
