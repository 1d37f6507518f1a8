"""Reads, checks and converts the marked passages (see passages/MARKUP.md). Standard library only."""

import argparse
import collections
import datetime
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

TYPES = set(
    "arrest_detention transfer forced_repatriation killing shooting torture_ill_treatment "
    "enforced_disappearance sentencing sexual_violence trafficking forced_labour release "
    "escape_crossing crackdown_operation reward_offer bribery_exchange policy_order "
    "death_in_custody other".split()
)
MODALITIES = set("occurred ongoing imminent_feared planned ordered_offered denied unconfirmed".split())
LANGUAGES = ("en", "ko", "zh", "es", "de")
STYLES = {"wire", "newspaper", "ngo", "field note", "testimony", "official", "blog", "broadcast", "chat", "court"}
ROLES = set("victims count children named agent source place date sum cue".split())
ALONE = {"country", "date", "children"}
"""What may stand after the text, because no words state it alone."""


@dataclass
class Mark:
    """A label on words: [start, end) in code points of the passage's text."""

    key: str
    role: str
    value: str
    start: int
    end: int


@dataclass
class Passage:
    name: str
    language: str
    head: dict
    text: str
    marks: list = field(default_factory=list)
    facts: list = field(default_factory=list)
    faults: list = field(default_factory=list)

    def sentence(self, start, end):
        """The sentence (or line) around [start, end)."""
        for left, right in sentences(self.text):
            if left <= start and end <= right:
                return left, right
        return start, end


def sentences(text):
    """Spans of sentences: paragraphs cut after closing marks. Simple on purpose, and the same for all three languages."""
    spans = []
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        for stop in re.finditer(r"""(?<=[.!?])["'”’)\]]*\s+(?=["'“‘(\[]*[A-ZÁÉÍÓÚÑÄÖÜ¿¡0-9가-힣])|(?<=[。！？])["'”’」』）]*""", line.group()):
            before = line.group()[: stop.start()]
            if re.search(r"\b(Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|No|vs|[A-Z]|\d\d?)\.$", before):
                continue
            cut = line.start() + stop.end()
            if cut > at:
                spans.append((at, at + len(text[at:cut].rstrip())))
                at = cut
        if at < line.end():
            spans.append((at, line.end()))
    return spans


def passages_of(path, language):
    """All passages of one file."""
    found = []
    chunks = re.split(r"^=== *(\S+) *$", path.read_text(encoding="utf-8"), flags=re.M)
    for name, body in zip(chunks[1::2], chunks[2::2]):
        found.append(passage(name, language, body.strip("\n")))
    return found


def passage(name, language, body):
    lines = body.split("\n")
    head = {}
    while lines and (line := re.fullmatch(r"(published|outlet|style|title): *(.*)", lines[0])):
        head[line[1]] = line[2].strip()
        lines.pop(0)
    facts = []
    while lines and (not lines[-1].strip() or re.fullmatch(r"[er]\d+: .+", lines[-1])):
        last = lines.pop()
        if last.strip():
            facts.insert(0, last.replace(":", "", 1).split(None, 2))
    join = "" if language == "zh" else " "
    paragraphs = re.split(r"\n[ \t]*\n", "\n".join(lines).strip())
    marked = "\n\n".join(join.join(part.strip() for part in p.split("\n") if part.strip()) for p in paragraphs)
    made = Passage(name, language, head, "", facts=facts)
    strip_marks(made, marked)
    check(made)
    return made


def strip_marks(made, marked):
    """Takes the marks out of the text and notes where their words stand."""
    out, open_at, at = [], [], 0
    length = 0
    for token in re.finditer(r"\[\[|\|[^\[\]|]*\]\]|\]\]", marked):
        piece = marked[at : token.start()]
        out.append(piece)
        length += len(piece)
        at = token.end()
        if token.group() == "[[":
            open_at.append(length)
        elif not open_at or token.group() == "]]":
            made.faults.append("a mark is closed that has no label or was never opened")
            return
        else:
            start = open_at.pop()
            for label in token.group()[1:-2].split(";"):
                parts = label.split()
                if len(parts) < 2 or not re.fullmatch(r"[er]\d+", parts[0]):
                    made.faults.append(f"label {label.strip()!r} is none")
                    continue
                made.marks.append(Mark(parts[0], parts[1], " ".join(parts[2:]), start, length))
    out.append(marked[at:])
    if open_at:
        made.faults.append("a mark is never closed")
    made.text = "".join(out)


