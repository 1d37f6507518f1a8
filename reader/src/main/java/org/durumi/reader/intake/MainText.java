package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report on a page. Each block of running text lends its weight to every element around
 * it; an element marked as the article wins if it holds half the weight, else the smallest element
 * that holds nearly all of it.
 */
final class MainText {

  private static final List<String> MARKED =
      List.of("[itemprop=articleBody]", "article", "main, [role=main]");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre");
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.85;
  private static final double LINKS = 0.6;
  private static final int LONG = 200;

  private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Integer> counts = new IdentityHashMap<>();
  private final List<Block> blocks;
  private final Bounds bounds;

  private MainText(List<Block> blocks, Bounds bounds) {
    this.blocks = blocks;
    this.bounds = bounds;
    for (Block block : blocks) {
      bounds.checkTime();
      int weight = block.weight();
      for (Element e = block.container(); weight > 0 && e != null; e = e.parent()) {
        weights.merge(e, weight, Integer::sum);
        counts.merge(e, 1, Integer::sum);
      }
    }
  }

  /** The report's paragraphs, one a line, the title left out. */
  static String of(Document page, @Nullable String title, Bounds bounds) {
    Element body = page.body();
    MainText main = new MainText(Blocks.of(body, Clutter.of(body), bounds), bounds);
    Element chosen = main.weight(body) == 0 ? body : main.descend(main.marked(body));
    return lines(main.within(chosen), title);
  }

  /** Every visible paragraph, one a line. */
  static String whole(Document page, Bounds bounds) {
    Element body = page.body();
    return lines(Blocks.of(body, Clutter.of(body), bounds), null);
  }

  private int weight(Element element) {
    return weights.getOrDefault(element, 0);
  }

  private Element marked(Element body) {
    for (String mark : MARKED) {
      Elements candidates = body.select(mark);
      Element best = body;
      int most = 0;
      for (Element candidate : candidates) {
        if (weight(candidate) > most) {
          best = candidate;
          most = weight(candidate);
        }
      }
      if (most >= HALF * weight(body)) {
        return best;
      }
    }
    return body;
  }

  private Element descend(Element from) {
    Element at = from;
    for (Element next = heaviest(at); next != null; next = heaviest(at)) {
      at = next;
    }
    return at;
  }

  private @Nullable Element heaviest(Element parent) {
    for (Element child : parent.children()) {
      if (weight(child) >= NEARLY_ALL * weight(parent)
          && !PARAGRAPHS.contains(child.normalName())
          && counts.getOrDefault(child, 0) > 1) {
        return child;
      }
    }
    return null;
  }

  private List<Block> within(Element element) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      bounds.checkTime();
      Element e = block.container();
      while (e != null && !e.equals(element)) {
        e = e.parent();
      }
      if (e != null) {
        inside.add(block);
      }
    }
    return inside;
  }

  private static String lines(List<Block> blocks, @Nullable String title) {
    String bare = title == null ? "" : bare(title);
    List<String> phrases = ClutterPhrases.ALL;
    StringBuilder text = new StringBuilder();
    String last = "";
    for (Block block : blocks) {
      boolean isShort = block.text().length() < LONG;
      boolean clutter =
          isShort
              && (block.linkedShare() > LINKS
                  || bare(block.text()).equals(bare)
                  || phrases.stream().anyMatch(lower(block.text())::contains));
      if (!clutter && !block.text().equals(last)) {
        text.append(text.isEmpty() ? "" : "\n").append(block.text());
        last = block.text();
      }
    }
    return text.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String bare(String text) {
    return lower(text).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /**
   * Phrases of notices that stand within articles; apart, so that they load with the first page.
   */
  private static final class ClutterPhrases {
    static final List<String> ALL =
        Table.rows("clutter-phrases.tsv").stream().map(row -> row[0]).toList();
  }
}
