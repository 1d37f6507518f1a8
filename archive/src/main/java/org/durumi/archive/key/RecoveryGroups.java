package org.durumi.archive.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recovery key as groups on paper, in Crockford's base 32 (no I, L, O, U). Each group is four
 * characters and a check over them and the group's place: a weighted sum in the field of 32
 * elements. One wrong character in a group, two changed about, or two groups changed about are
 * always found; of anything else, 31 in 32.
 */
final class RecoveryGroups {

  static final int BYTES = 20;

  static final int GROUPS = 8;
  static final int GROUP = 5;
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int DATA = GROUP - 1;
  private static final int BITS = 5;

  /** x^5 + x^2 + 1: no product of smaller ones, and every element but 0 is a power of 2. */
  private static final int FIELD = 0b100101;

  private static final int UNKNOWN = -1;

  private RecoveryGroups() {}

  /** Two lines of four groups. */
  static String print(byte[] key) {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        text.append(group == GROUPS / 2 ? '\n' : '-');
      }
      int[] symbols = new int[GROUP];
      for (int i = 0; i < DATA; i++) {
        symbols[i] = symbolAt(key, group * DATA + i);
        text.append(ALPHABET.charAt(symbols[i]));
      }
      text.append(ALPHABET.charAt(check(group, symbols)));
    }
    return text.toString();
  }

  /**
   * The key that was typed.
   *
   * @return 20 bytes; the caller wipes them
   * @throws KeyRefusal naming the groups that are mistyped
   */
  static byte[] parse(char[] typed) {
    int[] symbols = new int[GROUPS * GROUP];
    try {
      List<Integer> lengths = read(typed, symbols);
      int total = lengths.stream().mapToInt(n -> n).sum();
      if (lengths.size() == GROUPS) {
        refuse(wrongLengths(lengths));
      } else if (total != symbols.length) {
        throw KeyRefusal.mistyped(
            "A recovery key has 40 letters and digits, and this has "
                + total
                + "; compare it with the paper and type it again.");
      }
      refuse(wrongChecks(symbols));
      return bytesOf(symbols);
    } finally {
      Arrays.fill(symbols, 0);
    }
  }

  /** Fills in the symbols and tells how long each typed group is. */
  private static List<Integer> read(char[] typed, int[] symbols) {
    List<Integer> lengths = new ArrayList<>();
    int total = 0;
    int length = 0;
    for (char c : typed) {
      if (separates(c)) {
        if (length > 0) {
          lengths.add(length);
        }
        length = 0;
        continue;
      }
      if (total < symbols.length) {
        symbols[total] = symbolOf(c);
      }
      total++;
      length++;
    }
    if (length > 0) {
      lengths.add(length);
    }
    return lengths;
  }

  private static boolean separates(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || type == Character.SPACE_SEPARATOR
        || type == Character.DASH_PUNCTUATION;
  }

  private static int symbolOf(char typed) {
    // An input method for Korean or Chinese may give the wide forms.
    char c = typed >= '\uFF01' && typed <= '\uFF5E' ? (char) (typed - 0xFEE0) : typed;
    if (c >= 'a' && c <= 'z') {
      c = (char) (c - 'a' + 'A');
    }
    return switch (c) {
      case 'O' -> 0;
      case 'I', 'L' -> 1;
      default -> ALPHABET.indexOf(c) >= 0 ? ALPHABET.indexOf(c) : UNKNOWN;
    };
  }

  private static List<Integer> wrongLengths(List<Integer> lengths) {
    List<Integer> wrong = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      if (lengths.get(group) != GROUP) {
        wrong.add(group + 1);
      }
    }
    return wrong;
  }

  private static List<Integer> wrongChecks(int[] symbols) {
    List<Integer> wrong = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int[] own = Arrays.copyOfRange(symbols, group * GROUP, (group + 1) * GROUP);
      boolean known = Arrays.stream(own).allMatch(s -> s != UNKNOWN);
      if (!known || check(group, own) != own[DATA]) {
        wrong.add(group + 1);
      }
      Arrays.fill(own, 0);
    }
    return wrong;
  }

  private static void refuse(List<Integer> wrong) {
    if (wrong.isEmpty()) {
      return;
    }
    String groups = String.join(", ", wrong.stream().map(String::valueOf).toList());
    throw KeyRefusal.mistyped(
        (wrong.size() == 1
                ? "Group " + groups + " of the recovery key is"
                : "Groups " + groups + " of the recovery key are")
            + " mistyped; compare with the paper and type the key again.");
  }

  private static int symbolAt(byte[] key, int index) {
    int symbol = 0;
    for (int bit = index * BITS; bit < (index + 1) * BITS; bit++) {
      symbol = symbol << 1 | key[bit / 8] >> 7 - bit % 8 & 1;
    }
    return symbol;
  }

  private static byte[] bytesOf(int[] symbols) {
    byte[] key = new byte[BYTES];
    for (int bit = 0; bit < BYTES * 8; bit++) {
      int index = bit / BITS;
      int symbol = symbols[index / DATA * GROUP + index % DATA];
      key[bit / 8] |= (byte) ((symbol >> BITS - 1 - bit % BITS & 1) << 7 - bit % 8);
    }
    return key;
  }

  /** Weights 2, 4, 8, 16 differ from one another and from the check's own, so swaps show. */
  private static int check(int group, int[] symbols) {
    int sum = group + 1;
    for (int i = 0; i < DATA; i++) {
      sum ^= product(symbols[i], 2 << i);
    }
    return sum;
  }

  private static int product(int a, int b) {
    int product = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
      product <<= 1;
      if (product > 31) {
        product ^= FIELD;
      }
      if ((b >> bit & 1) == 1) {
        product ^= a;
      }
    }
    return product;
  }
}
