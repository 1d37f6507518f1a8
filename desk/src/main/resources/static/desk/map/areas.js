// Events on the map: an area as wide as the words about its place are vague, and a counted circle in its middle.
import { badge, diameter, drawn } from "./badge.js";
import { clustersOf, families, groupsOf } from "./cluster.js";
import { content } from "./popup.js";

const L = globalThis.L;

/** How far from its point a place of each precision may reach, in metres; a country has its outline instead. */
export const RADIUS = { site: 3_000, town: 8_000, county: 25_000, province: 100_000, area: 150_000, country: 400_000 };

/** Below so many pixels an area would be a dot behind its circle, and is left out. */
const SMALLEST = 18;

export class Areas {
  #base;
  #map;
  #words;
  #filter;
  #events;
  #table;
  #shapes = new Map();
  #badges = new Map();
  #renderer = L.svg({ pane: "areas", padding: 0.3 });

  constructor(base, words, filter, events, table) {
    this.#base = base;
    this.#map = base.map;
    this.#words = words;
    this.#filter = filter;
    this.#events = events;
    this.#table = table;
    this.#map.on("zoomend", () => this.draw());
    filter.onChange(() => this.draw());
    filter.onLight((ids) => this.#light(ids));
    this.#map.whenReady(() => this.draw());
  }

  /** The rectangles that counted circles take up, in pixels of the view. */
  taken() {
    return [...this.#badges.values()].map(({ marker, cluster }) => {
      const { x, y } = this.#map.latLngToContainerPoint(marker.getLatLng());
      const half = diameter(cluster.events.length) / 2;
      return [x - half, y - half, x + half, y + half];
    });
  }

  draw() {
    const groups = groupsOf(this.#events.filter((event) => this.#filter.passesTime(event)));
    this.#drawShapes(groups.filter((group) => group.precision === "country" || this.#pixels(group) >= SMALLEST));
    this.#drawBadges(clustersOf(groups, ({ lat, lon }) => this.#map.project([lat, lon])));
    this.#base.labels.draw();
  }

  #pixels({ lat, precision }) {
    const metres = (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.#map.getZoom());
    return RADIUS[precision] / metres;
  }

  #drawShapes(groups) {
    this.#shapes.forEach(({ layer }) => layer.remove());
    this.#shapes.clear();
    const widest = [...groups].sort((a, b) => RADIUS[b.precision] - RADIUS[a.precision]);
    for (const group of widest) {
      const layer = this.#shape(group).addTo(this.#map);
      layer.on("click", () => this.#open(group.events, [group.lat, group.lon]));
      this.#lightOnHover(layer, group.events);
      this.#shapes.set(group.key, { layer, group });
    }
  }

  #shape(group) {
    const outline = group.precision === "country" ? this.#base.outline(group.country) : null;
    const parts = families(group.events);
    const family = parts.length === 1 ? parts[0][0] : "mixed";
    const supposed = group.events.every((event) => !event.asserted);
    const className = `map-area map-ink-${family}${supposed ? " is-supposed" : ""}${outline ? " is-country" : ""}`;
    const style = { className, renderer: this.#renderer, pane: "areas", bubblingMouseEvents: false };
    if (!outline) return L.circle([group.lat, group.lon], { ...style, radius: RADIUS[group.precision] });
    const fillColor = `url(#${this.#hatch(family)})`;
    return L.geoJSON(outline, { style: () => ({ ...style, fillColor, fillOpacity: 1 }), ...style });
  }

  /** Lines across in the family's colour, for whole countries; drawn once into the map's own drawing. */
  #hatch(family) {
    const id = `map-hatch-${family}`;
    if (document.getElementById(id)) return id;
    const lines = drawn("path", { class: `map-hatch-line map-ink-${family}`, d: "M-3,3 l6,-6 M0,12 l12,-12 M9,15 l6,-6" });
    const place = { id, width: 12, height: 12, patternUnits: "userSpaceOnUse" };
    const sheet = drawn("svg", { class: "map-hatches", "aria-hidden": "true" }, drawn("pattern", place, lines));
    this.#map.getContainer().append(sheet);
    return id;
  }

