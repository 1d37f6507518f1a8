package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Unlocks and locks the desk. */
@Controller
final class UnlockController {

  private final Vault vault;
  private final Doorkeeper doorkeeper;
  private final IdleLock idle;
  private final Pages pages;
  private final DeskOptions options;

  UnlockController(
      Vault vault, Doorkeeper doorkeeper, IdleLock idle, Pages pages, DeskOptions options) {
    this.options = options;
    this.vault = vault;
    this.doorkeeper = doorkeeper;
    this.idle = idle;
    this.pages = pages;
  }

  @GetMapping("/unlock")
  View ask(@RequestParam(defaultValue = "/") String to) {
    if (!vault.exists() || (options.demo() && Doorkeeper.person() == null)) {
      return pages.go("/welcome");
    }
    return Doorkeeper.person() != null
        ? pages.go(local(to))
        : pages.show("access/unlock", new UnlockView(local(to), null));
  }

  @PostMapping("/unlock")
  View unlock(
      @RequestParam char[] passphrase,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    synchronized (this) {
      try (Passphrase typed = Passphrase.of(passphrase)) {
        vault.unlock(typed);
      } catch (KeyRefusal | ArchiveFaultException e) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return pages.show("access/unlock", new UnlockView(local(to), e.getMessage()));
      } finally {
        Arrays.fill(passphrase, '\0');
      }
    }
    idle.noteWork();
    doorkeeper.letIn(person(name), request, response);
    return pages.go(local(to));
  }

  @PostMapping("/lock")
  View lock(HttpServletResponse response) {
    if (Doorkeeper.person() != null) {
      vault.lock();
    }
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return pages.go("/unlock");
  }

  /** Tells the desk that somebody is at work, who reads and does not turn pages. */
  @GetMapping("/here")
  ResponseEntity<Void> here() {
    return ResponseEntity.noContent().build();
  }

  /** Without accounts, the name is the person's own word, kept from the last time if not given. */
  private Person person(String name) {
    String kept = vault.with(archive -> archive.setting(Preferences.PERSON, ""));
    String known = name.isBlank() ? kept : name.strip();
    return Person.alone(known.isBlank() ? "not named" : known);
  }

  /** A path of this desk and nothing else. */
  static String local(@Nullable String to) {
    try {
      URI uri = URI.create(to == null ? "/" : to);
      boolean plain =
          uri.getScheme() == null
              && uri.getRawAuthority() == null
              && uri.getRawPath() != null
              && uri.getRawPath().startsWith("/")
              && !uri.getRawPath().startsWith("//")
              && to != null
              && to.indexOf('\\') < 0;
      return plain ? uri.toString() : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
