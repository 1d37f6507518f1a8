package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.AccountAct;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.access.SecretFields;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Pages;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The door of a team's desk: a password and then a code, and the way out. */
@Controller
@Profile("team")
final class DoorController {

  private static final String HALF_IN = "org.durumi.desk.half-in";
  private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

  private final Vault vault;
  private final Entrance entrance;
  private final AddressLimits limits;
  private final Doorkeeper doorkeeper;
  private final Pages pages;
  private final Clock clock;
  private final @Nullable String provider;

  DoorController(
      Vault vault,
      Entrance entrance,
      AddressLimits limits,
      Doorkeeper doorkeeper,
      Pages pages,
      DeskOptions options,
      Clock clock) {
    TeamOptions team = options.team();
    ProviderOptions known = team == null ? null : team.provider();
    provider = known == null ? null : known.host();
    this.vault = vault;
    this.entrance = entrance;
    this.limits = limits;
    this.doorkeeper = doorkeeper;
    this.pages = pages;
    this.clock = clock;
  }

  /** Somebody whose password was right, and whose code is asked for. */
  private record HalfIn(int account, Instant since, String to) implements Serializable {}

  @GetMapping("/unlock")
  View ask(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") String provider) {
    String refusal = provider.isEmpty() ? null : pages.words().of("door.provider.refused");
    return Doorkeeper.person() != null ? pages.go(Address.local(to)) : door(to, refusal);
  }

  @PostMapping("/unlock")
  View password(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    char[] typed = SecretFields.take(request, "passphrase");
    Optional<AccountRow> row;
    try {
      if (!limits.left(request.getRemoteAddr()).isZero()) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return door(to, pages.words().of("door.often"));
      }
      row = entrance.byPassword(name, typed, clock.instant());
    } finally {
      Arrays.fill(typed, '\0');
    }
    if (row.isEmpty()) {
      limits.wrong(request.getRemoteAddr());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return door(to, pages.words().of("door.refused"));
    }
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request
        .getSession(true)
        .setAttribute(HALF_IN, new HalfIn(row.get().number(), clock.instant(), Address.local(to)));
    return pages.go("/unlock/code");
  }

  @GetMapping("/unlock/code")
  View askForCode(HttpServletRequest request) {
    return halfIn(request) == null ? pages.go("/unlock") : code(null);
  }

  @PostMapping("/unlock/code")
  View code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    HalfIn half = halfIn(request);
    if (half == null) {
      return pages.go("/");
    }
    Optional<AccountRow> row =
        vault
            .whole(archive -> archive.accounts().account(half.account()))
            .filter(one -> one.state() == AccountRow.State.OPEN);
    if (row.isEmpty() || !entrance.byCode(row.get(), code, clock.instant())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return code(pages.words().of("door.code.refused"));
    }
    entrance.letIn(row.get(), "password", request, response);
    return pages.go(half.to());
  }

  private @Nullable HalfIn halfIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(HALF_IN) instanceof HalfIn half
            && half.since().plus(FOR_THE_CODE).isAfter(clock.instant())
        ? half
        : null;
  }

  /**
   * The way out; nobody else is sent out by it.
   *
   * @param to where whoever comes in again at once goes on
   */
  @PostMapping("/lock")
  View leave(
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = Doorkeeper.person();
    if (person != null) {
      noteWentOut(person);
    }
    doorkeeper.letOut(request);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    String on = Address.local(to);
    return pages.go(Address.of("/unlock").with("to", on.equals("/") ? null : on).text());
  }

  /** Whoever wants out gets out, also while nobody can write it down. */
  private void noteWentOut(Person person) {
    try {
      vault.whole(archive -> {
        archive
            .accounts()
            .note(AccountAct.Kind.WENT_OUT, person.account(), person.reviewer(), Map.of());
        return true;
      });
    } catch (ArchiveFaultException e) {
      return;
    }
  }

  /** Tells the desk that somebody is at work, who reads and does not turn pages. */
  @GetMapping("/here")
  ResponseEntity<Void> here() {
    return ResponseEntity.noContent().build();
  }

  private View door(String to, @Nullable String refusal) {
    return pages.show("signin/door", new DoorView(Address.local(to), provider, refusal));
  }

  private View code(@Nullable String refusal) {
    return pages.show("signin/code", new DoorView("/", null, refusal));
  }
}
