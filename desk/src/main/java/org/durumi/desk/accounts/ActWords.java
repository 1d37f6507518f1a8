package org.durumi.desk.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.durumi.archive.AccountAct;
import org.durumi.archive.Accounts;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Words;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;

/** Accounts, what they are for and what was done to them, in words. */
final class ActWords {

  private final Words words;

  ActWords(Words words) {
    this.words = words;
  }

  String roles(Collection<Role> roles) {
    String all =
        roles.stream()
            .sorted()
            .map(role -> words.name("role", role.code()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? words.of("role.none") : all;
  }

  /** All that an account is for, in the whole archive and in projects. */
  String roles(AccountRow row) {
    List<String> all = new ArrayList<>();
    row.roles()
        .forEach((project, roles) -> {
          if (!roles.isEmpty()) {
            all.add(in(project, roles));
          }
        });
    return all.isEmpty() ? words.of("role.none") : String.join("; ", all);
  }

  private String in(String project, Collection<Role> roles) {
    return project.equals(Accounts.WHOLE)
        ? roles(roles)
        : words.of("account.roles.in", roles(roles), OneLine.of(project));
  }

  String state(AccountRow row) {
    return words.of("account.state." + row.state().name().toLowerCase(java.util.Locale.ROOT));
  }

  List<AccountView.Act> own(List<AccountAct> acts, String name) {
    return acts.stream()
        .map(act ->
            new AccountView.Act(
                words.moment(act.when()), what(act), act.by().equals(name) ? null : by(act)))
        .toList();
  }

  List<AccountsView.Act> all(List<AccountAct> acts, Map<Integer, String> names) {
    return acts.stream()
        .map(act ->
            new AccountsView.Act(
                words.moment(act.when()),
                OneLine.of(names.getOrDefault(act.account(), "")),
                what(act),
                by(act)))
        .toList();
  }

  private String by(AccountAct act) {
    return act.by().equals(Accounts.COMMAND_LINE.name())
        ? words.of("act.command-line")
        : OneLine.of(act.by());
  }

  List<AccountView.Session> sessions(List<OpenSessions.Open> open, @Nullable String here) {
    return open.stream()
        .map(one ->
            new AccountView.Session(
                one.shown(),
                OneLine.of(one.browser()),
                words.of(
                    "account.session.where",
                    OneLine.of(one.address()),
                    words.of("way." + one.way()),
                    words.moment(one.since()),
                    words.moment(one.last())),
                one.shown().equals(here)))
        .toList();
  }

  private String what(AccountAct act) {
    String key = "act." + act.kind().code();
    return switch (act.kind()) {
      case ROLES -> words.of(key, in(act.fact("project"), roles(act.fact("roles"))));
      case PASSKEY, PASSKEY_GONE, TOKEN -> words.of(key, OneLine.of(act.fact("label")));
      case CAME_IN -> words.of(key, words.of("way." + act.fact("way")));
      default -> words.of(key);
    };
  }

  private static List<Role> roles(String codes) {
    return List.of(codes.split(" ", -1)).stream().flatMap(code -> Role.of(code).stream()).toList();
  }
}