def count_of(value):
    """`3`, `3..5`, `3..`, `..5` as (least, most); ValueError where it is none."""
    if found := re.fullmatch(r"(\d*)\.\.(\d*)", value):
        low, high = (int(x) if x else None for x in found.groups())
        if (low is None and high is None) or (low is not None and high is not None and low > high):
            raise ValueError(value)
        return low, high
    return int(value), int(value)


def dates_of(value):
    """`D`, `A..B`, `..B` as (start, end), each a day, month, year or None; ValueError where it is none."""
    start, end = value.split("..") if ".." in value else (value, value)
    if not end:
        end = None
    for date in (start, end):
        if date:
            if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date):
                raise ValueError(value)
            datetime.date.fromisoformat((date + "-01-01")[:10])
    if start and end and start[:len(end)] > end[:len(start)]:
        raise ValueError(value)
    return start or None, end


def check(made):
    """Adds to the passage's faults whatever breaks MARKUP.md."""
    fault = made.faults.append
    if made.head.get("style") not in STYLES:
        fault(f"style {made.head.get('style')!r} is none of {', '.join(sorted(STYLES))}")
    if not made.head.get("outlet"):
        fault("no outlet")
    try:
        if made.head.get("published") != "none":
            dates_of(made.head.get("published", "x"))
    except ValueError:
        fault(f"published {made.head.get('published')!r} is no date")
    if "[[" in made.text or "]]" in made.text or "|" in made.text:
        fault("stray mark in the text")
    if len(made.text) < 40:
        fault("shorter than 40 characters")
    triggers = collections.Counter(m.key for m in made.marks if m.role in TYPES and m.key[0] == "e")
    for key in {m.key for m in made.marks if m.key[0] == "e"} | {f[0] for f in made.facts if f[0][0] == "e"}:
        if triggers[key] != 1:
            fault(f"{key} has {triggers[key]} triggers")
    for mark in made.marks:
        check_mark(made, mark)
    for key, role, *value in made.facts:
        if role not in ALONE:
            fault(f"{key}: {role!r} cannot stand without words")
        check_value(made, key, role, value[0] if value else "")


def check_mark(made, mark):
    words = made.text[mark.start : mark.end]
    if not words.strip() or words != words.strip():
        made.faults.append(f"{mark.key} {mark.role}: {words!r} is empty or has blanks at its ends")
    if mark.key[0] == "r":
        parts = mark.value.split()
        if mark.role not in TYPES or len(parts) != 2:
            made.faults.append(f"{mark.key}: wants TYPE COUNT PERIOD")
            return
        check_value(made, mark.key, "count", parts[0])
        if parts[1] != "none":
            check_value(made, mark.key, "date", parts[1])
    elif mark.role in TYPES:
        modality, *rest = mark.value.split() or [""]
        if modality not in MODALITIES or rest not in ([], ["optional"]):
            made.faults.append(f"{mark.key} {mark.role}: {mark.value!r} is no modality")
    elif mark.role not in ROLES:
        made.faults.append(f"{mark.key}: {mark.role!r} is no role")
    else:
        check_value(made, mark.key, mark.role, mark.value)


def check_value(made, key, role, value):
    try:
        if role == "count":
            count_of(value)
        elif role == "date":
            dates_of(value)
        elif role in ("place", "country") and not re.fullmatch("[A-Z]{2}", value):
            raise ValueError(value)
        elif role == "children" and value not in ("yes", "no"):
            raise ValueError(value)
        elif role == "sum" and value and not re.fullmatch(r"(\d+|\d+\.\.\d+|\d*\.\.\d*) [A-Z]{3}", value):
            raise ValueError(value)
        elif role in ("victims", "named", "agent", "source", "cue") and value:
            raise ValueError(value)
    except ValueError:
        made.faults.append(f"{key} {role}: {value!r} is no value")


