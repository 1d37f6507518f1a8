package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.AccountAct;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.access.Person;
import org.durumi.desk.access.SecretFields;
import org.durumi.desk.page.Pages;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Changes the ways in that are more than a passkey: one's own password, and a provider. */
@Controller
@Profile("team")
final class OwnWaysController {

  private static final String PAGE = "/account";

  private final Vault vault;
  private final Entrance entrance;
  private final Passwords passwords;
  private final OpenSessions sessions;
  private final Joining joining;
  private final Pages pages;
  private final Clock clock;
  private final @Nullable ProviderOptions provider;

  OwnWaysController(
      Vault vault,
      Entrance entrance,
      Passwords passwords,
      OpenSessions sessions,
      Joining joining,
      Pages pages,
      DeskOptions options,
      Clock clock) {
    TeamOptions team = options.team();
    this.provider = team == null ? null : team.provider();
    this.vault = vault;
    this.entrance = entrance;
    this.passwords = passwords;
    this.sessions = sessions;
    this.joining = joining;
    this.pages = pages;
    this.clock = clock;
  }

  /** With the old one and a code; whoever is in elsewhere is sent out. */
  @PostMapping("/account/password")
  View password(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    AccountRow row = own();
    char[] old = SecretFields.take(request, "passphrase");
    char[] fresh = SecretFields.take(request, "fresh");
    char[] again = SecretFields.take(request, "again");
    try {
      String fault = fault(row, old, fresh, again, code);
      if (fault != null) {
        return pages.go(PAGE, pages.words().of(fault, Passwords.SHORTEST));
      }
      String hash = passwords.hash(fresh);
      vault.whole(archive -> {
        archive.accounts().ways().changePassword(row, hash);
        return true;
      });
    } finally {
      Arrays.fill(old, '\0');
      Arrays.fill(fresh, '\0');
      Arrays.fill(again, '\0');
    }
    if (sessions.endAll(row.number(), request.getSession()) > 0) {
      note(row);
    }
    return pages.go(PAGE, pages.words().of("account.password.changed"));
  }

  /** What is in the way, as the key of a sentence; a code is used up last. */
  private @Nullable String fault(
      AccountRow row, char[] old, char[] fresh, char[] again, String code) {
    String fault = passwords.fault(fresh, again, row.name());
    if (fault != null) {
      return fault;
    }
    Optional<AccountRow> known = entrance.byPassword(row.name(), old, clock.instant());
    boolean both = known.isPresent() && entrance.byCode(known.get(), code, clock.instant());
    return both ? null : "account.password.refused";
  }

  private void note(AccountRow row) {
    Person person = person();
    vault.whole(archive -> {
      archive.accounts().note(AccountAct.Kind.SENT_OUT, row.number(), person.reviewer(), Map.of());
      return true;
    });
  }

  /**
   * Sets out for the provider, to be known by it from then on. A page leads there: browsers follow
   * no form to another place than the desk (form-action), not even by a redirect.
   */
  @PostMapping("/account/provider")
  View link(HttpServletRequest request) {
    AccountRow row = own();
    if (provider == null) {
      return pages.go(PAGE);
    }
    joining.link(row, request);
    return pages.show("accounts/leaving", provider.host());
  }

  @PostMapping("/account/provider/drop")
  View drop() {
    AccountRow row = own();
    try {
      vault.whole(archive -> {
        archive.accounts().ways().unidentify(row);
        return true;
      });
    } catch (RefusedDecision e) {
      return pages.go(PAGE, pages.words().of("account.passkey.last"));
    }
    return pages.go(PAGE, pages.words().of("account.provider.dropped"));
  }

  private AccountRow own() {
    int account = person().account();
    return vault
        .whole(archive -> archive.accounts().account(account))
        .orElseThrow(() -> new AccessDeniedException(""));
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null || person.account() == 0) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
