package org.durumi.publisher.export.sheet;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words in a cell, so that they are read back exactly and steer nothing: what a spreadsheet, a
 * terminal or XML 1.0 cannot hold is written as a backslash and a sign.
 *
 * <p>{@code \\} is a backslash, {@code \}{@code uXXXX} a character by its number, {@code \;} a
 * semicolon within a list, {@code \e} words that are empty, {@code \-} a list that is empty, and
 * {@code \withheld} the word that would else mean that something is held back.
 */
public final class CellText {

  /** What stands for a value that is known and stays inside. */
  public static final String WITHHELD = "withheld";

  private static final String EMPTY_WORDS = "\\e";
  private static final String EMPTY_LIST = "\\-";
  private static final String SEPARATOR = "; ";

  /** First characters that make a spreadsheet reckon, also in their wide forms. */
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";

  private CellText() {}

  /** Writes words. */
  public static String write(String words) {
    return escaped(words, false);
  }

  /** Writes a list; each item keeps its own semicolons. */
  public static String write(List<String> items) {
    return items.isEmpty()
        ? EMPTY_LIST
        : items.stream().map(item -> escaped(item, true)).collect(Collectors.joining(SEPARATOR));
  }

  /** Reads words that {@link #write(String)} wrote. */
  public static String read(String cell) {
    StringBuilder words = new StringBuilder(cell.length());
    for (int at = 0; at < cell.length(); at++) {
      at = take(cell, at, words);
    }
    return words.toString();
  }

  /** Reads a list that {@link #write(List)} wrote. */
  public static List<String> readList(String cell) {
    if (cell.equals(EMPTY_LIST)) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int at = 0; at < cell.length(); at++) {
      if (cell.startsWith(SEPARATOR, at)) {
        items.add(item.toString());
        item.setLength(0);
        at += SEPARATOR.length() - 1;
      } else {
        at = take(cell, at, item);
      }
    }
    items.add(item.toString());
    return items;
  }

  /** The cell as it may stand in a CSV file: one that would begin a formula begins otherwise. */
  public static String guarded(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /** The cell that was guarded. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String escaped(String words, boolean inList) {
    if (words.isEmpty()) {
      return EMPTY_WORDS;
    }
    StringBuilder cell = new StringBuilder(words.length() + 8);
    if (words.equals(WITHHELD)) {
      cell.append('\\');
    }
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (c == '\\' || (inList && c == ';')) {
        cell.append('\\').append(c);
      } else if (isUnwritable(words, at)) {
        cell.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        cell.append(c);
      }
    }
    return cell.toString();
  }

  private static int take(String cell, int at, StringBuilder words) {
    char c = cell.charAt(at);
    if (c != '\\' || at + 1 == cell.length()) {
      words.append(c);
      return at;
    }
    char sign = cell.charAt(at + 1);
    if (sign == 'u' && at + 6 <= cell.length()) {
      words.append((char) HexFormat.fromHexDigits(cell, at + 2, at + 6));
      return at + 5;
    }
    if (sign != 'e') {
      words.append(sign);
    }
    return at + 1;
  }

  private static boolean isUnwritable(String words, int at) {
    char c = words.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(words.charAt(at - 1));
    }
    boolean steers = Character.getType(c) == Character.CONTROL && c != '\n';
    return steers || c == '\ufffe' || c == '\uffff' || isExcelEscape(words, at);
  }

  /** Excel reads {@code _x0041_} within a text as the letter A. */
  private static boolean isExcelEscape(String words, int at) {
    return words.charAt(at) == '_'
        && at + 7 <= words.length()
        && words.charAt(at + 1) == 'x'
        && words.charAt(at + 6) == '_'
        && words.substring(at + 2, at + 6).chars().allMatch(HexFormat::isHexDigit);
  }
}
