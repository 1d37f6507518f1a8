"""How far two people who label the same passages agree: `python3 -m durumi_training.agreement FIRST SECOND`.

Events are paired where their types are equal and their triggers touch, one to one, the most agreeing fields first. F1 takes
neither as the truth. Fields are compared on paired events, where at least one of the two says something.
"""

import argparse
import json
from pathlib import Path

from . import markup

FIELDS = ("modality", "count", "children", "date", "country", "place", "victims", "agent", "source")


def events(made):
    found = {}
    for mark in made.marks:
        if mark.key[0] == "e":
            event = found.setdefault(mark.key, {"spans": {}})
            if mark.role in markup.TYPES:
                event.update(type=mark.role, trigger=(mark.start, mark.end), modality=mark.value.split()[0])
            else:
                event["spans"].setdefault(mark.role, []).append((mark.start, mark.end))
                if mark.role in ("count", "children", "date"):
                    event[mark.role] = mark.value
                elif mark.role == "place":
                    event["country"] = mark.value
    for key, role, *value in made.facts:
        found.get(key, {})[role] = value[0] if value else ""
    return [event for event in found.values() if "type" in event]


def same(name, one, other):
    """Whether both say the same of a field; None where neither says anything."""
    if name in ("place", "victims", "agent", "source"):
        a, b = one["spans"].get(name, []), other["spans"].get(name, [])
        return None if not a and not b else any(x < z and y < w for x, w in a for y, z in b)
    a, b = one.get(name), other.get(name)
    return None if a is None and b is None else a == b


def touch(one, other):
    return one["type"] == other["type"] and one["trigger"][0] < other["trigger"][1] and other["trigger"][0] < one["trigger"][1]


def compare(first, second):
    paired = total = relevant = 0
    fields = {name: [0, 0] for name in FIELDS}
    names = sorted(first.keys() & second.keys())
    for name in names:
        if first[name].text != second[name].text:
            raise SystemExit(f"{name}: the two texts differ")
        ours, theirs = events(first[name]), events(second[name])
        total += len(ours) + len(theirs)
        relevant += bool(first[name].marks) == bool(second[name].marks)
        pairs = sorted(((sum(bool(same(f, a, b)) for f in FIELDS), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs) if touch(a, b)),
                       key=lambda pair: (-pair[0], pair[1:]))
        used = (set(), set())
        for _, i, j in pairs:
            if i not in used[0] and j not in used[1]:
                used[0].add(i)
                used[1].add(j)
                paired += 1
                for field in FIELDS:
                    if (agree := same(field, ours[i], theirs[j])) is not None:
                        fields[field][0] += agree
                        fields[field][1] += 1
    return {"passages": len(names), "relevant": round(relevant / max(1, len(names)), 3), "event_f1": round(2 * paired / max(1, total), 3),
            **{name: f"{right / all_:.3f} ({right} of {all_})" for name, (right, all_) in fields.items() if all_}}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    asked = parser.parse_args()
    sides = [{made.name: made for made in markup.read_all(folder)} for folder in (asked.first, asked.second)]
    for language in ("", "en", "ko", "zh"):
        kept = [{name: made for name, made in side.items() if name.startswith(language)} for side in sides]
        print(language or "all", json.dumps(compare(*kept), ensure_ascii=False))


if __name__ == "__main__":
    main()
