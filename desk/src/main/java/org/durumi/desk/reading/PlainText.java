package org.durumi.desk.reading;

import org.durumi.desk.page.Inert;

/**
 * A report's words as HTML in which nothing is markup. A browser would turn the two characters of
 * some line endings into one and move every offset behind them; so a carriage return is written as
 * a reference, which it leaves alone. What would turn the writing direction or be unseen is a sign
 * that says by its title what stands there.
 */
public final class PlainText {

  /** A text full of controls is no more readable for thousands of titles. */
  private static final int MOST_TITLES = 200;

  private PlainText() {}

  /** The words, escaped; UTF-16 unit for unit what a script then finds in the page. */
  public static String html(String words) {
    String inert = Inert.of(words);
    StringBuilder html = new StringBuilder(inert.length() + inert.length() / 16);
    int titles = 0;
    for (int i = 0; i < inert.length(); i++) {
      char unit = inert.charAt(i);
      if (unit != words.charAt(i) && titles < MOST_TITLES) {
        titles++;
        html.append("<span class=\"sign\" title=\"U+%04X\">".formatted((int) words.charAt(i)))
            .append(unit)
            .append("</span>");
      } else {
        append(html, unit);
      }
    }
    return html.toString();
  }

  private static void append(StringBuilder html, char unit) {
    switch (unit) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      case '\r' -> html.append("&#13;");
      default -> html.append(unit);
    }
  }
}
