package org.durumi.cli.card;

/** How words look in a terminal. A field's label and its words in the sentence share one ink. */
enum Ink {
  PLAIN(""),
  TITLE("1"),
  FAINT("2"),
  WARNING("33"),
  ACT("1;4;31"),
  WHO("33"),
  WHERE("94"),
  WHEN("32"),
  BY("35"),
  SOURCE("36"),
  OFFER("93"),
  TYPE("1;31"),
  HAPPENED("31"),
  OPEN("33"),
  DOUBTED("2");

  private final String sgr;

  Ink(String sgr) {
    this.sgr = sgr;
  }

  /** The ECMA-48 sequence that begins this ink; empty for plain. */
  String begin() {
    return sgr.isEmpty() ? "" : "\u001b[" + sgr + "m";
  }

  /** The sequence that ends it. */
  String end() {
    return sgr.isEmpty() ? "" : "\u001b[0m";
  }
}
