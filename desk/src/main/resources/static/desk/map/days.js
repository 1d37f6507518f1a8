// Days as whole numbers since 1970-01-01, and the days, months and years that they fall in.

const LENGTH = 86_400_000;
const TYPICAL = { day: 1, month: 30.4, year: 365.25 };

/** The number of a date such as 2016-11-30; null for null and for what is no date. */
export function dayOf(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") ? Date.parse(`${text}T00:00Z`) : NaN;
  return Number.isNaN(time) ? null : time / LENGTH;
}

export function iso(day) {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** The first day of the day, month or year that holds this day. */
export function floor(day, unit) {
  return moved(day, unit, 0);
}

/** The first day of the unit that is so many units later. */
export function moved(day, unit, steps) {
  if (unit === "day") return day + steps;
  const date = new Date(day * LENGTH);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return (unit === "month" ? Date.UTC(year, month + steps, 1) : Date.UTC(year + steps, 0, 1)) / LENGTH;
}

/** The finest unit that needs at most so many bars for so many days. */
export function unitFor(days, most) {
  return ["day", "month"].find((unit) => countOf(days, unit) <= most) ?? "year";
}

export function countOf(days, unit) {
  return Math.ceil(days / TYPICAL[unit]);
}

/** First and last day of all dated events, or null where none has a date. */
export function extent(events) {
  const days = events.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  if (days.length === 0) return null;
  return days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [days[0], days[0]]);
}

/**
 * Bars from start to end (not included). An event whose days all fall into one bar is certain there; one that spans several
 * is shared out over them by days; one with an open end is uncertain where its known end lies.
 */
export function tally(events, unit, [start, end]) {
  const bars = new Map();
  for (let at = start; at < end; ) {
    const next = moved(at, unit, 1);
    bars.set(at, { from: at, until: next, certain: 0, shared: 0 });
    at = next;
  }
  for (const event of events) {
    const first = event.first ?? event.last;
    const last = event.last ?? event.first;
    if (first === null) continue;
    const open = event.first === null || event.last === null;
    const begin = floor(first, unit);
    if (begin === floor(last, unit)) {
      const bar = bars.get(begin);
      if (bar) bar[open ? "shared" : "certain"] += 1;
      continue;
    }
    for (let at = Math.max(begin, start); at <= last && at < end; at = moved(at, unit, 1)) {
      const bar = bars.get(at);
      const held = Math.min(last + 1, bar.until) - Math.max(first, bar.from);
      bar.shared += held / (last - first + 1);
    }
  }
  return [...bars.values()];
}
