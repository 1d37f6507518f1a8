// One pair after the other by keys: y the same, n not the same, p later, j and k go on and back.
import { onKey } from "/desk/desk.js";

const list = document.querySelector(".pairs");
const pairs = [...document.querySelectorAll(".pair")];
let at = Math.max(0, pairs.findIndex((one) => one.id === list?.dataset.here));

function show(next, focus = true) {
  if (pairs.length === 0) {
    return;
  }
  at = Math.min(pairs.length - 1, Math.max(0, next));
  pairs.forEach((one, i) => one.classList.toggle("now", i === at));
  if (focus) {
    pairs[at].focus({ preventScroll: true });
    pairs[at].scrollIntoView({ block: "start" });
  }
}

function settle(verdict) {
  pairs[at]?.querySelector(`button[value=${verdict}]`)?.click();
}

function later() {
  pairs[at]?.classList.add("later");
  show((at + 1) % pairs.length);
}

onKey("j", () => show(at + 1));
onKey("k", () => show(at - 1));
onKey("y", () => settle("same"));
onKey("n", () => settle("different"));
onKey("p", later);

pairs.forEach((pair, i) => {
  pair.addEventListener("focusin", () => { if (i !== at) { show(i, false); } });
  pair.querySelector("[data-later]")?.addEventListener("click", (event) => {
    event.preventDefault();
    at = i;
    later();
  });
});

show(at, at > 0 || list?.dataset.here !== "");
