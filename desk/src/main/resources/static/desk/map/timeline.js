// Bars of events by day, month or year; what is only known to lie in a span is drawn lighter over the whole of it.
import { drawn } from "./badge.js";
import { Brush } from "./brush.js";
import { countOf, extent, floor, moved, tally, unitFor } from "./days.js";

const HEIGHT = 148;
const EDGE = { top: 12, right: 14, bottom: 24, left: 34 };
const NARROWEST = 4;
/** More bars than this nobody could scroll through; the newest or the chosen are drawn, and the page says so. */
const MOST = 1500;
/** Days to be seen after those that are chosen. */
const MARGIN = 31;

export class Timeline {
  #root;
  #chart;
  #words;
  #filter;
  #events;
  #asked = "auto";
  #chosen = null;
  #scale;

  constructor(root, words, filter, events) {
    this.#root = root;
    this.#chart = root.querySelector("[data-map-chart]");
    this.#words = words;
    this.#filter = filter;
    this.#events = events.filter(({ first, last }) => first !== null || last !== null);
    this.#say("[data-map-undated]", events.length - this.#events.length, "undatedMany");
    root.querySelectorAll("input[name=unit]").forEach((input) => {
      if (input.checked) this.#asked = input.value;
      input.addEventListener("change", () => this.#switch(input.value));
    });
    this.brush = new Brush(this.#chart, words, filter);
    filter.onChange(() => this.draw());
    new ResizeObserver(() => this.draw()).observe(this.#chart);
    this.draw();
  }

  draw() {
    const all = extent(this.#events);
    this.#root.classList.toggle("is-empty", all === null);
    if (all === null) return;
    this.#scale = this.#fit(all);
    const bars = tally(this.#events.filter((event) => this.#filter.passesBox(event)), this.#scale.unit, this.#scale.domain);
    const highest = Math.max(1, ...bars.map(({ certain, shared }) => certain + shared));
    const svg = drawn("svg", { width: this.#scale.width, height: HEIGHT, class: "timeline-drawing" });
    const y = (value) => HEIGHT - EDGE.bottom - (value / highest) * (HEIGHT - EDGE.top - EDGE.bottom);
    svg.append(this.#levels(highest, y), this.#bars(bars, y), this.#ticks());
    this.brush.draw(svg, { ...this.#scale, top: EDGE.top - 6, bottom: HEIGHT - EDGE.bottom });
  }

  #switch(unit) {
    this.#asked = unit;
    this.#chosen = this.#filter.to;
    this.draw();
    this.#chart.scrollLeft = this.#chart.scrollWidth;
  }

  /** Unit, domain in whole units, width and the pixel of a day. */
  #fit([low, high]) {
    const room = this.#chart.clientWidth || 600;
    const most = (room - EDGE.left - EDGE.right) / NARROWEST - 1;
    const unit = this.#asked === "auto" ? unitFor(high - low + 1, most) : this.#asked;
    const cut = countOf(high + 1 - low, unit) > MOST;
    const last = cut && this.#chosen !== null ? Math.min(high, this.#chosen + MARGIN) : high;
    const end = moved(floor(last, unit), unit, 1);
    const domain = [cut ? moved(end, unit, -MOST) : floor(low, unit), end];
    this.#say("[data-map-drawn]", cut ? this.#words.span(domain[0], end - 1) : null, "cut");
    const width = Math.max(room, EDGE.left + EDGE.right + countOf(end - domain[0], unit) * NARROWEST);
    const perDay = (width - EDGE.left - EDGE.right) / (end - domain[0]);
    const x = (day) => EDGE.left + (day - domain[0]) * perDay;
    return { unit, domain, width, x, day: (at) => domain[0] + (at - EDGE.left) / perDay };
  }

  #bars(bars, y) {
    const { x } = this.#scale;
    const group = drawn("g", { class: "timeline-bars", "aria-hidden": "true" });
    const { from, to } = this.#filter;
    for (const bar of bars.filter(({ certain, shared }) => certain + shared > 0)) {
      const gap = x(bar.until) - x(bar.from) > 6 ? 1 : 0.25;
      const place = { x: x(bar.from) + gap, width: Math.max(x(bar.until) - x(bar.from) - 2 * gap, 1) };
      const out = (to !== null && bar.from > to) || (from !== null && bar.until <= from);
      const part = (kind, low, high) =>
        low < high ? [drawn("rect", { ...place, class: kind, y: y(high), height: y(low) - y(high) })] : [];
      const rects = [
        ...part("timeline-certain", 0, bar.certain),
        ...part("timeline-shared", bar.certain, bar.certain + bar.shared),
      ];
      group.append(drawn("g", { class: out ? "is-out" : "" }, drawn("title", {}, this.#told(bar)), ...rects));
    }
    return group;
  }

  #told(bar) {
    const words = this.#words;
    const when = words.date(bar.from, FORMS[this.#scale.unit]);
    return words.say("bar", when, words.number(bar.certain), words.number(bar.shared, 1));
  }

  /** A few whole numbers up the side, so that the height of a bar can be read. */
  #levels(highest, y) {
    const group = drawn("g", { class: "timeline-levels", "aria-hidden": "true" });
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => highest / size <= 3) ?? 10_000;
    for (let level = 0; level <= highest; level += step) {
      group.append(drawn("line", { x1: EDGE.left, x2: this.#scale.width - EDGE.right, y1: y(level), y2: y(level) }));
      group.append(drawn("text", { x: EDGE.left - 8, y: y(level) + 4 }, this.#words.number(level)));
    }
    return group;
  }

  #ticks() {
    const { domain, x } = this.#scale;
    const group = drawn("g", { class: "timeline-ticks", "aria-hidden": "true" });
    const perDay = x(1) - x(0);
    const { unit, steps, form } = TICKS.find((tick) => tick.days * perDay >= tick.room) ?? TICKS.at(-1);
    for (let at = aligned(domain[0], unit, steps); at < domain[1]; at = moved(at, unit, steps)) {
      if (at < domain[0]) continue;
      group.append(drawn("line", { x1: x(at), x2: x(at), y1: HEIGHT - EDGE.bottom, y2: HEIGHT - EDGE.bottom + 5 }));
      const text = drawn("text", { x: x(at), y: HEIGHT - 6 }, this.#words.date(at, form));
      if (x(at) + 34 < this.#scale.width) group.append(text);
    }
    return group;
  }

  #say(where, value, name) {
    const place = this.#root.querySelector(where);
    place.hidden = !value;
    if (value) place.textContent = this.#words.say(name, typeof value === "number" ? this.#words.number(value) : value);
  }
}

const FORMS = {
  day: { dateStyle: "full" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

/** How far apart ticks may stand: in days, and the pixels that such a label needs. The first that has room is taken. */
const TICKS = [
  { unit: "day", steps: 1, days: 1, room: 62, form: { month: "short", day: "numeric" } },
  { unit: "day", steps: 7, days: 7, room: 62, form: { month: "short", day: "numeric" } },
  { unit: "month", steps: 1, days: 30, room: 74, form: { year: "numeric", month: "short" } },
  { unit: "month", steps: 3, days: 91, room: 74, form: { year: "numeric", month: "short" } },
  { unit: "month", steps: 6, days: 182, room: 74, form: { year: "numeric", month: "short" } },
  { unit: "year", steps: 1, days: 365, room: 52, form: { year: "numeric" } },
  { unit: "year", steps: 2, days: 730, room: 52, form: { year: "numeric" } },
  { unit: "year", steps: 5, days: 1826, room: 52, form: { year: "numeric" } },
  { unit: "year", steps: 10, days: 3652, room: 52, form: { year: "numeric" } },
];

/** The start of the unit at or before this day that is a whole number of steps from the start of a year or an era. */
function aligned(day, unit, steps) {
  const start = floor(day, unit);
  if (unit === "day") return start;
  const date = new Date(start * 86_400_000);
  const past = (unit === "month" ? date.getUTCMonth() : date.getUTCFullYear()) % steps;
  return moved(start, unit, -past);
}
