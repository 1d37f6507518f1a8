package org.durumi.publisher.appeal;

import java.util.Arrays;
import java.util.Optional;
import org.durumi.publisher.release.Audience;

/** Who gets an appeal. */
public enum Receiver {
  /** The Special Procedures of the UN Human Rights Council. */
  SPECIAL_PROCEDURES("special-procedures", Audience.CONFIDENTIAL, false),
  /** The UN Working Group on Enforced or Involuntary Disappearances: one form a person. */
  WGEID("wgeid", Audience.CONFIDENTIAL, true),
  /** The UN Working Group on Arbitrary Detention. */
  WGAD("wgad", Audience.CONFIDENTIAL, true),
  /** Everybody, who is asked to write. */
  PUBLIC("public", Audience.PUBLIC, false);

  private final String code;
  private final Audience audience;
  private final boolean ofOnePerson;

  Receiver(String code, Audience audience, boolean ofOnePerson) {
    this.code = code;
    this.audience = audience;
    this.ofOnePerson = ofOnePerson;
  }

  /** The name used on the command line and in files, such as {@code wgeid}. */
  public String code() {
    return code;
  }

  /** Who may read what it gets. */
  public Audience audience() {
    return audience;
  }

  /** Tells whether it takes cases of single people, who are named. */
  public boolean isOfOnePerson() {
    return ofOnePerson;
  }

  /** Tells whether it keeps what it gets to itself. */
  public boolean isConfidential() {
    return audience == Audience.CONFIDENTIAL;
  }

  /** The receiver of a name, if it is one. */
  public static Optional<Receiver> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
