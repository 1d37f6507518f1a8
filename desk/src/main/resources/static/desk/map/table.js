// The table beside the map: hides rows that the filter leaves out, and lights up with the map.

export class EventTable {
  #rows = new Map();
  #filter;

  constructor(root, filter, events) {
    this.#filter = filter;
    const table = root.querySelector("[data-map-table]");
    for (const row of table.querySelectorAll("tr[data-id]")) this.#rows.set(row.dataset.id, row);
    filter.onChange(() => this.#show(events));
    filter.onLight((ids) => this.#rows.forEach((row, id) => row.classList.toggle("is-lit", ids.has(id))));
    for (const [start, end] of [
      ["mouseover", "mouseout"],
      ["focusin", "focusout"],
    ]) {
      table.addEventListener(start, ({ target }) => this.#light(target));
      table.addEventListener(end, () => filter.light(new Set()));
    }
    this.#show(events);
  }

  /** The address of an event's own page, as its row has it. */
  linkOf(id) {
    return this.#rows.get(id)?.querySelector("a[href]")?.href ?? null;
  }

  #light(target) {
    const id = target.closest("tr[data-id]")?.dataset.id;
    if (id) this.#filter.light(new Set([id]));
  }

  #show(events) {
    for (const event of events) {
      const row = this.#rows.get(event.id);
      if (row) row.hidden = !this.#filter.passes(event);
    }
  }
}
