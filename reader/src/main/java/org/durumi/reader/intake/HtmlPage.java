package org.durumi.reader.intake;

import java.io.Reader;
import java.io.StringReader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A parsed page within bounds of tags, depth and time.
 *
 * @param document the page; it has no base address, so nothing in it resolves
 */
record HtmlPage(Document document) {

  static HtmlPage parse(String html, Bounds bounds) {
    checkTags(html, bounds);
    int deepest = bounds.limits().maxDepth();
    // Beyond its depth jsoup flattens in silence; two levels more let the excess show.
    Parser parser = Parser.htmlParser().setMaxDepth(deepest + 2);
    Document document = parser.parseInput(new TimedReader(html, bounds), "");
    document.traverse((node, depth) -> {
      bounds.checkDepth(depth);
      bounds.checkTime();
    });
    return new HtmlPage(document);
  }

  private static void checkTags(String html, Bounds bounds) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > bounds.limits().maxTags()) {
      throw Refusal.over(
          "holds more than " + bounds.limits().maxTags() + " tags", IntakeLimits.Setting.TAGS);
    }
  }

  /** Hands characters to the parser until the time is over. */
  private static final class TimedReader extends Reader {

    private final StringReader reader;
    private final Bounds bounds;

    TimedReader(String html, Bounds bounds) {
      this.reader = new StringReader(html);
      this.bounds = bounds;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws java.io.IOException {
      bounds.checkTime();
      return reader.read(buffer, offset, length);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
