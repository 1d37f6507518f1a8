package org.durumi.reader.intake;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Tells what on a page is not the report: scripts, menus, comments, what cannot be seen. An element
 * that holds most of the page's letters is never taken for a menu, whatever its name.
 */
final class Clutter {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "select",
          "button",
          "textarea",
          "input",
          "figcaption",
          "head",
          "dialog");
  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "menu");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu");
  private static final Set<String> ROOTS = Set.of("html", "body", "main", "article");
  private static final Pattern HIDING =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");
  private static final double MOST = 0.4;

  private final Set<String> names;
  private final IdentityHashMap<Element, Integer> letters;
  private final int total;

  private Clutter(Set<String> names, IdentityHashMap<Element, Integer> letters, int total) {
    this.names = names;
    this.letters = letters;
    this.total = total;
  }

  static Clutter of(Element root) {
    IdentityHashMap<Element, Integer> letters = new IdentityHashMap<>();
    root.traverse(new LetterCount(letters));
    Set<String> names =
        Table.rows("clutter-names.tsv").stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());
    return new Clutter(names, letters, Math.max(1, letters.getOrDefault(root, 0)));
  }

  boolean holds(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag)) {
      return true;
    }
    if (tag.equals("html") || tag.equals("body")) {
      return false;
    }
    if (isHidden(element)) {
      return true;
    }
    boolean named =
        AROUND.contains(tag)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || (tag.equals("header") && element.selectFirst("h1") == null)
            || (!ROOTS.contains(tag) && hasClutterName(element));
    return named && letters.getOrDefault(element, 0) < MOST * total;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || (element.hasAttr("style") && HIDING.matcher(element.attr("style")).find());
  }

  private boolean hasClutterName(Element element) {
    String label = element.className() + " " + element.id();
    return WORD.matcher(label)
        .results()
        .anyMatch(word -> names.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  /** Counts the letters under every element, leaving out scripts and the like. */
  private static final class LetterCount implements NodeVisitor {

    private final IdentityHashMap<Element, Integer> letters;

    LetterCount(IdentityHashMap<Element, Integer> letters) {
      this.letters = letters;
    }

    @Override
    public void head(Node node, int depth) {
      Node parentNode = node.parentNode();
      if (node instanceof TextNode words && parentNode instanceof Element parent) {
        int count = (int) words.getWholeText().chars().filter(Character::isLetter).count();
        letters.merge(parent, count, Integer::sum);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element
          && !NEVER_TEXT.contains(element.normalName())
          && element.parentNode() instanceof Element parent) {
        letters.merge(parent, letters.getOrDefault(element, 0), Integer::sum);
      }
    }
  }
}