def gold(made):
    """The passage's labels in the form that score_reports.py reads."""
    events, rollups = {}, []
    for mark in made.marks:
        left, right = made.sentence(mark.start, mark.end)
        words = made.text[mark.start : mark.end]
        if mark.key[0] == "r":
            number, period = mark.value.split()
            low, high = count_of(number)
            rollups.append(
                {"type": mark.role, "count_min": low, "count_max": high,
                 "period": None if period == "none" else period, "evidence_quote": made.text[left:right]}
            )
            continue
        event = events.setdefault(mark.key, blank_event())
        if mark.role in TYPES:
            modality, *rest = mark.value.split()
            event.update(type=mark.role, modality=modality, trigger_quote=words, evidence_quote=made.text[left:right])
            if rest:
                event["optional"] = True
        else:
            put(event, mark.role, mark.value, words)
    for key, role, *value in made.facts:
        put(events.setdefault(key, blank_event()), role, value[0] if value else "", None)
    ordered = [events[key] for key in sorted(events, key=lambda k: int(k[1:]))]
    return {"doc": made.name, "relevant": bool(ordered or rollups), "events": ordered, "rollups": rollups}


def blank_event():
    people = {"description": None, "count_min": None, "count_max": None, "children": None, "named": []}
    return {"type": None, "modality": None, "date_start": None, "date_end": None, "place": None, "country": None,
            "victims": people, "agents": [], "sources": [], "trigger_quote": None, "evidence_quote": None}


def put(event, role, value, words):
    people = event["victims"]
    if role == "victims":
        people["description"] = people["description"] or words
    elif role == "count":
        people["count_min"], people["count_max"] = count_of(value)
    elif role == "children":
        people["children"] = value == "yes"
    elif role == "named":
        people["named"].append(words)
    elif role in ("agent", "source"):
        event[role + "s"].append(words)
    elif role == "place":
        event.update(place=words, country=value)
    elif role == "country":
        event["country"] = value
    elif role == "date":
        event["date_start"], event["date_end"] = dates_of(value)


def doc(made):
    published = made.head.get("published")
    return {"id": made.name, "url": None, "outlet": made.head.get("outlet"),
            "published": None if published == "none" else published, "language": made.language,
            "title": made.head.get("title", ""), "text": made.text, "truncated": False}


def read_all(folder):
    """Every passage under folder/LANGUAGE/*.txt, in the order of the files' names."""
    found = []
    for language in LANGUAGES:
        for path in sorted((Path(folder) / language).glob("*.txt")):
            for made in passages_of(path, language):
                made.path = path
                found.append(made)
    return found


def write_labels(found, target):
    for kind in ("docs", "gold"):
        (target / kind).mkdir(parents=True, exist_ok=True)
    with open(target / "passages.jsonl", "w", encoding="utf-8") as lines:
        for made in found:
            for kind, value in (("docs", doc(made)), ("gold", gold(made))):
                (target / kind / f"{made.name}.json").write_text(json.dumps(value, ensure_ascii=False, indent=1))
            row = doc(made) | {"style": made.head.get("style"), "marks": [vars(m) for m in made.marks], "facts": made.facts}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def print_counts(found):
    events = [(m, p) for p in found for m in p.marks if m.role in TYPES and m.key[0] == "e"]
    print("passages:", dict(collections.Counter(p.language for p in found)),
          "with nothing to record:", dict(collections.Counter(p.language for p in found if not p.marks)))
    for language in LANGUAGES:
        own = [m for m, p in events if p.language == language]
        print(language, "events", len(own), dict(collections.Counter(m.role for m in own).most_common()))
        print(language, "modalities", dict(collections.Counter(m.value.split()[0] for m in own).most_common()))
    print("styles", dict(collections.Counter(p.head.get("style") for p in found).most_common()))
    print("marks", dict(collections.Counter(m.role for p in found for m in p.marks if m.role in ROLES).most_common()))
    print("roll-ups", sum(1 for p in found for m in p.marks if m.key[0] == "r"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--counts", action="store_true")
    parser.add_argument("--labels", type=Path)
    asked = parser.parse_args()
    found = read_all(asked.folder)
    names = collections.Counter(p.name for p in found)
    faults = [f"{p.path}: {p.name}: {fault}" for p in found for fault in p.faults]
    faults += [f"{name} stands {n} times" for name, n in names.items() if n > 1]
    print("\n".join(faults + [f"{len(found)} passages, {len(faults)} faults"]))
    if asked.counts and not faults:
        print_counts(found)
    if asked.labels and not faults:
        write_labels(found, asked.labels)
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main())
