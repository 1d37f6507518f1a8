// The counted circle: a number in a ring whose parts are the families of what happened.
import { families } from "./cluster.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing with these attributes. */
export function drawn(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The circle's diameter in pixels: wide enough to hit, growing slowly with the count. */
export function diameter(count) {
  return Math.round(28 + 6 * Math.log2(Math.min(count, 200)) * 0.6);
}

export function badge(events, words) {
  const size = diameter(events.length);
  const radius = size / 2 - 3;
  const svg = drawn("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" });
  svg.append(drawn("circle", { class: "map-badge-face", cx: size / 2, cy: size / 2, r: size / 2 - 1 }));
  const parts = families(events);
  const around = 2 * Math.PI * radius;
  const gap = parts.length > 1 ? 2 : 0;
  let start = 0;
  for (const [family, count] of parts) {
    const length = (count / events.length) * around;
    svg.append(
      drawn("circle", {
        class: `map-badge-part map-ink-${family}`,
        cx: size / 2,
        cy: size / 2,
        r: radius,
        "stroke-dasharray": `${Math.max(length - gap, 1)} ${around}`,
        "stroke-dashoffset": -start,
        transform: `rotate(-90 ${size / 2} ${size / 2})`,
      }),
    );
    start += length;
  }
  svg.append(drawn("text", { class: "map-badge-count", x: size / 2, y: size / 2 }, words.number(events.length)));
  return svg;
}
