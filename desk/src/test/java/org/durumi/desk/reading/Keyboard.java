package org.durumi.desk.reading;

import com.microsoft.playwright.Page;

/** A keyboard that counts: each key, also with Shift held, is one. */
final class Keyboard {

  /** Card, Moran and Newell's keystroke-level model: a practised typist's key. */
  static final double SECONDS_A_KEY = 0.2;

  /** And one act of the mind before a decision. */
  static final double SECONDS_A_DECISION = 1.35;

  private static final double WORDS_A_MINUTE = 250;

  private final Page page;
  private int keys;
  private int decisions;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Presses keys one after the other. */
  void press(String... names) {
    for (String name : names) {
      page.keyboard().press(name);
      keys++;
    }
  }

  void type(String text) {
    page.keyboard().type(text);
    keys += text.length();
  }

  /** Presses keys that decide something. */
  void decide(String... names) {
    decisions++;
    press(names);
  }

  int keys() {
    return keys;
  }

  int decisions() {
    return decisions;
  }

  double seconds(int wordsToRead) {
    return keys * SECONDS_A_KEY
        + decisions * SECONDS_A_DECISION
        + wordsToRead * 60 / WORDS_A_MINUTE;
  }
}
