package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.page.Pages;
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
  private final FirstPassword first;
  private final Pages pages;

  JoinController(
      Vault vault, Joining joining, Entrance entrance, FirstPassword first, Pages pages) {
    this.vault = vault;
    this.joining = joining;
    this.entrance = entrance;
    this.first = first;
    this.pages = pages;
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
    return switch (first.keep(row, code, request)) {
      case FirstPassword.Chosen.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield choose(row, request, pages.words().of(refused.why(), Passwords.SHORTEST));
      }
      case FirstPassword.Chosen.Kept kept -> {
        entrance.letIn(row, "invitation", request, response);
        RecoveryCodes.show(request, kept.recovery());
        yield pages.go("/account/codes");
      }
    };
  }

  private View choose(AccountRow row, HttpServletRequest request, @Nullable String refusal) {
    return pages.show("signin/joining", first.view(row, request, refusal));
  }
}
