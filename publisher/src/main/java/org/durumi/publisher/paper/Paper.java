package org.durumi.publisher.paper;

import java.util.List;

/**
 * A letter, whole and ready to be written down. It names no author, no hour and no file.
 *
 * @param title what readers of the file's data see
 * @param language of its headings, such as {@code en}
 * @param office who writes, at the head of the first page
 * @param address the lines beside it; may be empty
 * @param marking such as "Confidential", on every page; empty where anybody may read it
 * @param foot what every page has at its foot, beside its number
 * @param pages how the number of a page is told, with {@code %d} for it and for how many there are
 * @param blocks what it says
 */
public record Paper(
    String title,
    String language,
    String office,
    List<String> address,
    String marking,
    String foot,
    String pages,
    List<Block> blocks) {

  /** Keeps its own copies. */
  public Paper {
    address = List.copyOf(address);
    blocks = List.copyOf(blocks);
  }

  /** How a page is numbered. */
  String page(int number, int of) {
    return pages.formatted(number, of);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Paper[" + blocks.size() + " blocks]";
  }
}
