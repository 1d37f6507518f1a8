// The inbox: moving over the lines by key, ticking, filtering at once, and new lines while reports are being added.
import { onKey } from "/desk/desk.js";

const form = document.getElementById("bulk");
const bar = document.getElementById("bulk-bar");
const says = document.getElementById("ticked");
const all = document.querySelector("#tick-all input");
const filters = document.getElementById("filters");

const titles = () => [...document.querySelectorAll(".report .title")];
const boxes = () => [...document.querySelectorAll(".report .tick input")];

/** Goes to the next line or the one before, from wherever in a line the person is. */
function move(step) {
  const lines = titles();
  const here = document.activeElement?.closest(".report");
  const at = here ? lines.indexOf(here.querySelector(".title")) : -1;
  const to = at < 0 ? (step > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + step, 0), lines.length - 1);
  lines[to]?.focus();
  lines[to]?.closest(".report").scrollIntoView({ block: "nearest" });
}

onKey("j", () => move(1));
onKey("k", () => move(-1));

// On a line's title the space bar ticks the line; elsewhere it does what it always does.
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches?.(".report .title")) {
    const box = event.target.closest(".report").querySelector(".tick input");
    if (box) {
      event.preventDefault();
      box.checked = !box.checked;
      count();
    }
  }
});

function count() {
  const ticked = boxes().filter((box) => box.checked).length;
  if (says) {
    says.textContent = ticked ? says.dataset.pattern.replace("#", ticked) : "";
  }
  bar?.classList.toggle("idle", ticked === 0);
  if (all) {
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
  }
}

if (all) {
  all.closest("label").hidden = false;
  all.addEventListener("change", () => {
    boxes().forEach((box) => { box.checked = all.checked; });
    count();
  });
}
form?.addEventListener("change", count);
count();

if (filters) {
  for (const select of filters.querySelectorAll("select")) {
    select.addEventListener("change", () => filters.requestSubmit());
  }
  // What is as usual stays out of the address.
  filters.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = [...new FormData(filters)]
      .filter(([name, value]) => value !== "" && !(name === "order" && value === "urgent"));
    const query = new URLSearchParams(values).toString();
    location.assign(query ? `/inbox?${query}` : "/inbox");
  });
  const more = filters.querySelector("details");
  const wide = matchMedia("(min-width: 52.01rem)");
  const fit = () => { more.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
}

// While reports are being added the lines are fetched anew, unless the person is in the middle of something.
document.body.addEventListener("desk:moved", () => {
  const busy = boxes().some((box) => box.checked) || document.activeElement?.closest("#rows")
    || document.querySelector("dialog[open]") || new URLSearchParams(location.search).has("page");
  const rows = document.getElementById("rows");
  if (rows?.matches(".nothing")) {
    location.reload();
  } else if (!busy && rows) {
    const request = { source: rows, target: "#rows", select: "#rows", swap: "outerHTML" };
    window.htmx.ajax("GET", location.pathname + location.search, request).then(count);
  }
});
