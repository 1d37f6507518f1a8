// Finds words in the text while they are typed.
import { whole } from "/desk/reading/offsets.js";

const MOST = 500;
// Scripts whose words are put together with endings: only what was typed is meant.
const ENDINGS = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Where words stand in the text: at beginnings of words first, then the nearest to a place. */
export function find(words, near) {
  const pattern = words.trim().split(/\s+/u).map((w) => w.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("\\s+");
  if (!pattern) {
    return [];
  }
  const text = whole();
  const found = [];
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    const from = match.index;
    const inWord = from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1]) && /[\p{L}\p{N}]/u.test(text[from]) && !ENDINGS.test(text[from]);
    found.push({ from, to: from + match[0].length, inWord });
    if (found.length === MOST) {
      break;
    }
  }
  return found.sort((a, b) => a.inWord - b.inWord || Math.abs(a.from - near) - Math.abs(b.from - near));
}

/** The end of the word that an offset stands in; the offset itself where words have endings. */
export function wordEnd(at) {
  const text = whole();
  if (at === 0 || ENDINGS.test(text[at - 1])) {
    return at;
  }
  const rest = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(at, at + 100))[0];
  return /[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at).slice(-2)) ? at + rest.replace(/['’-]+$/u, "").length : at;
}

/** The end of the next word behind an offset. */
export function nextWord(at) {
  const text = whole();
  const rest = text.slice(at, at + 200);
  if (globalThis.Intl?.Segmenter) {
    for (const part of new Intl.Segmenter(document.getElementById("text").lang || "en", { granularity: "word" }).segment(rest)) {
      if (part.isWordLike) {
        return at + part.index + part.segment.length;
      }
    }
    return at;
  }
  return at + (/^\s*\S+/u.exec(rest)?.[0].length ?? 0);
}
