package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.OpenSessions;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Adds the first password to one's own account. There is no older one to ask for, so whoever finds
 * a desk that was left open could give themselves a way in: one must have come in just now.
 */
@Controller
@Profile("team")
final class FirstPasswordController {

  private static final Duration JUST_NOW = Duration.ofMinutes(5);
  private static final String PAGE = "/account/password/first";

  private final Vault vault;
  private final Joining joining;
  private final FirstPassword first;
  private final OpenSessions sessions;
  private final Pages pages;
  private final Clock clock;

  FirstPasswordController(
      Vault vault,
      Joining joining,
      FirstPassword first,
      OpenSessions sessions,
      Pages pages,
      Clock clock) {
    this.vault = vault;
    this.joining = joining;
    this.first = first;
    this.sessions = sessions;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  View ask(HttpServletRequest request) {
    AccountRow row = own();
    if (row.hasPassword()) {
      return pages.go("/account");
    }
    joining.setUp(request);
    return show(row, request, null);
  }

  @PostMapping(PAGE)
  View keep(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    AccountRow row = own();
    if (row.hasPassword() || !cameInJustNow(request)) {
      return pages.go(PAGE);
    }
    return switch (first.keep(row, code, request)) {
      case FirstPassword.Chosen.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(row, request, pages.words().of(refused.why(), Passwords.SHORTEST));
      }
      case FirstPassword.Chosen.Kept kept -> {
        RecoveryCodes.show(request, kept.recovery());
        yield pages.go("/account/codes");
      }
    };
  }

  private View show(AccountRow row, HttpServletRequest request, @Nullable String refusal) {
    return pages.show(
        "accounts/first",
        new FirstPasswordView(cameInJustNow(request), first.view(row, request, refusal)));
  }

  private boolean cameInJustNow(HttpServletRequest request) {
    Instant since = sessions.since(request.getSession());
    return since != null && since.plus(JUST_NOW).isAfter(clock.instant());
  }

  private AccountRow own() {
    Person person = Doorkeeper.person();
    if (person == null || person.account() == 0) {
      throw new AccessDeniedException("");
    }
    return vault
        .whole(archive -> archive.accounts().account(person.account()))
        .orElseThrow(() -> new AccessDeniedException(""));
  }
}
