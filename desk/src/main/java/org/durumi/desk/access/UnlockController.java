package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.page.Words;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Unlocks and locks the desk. */
@Controller
@Profile("!team")
final class UnlockController {

  private final Vault vault;
  private final Doorkeeper doorkeeper;
  private final IdleLock idle;
  private final Patience patience;
  private final Pages pages;
  private final DeskOptions options;

  UnlockController(
      Vault vault,
      Doorkeeper doorkeeper,
      IdleLock idle,
      Patience patience,
      Pages pages,
      DeskOptions options) {
    this.patience = patience;
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
        ? pages.go(Address.local(to))
        : pages.show("access/unlock", new UnlockView(Address.local(to), null));
  }

  @PostMapping("/unlock")
  View unlock(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Words words = pages.words();
    char[] typed = SecretFields.take(request, "passphrase");
    try {
      checkName(name);
      // One at a time: each guess costs its time, and memory for one of them is enough.
      synchronized (this) {
        Duration wait = patience.left();
        if (!wait.isZero()) {
          long seconds = wait.plusMillis(999).toSeconds();
          response.setHeader("Retry-After", String.valueOf(seconds));
          return refused(
              response, HttpStatus.TOO_MANY_REQUESTS, to, words.of("unlock.wait", seconds));
        }
        unlock(typed);
      }
    } catch (RefusedDecision e) {
      return refused(
          response, HttpStatus.UNPROCESSABLE_CONTENT, to, words.of("unlock.name.refused"));
    } catch (KeyRefusal e) {
      String key = e.mayTryAgain() ? "unlock.refused" : "unlock.fault";
      return refused(response, HttpStatus.UNPROCESSABLE_CONTENT, to, words.of(key));
    } catch (ArchiveFaultException | PlaceRefusal e) {
      return refused(response, HttpStatus.UNPROCESSABLE_CONTENT, to, words.of("unlock.fault"));
    } finally {
      Arrays.fill(typed, '\0');
    }
    idle.noteWork();
    doorkeeper.letIn(person(name), request, response);
    return pages.go(Address.local(to));
  }

  private void unlock(char[] typed) {
    // Else the idle time that passed while it was locked would lock it again at once.
    idle.noteWork();
    try (Passphrase passphrase = Passphrase.of(typed)) {
      vault.unlock(passphrase);
      patience.regain();
    } catch (KeyRefusal e) {
      if (e.mayTryAgain()) {
        patience.lose();
      }
      throw e;
    }
  }

  private View refused(HttpServletResponse response, HttpStatus status, String to, String why) {
    response.setStatus(status.value());
    return pages.show("access/unlock", new UnlockView(Address.local(to), why));
  }

  private static void checkName(String name) {
    if (!name.isBlank()) {
      Person.alone(name);
    }
  }

  /** {@code idle} says that nobody asked for it: long work is finished then. */
  @PostMapping("/lock")
  View lock(
      @RequestParam(defaultValue = "false") boolean idle,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (Doorkeeper.person() != null) {
      if (idle) {
        vault.lockAndFinish();
      } else {
        vault.lock();
      }
    }
    doorkeeper.letOut(request);
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
    String kept = vault.whole(archive -> archive.setting(Preferences.PERSON, ""));
    String known = name.isBlank() ? kept : name.strip();
    return Person.alone(known.isBlank() ? "not named" : known);
  }
}
