package org.durumi.archive.evidence;

import java.util.Arrays;
import java.util.Locale;

/** What an entry of the log tells. */
public enum EntryKind {
  /** Bytes were preserved. */
  SNAPSHOT,
  /** A report's text was taken out of preserved bytes. */
  EXTRACTION,
  /** A reader proposed a casefile. */
  PROPOSAL,
  /** A person decided about an event. */
  DECISION,
  /** A time stamp authority confirmed a head. */
  STAMP,
  /** The archive was put back from a backup. */
  RESTORED,
  /** A person changed who has a report or an event, where work on it stands, or what is next. */
  CASEWORK,
  /** A person changed a setting. */
  SETTING,
  /** A person decided whether two tellings are of one incident, or of one group of people. */
  LINK,
  /** Somebody allowed something to be told of them, or took that back. */
  CONSENT,
  /** Something left the office. */
  RELEASE,
  /** Something was done to an account, or by it at the door. */
  ACCOUNT;

  /** The name used in entries, such as {@code snapshot}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of this name.
   *
   * @throws BrokenEvidenceException if there is none
   */
  public static EntryKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BrokenEvidenceException("an entry is of no known kind"));
  }
}
