package org.durumi.desk.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Who has which roles, for programs that an administrator runs. Accounts are changed on pages
 * alone: a token that was lost must not make others.
 */
@Controller
@Profile("team")
final class AccountsApi {

  private final Vault vault;

  AccountsApi(Vault vault) {
    this.vault = vault;
  }

  private record Listed(List<AccountJson> accounts) {}

  /** Roles by project; never what somebody comes in with. */
  private record AccountJson(
      int number, String name, String state, Map<String, List<String>> roles) {

    static AccountJson of(AccountRow row) {
      Map<String, List<String>> roles =
          row.roles().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, one -> codes(one.getValue()), (a, _) -> a, TreeMap::new));
      return new AccountJson(
          row.number(), row.name(), row.state().name().toLowerCase(Locale.ROOT), roles);
    }

    private static List<String> codes(Set<Role> roles) {
      return roles.stream().map(Role::code).sorted().toList();
    }
  }

  @GetMapping("/api/accounts")
  ResponseEntity<String> all() {
    return Answers.ok(
        new Listed(
            vault.whole(archive -> archive.accounts().all()).stream()
                .map(AccountJson::of)
                .toList()));
  }
}
