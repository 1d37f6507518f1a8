// The reading page: keys, and what is done with them.
import { onKey } from "/desk/desk.js";
import { light } from "/desk/reading/light.js";
import { rangeOf, reveal, selected, show } from "/desk/reading/offsets.js";
import { pointing } from "/desk/reading/point.js";
import { fieldKeys, fill, isBegun, isOpen } from "/desk/reading/form.js";
import { speak } from "/desk/reading/speak.js";
import { Away, follow, isBusy, send } from "/desk/reading/swap.js";
import { settled } from "/desk/reading/words.js";

const page = document.getElementById("reading");
const text = document.getElementById("text");
const cards = () => [...document.querySelectorAll(".event")];
const current = () => document.querySelector(".event.now");

/** Goes to an event: its card is focused and its words are in sight. */
function go(card, focus = true) {
  current()?.classList.remove("now");
  card.classList.add("now");
  const found = light(card.dataset.event);
  if (focus) {
    if (found[0] && matchMedia("(min-width: 62rem)").matches) {
      const range = document.createRange();
      range.selectNodeContents(found[0]);
      reveal(range);
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
}

/** What was asked for is here: shows it, and puts the focus where the next thing is done. */
function arrive(fresh) {
  const card = cards().find((c) => c.dataset.event === page.dataset.at);
  const refusal = page.querySelector(".refusal");
  const begin = page.querySelector('[data-begin]:not([data-begin="false"])');
  if (card) {
    go(card, !begin);
  } else {
    light(0);
  }
  show(null);
  page.classList.toggle("picking", isOpen());
  const copy = document.getElementById("copy");
  if (copy) {
    copy.hidden = false;
  }
  if (refusal && fresh) {
    (page.querySelector("[aria-invalid]") ?? refusal).focus();
  } else if (begin) {
    begin.focus({ preventScroll: true });
    begin.closest(".event, form").scrollIntoView({ block: isOpen() ? "start" : "nearest" });
  } else if (!card && fresh) {
    // Where there was nothing to decide, nobody shall sign off by an Enter that was meant otherwise.
    (cards().length > 0 ? document.querySelector("#closing button:not([disabled])") : text)?.focus();
  }
  const did = document.getElementById("did");
  if (fresh && did) {
    speak(did.querySelector("p").textContent);
  }
}

/** Does something that changes the page, unless something else is being done. */
async function change(doing) {
  try {
    if (await doing()) {
      arrive(true);
    }
  } catch (e) {
    const sentence = e instanceof Away ? page.dataset.away : page.dataset.failed;
    speak(sentence);
    alertHere(sentence);
  }
}

function alertHere(sentence) {
  const notice = document.getElementById("notice");
  notice.textContent = sentence;
  notice.hidden = false;
}

/** Tells whether something typed would be lost, and says so; the open form itself may send and close. */
function isUnkept(target) {
  if (!isBegun() || target.matches("[data-closes]") || target.closest("form.correct")) {
    return false;
  }
  speak(page.dataset.unsaved);
  alertHere(page.dataset.unsaved);
  return true;
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-swap]")) {
    event.preventDefault();
    const { target, submitter } = event;
    if (isUnkept(target)) {
      return;
    }
    settled().then(() => change(() => send(target, submitter)));
  }
});
page.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap], a.number");
  if (link?.matches(".number")) {
    event.preventDefault();
    if (isBegun()) {
      speak(page.dataset.unsaved);
    } else {
      go(link.closest(".event"));
    }
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    if (!isUnkept(link)) {
      change(() => follow(link.href));
    }
  } else if (event.target.closest("#copy")) {
    navigator.clipboard.writeText(document.getElementById("address").textContent)
      .then(() => speak(page.dataset.copied));
  }
});

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  const beyond = by > 0 ? page.dataset.behind : page.dataset.before;
  if (all[next]) {
    go(all[next]);
  } else if (Number(beyond) > 0) {
    change(() => follow(`/reports/${page.dataset.report}?at=${beyond}`));
  }
}

/** Presses what does this for the current event, or for the page. */
function press(act, within = current()) {
  const target = within?.querySelector(`[data-act=${act}]`);
  if (target instanceof HTMLFormElement) {
    target.requestSubmit();
  } else {
    target?.click();
  }
}

function key(name, act) {
  onKey(name, () => {
    if (isBusy()) {
      return;
    }
    if (isBegun()) {
      speak(page.dataset.unsaved);
      return;
    }
    act();
  });
}
key("j", () => step(1));
key("k", () => step(-1));
key("a", () => press("accept"));
key("x", () => press("reject"));
key("e", () => press("correct"));
key("u", () => press("undo", document.getElementById("did")?.querySelector("form") ? document.getElementById("did") : current()));
key("w", () => {
  const why = current()?.querySelector(".reasons");
  if (why) {
    why.open = !why.open;
  }
});
key("n", async () => {
  const words = selected();
  const add = document.querySelector("[data-act=add]");
  if (add) {
    await change(() => follow(add.href));
    fill(words);
  }
});
key("s", () => {
  const button = document.querySelector("#closing button");
  if (button && !button.disabled) {
    button.form.requestSubmit();
  } else if (button) {
    speak(page.dataset.first);
    const waiting = document.querySelector(".event.proposed");
    if (waiting) {
      go(waiting);
    }
  }
});
pointing(page, current, go);
fieldKeys((shown) => show(shown ? rangeOf(shown.from, shown.to) : null));

const asked = location.hash.match(/^#event-(\d+)$/)?.[1];
if (asked) {
  page.dataset.at = asked;
}
arrive(asked === undefined || Boolean(document.getElementById("did")) || page.dataset.open !== "");
