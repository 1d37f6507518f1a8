package org.durumi.record.casework;

/** What an account may be allowed to do. */
public enum Permission {
  /** See and search all reports. */
  READ,
  /** Add reports, correct and add events, take reports on, plan next actions. */
  RECORD,
  /** Accept and reject events, sign reports off. */
  REVIEW,
  /** Let something leave the archive. */
  PUBLISH,
  /** Change settings and accounts. */
  ADMINISTER
}
