package org.durumi.desk.welcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Locale;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.IdleLock;
import org.durumi.desk.access.Person;
import org.durumi.desk.access.SecretFields;
import org.durumi.desk.access.Ticket;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Welcomes whoever has no archive yet, and whoever came to see the demonstration. */
@Controller
@Profile("!team")
final class WelcomeController {

  /** Keeps the recovery key in the session until it is on paper. */
  static final String RECOVERY = "org.durumi.desk.recovery";

  /** Marks the session of whoever came with the ticket. */
  private static final String MAY_BEGIN = "org.durumi.desk.may-begin";

  private final Vault vault;
  private final Ticket ticket;
  private final FirstArchive first;
  private final Demo demo;
  private final Doorkeeper doorkeeper;
  private final IdleLock idle;
  private final Pages pages;

  WelcomeController(
      Vault vault,
      Ticket ticket,
      FirstArchive first,
      Demo demo,
      Doorkeeper doorkeeper,
      IdleLock idle,
      Pages pages) {
    this.vault = vault;
    this.ticket = ticket;
    this.first = first;
    this.demo = demo;
    this.doorkeeper = doorkeeper;
    this.idle = idle;
    this.pages = pages;
  }

  @GetMapping("/open/{shown}")
  View open(@PathVariable String shown, HttpServletRequest request, HttpServletResponse response) {
    if (Doorkeeper.person() != null) {
      return pages.go("/inbox");
    }
    if (!ticket.redeem(shown)) {
      return pages.go("/welcome");
    }
    if (demo.isOn()) {
      idle.noteWork();
      demo.letIn(pages.words(), request, response);
      return pages.go("/inbox");
    }
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(MAY_BEGIN, true);
    return pages.go("/welcome");
  }

  @GetMapping("/welcome")
  View welcome(HttpServletRequest request) {
    if (Doorkeeper.person() != null) {
      Object recovery = request.getSession().getAttribute(RECOVERY);
      return recovery == null ? pages.go("/inbox") : pages.show("welcome/paper", recovery);
    }
    if (demo.isOn()) {
      return pages.show("welcome/again", demo.knows(request));
    }
    if (vault.exists()) {
      return pages.go("/unlock");
    }
    return mayBegin(request)
        ? pages.show("welcome/begin", new WelcomeView("", true, false, null, first.folder()))
        : pages.show("welcome/terminal", first.folder());
  }

  @PostMapping("/welcome")
  View begin(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean recovery,
      @RequestParam(defaultValue = "false") boolean evenShort,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (demo.isOn()) {
      if (!demo.knows(request)) {
        return pages.go("/welcome");
      }
      idle.noteWork();
      demo.letIn(pages.words(), request, response);
      return pages.go("/inbox");
    }
    if (vault.exists() || !mayBegin(request)) {
      return pages.go("/welcome");
    }
    Words words = pages.words();
    Reviewer person;
    try {
      person = new Reviewer(name);
    } catch (RefusedDecision e) {
      return refused(name, recovery, false, words.of("welcome.name.none"), response);
    }
    try (Passphrase passphrase = typed(request, "passphrase");
        Passphrase again = typed(request, "again")) {
      if (!passphrase.matches(again)) {
        return refused(name, recovery, false, words.of("welcome.passphrase.differ"), response);
      }
      if (passphrase.isShort() && !evenShort) {
        return refused(name, recovery, true, words.of("welcome.passphrase.short"), response);
      }
      idle.noteWork();
      FirstArchive.Made made = first.make(passphrase, person, recovery);
      if (!made.made()) {
        return pages.go("/unlock");
      }
      idle.noteWork();
      doorkeeper.letIn(Person.alone(person.name()), request, response);
      request.getSession().setAttribute(RECOVERY, made.recovery());
      return pages.go(made.recovery() == null ? "/welcome/samples" : "/welcome");
    } catch (KeyRefusal e) {
      return refused(name, recovery, false, words.of("welcome.passphrase.unfit"), response);
    } catch (PlaceRefusal e) {
      String key = "welcome.place." + e.why().name().toLowerCase(Locale.ROOT);
      return refused(name, recovery, false, words.of(key, first.folder()), response);
    }
  }

  private View refused(
      String name,
      boolean recovery,
      boolean askShort,
      String sentence,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return pages.show(
        "welcome/begin", new WelcomeView(name, recovery, askShort, sentence, first.folder()));
  }

  private static boolean mayBegin(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(MAY_BEGIN) != null;
  }

  private static Passphrase typed(HttpServletRequest request, String field) {
    char[] typed = SecretFields.take(request, field);
    try {
      return Passphrase.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
