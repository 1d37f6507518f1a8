// Choosing a span of time: drag over the bars, press one bar, or move the two handles by mouse, finger or keys.
import { drawn } from "./badge.js";
import { floor, moved } from "./days.js";

const CLICK = 4;
const FAR = 10;

export class Brush {
  #chart;
  #words;
  #filter;
  #scale;
  #svg;
  #held = null;

  constructor(chart, words, filter) {
    this.#chart = chart;
    this.#words = words;
    this.#filter = filter;
    chart.addEventListener("pointerdown", (press) => this.#press(press));
    chart.addEventListener("pointermove", (move) => this.#move(move));
    chart.addEventListener("pointerup", (lift) => this.#lift(lift));
    chart.addEventListener("pointercancel", () => (this.#held = null));
    chart.addEventListener("keydown", (press) => this.#key(press));
    chart.addEventListener("dblclick", () => filter.set({ from: null, to: null }));
  }

  /** Puts the bars' drawing in place with the chosen span and its handles over it. */
  draw(svg, scale) {
    this.#scale = scale;
    const focused = document.activeElement?.closest?.("[data-end]")?.dataset.end;
    const [from, to] = this.#chosen();
    const [left, right] = [scale.x(from), scale.x(to + 1)];
    const chosen = this.#filter.from !== null || this.#filter.to !== null;
    svg.classList.toggle("has-span", chosen);
    const place = { y: scale.top, height: scale.bottom - scale.top };
    svg.prepend(drawn("rect", { class: "timeline-span", x: left, width: Math.max(right - left, 1), ...place }));
    svg.append(this.#handle("from", left, from), this.#handle("to", right, to));
    const scrolled = this.#chart.scrollLeft;
    this.#chart.replaceChildren(svg);
    this.#chart.classList.toggle("is-wide", scale.width > this.#chart.clientWidth + 1);
    this.#chart.scrollLeft = this.#svg ? scrolled : this.#chart.scrollWidth;
    this.#svg = svg;
    if (focused) svg.querySelector(`[data-end=${focused}]`).focus({ preventScroll: true });
  }

  /** The chosen first and last day, within what is drawn. */
  #chosen() {
    const [start, end] = this.#scale.domain;
    const within = (day) => Math.min(Math.max(day, start), end - 1);
    return [within(this.#filter.from ?? start), within(this.#filter.to ?? end - 1)];
  }

  #handle(end, x, day) {
    const { top, bottom, domain } = this.#scale;
    return drawn(
      "g",
      {
        class: "timeline-handle",
        "data-end": end,
        tabindex: 0,
        role: "slider",
        "aria-label": this.#words.say(end === "from" ? "firstDay" : "lastDay"),
        "aria-valuemin": domain[0],
        "aria-valuemax": domain[1] - 1,
        "aria-valuenow": day,
        "aria-valuetext": this.#words.date(day),
      },
      drawn("rect", { class: "timeline-reach", x: end === "from" ? x - 20 : x - 4, y: top, width: 24, height: bottom - top }),
      drawn("line", { class: "timeline-stem", x1: x, x2: x, y1: top, y2: bottom }),
      drawn("rect", { class: "timeline-grip", x: end === "from" ? x - 7 : x - 1, y: (top + bottom) / 2 - 12, width: 8, height: 24, rx: 4 }),
    );
  }

  #day({ clientX }) {
    const day = Math.floor(this.#scale.day(clientX - this.#svg.getBoundingClientRect().left));
    return Math.min(Math.max(day, this.#scale.domain[0]), this.#scale.domain[1] - 1);
  }

  #press(press) {
    if (press.button !== 0 || !this.#svg || press.target === this.#chart) return;
    const end = press.target.closest("[data-end]")?.dataset.end ?? null;
    const [from, to] = this.#chosen();
    const anchor = end === "from" ? to : end === "to" ? from : this.#day(press);
    this.#held = { end, anchor, x: press.clientX, moved: false };
    this.#chart.setPointerCapture(press.pointerId);
    if (end) this.#svg.querySelector(`[data-end=${end}]`).focus({ preventScroll: true });
  }

  #move(move) {
    if (!this.#held) return;
    this.#held.moved ||= Math.abs(move.clientX - this.#held.x) >= CLICK;
    if (this.#held.moved) this.#choose(this.#held.anchor, this.#day(move));
  }

  #lift(lift) {
    const held = this.#held;
    this.#held = null;
    if (!held || held.moved) return;
    const day = this.#day(lift);
    const [from, to] = [floor(day, this.#scale.unit), moved(day, this.#scale.unit, 1) - 1];
    const again = this.#filter.from === from && this.#filter.to === to;
    if (held.end && !again) return;
    this.#filter.set(again ? { from: null, to: null } : { from, to });
  }

  /** Chooses from one day to another in whole units; the whole of the drawing is no choice. */
  #choose(one, other) {
    const { unit, domain } = this.#scale;
    const from = floor(Math.min(one, other), unit);
    const to = moved(Math.max(one, other), unit, 1) - 1;
    this.#filter.set({ from: from <= domain[0] ? null : from, to: to >= domain[1] - 1 ? null : to });
  }

  #key(press) {
    const end = press.target.closest("[data-end]")?.dataset.end;
    if (press.key === "Escape" && this.#filter.narrows()) {
      this.#filter.set({ from: null, to: null });
      press.preventDefault();
    }
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR }[press.key];
    const { unit, domain } = this.#scale;
    const edge = { Home: domain[0], End: domain[1] - 1 }[press.key];
    if (!end || (steps === undefined && edge === undefined)) return;
    press.preventDefault();
    const [from, to] = this.#chosen();
    const moving = edge ?? Math.min(Math.max(moved(end === "from" ? from : to, unit, steps), domain[0]), domain[1] - 1);
    if (end === "from") this.#choose(Math.min(moving, to), to);
    else this.#choose(from, Math.max(moving, from));
    this.#reveal(end);
  }

  #reveal(end) {
    const grip = this.#svg.querySelector(`[data-end=${end}] .timeline-grip`);
    grip.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }
}
