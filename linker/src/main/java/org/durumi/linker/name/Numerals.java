package org.durumi.linker.name;

import java.util.regex.Pattern;

/** Numbers in the names of organisations and ships. */
final class Numerals {

  private static final Pattern ROMAN = Pattern.compile("(?=[ivx]{2})x{0,3}(ix|iv|v?i{0,3})");

  private Numerals() {}

  /** Whether a plain word of at least two letters is a Roman number below forty. */
  static boolean isRoman(String word) {
    return ROMAN.matcher(word).matches();
  }
}
