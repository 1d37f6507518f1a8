package org.durumi.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.AccountAct;
import org.durumi.archive.Accounts;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.PasskeyRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.signin.OneTimeCodes;
import org.durumi.desk.signin.RecoveryCodes;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One's own account: how one comes in, where one is in, and what was done. */
@Controller
@Profile("team")
final class AccountController {

  private static final int ACTS = 50;
  private static final String PAGE = "/account";
  private static final Set<String> LINKINGS = Set.of("linked", "refused");
  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_LABEL = 60;
  private static final Duration TOKEN_LASTS = Duration.ofDays(90);

  private final Vault vault;
  private final OpenSessions sessions;
  private final OneTimeCodes codes;
  private final Pages pages;
  private final Clock clock;
  private final @Nullable String host;

  AccountController(
      Vault vault,
      OpenSessions sessions,
      OneTimeCodes codes,
      Pages pages,
      DeskOptions options,
      Clock clock) {
    TeamOptions team = options.team();
    ProviderOptions provider = team == null ? null : team.provider();
    this.host = provider == null ? null : provider.host();
    this.clock = clock;
    this.vault = vault;
    this.sessions = sessions;
    this.codes = codes;
    this.pages = pages;
  }

  @GetMapping("/account")
  View show(@RequestParam(defaultValue = "") String provider, HttpServletRequest request) {
    Person person = person();
    Words words = pages.words();
    if (LINKINGS.contains(provider)) {
      return pages.go(PAGE, words.of("account.provider." + provider));
    }
    ActWords told = new ActWords(words);
    String here = sessions.shown(request.getSession());
    AccountView view =
        vault.whole(archive -> {
          Accounts accounts = archive.accounts();
          AccountRow row = accounts.account(person.account()).orElseThrow();
          return new AccountView(
              row.name(),
              told.roles(row),
              row.hasPassword(),
              accounts.ways().codesLeft(row.number()),
              accounts.ways().passkeys(row.number()).stream().map(one -> view(one, words)).toList(),
              hosts(accounts.ways().issuers(row.number())),
              host,
              told.sessions(sessions.of(row.number()), here),
              accounts.tokens().of(row.number()).stream()
                  .map(one ->
                      new AccountView.Token(
                          one.hash(), OneLine.of(one.label()), words.moment(one.until())))
                  .toList(),
              told.own(accounts.acts(row.number(), Long.MAX_VALUE, ACTS), row.name()));
        });
    return pages.show("accounts/account", view);
  }

  private static List<String> hosts(List<String> issuers) {
    return issuers.stream().map(issuer -> OneLine.of(URI.create(issuer).getHost())).toList();
  }

  private static AccountView.Passkey view(PasskeyRow row, Words words) {
    String used =
        row.used() == null
            ? words.of("account.passkey.unused")
            : words.of("account.passkey.used", words.moment(row.used()));
    return new AccountView.Passkey(
        row.credential(), OneLine.of(row.label()), words.moment(row.made()), used);
  }

  /** Shows new recovery codes, once. */
  @GetMapping("/account/codes")
  View codes(HttpServletRequest request) {
    List<String> shown = RecoveryCodes.take(request);
    return shown.isEmpty() ? pages.go(PAGE) : pages.show("accounts/codes", shown);
  }

  @PostMapping("/account/codes")
  View newCodes(HttpServletRequest request) {
    Person person = person();
    List<String> made = codes.recoveryCodes();
    vault.whole(archive -> {
      AccountRow row = archive.accounts().account(person.account()).orElseThrow();
      archive.accounts().ways().codes(row, Set.copyOf(made));
      return true;
    });
    RecoveryCodes.show(request, made);
    return pages.go("/account/codes");
  }

  @PostMapping("/account/passkey/drop")
  View drop(@RequestParam(defaultValue = "") String id) {
    Person person = person();
    try {
      vault.whole(archive -> {
        AccountRow row = archive.accounts().account(person.account()).orElseThrow();
        archive.accounts().ways().dropPasskey(row, id);
        return true;
      });
    } catch (RefusedDecision e) {
      return pages.go(PAGE, pages.words().of("account.passkey.last"));
    }
    return pages.go(PAGE, pages.words().of("account.passkey.dropped"));
  }

  /** Ends one of one's own sessions, or all others. */
  @PostMapping("/account/sessions/end")
  View end(@RequestParam(defaultValue = "") String id, HttpServletRequest request) {
    Person person = person();
    boolean ended =
        id.isEmpty()
            ? sessions.endAll(person.account(), request.getSession()) > 0
            : sessions.end(person.account(), id);
    if (ended) {
      vault.whole(archive -> {
        archive
            .accounts()
            .note(AccountAct.Kind.SENT_OUT, person.account(), person.reviewer(), Map.of());
        return true;
      });
    }
    return pages.go(PAGE, pages.words().of("account.session.ended"));
  }

  /** Makes a token for a program; it is shown once. */
  @PostMapping("/account/tokens")
  View token(@RequestParam(defaultValue = "") String label) {
    Person person = person();
    String secret =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(KeyGenerators.secureRandom(TOKEN_BYTES).generateKey());
    String line = OneLine.of(label);
    String kept = line.substring(0, Math.min(line.length(), LONGEST_LABEL));
    vault.whole(archive -> {
      AccountRow row = archive.accounts().account(person.account()).orElseThrow();
      Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(TOKEN_LASTS);
      archive.accounts().tokens().give(row, secret, kept.isEmpty() ? "program" : kept, until);
      return true;
    });
    return pages.go(PAGE, pages.words().of("account.token.made", secret));
  }

  @PostMapping("/account/tokens/drop")
  View dropToken(@RequestParam(defaultValue = "") String id) {
    Person person = person();
    vault.whole(archive -> {
      AccountRow row = archive.accounts().account(person.account()).orElseThrow();
      archive.accounts().tokens().drop(row, id);
      return true;
    });
    return pages.go(PAGE, pages.words().of("account.token.dropped"));
  }

  private static Person person() {
    Person person = Doorkeeper.person();
    if (person == null || person.account() == 0) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
