package org.durumi.linker.chain;

import java.util.Locale;

/** What a claim about people rests on. */
public enum Basis {
  /** It is said outright. */
  SAID,
  /** Their phone went dead, and somebody draws the conclusion. */
  PHONE_CUT,
  /** Nothing was heard of them since. */
  NO_NEWS,
  /** Friends, fellow prisoners or relatives say so. */
  WORD_OF_FRIENDS,
  /** It is believed, presumed or likely. */
  BELIEVED,
  /** The report hedges without a reason that these tables know. */
  HEDGED;

  /** The name used in messages and tables, such as {@code phone_cut}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Basis of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
