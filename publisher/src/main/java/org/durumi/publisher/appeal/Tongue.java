package org.durumi.publisher.appeal;

import java.util.Locale;

/** The languages that receivers take. Headings and labels are in it; facts are in English. */
public enum Tongue {
  /** English. */
  EN(3),
  /** French. */
  FR(4),
  /** Spanish. */
  ES(5);

  private final int column;

  Tongue(int column) {
    this.column = column;
  }

  /** Its column in the tables of forms, from 0. */
  int column() {
    return column;
  }

  /** The name used on the command line, such as {@code fr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
