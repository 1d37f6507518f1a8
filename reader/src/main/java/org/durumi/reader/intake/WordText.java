package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a Word document, one a line, and the one that is styled as its title. */
final class WordText implements BoundedXml.Handler {

  private final Bounds bounds;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private @Nullable String title;
  private boolean inText;
  private boolean styledAsTitle;
  private boolean hiddenRun;
  private boolean hadHidden;
  private boolean hadDeleted;
  // How deep the walk is inside something that is not the document's present, visible text.
  private int outside;

  private WordText(Bounds bounds) {
    this.bounds = bounds;
  }

  static WordText of(byte[] document, Bounds bounds) {
    WordText words = new WordText(bounds);
    BoundedXml.read(document, bounds, words);
    words.endParagraph();
    return words;
  }

  String text() {
    return text.toString();
  }

  @Nullable String title() {
    return title;
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (hadDeleted) {
      warnings.add("The document tracks changes; deleted words were left out.");
    }
    if (hadHidden) {
      warnings.add("The document holds hidden words, which were left out.");
    }
    return warnings;
  }

  @Override
  public void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (isOutside(name)) {
      outside++;
      hadDeleted |= name.equals("del");
      return;
    }
    switch (name) {
      case "p" -> endParagraph();
      case "pStyle" -> styledAsTitle = "Title".equals(value(xml));
      case "r" -> hiddenRun = false;
      case "vanish" -> hiddenRun = !"0".equals(value(xml)) && !"false".equals(value(xml));
      case "t" -> inText = true;
      case "tab" -> space();
      case "br", "cr" -> lineBreak();
      case "noBreakHyphen" -> append("-");
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    if (isOutside(name)) {
      outside--;
      return;
    }
    switch (name) {
      case "t" -> inText = false;
      case "r" -> hiddenRun = false;
      case "p", "tc" -> endParagraph();
      default -> {}
    }
  }

  @Override
  public void text(String words) {
    if (inText) {
      append(words);
    }
  }

  /** Deleted and moved words, field codes, and a drawing's twin for older programs. */
  private static boolean isOutside(String name) {
    return switch (name) {
      case "del", "moveFrom", "instrText", "delText", "Fallback", "rPrChange", "pPrChange" -> true;
      default -> false;
    };
  }

  private static @Nullable String value(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private void append(String words) {
    if (outside > 0) {
      return;
    }
    if (hiddenRun) {
      hadHidden |= !words.isBlank();
      return;
    }
    paragraph.append(words);
    bounds.checkCharacters(text.length() + paragraph.length());
  }

  private void space() {
    if (!paragraph.isEmpty()) {
      append(" ");
    }
  }

  private void lineBreak() {
    append("\n");
  }

  private void endParagraph() {
    String words = paragraph.toString().strip();
    paragraph.setLength(0);
    if (!words.isEmpty()) {
      if (styledAsTitle && title == null) {
        title = words;
      } else {
        text.append(text.isEmpty() ? "" : "\n").append(words);
      }
    }
    styledAsTitle = false;
  }
}
