package org.durumi.reader.intake;

import java.text.Normalizer;
import java.util.List;

/** Takes out of a text what cannot be seen, and says so. */
final class TextCleaner {

  private int turns;
  private int controls;
  private int halves;

  private TextCleaner() {}

  /** Unix line ends, no controls, composed characters (NFC); adds a warning for what was lost. */
  static String clean(String text, List<String> warnings) {
    TextCleaner cleaner = new TextCleaner();
    String cleaned = cleaner.strip(text);
    cleaner.tell(warnings, "removed", "replaced");
    return Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)
        ? cleaned
        : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
  }

  /** A title or a name on one line. */
  static String line(String text) {
    return new TextCleaner().strip(text).replaceAll("\\s+", " ").strip();
  }

  /** Only adds warnings, for a text that must stay exactly as it is. */
  static void inspect(String text, List<String> warnings) {
    TextCleaner cleaner = new TextCleaner();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c != '\r') {
        cleaner.count(c);
      }
    }
    cleaner.tell(warnings, "kept, as the text of report JSON stays exact", "kept");
  }

  private String strip(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            kept.append('\n');
          }
        }
        case '\f', 0x0B, 0x85, 0x2028, 0x2029 -> kept.append('\n');
        case 0xA0, 0x202F -> kept.append(' ');
        default -> {
          if (!count(c)) {
            kept.appendCodePoint(c);
          } else if (Characters.isSurrogate(c)) {
            kept.append('\uFFFD');
          }
        }
      }
    }
    return kept.toString();
  }

  /** Counts a character that must go, and tells whether it must. */
  private boolean count(int c) {
    if (c >= 0x20 && c < 0x7F) {
      return false;
    }
    if (Characters.turnsDirection(c)) {
      turns++;
    } else if (Characters.isControl(c)) {
      controls++;
    } else if (Characters.isSurrogate(c)) {
      halves++;
    } else {
      return Characters.isMark(c);
    }
    return true;
  }

  private void tell(List<String> warnings, String fate, String fateOfHalves) {
    if (turns > 0) {
      warnings.add(counted(turns, "direction-changing character", fate));
    }
    if (controls > 0) {
      warnings.add(counted(controls, "control character", fate));
    }
    if (halves > 0) {
      warnings.add(counted(halves, "broken character", fateOfHalves));
    }
  }

  private static String counted(int count, String what, String fate) {
    return count + " " + what + (count == 1 ? " was " : "s were ") + fate + ".";
  }
}
