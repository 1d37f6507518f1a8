package org.durumi.publisher.chart;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.durumi.publisher.words.Words;

/** Makes figures: a drawing, its key, notes, and a table of the same numbers to copy. */
public final class Figures {

  /** Where the figures' stylesheet lies among the resources; the desk serves it from there. */
  public static final String STYLESHEET = "/META-INF/resources/desk/chart.css";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Figures.class.getClassLoader(), "org.durumi.publisher.templates");

  private Figures() {}

  /** Numbers by month. */
  public static Content of(Monthly figure, Words words) {
    return figure("chart/monthly.jte", MonthlyDrawing.of(figure, words), words);
  }

  /** Numbers by what they are of. */
  public static Content of(Categories figure, Words words) {
    return figure("chart/categories.jte", CategoriesDrawing.of(figure, words), words);
  }

  private static Content figure(String template, Object drawing, Words words) {
    return output ->
        ENGINE.render(template, Map.<String, Object>of("drawing", drawing, "words", words), output);
  }
}
