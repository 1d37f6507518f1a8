#!/usr/bin/env python3
"""Builds the desk's offline map: outlines of countries and names of towns. See README.md; standard library only."""
import argparse, collections, csv, hashlib, json, math, pathlib, re

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "desk/src/main/resources/static/desk/map"
GAZETTEER = ROOT / "data/gazetteer"
PLACES = ROOT / "reader/src/main/resources/org/durumi/reader/place"
# Outlines without an ISO 3166-1 code. XK is user-assigned: GeoNames and Unicode use it for Kosovo.
UNCODED = {"Kosovo": ("XK", "Kosovo", "코소보"), "Somaliland": (None, "Somaliland", "소말릴란드"),
           "N. Cyprus": (None, "Northern Cyprus", "북키프로스"), "Siachen Glacier": (None, "Siachen Glacier", "시아첸 빙하"),
           "Indian Ocean Ter.": (None, "Indian Ocean Territories", "인도양 제도"),
           "Ashmore and Cartier Is.": (None, "Ashmore and Cartier Islands", "애시모어 카르티에 제도")}
NEAR = set("KP CN KR MN VN LA TH MM KH".split())


def tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [r for r in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r]


def country_names():
    """ISO code to the English and Korean name that the gazetteer gives, so that the map speaks as the reports do."""
    short = {code: (en.split("|")[0], ko.split("|")[0]) for code, en, ko, *_ in tsv(GAZETTEER / "short-names.tsv")}
    return {code: short.get(code, (en.replace(" & ", " and "), ko))
            for code, en, ko, *_ in tsv(GAZETTEER / "countries.tsv")}


class Topology:
    """Arcs of a TopoJSON file as degrees; a negative index is the arc walked backwards."""

    def __init__(self, data):
        (self.kx, self.ky), (self.dx, self.dy) = data["transform"]["scale"], data["transform"]["translate"]
        self.arcs = [self.degrees(arc) for arc in data["arcs"]]

    def degrees(self, arc):
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * self.kx + self.dx, y * self.ky + self.dy))
        return points

    def ring(self, indices):
        points = []
        for index in indices:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points += arc[1:] if points else arc
        return points

    def polygons(self, geometry):
        groups = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        return [[self.ring(ring) for ring in group] for group in groups]


