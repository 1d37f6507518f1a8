// Places in the report's text, in UTF-16 units of the text as the archive keeps it.
const text = () => document.getElementById("text");

/** The whole text, unit for unit. */
export function whole() {
  return text().textContent;
}

/** The offset of a place in the page. */
export function offsetOf(node, within) {
  const range = document.createRange();
  range.setStart(text(), 0);
  range.setEnd(node, within);
  return range.toString().length;
}

/** The range of the page between two offsets. */
export function rangeOf(from, to) {
  const range = document.createRange();
  const walk = document.createTreeWalker(text(), NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const end = at + node.data.length;
    if (!begun && from < end) {
      range.setStart(node, from - at);
      begun = true;
    }
    if (to <= end) {
      range.setEnd(node, to - at);
      return range;
    }
    at = end;
  }
  return range;
}

/** The words that are selected in the text, without blanks around them; null if there are none. */
export function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0 || !text().contains(selection.anchorNode)
      || !text().contains(selection.focusNode)) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const raw = range.toString();
  const words = raw.trim();
  if (!words) {
    return null;
  }
  const from = offsetOf(range.startContainer, range.startOffset) + raw.length - raw.trimStart().length;
  return { from, to: from + words.length };
}

/**
 * Brings words of the text into sight within its own pane, moving nothing else if it has one; where
 * it has none, not away from a field that is typed in.
 */
export function reveal(range) {
  const pane = text();
  const box = range.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (pane.scrollHeight > pane.clientHeight + 1) {
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) {
      pane.scrollTop += box.top - frame.top - pane.clientHeight / 3;
    }
  } else if (!document.activeElement?.form && (box.top < 60 || box.bottom > innerHeight - 80)) {
    scrollBy(0, box.top - innerHeight / 3);
  }
}

/** Shows words of the text as those that are meant; none where no range is given. */
export function show(range) {
  if (globalThis.Highlight && CSS.highlights) {
    if (range) {
      CSS.highlights.set("active", new Highlight(range));
    } else {
      CSS.highlights.delete("active");
    }
  }
  if (range) {
    reveal(range);
  }
}
