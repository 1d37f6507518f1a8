package org.durumi.desk.signin;

import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Codes of six digits that an app shows and that change every half minute (TOTP, RFC 6238). */
@Component
@Profile("team")
public final class OneTimeCodes {

  private static final Duration STEP = Duration.ofSeconds(30);

  /** A clock may be so many steps off. */
  private static final int OFF = 1;

  private static final int RECOVERY_CODES = 10;

  /** Without what looks like another letter. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LETTERS_EACH = 16;
  private static final int GROUP = 4;

  private final Clock clock;
  private final BytesKeyGenerator random = KeyGenerators.secureRandom(LETTERS_EACH * 4);

  OneTimeCodes(Clock clock) {
    this.clock = clock;
  }

  /** What makes somebody's codes, in Base32 as apps take it. */
  public byte[] newSecret() {
    return SecretGenerator.generate();
  }

  /** What an app reads out of the picture. */
  String address(byte[] secret, String name, String host) {
    try {
      return generator(secret).getURI("Durumi " + host, name).toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("an address that cannot be", e);
    }
  }

  /** The time step that a code is of, if it is one of now, just before or just after. */
  OptionalLong step(byte[] secret, String code) {
    byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond() / STEP.toSeconds();
    OptionalLong found = OptionalLong.empty();
    for (long step = now - OFF; step <= now + OFF; step++) {
      Instant then = Instant.ofEpochSecond(step * STEP.toSeconds());
      byte[] right = generator(secret).at(then).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, typed)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** New recovery codes, of 79 bits each. */
  public List<String> recoveryCodes() {
    List<String> codes = new ArrayList<>();
    while (codes.size() < RECOVERY_CODES) {
      StringBuilder code = new StringBuilder();
      for (byte one : random.generateKey()) {
        // Each letter as likely as any other: what would come out of the last, short round is not
        // used.
        int plain = one & 0xff;
        if (plain < 256 / LETTERS.length() * LETTERS.length()
            && code.length() < LETTERS_EACH + LETTERS_EACH / GROUP - 1) {
          boolean full = code.length() % (GROUP + 1) == GROUP;
          code.append(full ? "-" : "").append(LETTERS.charAt(plain % LETTERS.length()));
        }
      }
      codes.add(code.toString());
    }
    return List.copyOf(codes);
  }

  /** A recovery code however it was typed, in the form in which it was made. */
  static String plain(String typed) {
    return typed.strip().toLowerCase(java.util.Locale.ROOT);
  }

  private static TOTPGenerator generator(byte[] secret) {
    return new TOTPGenerator.Builder(secret)
        .withHOTPGenerator(builder -> builder.withPasswordLength(6))
        .withPeriod(STEP)
        .build();
  }
}
