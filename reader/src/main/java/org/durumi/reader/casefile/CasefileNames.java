package org.durumi.reader.casefile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for casefiles: each made from its input's name, and no two alike on any file system. */
public final class CasefileNames {

  /** Leaves room for a number and an ending within the 255 bytes that file systems allow. */
  private static final int MAX_BYTES = 200;

  private static final Pattern LINE = Pattern.compile("(.*):(\\d+)", Pattern.DOTALL);
  private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");

  private final Set<String> taken = new HashSet<>();

  /** None is taken yet. */
  public CasefileNames() {}

  /** The next free name, without an ending. */
  public String next(String input) {
    String base = base(input);
    String name = base;
    for (int n = 2; !taken.add(key(name)); n++) {
      name = base + "-" + n;
    }
    return name;
  }

  private static String base(String input) {
    Matcher line = LINE.matcher(input);
    String path = line.matches() ? line.group(1) : input;
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = UNFIT.matcher(dot > 0 ? last.substring(0, dot) : last).replaceAll("_");
    stem = stem.startsWith(".") ? "_" + stem.substring(1) : stem;
    stem = stem.isBlank() || stem.equals("-") ? "report" : shorten(stem);
    return line.matches() ? stem + "-" + line.group(2) : stem;
  }

  private static String shorten(String stem) {
    String text = stem;
    while (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    return text;
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
