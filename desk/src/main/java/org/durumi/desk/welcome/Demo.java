package org.durumi.desk.welcome;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Words;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A demonstration: an archive without a passphrase to remember, filled with the samples, that is
 * thrown away. What opens it is in memory alone, so that nothing readable outlives the program.
 */
@Component
@Profile("!team")
final class Demo {

  private static final String COOKIE = "durumi-demo";
  private static final int SECRET_BYTES = 32;

  /** Nobody can guess the secret, so a guess need not cost anything. */
  private static final Argon2Settings CHEAP = new Argon2Settings(8192, 1, 1);

  private final boolean on;
  private final ArchivePlace place;
  private final Vault vault;
  private final Samples samples;
  private final Doorkeeper doorkeeper;
  private final Clock clock;
  private final String secret = random();
  private final String guest = random();

  Demo(
      DeskOptions options,
      ArchivePlace place,
      Vault vault,
      Samples samples,
      Doorkeeper doorkeeper,
      Clock clock) {
    this.on = options.demo();
    this.place = place;
    this.vault = vault;
    this.samples = samples;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  private static String random() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Tells whether this desk is a demonstration. */
  boolean isOn() {
    return on;
  }

  /** Makes the archive, and begins to fill it once the page can be had. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (!on) {
      return;
    }
    try (Passphrase passphrase = Passphrase.of(secret.toCharArray())) {
      DataKey key = DataKey.random();
      new NewArchive(place, CHEAP, clock).make(key, passphrase, null);
      vault.open(key);
    }
    if (!samples.files().isEmpty()) {
      samples.add();
    }
  }

  /** Lets somebody in who came with the ticket, or was here before. */
  void letIn(Words words, HttpServletRequest request, HttpServletResponse response) {
    try (Passphrase passphrase = Passphrase.of(secret.toCharArray())) {
      vault.unlock(passphrase);
    }
    doorkeeper.letIn(Person.alone(words.of("welcome.demo.person")), request, response);
    Cookie cookie = new Cookie(COOKIE, guest);
    cookie.setHttpOnly(true);
    cookie.setPath("/welcome");
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }

  /** Tells whether this browser was let in before; others on this machine were not. */
  boolean knows(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return false;
    }
    byte[] expected = guest.getBytes(StandardCharsets.US_ASCII);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)
          && MessageDigest.isEqual(expected, cookie.getValue().getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }
}
