package org.durumi.reader.intake;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading or list item of a page.
 *
 * @param container the innermost block element around it
 * @param text its words, spaces collapsed
 * @param linked how many of its UTF-16 units are link text
 */
record Block(Element container, String text, int linked) {

  double linkedShare() {
    return Math.min(1, (double) linked / text.length());
  }

  /** How much running text this is: nothing for a label or a list of links. */
  int weight() {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += Characters.isHan(c) || Characters.isHangul(c) || Characters.isKana(c) ? 2 : 1;
    }
    int own = (int) (length * (1 - linkedShare()));
    return own < 40 ? 0 : Math.min(own, 1000);
  }

  /** Never shows the text. */
  @Override
  public String toString() {
    return "Block[" + text.length() + " units]";
  }
}
