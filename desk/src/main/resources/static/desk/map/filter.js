// What is chosen on the map and on the timeline; it lives in the address.
import { dayOf, iso } from "./days.js";

const QUIET = 200;

export class CrossFilter {
  from = null;
  to = null;
  box = null;
  #listeners = [];
  #lit = [];
  #location;
  #history;
  #waiting;

  constructor(location, history) {
    this.#location = location;
    this.#history = history;
    const asked = new URLSearchParams(location.search);
    this.from = dayOf(asked.get("from"));
    this.to = dayOf(asked.get("to"));
    this.box = boxOf(asked.get("box"));
  }

  /** Changes some of from, to (day numbers, both included) and box ([west, south, east, north]); null takes one away. */
  set(change) {
    const before = this.#key();
    Object.assign(this, change);
    if (this.#key() === before) return;
    this.#listeners.forEach((listener) => listener());
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#write(), QUIET);
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Lights the events of these ids everywhere; an empty set puts all lights out. */
  light(ids) {
    this.#lit.forEach((listener) => listener(ids));
  }

  onLight(listener) {
    this.#lit.push(listener);
  }

  narrows() {
    return this.from !== null || this.to !== null || this.box !== null;
  }

  passes(event) {
    return this.passesTime(event) && this.passesBox(event);
  }

  /** An event passes if some day of it may lie within; an open end reaches for ever, as in the record. */
  passesTime({ first, last }) {
    if (this.from === null && this.to === null) return true;
    if (first === null && last === null) return false;
    const after = this.to !== null && first !== null && first > this.to;
    const before = this.from !== null && last !== null && last < this.from;
    return !after && !before;
  }

  /** An event passes if the middle of its area is in view: what can be counted on the map is what the table has. */
  passesBox({ lat, lon }) {
    if (this.box === null) return true;
    if (lat === null) return false;
    const [west, south, east, north] = this.box;
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  #key() {
    return `${this.from}/${this.to}/${this.box}`;
  }

  #write() {
    const address = new URL(this.#location.href);
    const put = (name, value) =>
      value === null ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    put("from", this.from === null ? null : iso(this.from));
    put("to", this.to === null ? null : iso(this.to));
    put("box", this.box === null ? null : this.box.join(","));
    this.#history.replaceState(this.#history.state, "", address.href.replaceAll("%2C", ","));
  }
}

/** West, south, east and north in degrees, or null where the text is no such box. */
function boxOf(text) {
  const sides = (text ?? "").split(",").map((side) => (side.trim() === "" ? NaN : Number(side)));
  const [west, south, east, north] = sides;
  const fits = sides.length === 4 && sides.every(Number.isFinite) && west < east && south < north;
  return fits && Math.abs(south) <= 90 && Math.abs(north) <= 90 ? sides : null;
}
