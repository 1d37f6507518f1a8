// The map page: puts together outlines, areas, timeline and table, all filtered by one filter.
import { Areas } from "./map/areas.js";
import { BaseMap } from "./map/base.js";
import { dayOf, iso } from "./map/days.js";
import { CrossFilter } from "./map/filter.js";
import { EventTable } from "./map/table.js";
import { Timeline } from "./map/timeline.js";
import { Words } from "./map/words.js";

const root = document.querySelector("[data-map]");

async function json(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** An event with its dates as day numbers. */
function dated(event) {
  return { ...event, first: dayOf(event.first), last: dayOf(event.last) };
}

/** Says how many events are shown, once the hand rests. */
function announce(filter, events, words) {
  const place = root.querySelector("[data-map-shown]");
  let waiting;
  const say = () => {
    const shown = events.filter((event) => filter.passes(event)).length;
    place.textContent = words.say("shown", words.number(shown), words.number(events.length));
  };
  filter.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(say, 250);
  });
  say();
}

async function start() {
  const words = new Words(root);
  try {
    const { outlines, towns, events: address } = root.dataset;
    const [answer, countries, places] = await Promise.all([address, outlines, towns].map(json));
    const events = answer.events.map(dated);
    const filter = new CrossFilter(window.location, window.history);
    const base = new BaseMap(root.querySelector("[data-map-view]"), words, countries, places.towns);
    const table = new EventTable(root, filter, events);
    const areas = new Areas(base, words, filter, events, table);
    base.labels.avoid(() => areas.taken());
    new Timeline(root.querySelector("[data-map-timeline]"), words, filter, events);
    base.show(filter.box, events);
    base.onMoved((box) => filter.set({ box }));
    announce(filter, events, words);
    wireForm(filter, base, events);
    root.classList.add("is-ready");
  } catch (error) {
    console.error(error);
    root.querySelector("[data-map-shown]").textContent = words.say("failed");
    root.classList.add("has-failed");
  }
}

/** The fields for days and the way back to everything; where not all events are here, the days ask for others. */
function wireForm(filter, base, events) {
  const form = root.querySelector("[data-map-form]");
  const reset = root.querySelector("[data-map-reset]");
  const show = () => {
    for (const name of ["from", "to"]) form.elements[name].value = filter[name] === null ? "" : iso(filter[name]);
    form.elements.box.value = filter.box?.join(",") ?? "";
    reset.hidden = !filter.narrows();
  };
  form.addEventListener("change", () => {
    filter.set({ from: dayOf(form.elements.from.value), to: dayOf(form.elements.to.value) });
  });
  reset.addEventListener("click", (press) => {
    if (root.dataset.cut !== undefined) return;
    press.preventDefault();
    filter.set({ from: null, to: null, box: null });
    base.show(null, events);
    form.elements.from.focus();
  });
  filter.onChange(show);
  show();
}

if (root) start();
