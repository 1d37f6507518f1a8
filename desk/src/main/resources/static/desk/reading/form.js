// The open form of the page: which field words are for, keys that go to fields, places by name.
import { onKey } from "/desk/desk.js";
import { selected } from "/desk/reading/offsets.js";
import { read, take } from "/desk/reading/words.js";
import { speak } from "/desk/reading/speak.js";

const FIELDS = "tmvchpdbro";
const form = () => document.querySelector("form.correct");
let aim = null;
let begun = null;
let places;

/** Tells whether a form is open that words of the text can be chosen for. */
export function isOpen() {
  return form() !== null;
}

/** Tells whether something was typed into it that is not kept yet. */
export function isBegun() {
  return form() !== null && (begun === form() || form().querySelector("[aria-invalid]") !== null);
}

/** Puts chosen words into the field that was gone to last, or into the first of a new event. */
export function fill(words) {
  const here = form();
  const box = aim?.isConnected ? aim : here?.id === "missed" ? here.querySelector("[data-words]") : null;
  if (!words || !box) {
    return;
  }
  begun = here;
  take(box, words.from, words.to);
  read(box).then(() => (box.closest(".field").querySelector(".value") ?? box).focus());
  speak(box.value);
}

/** Sets up the keys that go to fields of the open form, and to reasons. */
export function fieldKeys(showing) {
  for (const key of FIELDS) {
    onKey(key, () => {
      const row = form()?.querySelector(`.field[data-key="${key}"]`);
      const field = row?.querySelector("[data-words]") ?? row?.querySelector("select, .value");
      const words = selected();
      field?.focus();
      field?.select?.();
      fill(words);
    });
  }
  for (const number of "123456") {
    onKey(number, () => {
      const preset = document.querySelector(`[data-preset="${number}"]`);
      if (preset instanceof HTMLButtonElement) {
        preset.click();
      } else {
        preset?.focus();
      }
    });
  }
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.(".field");
    if (row) {
      aim = row.querySelector("[data-words]");
      const span = row.querySelector("input[type=hidden]")?.value.match(/^(\d+)-(\d+)$/);
      showing(span ? { from: Number(span[1]), to: Number(span[2]) } : null);
    }
  });
}

document.addEventListener("input", (event) => {
  if (event.target.form?.matches(".correct, .other")) {
    begun = event.target.form.matches(".correct") ? event.target.form : begun;
  }
  if (event.target.getAttribute?.("list") === "places") {
    clearTimeout(places);
    places = setTimeout(() => suggest(event.target.value), 120);
  }
});

async function suggest(typed) {
  const report = document.getElementById("reading").dataset.report;
  const answer = await fetch(`/reports/${report}/places?typed=${encodeURIComponent(typed)}`).catch(() => null);
  const list = document.getElementById("places");
  if (answer?.ok && list) {
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...document.importNode(fresh.body, true).children);
  }
}

// Escape goes from a field to the form, where keys choose fields; and from there closes it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) {
    return;
  }
  const closer = document.querySelector("[data-closes]");
  const inField = event.target.matches?.("input, select, textarea");
  if (inField && form()?.contains(event.target) && form().id === "correct") {
    form().focus();
  } else if (closer) {
    begun = null;
    closer.click();
  }
});