def area(ring):
    """Twice the signed area in square degrees, positive where the ring runs against the clock."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def rounded(ring, outer):
    """The ring to two decimals (about a kilometre), to three where it would vanish; turned as RFC 7946 asks."""
    for decimals in (2, 3):
        points = []
        for x, y in ring:
            point = (round(max(-180, min(180, x)), decimals) + 0.0, round(max(-90, min(90, y)), decimals) + 0.0)
            if not points or points[-1] != point:
                points.append(point)
        if points[0] != points[-1]:
            raise ValueError("ring left open")
        if len(points) >= 6 and area(points):
            break
    if len(points) < 4 or not area(points):
        return None
    return points if (area(points) > 0) == outer else points[::-1]


def walk(ring):
    """The ring without leaps from one edge of the map to the other; it ends elsewhere if it goes around a pole."""
    walked, turn = [ring[0]], 0
    for (before, _), (x, y) in zip(ring, ring[1:]):
        turn += 360 if x - before < -180 else -360 if x - before > 180 else 0
        walked.append((x + turn, y))
    return walked


def pieces(ring):
    """The ring cut at 180 degrees, where RFC 7946 wants it cut; one around a pole is led along the edge of the map."""
    walked = walk(ring)
    if walked[0] != walked[-1]:
        pole = math.copysign(90, walked[0][1])
        walked += [(walked[-1][0], pole), (walked[0][0], pole), walked[0]]
    cut = []
    for shift in (-360, 0, 360):
        moved = [(x + shift, y) for x, y in walked]
        for side in (1, -1):
            moved = half(moved, side)
        if len(moved) > 3:
            cut.append(moved)
    return cut


def half(ring, side):
    """What of a ring lies on this side of 180 degrees, east or west of it."""
    kept = []
    for a, b in zip(ring, ring[1:]):
        (ax, ay), (bx, by) = a, b
        if ax * side <= 180:
            kept.append(a)
        if (ax * side - 180) * (bx * side - 180) < 0:
            edge = 180 * side
            kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
    return kept + kept[:1]


def inside(x, y, rings):
    odd = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
    return odd


def to_edge(x, y, rings):
    """Distance to the nearest edge in degrees of latitude, seen from a point at this latitude."""
    k, best = math.cos(math.radians(y)), math.inf
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            px, py, ux, uy = (x - ax) * k, y - ay, (bx - ax) * k, by - ay
            t = max(0, min(1, (px * ux + py * uy) / (ux * ux + uy * uy or 1)))
            best = min(best, math.hypot(px - t * ux, py - t * uy))
    return best


def label_point(rings):
    """A point well inside, where a name can stand: the best of a grid, then of finer grids around it."""
    xs, ys = [p[0] for p in rings[0]], [p[1] for p in rings[0]]
    best, x0, x1, y0, y1 = (-1, xs[0], ys[0]), min(xs), max(xs), min(ys), max(ys)
    for _ in range(4):
        for i in range(9):
            for j in range(9):
                x, y = x0 + (x1 - x0) * (i + 0.5) / 9, y0 + (y1 - y0) * (j + 0.5) / 9
                if inside(x, y, rings):
                    best = max(best, (to_edge(x, y, rings), x, y))
        _, x, y = best
        wide, high = (x1 - x0) / 9, (y1 - y0) / 9
        x0, x1, y0, y1 = x - wide, x + wide, y - high, y + high
    return [round(best[1], 2), round(best[2], 2)], max(xs) - min(xs)


def countries(package):
    data = json.loads((package / "countries-50m.json").read_text(encoding="utf-8"))
    topology, names = Topology(data), country_names()
    codes = dict(tsv(HERE / "codes.tsv"))
    taken, features = set(), []
    for geometry in data["objects"]["countries"]["geometries"]:
        polygons = []
        for outer, *holes in topology.polygons(geometry):
            # Antarctica comes as the pole with the coast for a hole: on a flat map the coast is the outer ring.
            around = [hole for hole in holes if walk(hole)[0] != walk(hole)[-1]]
            outer, holes = (around[0], []) if around else (outer, holes)
            parts = [part for part in (rounded(piece, True) for piece in pieces(outer)) if part]
            if len(parts) > 1 and holes:
                raise ValueError(f"{geometry['properties']['name']}: a hole in a ring that is cut")
            polygons += [[part, *(r for r in (rounded(hole, False) for hole in holes) if r)] for part in parts]
        polygons.sort(key=lambda rings: -abs(area(rings[0])))
        said = geometry["properties"]["name"]
        # Ashmore and Cartier Islands come with Australia's number; a code stands for one outline alone.
        code = codes.get(geometry.get("id"))
        code, en, ko = UNCODED[said] if said in UNCODED else (code, *names[code])
        if code in taken:
            raise ValueError(f"{said}: {code} is taken")
        taken |= {code} - {None}
        at, wide = label_point(polygons[0])
        features.append({"type": "Feature",
                         "properties": {"iso": code, "en": en, "ko": ko, "at": at, "wide": round(wide, 1)},
                         "geometry": {"type": "MultiPolygon", "coordinates": polygons}})
    features.sort(key=lambda f: (f["properties"]["iso"] or "~", f["properties"]["en"]))
    return features


def korean_names(places):
    """Row number of a town to its Korean name: the shortest that means this town before others."""
    found = {}
    for key, numbers in (row for row in tsv(PLACES / "names.tsv") if len(row) == 2 and row[1] != "-"):
        first = next((n for n in map(int, numbers.split(",")) if places[n][3] == "t"), None)
        if first is not None and re.fullmatch(r"[가-힣]+", key) and len(key) < len(found.get(first, key + " ")):
            found[first] = key
    return found


def towns():
    """Towns that help the eye: large ones, and in Korea and around it smaller ones too; the largest first."""
    # 안산 랴오닝 stands in the table to tell it from the southern 안산; on a map its place does.
    by_hand = {row[0]: row[2].split("|")[0].split(" ")[0] for row in tsv(PLACES / "north-korea-and-border.tsv")[1:]}
    places, rows = tsv(PLACES / "places.tsv"), []
    korean = korean_names(places)
    for number, (name, country, _, kind, lat, lon, people, _, hand) in enumerate(places):
        people = int(people)
        enough = 30_000 if country == "KP" or hand else 200_000 if country in NEAR else 1_000_000
        if kind == "t" and people >= enough:
            ko = by_hand.get(name, "") if hand else korean.get(number, "")
            rows.append([name, ko or name, round(float(lon), 2), round(float(lat), 2), people // 1000])
    return sorted(rows, key=lambda row: (-row[4], row[0]))


def write(name, head, rows, tail):
    text = head + ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows) + tail
    data = re.sub(r"(\d)\.0(?=[,\]])", r"\1", text).encode()
    (OUT / name).write_bytes(data)
    return f"{hashlib.sha256(data).hexdigest()}  {name}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=pathlib.Path, help="unpacked folder of npm world-atlas 2.0.2")
    package = parser.parse_args().package
    outlines, places = countries(package), towns()
    sums = write("countries.json", '{"type":"FeatureCollection","features":[\n', outlines, "\n]}\n")
    sums += write("towns.json", '{"towns":[\n', places, "\n]}\n")
    (OUT / "SHA256SUMS").write_text(sums, encoding="utf-8")
    print(len(outlines), "outlines,", len(places), "towns")


if __name__ == "__main__":
    main()
