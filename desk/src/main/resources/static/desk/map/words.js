// Words of the page, in its language: the script has none of its own.
import { floor, iso, moved } from "./days.js";

/** Spans that have a name of their own. */
const WHOLE = [
  ["year", { year: "numeric" }],
  ["month", { year: "numeric", month: "long" }],
];

export class Words {
  #words;
  #language;
  #forms = new Map();

  /** Reads the attribute data-words; the language is the page's. */
  constructor(root) {
    this.#words = JSON.parse(root.dataset.words);
    this.#language = root.closest("[lang]")?.lang || "en";
  }

  get language() {
    return this.#language;
  }

  /** The sentence of this name with {0}, {1} ... filled in. */
  say(name, ...values) {
    const sentence = this.#words[name] ?? name;
    return sentence.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
  }

  events(count) {
    return count === 1 ? this.say("eventsOne") : this.say("eventsMany", this.number(count));
  }

  number(value, digits = 0) {
    const key = `number ${digits}`;
    if (!this.#forms.has(key)) {
      this.#forms.set(key, new Intl.NumberFormat(this.#language, { maximumFractionDigits: digits }));
    }
    return this.#forms.get(key).format(value);
  }

  /** A day number as the reader writes dates; options as Intl.DateTimeFormat takes them. */
  date(day, options = { dateStyle: "medium" }) {
    return this.#format(options).format(new Date(`${iso(day)}T00:00Z`));
  }

  /** A first and a last day, either of which may be null where it is not known. */
  span(first, last) {
    if (first === null && last === null) return this.say("undated");
    if (first === null) return this.say("until", this.date(last));
    if (last === null) return this.say("since", this.date(first));
    for (const [unit, form] of WHOLE) {
      if (floor(first, unit) === first && moved(first, unit, 1) - 1 === last) return this.date(first, form);
    }
    const [a, b] = [first, last].map((day) => new Date(`${iso(day)}T00:00Z`));
    return this.#format({ dateStyle: "medium" }).formatRange(a, b);
  }

  /** Forms are slow to make, and asked for once a bar. */
  #format(options) {
    const key = JSON.stringify(options);
    if (!this.#forms.has(key)) {
      this.#forms.set(key, new Intl.DateTimeFormat(this.#language, { ...options, timeZone: "UTC" }));
    }
    return this.#forms.get(key);
  }
}
