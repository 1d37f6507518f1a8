package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the drawn lines of a PDF together to paragraphs: running heads and page numbers go, words
 * cut at a line's end are joined, and lines are joined until a paragraph ends.
 */
final class PdfLines {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–—\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—\\s]*");
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final String ENDS = ".!?:;。！？：；…\"”’」』)）";
  private static final int FEW_PAGES = 3;
  private static final double FULL = 0.75;

  /** One drawn line. */
  private record Line(String text, boolean startsParagraph) {}

  private final List<Line> lines;
  private final Set<String> words;
  private final int width;
  private final boolean keepsSpaces;

  private PdfLines(List<Line> lines) {
    this.lines = lines;
    this.width = lines.stream().mapToInt(line -> line.text.strip().length()).max().orElse(0);
    this.words = new HashSet<>();
    lines.forEach(line -> words.addAll(List.of(SPLIT.split(line.text.toLowerCase(Locale.ROOT)))));
    long spaced = lines.stream().filter(line -> line.text.endsWith(" ")).count();
    this.keepsSpaces = spaced * 4 > lines.size();
  }

  /**
   * Flows pages into paragraphs, one a line.
   *
   * @param pages drawn lines, with {@link PdfPages#PARAGRAPH} before those that seem to begin one
   */
  static String reflow(List<String> pages) {
    return new PdfLines(lines(pages)).join();
  }

  private static List<Line> lines(List<String> pages) {
    Map<String, Integer> edges = new HashMap<>();
    List<List<Line>> all = pages.stream().map(PdfLines::page).filter(l -> !l.isEmpty()).toList();
    for (List<Line> page : all) {
      edges.merge(shape(page.getFirst()), 1, Integer::sum);
      if (page.size() > 1) {
        edges.merge(shape(page.getLast()), 1, Integer::sum);
      }
    }
    List<Line> kept = new ArrayList<>();
    for (List<Line> page : all) {
      for (int i = 0; i < page.size(); i++) {
        boolean edge = i == 0 || i == page.size() - 1;
        if (!edge || !isRunning(page.get(i), edges, all.size())) {
          kept.add(page.get(i));
        }
      }
    }
    return kept;
  }

  private static boolean isRunning(Line line, Map<String, Integer> edges, int pages) {
    return PAGE_NUMBER.matcher(line.text).matches()
        || (pages >= FEW_PAGES && edges.getOrDefault(shape(line), 0) * 2 > pages);
  }

  private static String shape(Line line) {
    return DIGITS.matcher(line.text.strip()).replaceAll("#");
  }

  private static List<Line> page(String page) {
    List<Line> lines = new ArrayList<>();
    boolean starts = true;
    for (String raw : page.split("\n", -1)) {
      starts |= raw.indexOf(PdfPages.PARAGRAPH) >= 0;
      String text = raw.replace(String.valueOf(PdfPages.PARAGRAPH), "");
      if (!text.isBlank()) {
        lines.add(new Line(text.stripLeading(), starts && !lines.isEmpty()));
        starts = false;
      }
    }
    return lines;
  }

  private String join() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i == 0) {
        text.append(line.text.strip());
      } else if (endsParagraph(lines.get(i - 1), line)) {
        text.append('\n').append(line.text.strip());
      } else {
        append(text, lines.get(i - 1), line);
      }
    }
    return text.toString();
  }

  private boolean endsParagraph(Line line, Line next) {
    String text = line.text.strip();
    boolean closed = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean full = text.length() >= FULL * width;
    int first = next.text.codePointAt(0);
    if (next.startsParagraph) {
      return closed || (!full && !Character.isLowerCase(first));
    }
    return !full && (closed || Character.isUpperCase(first));
  }

  private void append(StringBuilder text, Line line, Line next) {
    String rest = next.text.strip();
    int last = text.length() - 1;
    char end = text.charAt(last);
    int first = rest.codePointAt(0);
    if (end == '\u00AD' || (end == '-' && cutsWord(text, rest))) {
      text.setLength(last);
    } else if (end != '-' && needsSpace(line, end, first)) {
      text.append(' ');
    }
    text.append(rest);
  }

  /** A hyphen belongs to the word if the report writes the word with it elsewhere. */
  private boolean cutsWord(StringBuilder text, String rest) {
    int start = text.length() - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
      end++;
    }
    String before = text.substring(start, text.length() - 1);
    String whole = (before + "-" + rest.substring(0, end)).toLowerCase(Locale.ROOT);
    return !before.isEmpty() && Character.isLowerCase(rest.charAt(0)) && !words.contains(whole);
  }

  private boolean needsSpace(Line line, char end, int first) {
    if (Characters.isUnspaced(end) && Characters.isUnspaced(first)) {
      return false;
    }
    // Korean is cut within words by some programs; those that write the spaces show which.
    boolean korean = Characters.isHangul(end) && Characters.isHangul(first);
    return !korean || !keepsSpaces || line.text.endsWith(" ");
  }
}
