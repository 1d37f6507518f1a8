// The boxes that hold words of the report: typing their beginning or selecting them in the text
// fills them. What counts are the offsets; the archive cuts the words out of its own text.
import { find, nextWord, wordEnd } from "/desk/reading/find.js";
import { rangeOf, show, whole } from "/desk/reading/offsets.js";
import { speak } from "/desk/reading/speak.js";

const page = () => document.getElementById("reading");
const states = new WeakMap();
let reading = Promise.resolve();

function parts(box) {
  const row = box.closest(".field");
  return { row, span: row.querySelector("input[type=hidden]"), value: row.querySelector(".value") };
}

/** Makes these words the ones that a box holds. */
export function take(box, from, to, shown = true) {
  const { row, span } = parts(box);
  states.set(box, { ...states.get(box), from, to });
  span.value = `${from}-${to}`;
  row.classList.add("taken");
  row.classList.remove("missing");
  if (shown) {
    box.value = whole().slice(from, to).replace(/\s+/gu, " ");
  }
  show(rangeOf(from, to));
}

/** Asks the desk what the words of a box say, and writes it beside them. */
export function read(box) {
  const { row, span, value } = parts(box);
  if (!value || !span.value || states.get(box)?.asked === span.value) {
    return reading;
  }
  states.set(box, { ...states.get(box), asked: span.value });
  const field = encodeURIComponent(row.dataset.field);
  reading = fetch(`/reports/${page().dataset.report}/value?field=${field}&at=${span.value}`)
    .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ""))
    .then((said) => {
      row.classList.toggle("read", said !== "");
      if (said) {
        value.value = said;
        speak(said);
      }
    })
    .catch(() => {});
  return reading;
}

/** Whatever is being read is in its field. */
export function settled() {
  return reading;
}

function typed(box, event) {
  const { row, span } = parts(box);
  span.value = "";
  row.classList.remove("taken", "read", "missing");
  show(null);
  const words = box.value.trim();
  if (!words) {
    states.delete(box);
    return;
  }
  const found = find(words, near(box));
  if (found.length === 0) {
    row.classList.add("missing");
    speak(page().dataset.missing, true);
    return;
  }
  states.set(box, { found, at: 0 });
  choose(box, 0, event.inputType?.startsWith("insert") && !event.isComposing);
}

/** Takes one of the places where the words stand; completes the last word where it may. */
function choose(box, index, complete) {
  const state = states.get(box);
  const one = state.found[index];
  const to = Math.max(one.to, wordEnd(one.to));
  const rest = whole().slice(one.to, to);
  states.set(box, { ...state, at: index });
  if (complete && rest && box.selectionStart === box.value.length && !/\s$/u.test(box.value)) {
    const length = box.value.length;
    box.value += rest;
    box.setSelectionRange(length, box.value.length);
  }
  take(box, one.from, to, false);
  const said = page().dataset.picked;
  speak(said.replace("{0}", whole().slice(one.from, to)).replace("{1}", index + 1).replace("{2}", state.found.length), true);
}

function near(box) {
  return Number(box.form.dataset.near ?? 0);
}

function key(box, event) {
  const state = states.get(box);
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && state?.found?.length > 1) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : state.found.length - 1;
    choose(box, (state.at + step) % state.found.length, false);
  } else if (event.key === "ArrowRight" && state?.to !== undefined && box.selectionEnd === box.value.length) {
    event.preventDefault();
    const open = box.selectionStart < box.selectionEnd;
    const to = open ? state.to : nextWord(state.to);
    take(box, state.from, to);
    speak(box.value, true);
  } else if (event.key === "Enter" && !event.isComposing && parts(box).span.value && parts(box).value) {
    // The value is looked at before it is kept.
    event.preventDefault();
    const [from, to] = parts(box).span.value.split("-").map(Number);
    take(box, from, to);
    read(box).then(() => {
      parts(box).value.focus();
      parts(box).value.select();
    });
  }
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-words]")) {
    typed(event.target, event);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.target.matches?.("[data-words]")) {
    key(event.target, event);
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-words]")) {
    read(event.target);
  }
});
