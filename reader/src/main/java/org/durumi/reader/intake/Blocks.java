package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page, without recursion, and cuts its visible text into blocks. */
final class Blocks implements NodeFilter {

  private final Clutter clutter;
  private final Bounds bounds;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element container;
  private int links;
  private int linked;
  private int preformatted;

  private Blocks(Element root, Clutter clutter, Bounds bounds) {
    this.container = root;
    this.clutter = clutter;
    this.bounds = bounds;
  }

  static List<Block> of(Element root, Clutter clutter, Bounds bounds) {
    Blocks walk = new Blocks(root, clutter, bounds);
    NodeTraversor.filter(walk, root);
    walk.flush();
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    bounds.checkTime();
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (clutter.holds(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (breaks(element)) {
        flush();
        container = element.nameIs("br") ? container : element;
      }
      links += element.nameIs("a") ? 1 : 0;
      preformatted += element.nameIs("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.nameIs("a") ? 1 : 0;
      preformatted -= element.nameIs("pre") ? 1 : 0;
      if (breaks(element)) {
        flush();
        Element parent = element.parent();
        container = parent == null || element.nameIs("br") ? container : parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean breaks(Element element) {
    return element.isBlock()
        || element.nameIs("br")
        || element.nameIs("td")
        || element.nameIs("th");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        flush();
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void flush() {
    String block = text.toString().strip();
    if (!block.isEmpty()) {
      blocks.add(new Block(container, block, linked));
    }
    text.setLength(0);
    linked = 0;
  }
}
