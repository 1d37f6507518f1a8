package org.durumi.archive.store;

import java.util.regex.Pattern;

/** SQL's wildcards, for what the database itself cannot read. */
final class Wildcards {

  private Wildcards() {}

  /** Tells whether a value is like a pattern with % and _, in any case. */
  static boolean fits(String pattern, String value) {
    StringBuilder regex = new StringBuilder();
    pattern
        .codePoints()
        .forEach(c ->
            regex.append(
                switch (c) {
                  case '%' -> ".*";
                  case '_' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                }));
    return Pattern.compile(
            regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
        .matcher(value)
        .matches();
  }
}
