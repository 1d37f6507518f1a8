package org.durumi.publisher.appeal;

import java.util.List;
import java.util.Locale;

/** Small repairs of English. */
final class Texts {

  private Texts() {}

  /** With a capital letter at its head. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Without one. */
  static String capless(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** With a comma behind each part that has one inside: "in Yanji, China, on 3 November". */
  static String joined(List<String> parts) {
    StringBuilder text = new StringBuilder();
    boolean comma = false;
    for (String part : parts) {
      text.append(text.isEmpty() ? "" : comma ? ", " : " ").append(part);
      comma = part.indexOf(',') >= 0;
    }
    return text.toString();
  }

  /** One, two and three. */
  static String listed(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
