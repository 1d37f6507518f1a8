package org.durumi.desk.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** Some fields of a form cannot be understood. */
final class FormRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> problems;

  /** Takes a sentence for each of the fields. */
  FormRefused(Map<String, String> problems) {
    super("Some fields of the form cannot be understood.");
    this.problems = new LinkedHashMap<>(problems);
  }

  /** The sentences by field. */
  Map<String, String> problems() {
    return problems;
  }
}
