package org.durumi.archive;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.evidence.BrokenEvidenceException;

/**
 * Something that was done to an account, or by it at the door, as the log tells it.
 *
 * @param seq the place in the log
 * @param when at this moment
 * @param kind what it was
 * @param account to which account
 * @param by who did it
 * @param facts what else is told, by name
 */
public record AccountAct(
    long seq, Instant when, Kind kind, int account, String by, Map<String, String> facts) {

  /** What can be done to an account. */
  public enum Kind {
    /** It was made, and its person invited. */
    INVITED,
    /** All that let it in was taken away, and its person invited again. */
    INVITED_AGAIN,
    /** Its person took the invitation up. */
    JOINED,
    /** It may other things in a project. */
    ROLES,
    /** It may no longer come in. */
    SHUT,
    /** It may come in again. */
    REOPENED,
    /** It has another password, with one-time codes. */
    PASSWORD,
    /** It has another passkey. */
    PASSKEY,
    /** A passkey was taken away. */
    PASSKEY_GONE,
    /** It has other recovery codes. */
    CODES,
    /** A recovery code was used. */
    CODE_USED,
    /** A provider of identities knows it. */
    IDENTITY,
    /** A provider of identities knows it no more. */
    IDENTITY_GONE,
    /** A program may come in for it. */
    TOKEN,
    /** A program may no longer. */
    TOKEN_GONE,
    /** Its person came in. */
    CAME_IN,
    /** Its person went out. */
    WENT_OUT,
    /** A session of its was ended by somebody. */
    SENT_OUT,
    /** After wrong passwords or codes nothing typed is looked at for a while. */
    LOCKED;

    /** The name in the log, such as {@code passkey-gone}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new BrokenEvidenceException("does to an account what nobody knows"));
    }
  }

  /** Keeps its own copy. */
  public AccountAct {
    facts = Map.copyOf(facts);
  }

  /** A fact, empty where it is not told. */
  public String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /** Never who. */
  @Override
  public String toString() {
    return "AccountAct[" + seq + ", " + kind + "]";
  }
}
