package org.durumi.linker.name;

/**
 * Damerau's edit distance with weights: letters that are often mistaken for one another, and
 * letters that changed places, count less. After F. Damerau, A technique for computer detection and
 * correction of spelling errors (1964).
 */
final class Edits {

  private static final int LONGEST = 31;
  private static final float VOWEL = 0.7f;
  private static final float NEAR = 0.8f;
  private static final float SWAP = 0.8f;
  private static final float[] SUBSTITUTE = new float[128 * 128];
  private static final ThreadLocal<float[][]> ROWS =
      ThreadLocal.withInitial(() -> new float[3][LONGEST + 1]);

  static {
    for (int a = 0; a < 128; a++) {
      for (int b = 0; b < 128; b++) {
        boolean vowels = Fold.isVowel((char) a) && Fold.isVowel((char) b);
        SUBSTITUTE[a * 128 + b] = a == b ? 0 : vowels ? VOWEL : 1;
      }
    }
    for (String pair :
        "bp dt gk vf sz mn lr vb iy kh gh zJ sS CJ SJ hf kC gJ tC vu".split(" ", -1)) {
      SUBSTITUTE[pair.charAt(0) * 128 + pair.charAt(1)] = NEAR;
      SUBSTITUTE[pair.charAt(1) * 128 + pair.charAt(0)] = NEAR;
    }
  }

  private Edits() {}

  /** 1 for equal words, 0 where nothing is left; the edits as a share of the longer word. */
  static float likeness(String a, String b) {
    int n = Math.min(a.length(), LONGEST);
    int m = Math.min(b.length(), LONGEST);
    int longer = Math.max(n, m);
    if (longer == 0 || Math.abs(n - m) * 2 > longer) {
      return 0;
    }
    return Math.max(0, 1 - distance(a, n, b, m) / longer);
  }

  private static float distance(String a, int n, String b, int m) {
    float[][] rows = ROWS.get();
    float[] before = rows[0];
    float[] above = rows[1];
    float[] row = rows[2];
    for (int j = 0; j <= m; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      char x = a.charAt(i - 1);
      row[0] = i;
      for (int j = 1; j <= m; j++) {
        char y = b.charAt(j - 1);
        float best = Math.min(above[j], row[j - 1]) + 1;
        best = Math.min(best, above[j - 1] + substitute(x, y));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        row[j] = best;
      }
      float[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[m];
  }

  private static float substitute(char a, char b) {
    return a < 128 && b < 128 ? SUBSTITUTE[a * 128 + b] : a == b ? 0 : 1;
  }
}
