// The offline base map: outlines and names from files of our own, moved by mouse, finger and keys.
import { Labels } from "./labels.js";

const L = globalThis.L;
const WORLD = [
  [-62, -180],
  [84, 190],
];
/** Where to look when nothing has a place: Korea and what lies around it. */
const HOME = [
  [32, 112],
  [46, 138],
];

export class BaseMap {
  #quiet = false;
  #moved = false;
  #outlines = new Map();

  constructor(element, words, countries, towns) {
    this.map = L.map(element, {
      attributionControl: false,
      zoomControl: false,
      minZoom: 2,
      maxZoom: 9,
      zoomSnap: 0.5,
      wheelPxPerZoomLevel: 90,
      maxBounds: WORLD,
      maxBoundsViscosity: 0.8,
      scrollWheelZoom: false,
      renderer: L.svg({ padding: 0.3 }),
    });
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", words.say("mapLabel"));
    this.#addPanes();
    this.#addOutlines(countries);
    this.labels = new Labels(this.map, countries, towns, words.language);
    L.control.zoom({ zoomInTitle: words.say("zoomIn"), zoomOutTitle: words.say("zoomOut") }).addTo(this.map);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.#wheelOnlyWhenChosen(element);
    this.map.on("movestart", () => (this.#moved ||= !this.#quiet));
    // A list that opens near the edge moves the map a little; that is no choice of the user's.
    this.map.on("autopanstart", () => (this.#quiet = true));
    this.map.on("moveend", () => (this.#quiet = false));
  }

  /** The outline of the country of this ISO code as GeoJSON, if there is one. */
  outline(code) {
    return this.#outlines.get(code) ?? null;
  }

  /** Shows this box, or all events where there is none; not taken for a move of the user. */
  show(box, events) {
    const points = events.filter(({ lat }) => lat !== null).map(({ lat, lon }) => [lat, lon]);
    const bounds = box ? L.latLngBounds([box[1], box[0]], [box[3], box[2]]) : L.latLngBounds(points.length ? points : HOME);
    this.#quiet = true;
    this.map.fitBounds(bounds, { animate: false, padding: box ? [0, 0] : [40, 40], maxZoom: box ? 9 : 6 });
    this.#quiet = false;
  }

  /** Calls with the box in view, whenever the user has moved the map. */
  onMoved(listener) {
    this.map.on("moveend", () => {
      if (!this.#moved) return;
      this.#moved = false;
      const view = this.map.getBounds();
      const sides = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
      listener(sides.map((side) => Math.round(side * 100) / 100));
    });
  }

  #addPanes() {
    for (const [name, height] of [
      ["outlines", 200],
      ["areas", 400],
      ["labels", 450],
    ]) {
      this.map.createPane(name).style.zIndex = height;
    }
    this.map.getPane("labels").setAttribute("aria-hidden", "true");
  }

  #addOutlines(countries) {
    const renderer = L.svg({ pane: "outlines", padding: 0.3 });
    const style = { className: "map-land", interactive: false, renderer, pane: "outlines", smoothFactor: 1.2 };
    L.geoJSON(countries, { style: () => style, interactive: false }).addTo(this.map);
    for (const feature of countries.features) {
      if (feature.properties.iso) this.#outlines.set(feature.properties.iso, feature);
    }
  }

  /** The wheel scrolls the page until the map is chosen by a click or by the keyboard. */
  #wheelOnlyWhenChosen(element) {
    element.addEventListener("focusin", () => this.map.scrollWheelZoom.enable());
    element.addEventListener("focusout", () => this.map.scrollWheelZoom.disable());
  }
}
