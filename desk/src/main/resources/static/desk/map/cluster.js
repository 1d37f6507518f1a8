// Events of one place together, and places that lie too close at a zoom together in counted circles.

const CELL = 46;

/** Events by place and precision; each group has a point, a precision and its events. */
export function groupsOf(events) {
  const groups = new Map();
  for (const event of events) {
    if (event.lat === null) continue;
    const key = `${event.lat},${event.lon},${event.precision}`;
    const { lat, lon, precision, country, place } = event;
    if (!groups.has(key)) groups.set(key, { key, lat, lon, precision, country, place, events: [] });
    groups.get(key).events.push(event);
  }
  return [...groups.values()];
}

/**
 * Clusters of groups that stand closer than a cell: the groups with most events come first and draw in those around them. Only
 * the nine cells of a grid around a group are looked at. `project` gives a group's pixel at the zoom.
 */
export function clustersOf(groups, project) {
  const cells = new Map();
  const clusters = [];
  const order = [...groups].sort((a, b) => b.events.length - a.events.length || (a.key < b.key ? -1 : 1));
  for (const group of order) {
    const { x, y } = project(group);
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const near = around(cells, column, row)
      .map((cluster) => ({ cluster, far: Math.hypot(cluster.x - x, cluster.y - y) }))
      .filter(({ far }) => far < CELL)
      .sort((a, b) => a.far - b.far)[0];
    if (near) {
      near.cluster.groups.push(group);
      continue;
    }
    const cluster = { key: group.key, x, y, lat: group.lat, lon: group.lon, groups: [group] };
    clusters.push(cluster);
    const cell = `${column},${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), cluster]);
  }
  return clusters.map((cluster) => ({ ...cluster, events: cluster.groups.flatMap((group) => group.events) }));
}

function around(cells, column, row) {
  const found = [];
  for (let i = -1; i <= 1; i++) {
    for (let j = -1; j <= 1; j++) found.push(...(cells.get(`${column + i},${row + j}`) ?? []));
  }
  return found;
}

/** Families with how many of these events each has, most first. */
export function families(events) {
  const counts = new Map();
  for (const { family } of events) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
