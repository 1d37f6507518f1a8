package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.SecretFields;
import org.durumi.desk.page.Pages;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where somebody who is invited chooses how to come in from now on. */
@Controller
@Profile("team")
final class JoinController {

  private final Vault vault;
  private final Joining joining;
  private final Entrance entrance;
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final Pages pages;
  private final DeskOptions options;

  JoinController(
      Vault vault,
      Joining joining,
      Entrance entrance,
      Passwords passwords,
      OneTimeCodes codes,
      Pages pages,
      DeskOptions options) {
    this.vault = vault;
    this.joining = joining;
    this.entrance = entrance;
    this.passwords = passwords;
    this.codes = codes;
    this.pages = pages;
    this.options = options;
  }

  /** Only says so: what looks at links beforehand must not use the invitation up. */
  @GetMapping("/invitation/{secret}")
  View ask(@PathVariable String secret, HttpServletResponse response) {
    boolean holds = vault.whole(archive -> archive.accounts().invited(secret)).isPresent();
    if (!holds) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    return pages.show("signin/invitation", holds);
  }

  @PostMapping("/invitation/{secret}")
  View begin(@PathVariable String secret, HttpServletRequest request) {
    return pages.go(joining.begin(secret, request) ? "/joining" : "/invitation/" + secret);
  }

  @GetMapping("/joining")
  View choose(HttpServletRequest request) {
    AccountRow row = joining.account(request);
    return row == null ? pages.go("/unlock") : choose(row, request, null);
  }

  @PostMapping("/joining/password")
  View password(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    AccountRow row = joining.account(request);
    if (row == null) {
      return pages.go("/");
    }
    byte[] secret = joining.secret(request);
    char[] typed = SecretFields.take(request, "passphrase");
    char[] again = SecretFields.take(request, "again");
    OptionalLong step = codes.step(secret, code);
    List<String> recovery = codes.recoveryCodes();
    try {
      String fault = passwords.fault(typed, again, row.name());
      if (fault == null && step.isEmpty()) {
        fault = "joining.code.refused";
      }
      if (fault != null) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return choose(row, request, pages.words().of(fault, Passwords.SHORTEST));
      }
      String hash = passwords.hash(typed);
      vault.whole(archive -> {
        var ways = archive.accounts().ways();
        ways.password(row, hash, new String(secret, StandardCharsets.US_ASCII));
        ways.codes(row, Set.copyOf(recovery));
        return ways.step(row, step.orElseThrow());
      });
    } finally {
      Arrays.fill(typed, '\0');
      Arrays.fill(again, '\0');
    }
    entrance.letIn(row, "invitation", request, response);
    RecoveryCodes.show(request, recovery);
    return pages.go("/account/codes");
  }

  private View choose(AccountRow row, HttpServletRequest request, @Nullable String refusal) {
    byte[] secret = joining.secret(request);
    TeamOptions team = options.team();
    String host = team == null ? "" : team.host();
    ProviderOptions provider = team == null ? null : team.provider();
    return pages.show(
        "signin/joining",
        new JoinView(
            row.name(),
            new String(secret, StandardCharsets.US_ASCII).replaceAll("(.{4})(?=.)", "$1 "),
            QrCode.of(codes.address(secret, row.name(), host)),
            provider == null ? null : provider.host(),
            refusal));
  }
}
