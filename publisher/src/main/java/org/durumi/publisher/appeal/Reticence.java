package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Tsv;

/**
 * Words that no appeal holds, in {@code reticence.tsv}: a true sentence about a helper, a way, a
 * hiding place or a contact can kill. A word too many is a question to a person; one too few is
 * worse.
 */
final class Reticence {

  private static final Pattern WORDS =
      Pattern.compile(
          Tsv.rows(Reticence.class, "reticence.tsv").stream()
              .map(row -> pattern(row[0]))
              .collect(Collectors.joining("|", "(?:", ")")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Numbers to call, and addresses to write to. */
  private static final Pattern REACH =
      Pattern.compile("\\+?\\d[\\d ()-]{8,}\\d|[^\\s@]+@[^\\s@]+\\.[a-z]{2,}");

  private static final int FEWEST_DIGITS = 9;

  private static final Pattern FLED =
      Pattern.compile(
          "north korean|refugee|defector|escapee|asylum|\ud0c8\ubd81|\ubd81\ud55c|\u8131\u5317|\u812b\u5317|\u671d\u9c9c|\u671d\u9bae|\u5317\u97e9",
          Pattern.CASE_INSENSITIVE);

  private Reticence() {}

  private static String pattern(String word) {
    boolean open = word.endsWith("*");
    String text = Pattern.quote(open ? word.substring(0, word.length() - 1) : word);
    // Only where letters are Latin do words have edges.
    return word.charAt(0) < 0x250 ? "\\b" + text + (open ? "" : "\\b") : text;
  }

  /** A day has eight digits. */
  private static boolean reaches(String found) {
    return found.contains("@") || found.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  /** Tells whether the words are for people who helped, and not for those who fled. */
  static boolean isHelpers(String people) {
    return WORDS.matcher(people).find() && !FLED.matcher(people).find();
  }

  /** The first such word of a text, or a number to call. */
  static Optional<String> word(String text) {
    Optional<String> word = WORDS.matcher(text).results().map(MatchResult::group).findFirst();
    return word.or(() ->
        REACH
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(Reticence::reaches)
            .findFirst());
  }

  /** The first of these that a text holds, however it is spelled and spaced. */
  static Optional<String> held(String text, Iterable<String> withheld) {
    String letters = letters(text);
    List<String> found = new ArrayList<>();
    for (String one : withheld) {
      String wanted = letters(one);
      if (!wanted.isEmpty() && letters.contains(wanted)) {
        found.add(one);
      }
    }
    return found.stream().findFirst();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
