package org.durumi.desk.signin;

import java.nio.CharBuffer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.durumi.archive.store.AccountRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords (Argon2id), a few at a time, since each takes memory. */
@Component
@Profile("team")
public final class Passwords {

  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 256;
  private static final String METHOD = "argon2id";
  private static final int AT_ONCE = 3;

  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          METHOD, Map.of(METHOD, new Argon2PasswordEncoder(16, 32, 1, 1 << 15, 3)));

  /** Is compared with where there is no account, so that both take as long. */
  private final String nobody = hash("nobody has this password".toCharArray());

  Passwords() {}

  /**
   * What is wrong with a new password, as the key of a sentence; null if nothing is.
   *
   * @param typed which stays the caller's
   */
  public @Nullable String fault(char[] typed, char[] again, String name) {
    CharSequence text = CharBuffer.wrap(typed);
    if (Character.codePointCount(text, 0, text.length()) < SHORTEST) {
      return "joining.password.short";
    }
    if (text.length() > LONGEST) {
      return "joining.password.long";
    }
    if (!java.util.Arrays.equals(typed, again)) {
      return "joining.password.again";
    }
    boolean plain = text.chars().distinct().count() < 5;
    return plain || holds(text, name) ? "joining.password.plain" : null;
  }

  private static boolean holds(CharSequence text, String name) {
    for (int i = 0; i + name.length() <= text.length(); i++) {
      if (text.subSequence(i, i + name.length()).toString().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Hashes a password, which stays the caller's. */
  public String hash(char[] typed) {
    room.acquireUninterruptibly();
    try {
      return String.valueOf(encoder.encode(CharBuffer.wrap(typed)));
    } finally {
      room.release();
    }
  }

  /** Tells whether this is an account's password; it takes as long where there is none. */
  boolean fits(@Nullable AccountRow row, char[] typed) {
    String kept = row == null ? null : row.password();
    room.acquireUninterruptibly();
    try {
      boolean fits = encoder.matches(CharBuffer.wrap(typed), kept == null ? nobody : kept);
      return fits && kept != null;
    } finally {
      room.release();
    }
  }
}
