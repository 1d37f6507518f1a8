// Names of countries and towns, where they have room: none over another, none under a count.

const L = globalThis.L;
/** From which zoom on a town of so many thousand people is named. */
const TOWNS = [
  [4, 8000],
  [5, 2000],
  [5.5, 900],
  [6, 400],
  [7, 100],
  [8, 0],
];

export class Labels {
  #map;
  #names;
  #shown = new Map();
  #pen = document.createElement("canvas").getContext("2d");
  #taken = () => [];

  constructor(map, countries, towns, language) {
    this.#map = map;
    const korean = language.startsWith("ko");
    this.#names = [
      ...countries.features
        .map(({ properties: of }) => ({ text: korean ? of.ko : of.en, at: L.latLng(of.at[1], of.at[0]), wide: of.wide }))
        .sort((a, b) => b.wide - a.wide),
      ...towns.map(([en, ko, lon, lat, people]) => ({ text: korean ? ko : en, at: L.latLng(lat, lon), people })),
    ];
    this.#names.forEach((name, key) => (name.key = key));
    map.on("moveend", () => this.draw());
  }

  /** Names keep clear of the rectangles [x0, y0, x1, y1] that this gives, in pixels of the view. */
  avoid(taken) {
    this.#taken = taken;
  }

  draw() {
    const zoom = this.#map.getZoom();
    const size = this.#map.getSize();
    const people = TOWNS.findLast(([from]) => zoom >= from)?.[1] ?? Infinity;
    const perDegree = (256 * 2 ** zoom) / 360;
    const taken = [...this.#taken()];
    const kept = new Map();
    for (const name of this.#names) {
      const country = name.wide !== undefined;
      if (country ? zoom > 7 : name.people < people) continue;
      const { x, y } = this.#map.latLngToContainerPoint(name.at);
      if (x < -40 || y < -20 || x > size.x + 40 || y > size.y + 20) continue;
      const width = this.#width(name, country);
      if (country && name.wide * perDegree < width * 0.8) continue;
      const left = country ? x - width / 2 : x - 4;
      const box = [left - 3, y - 9, left + width + (country ? 3 : 13), y + 9];
      if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
      taken.push(box);
      kept.set(name.key, name);
    }
    this.#swap(kept);
  }

  #swap(kept) {
    for (const [key, marker] of this.#shown) {
      if (!kept.has(key)) {
        marker.remove();
        this.#shown.delete(key);
      }
    }
    for (const [key, name] of kept) {
      if (!this.#shown.has(key)) this.#shown.set(key, this.#marker(name).addTo(this.#map));
    }
  }

  #width(name, country) {
    this.#pen.font = country ? "500 12px sans-serif" : "11px sans-serif";
    return (name.width ??= this.#pen.measureText(name.text).width * (country ? 1.12 : 1));
  }

  #marker(name) {
    const html = document.createElement("span");
    html.textContent = name.text;
    const className = `map-label ${name.wide === undefined ? "map-label-town" : "map-label-country"}`;
    const icon = L.divIcon({ className, html, iconSize: [0, 0] });
    return L.marker(name.at, { icon, pane: "labels", interactive: false, keyboard: false });
  }
}
