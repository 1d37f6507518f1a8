package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the script of the door and of the account page asks about passkeys. */
@Controller
@Profile("team")
final class PasskeyController {

  private final Passkeys passkeys;
  private final Entrance entrance;
  private final Joining joining;
  private final Vault vault;

  PasskeyController(Passkeys passkeys, Entrance entrance, Joining joining, Vault vault) {
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.joining = joining;
    this.vault = vault;
  }

  @PostMapping("/unlock/passkey/options")
  ResponseEntity<String> toAsk(HttpServletRequest request) {
    return json(passkeys.toAsk(request));
  }

  @PostMapping("/unlock/passkey")
  ResponseEntity<Void> ask(
      @RequestBody(required = false) @Nullable String body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<AccountRow> row = body == null ? Optional.empty() : passkeys.shown(body, request);
    row.ifPresent(one -> entrance.letIn(one, "passkey", request, response));
    return answer(row.isPresent());
  }

  @PostMapping("/joining/passkey/options")
  ResponseEntity<String> toJoin(HttpServletRequest request) {
    AccountRow row = joining.account(request);
    return row == null ? refused() : json(passkeys.toMake(row, request));
  }

  @PostMapping("/joining/passkey")
  ResponseEntity<Void> join(
      @RequestBody(required = false) @Nullable String body,
      HttpServletRequest request,
      HttpServletResponse response) {
    AccountRow row = joining.account(request);
    boolean made = row != null && body != null && passkeys.make(body, request);
    if (made && row != null) {
      entrance.letIn(row, "invitation", request, response);
    }
    return answer(made);
  }

  @PostMapping("/account/passkey/options")
  ResponseEntity<String> toAdd(HttpServletRequest request) {
    AccountRow row = own();
    return row == null ? refused() : json(passkeys.toMake(row, request));
  }

  @PostMapping("/account/passkey")
  ResponseEntity<Void> add(
      @RequestBody(required = false) @Nullable String body, HttpServletRequest request) {
    return answer(own() != null && body != null && passkeys.make(body, request));
  }

  private @Nullable AccountRow own() {
    Person person = Doorkeeper.person();
    return person == null
        ? null
        : vault.whole(archive -> archive.accounts().account(person.account())).orElse(null);
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
  }

  private static ResponseEntity<String> refused() {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
  }

  private static ResponseEntity<Void> answer(boolean done) {
    return ResponseEntity.status(done ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }
}
