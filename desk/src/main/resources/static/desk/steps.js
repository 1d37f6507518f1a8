// j and k go from one link of a list to the next; Enter follows it, as on any link.
import { onKey } from "/desk/desk.js";

function step(by) {
  const all = [...document.querySelectorAll("[data-step]")];
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((one) => one === document.activeElement || one.parentElement?.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next].focus();
  all[next].scrollIntoView({ block: "nearest" });
}

onKey("j", () => step(1));
onKey("k", () => step(-1));