  #drawBadges(clusters) {
    const wanted = new Map(clusters.map((cluster) => [cluster.key, cluster]));
    for (const [key, { marker }] of this.#badges) {
      if (!wanted.has(key)) {
        marker.remove();
        this.#badges.delete(key);
      }
    }
    for (const [key, cluster] of wanted) this.#drawBadge(key, cluster);
  }

  /** Changes a circle that is there already rather than making it anew, so that it keeps the keyboard's focus. */
  #drawBadge(key, cluster) {
    const size = diameter(cluster.events.length);
    const html = badge(cluster.events, this.#words);
    const icon = L.divIcon({ className: "map-badge", html, iconSize: [size, size] });
    const known = this.#badges.get(key);
    if (known) {
      known.cluster = cluster;
      known.marker.setIcon(icon);
      this.#name(known);
      return;
    }
    const marker = L.marker([cluster.lat, cluster.lon], { icon, riseOnHover: true }).addTo(this.#map);
    const kept = { marker, cluster };
    this.#badges.set(key, kept);
    this.#name(kept);
    marker.on("click", () => this.#choose(kept.cluster));
    marker.on("mouseover", () => this.#filter.light(idsOf(kept.cluster.events)));
    marker.on("mouseout", () => this.#filter.light(new Set()));
    const element = marker.getElement();
    element.addEventListener("focus", () => this.#filter.light(idsOf(kept.cluster.events)));
    element.addEventListener("blur", () => this.#filter.light(new Set()));
    element.addEventListener("keydown", (press) => {
      if (press.key !== "Enter" && press.key !== " ") return;
      press.preventDefault();
      this.#choose(kept.cluster);
    });
  }

  #name({ marker, cluster }) {
    const places = [...new Set(cluster.groups.map((group) => group.place))];
    const named = places.slice(0, 3).join(", ");
    const where = places.length > 3 ? this.#words.say("andOthers", named) : named;
    marker.getElement().setAttribute("aria-label", this.#words.say("badge", this.#words.events(cluster.events.length), where));
  }

  /** Goes nearer while that takes the places apart, else lists the events. */
  #choose(cluster) {
    const bounds = L.latLngBounds(cluster.groups.map(({ lat, lon }) => [lat, lon]));
    const apart = !bounds.getSouthWest().equals(bounds.getNorthEast());
    const nearest = Math.min(this.#map.getBoundsZoom(bounds.pad(0.2)), this.#map.getMaxZoom());
    if (apart && nearest > this.#map.getZoom()) this.#map.fitBounds(bounds.pad(0.2), { maxZoom: 8 });
    else this.#open(cluster.events, [cluster.lat, cluster.lon]);
  }

  #open(events, at) {
    const before = document.activeElement;
    const popup = L.popup({ maxWidth: 300, minWidth: 220, className: "map-popup", autoPanPadding: [16, 16] })
      .setLatLng(at)
      .setContent(content(events, this.#words, this.#table))
      .openOn(this.#map);
    const element = popup.getElement();
    const close = element.querySelector(".leaflet-popup-close-button");
    element.addEventListener("keydown", ({ key }) => key === "Escape" && this.#map.closePopup(popup));
    close.setAttribute("aria-label", this.#words.say("close"));
    close.focus({ preventScroll: true });
    popup.once("remove", () => before?.isConnected && before.focus({ preventScroll: true }));
  }

  #lightOnHover(layer, events) {
    layer.on("mouseover", () => this.#filter.light(idsOf(events)));
    layer.on("mouseout", () => this.#filter.light(new Set()));
  }

  #light(ids) {
    const lit = (events) => events.some(({ id }) => ids.has(id));
    this.#badges.forEach(({ marker, cluster }) => marker.getElement()?.classList.toggle("is-lit", lit(cluster.events)));
    this.#shapes.forEach(({ layer, group }) => {
      const paths = layer.getLayers ? layer.getLayers() : [layer];
      paths.forEach((path) => path.getElement()?.classList.toggle("is-lit", lit(group.events)));
    });
  }
}

function idsOf(events) {
  return new Set(events.map(({ id }) => id));
}
