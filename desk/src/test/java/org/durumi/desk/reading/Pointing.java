package org.durumi.desk.reading;

import com.microsoft.playwright.Page;

/** What a person does in a report's text with a pointer. */
final class Pointing {

  private Pointing() {}

  /** Tells whether the marked words stand where the person sees them. */
  static boolean inSight(Page page, String words) {
    return (boolean)
        page.evaluate(
            """
            words => {
              const mark = [...document.querySelectorAll("mark")].find(m => m.textContent === words);
              const box = mark.getBoundingClientRect();
              const pane = document.getElementById("text").getBoundingClientRect();
              return box.top >= pane.top && box.bottom <= pane.bottom;
            }\
            """,
            words);
  }

  /** Selects words, and lets the pointer go over them as after dragging. */
  static void drag(Page page, String words) {
    select(page, words);
    page.locator("#text").dispatchEvent("pointerup");
  }

  static void select(Page page, String words) {
    page.evaluate(
        """
        words => {
          const text = document.getElementById("text");
          const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
              return;
            }
          }
          throw new Error("no such words");
        }\
        """,
        words);
  }
}
