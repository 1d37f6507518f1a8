// The reading page: keys, lighting words and cards, and correcting by selecting words in the text.
import { onKey } from "/desk/desk.js";

const page = document.getElementById("reading");
const text = document.getElementById("text");
const cards = [...document.querySelectorAll(".event")];
let now = -1;

/** Goes to an event: its card is focused and its words are in sight. */
function go(index, focus = true) {
  if (!cards[index]) {
    return;
  }
  cards[now]?.classList.remove("now");
  now = index;
  const card = cards[now];
  card.classList.add("now");
  light(card.dataset.event);
  // Under a pointer nothing may move: the press would end beside what it began on.
  if (focus) {
    marks(card.dataset.event)[0]?.scrollIntoView({ block: "center", behavior: "instant" });
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
}

function marks(event) {
  return [...text.querySelectorAll("mark")].filter((m) => m.dataset.events.split(" ").includes(event));
}

function light(event) {
  text.querySelectorAll("mark.lit").forEach((m) => m.classList.remove("lit"));
  marks(event).forEach((m) => m.classList.add("lit"));
}

for (const [index, card] of cards.entries()) {
  card.addEventListener("pointerenter", () => light(card.dataset.event));
  card.addEventListener("focusin", () => {
    if (index !== now) {
      go(index, false);
    }
  });
}
text.addEventListener("pointerover", (event) => {
  const mark = event.target.closest("mark");
  cards.forEach((c) => c.classList.toggle("lit", mark !== null && mark.dataset.events.split(" ").includes(c.dataset.event)));
});
text.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark && !aim && getSelection().isCollapsed) {
    go(cards.findIndex((c) => c.dataset.event === mark.dataset.events.split(" ")[0]));
  }
});

// Forms that open below a card or below the list.
let aim = null;
function open(form, shown = true) {
  form.hidden = !shown;
  document.querySelector(`[data-opens="${form.id}"]`)?.setAttribute("aria-expanded", String(shown));
  if (shown) {
    form.querySelector("input:not([type=hidden]), select")?.focus();
  } else {
    aim = null;
    form.closest(".event")?.focus({ preventScroll: true });
  }
}
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    open(document.getElementById(opener.dataset.opens), opener.getAttribute("aria-expanded") !== "true");
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) {
    open(closer.closest("form"), false);
  }
});
document.addEventListener("keydown", (event) => {
  const sheet = event.target.closest?.("form.sheet");
  if (event.key === "Escape" && sheet) {
    open(sheet, false);
  }
});

// The field that selected words are for: the one that had the focus last.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("[data-field]")) {
    aim = event.target;
  }
});

/** The offset of a place in the text, in UTF-16 units of the report. */
function offset(node, within) {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(node, within);
  return range.toString().length;
}

/** Puts words of the text into a field: what they are is the server's to say, by the offsets. */
function take(field, from, to, words) {
  const label = field.closest("label");
  label.querySelector("input[type=hidden]").value = `${from}-${to}`;
  const said = label.querySelector("[data-said]");
  const quote = document.createElement("q");
  quote.dir = "auto";
  quote.textContent = words;
  said.replaceChildren(quote);
  said.classList.add("fresh");
  const kind = field.dataset.field;
  if (kind === "trigger" || kind.startsWith("source") || /^victims\.\d+$/.test(kind)) {
    field.value = words.replace(/\s+/g, " ").trim();
  } else if (kind.endsWith("count")) {
    const number = words.replace(/(\d),(?=\d{3})/g, "$1").match(/\d+/);
    if (number) {
      field.value = number[0];
    }
  } else if (kind.startsWith("agent")) {
    field.value = `${field.value.includes(":") ? field.value.split(":")[0] : "other"}: ${words.trim()}`;
  } else if (kind === "place") {
    field.value = words.trim();
  }
}

function takeSelection() {
  const selection = getSelection();
  if (!aim || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
    return false;
  }
  const range = selection.getRangeAt(0);
  const raw = range.toString();
  const before = raw.length - raw.trimStart().length;
  const words = raw.trim();
  if (words) {
    const from = offset(range.startContainer, range.startOffset) + before;
    take(aim, from, from + words.length, words);
  }
  return true;
}
text.addEventListener("pointerup", () => setTimeout(() => {
  if (takeSelection()) {
    aim.focus();
  }
}));

// Without a pointer: words typed into the field are looked for in the text.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches?.("[data-field=trigger]") && field.value.trim()) {
    const at = text.textContent.indexOf(field.value.trim());
    if (at >= 0) {
      take(field, at, at + field.value.trim().length, field.value.trim());
    } else {
      field.closest("label").querySelector("input[type=hidden]").value = "";
    }
  }
});

function act(name) {
  cards[now]?.querySelector(`form[data-act=${name}]`)?.requestSubmit();
}
function unfold(name) {
  const form = cards[now] && document.getElementById(`${name}-${cards[now].dataset.event}`);
  if (form) {
    open(form);
  }
}
onKey("j", () => go(Math.min(now + 1, cards.length - 1)));
onKey("k", () => go(Math.max(now - 1, 0)));
onKey("a", () => act("accept"));
onKey("u", () => act("undo"));
onKey("x", () => unfold("reject"));
onKey("e", () => unfold("correct"));
onKey("w", () => {
  const why = cards[now]?.querySelector(".reason");
  if (why) {
    why.open = !why.open;
  }
});
onKey("n", () => {
  const missed = document.getElementById("missed");
  if (missed) {
    const selection = getSelection();
    const chosen = !selection.isCollapsed && text.contains(selection.anchorNode);
    const field = missed.querySelector("[data-field]");
    if (chosen) {
      aim = field;
      takeSelection();
    }
    open(missed);
    field.closest("form").scrollIntoView({ block: "nearest" });
  }
});
onKey("s", () => {
  const form = document.getElementById("sign-off");
  if (form && !form.querySelector("button").disabled) {
    form.requestSubmit();
  }
});

const at = Number(location.hash.match(/^#event-(\d+)$/)?.[1] ?? page.dataset.at);
if (at > 0) {
  go(at - 1);
  const open = cards[at - 1]?.querySelector("form.sheet:not([hidden])");
  open?.querySelector("[role=alert], input:not([type=hidden])")?.focus();
} else {
  const sign = document.querySelector("#sign-off button:not([disabled])");
  sign?.focus();
}
