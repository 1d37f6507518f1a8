package org.durumi.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, in the person's language. */
final class Findings {

  private final Sentences sentences;
  private final List<Finding> found = new ArrayList<>();

  Findings(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * Something is as it should be.
   *
   * @param check what was looked at
   * @param values for the places in the sentence that is named {@code check.fine}
   */
  void fine(String check, Object... values) {
    found.add(new Finding(check, Grade.FINE, sentences.of(check + ".fine", values), ""));
  }

  /**
   * Something may do harm later.
   *
   * @param name of the sentence {@code check.name}, and of its remedy
   */
  void warning(String check, String name, Object... values) {
    add(Grade.WARNING, check, name, values);
  }

  /** Something does harm now. */
  void wrong(String check, String name, Object... values) {
    add(Grade.WRONG, check, name, values);
  }

  /** What a part of the program said about it in its own sentence. */
  void said(Grade grade, String check, String sentence) {
    found.add(new Finding(check, grade, sentence, ""));
  }

  private void add(Grade grade, String check, String name, Object... values) {
    String key = check + "." + name;
    found.add(
        new Finding(
            check, grade, sentences.of(key, values), sentences.of(key + ".remedy", values)));
  }

  /** All, in the order in which they were looked at. */
  List<Finding> all() {
    return List.copyOf(found);
  }

  /** The worst. */
  Grade worst() {
    return found.stream().map(Finding::grade).max(Enum::compareTo).orElse(Grade.FINE);
  }
}
