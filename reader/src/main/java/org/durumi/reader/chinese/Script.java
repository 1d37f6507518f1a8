package org.durumi.reader.chinese;

/**
 * Brings text to one script: traditional characters become simplified, full-width punctuation and
 * digits half-width, corner brackets curly quotes. One character always becomes one, so offsets
 * stay.
 */
final class Script {

  private static final char[] PLAIN = table();

  private Script() {}

  /** The same text, of the same length, in simplified characters and half-width punctuation. */
  static String plain(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = PLAIN[out[i]];
    }
    return new String(out);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (String[] row : Table.rows("script.tsv")) {
      table[row[0].charAt(0)] = row[1].charAt(0);
    }
    for (char c = '！'; c <= '～'; c++) {
      table[c] = (char) (c - '！' + '!');
    }
    String from = "「」『』﹁﹂﹃﹄〝〞•‧・．　\u00a0\u2022";
    String to = "“”‘’“”‘’“”···.  ·";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to.charAt(i);
    }
    return table;
  }
}
