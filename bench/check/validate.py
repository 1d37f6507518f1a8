#!/usr/bin/env python3
"""Checks the labelled passages beside this file: shape, enumerations, exact quotes.

usage: validate.py [--counts] [FOLDER]

FOLDER holds docs/NAME.json and gold/NAME.json (default: the folder `en` next to this script).
Prints one line per fault and exits with 1 where there is any. Standard library only.
"""
import collections
import datetime
import json
import re
import sys
from pathlib import Path

TYPES = set(
    "arrest_detention transfer forced_repatriation killing shooting torture_ill_treatment "
    "enforced_disappearance sentencing sexual_violence trafficking forced_labour release "
    "escape_crossing crackdown_operation reward_offer bribery_exchange policy_order "
    "death_in_custody other".split()
)
MODALITIES = set(
    "occurred ongoing imminent_feared planned ordered_offered denied unconfirmed".split()
)
DOC_KEYS = "id url outlet published language title text truncated".split()
GOLD_KEYS = "doc relevant events rollups".split()
EVENT_KEYS = (
    "type modality date_start date_end place country victims agents sources "
    "trigger_quote evidence_quote".split()
)
VICTIM_KEYS = "description count_min count_max children named".split()
ROLLUP_KEYS = "type count_min count_max period evidence_quote".split()


def first_day(date):
    """The first day of a date of year, month or day precision; ValueError where it is none."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date):
        raise ValueError(date)
    return datetime.date.fromisoformat((date + "-01-01")[:10])


def check_keys(what, value, wanted, optional=()):
    if not isinstance(value, dict):
        yield f"{what} is no object"
        return
    for key in wanted:
        if key not in value:
            yield f"{what} lacks {key}"
    for key in value:
        if key not in wanted and key not in optional:
            yield f"{what} has the unknown key {key}"


def check_count(what, value):
    low, high = value.get("count_min"), value.get("count_max")
    for end in (low, high):
        if end is not None and (type(end) is not int or end < 0):
            yield f"{what}: count end {end!r} is no whole number"
            return
    if low is not None and high is not None and low > high:
        yield f"{what}: reversed count {low}..{high}"


def check_dates(what, event, published):
    dates = [event.get(key) for key in ("date_start", "date_end") if event.get(key)]
    try:
        days = [first_day(date) for date in dates]
    except ValueError as fault:
        yield f"{what}: {fault} is no date"
        return
    if len(days) == 2 and days[0] > days[1]:
        yield f"{what}: date_start is after date_end"
    if event.get("modality") in ("occurred", "ongoing") and published:
        for date in dates:
            if date[: len(published)] > published[: len(date)]:
                yield f"{what}: happened, yet {date} is after {published}"


def check_event(what, event, text, published):
    yield from check_keys(what, event, EVENT_KEYS, ("optional",))
    if event.get("type") not in TYPES:
        yield f"{what}: unknown type {event.get('type')!r}"
    if event.get("modality") not in MODALITIES:
        yield f"{what}: unknown modality {event.get('modality')!r}"
    victims = event.get("victims") or {}
    yield from check_keys(f"{what} victims", victims, VICTIM_KEYS)
    yield from check_count(what, victims)
    yield from check_dates(what, event, published)
    if victims.get("children") not in (True, False, None):
        yield f"{what}: children must be true, false or null"
    evidence, trigger = event.get("evidence_quote") or "", event.get("trigger_quote") or ""
    if not evidence or text.count(evidence) != 1:
        yield f"{what}: evidence is not once in the text: {evidence[:60]!r}"
    if not trigger or trigger not in evidence:
        yield f"{what}: trigger is not in its evidence: {trigger!r}"
    country = event.get("country")
    if not (isinstance(country, str) and re.fullmatch("[A-Z]{2}", country)):
        yield f"{what}: country {country!r} is no two-letter code"
    quoted = [event.get("place")] + victims.get("named", [])
    quoted += event.get("agents", []) + event.get("sources", [])
    for words in quoted:
        if words is not None and words not in text:
            yield f"{what}: {words!r} is not in the text"


def check_report(name, doc, gold):
    text = doc.get("text") or ""
    yield from check_keys(f"{name} report", doc, DOC_KEYS)
    yield from check_keys(f"{name} label", gold, GOLD_KEYS)
    if not doc.get("id") == gold.get("doc") == name:
        yield f"{name}: id, doc and file name differ"
    if not 80 <= len(text.split()) <= 250:
        yield f"{name}: {len(text.split())} words, not 80 to 250"
    if re.search(r"[{}|]", text) or text != text.strip():
        yield f"{name}: stray marks or blanks in the text"
    published = doc.get("published")
    try:
        if published is not None:
            first_day(published)
    except ValueError:
        yield f"{name}: published {published!r} is no date"
        published = None
    if gold.get("relevant") != bool(gold.get("events") or gold.get("rollups")):
        yield f"{name}: relevant does not agree with the labels"
    for number, event in enumerate(gold.get("events", []), 1):
        yield from check_event(f"{name} event {number}", event, text, published)
    for number, rollup in enumerate(gold.get("rollups", []), 1):
        what = f"{name} rollup {number}"
        yield from check_keys(what, rollup, ROLLUP_KEYS)
        yield from check_count(what, rollup)
        if rollup.get("type") not in TYPES:
            yield f"{what}: unknown type {rollup.get('type')!r}"
        if not rollup.get("evidence_quote") or text.count(rollup["evidence_quote"]) != 1:
            yield f"{what}: evidence is not once in the text"


def print_counts(golds):
    events = [event for gold in golds for event in gold["events"]]
    rollups = [len(gold["rollups"]) for gold in golds if gold["rollups"]]
    print(f"reports: {len(golds)}, of them irrelevant {sum(not g['relevant'] for g in golds)}")
    print(f"events: {len(events)}, of them optional {sum('optional' in e for e in events)}")
    print(f"rollups: {sum(rollups)} in {len(rollups)} reports")
    for key in ("type", "modality", "country"):
        tally = collections.Counter(event[key] for event in events).most_common()
        print(f"by {key}: " + ", ".join(f"{name} {number}" for name, number in tally))


def main(arguments):
    folders = [argument for argument in arguments if not argument.startswith("--")]
    folder = Path(folders[0]) if folders else Path(__file__).resolve().parent / "en"
    names = sorted({p.stem for kind in ("docs", "gold") for p in (folder / kind).glob("*.json")})
    faults, golds = [], []
    for name in names:
        pair = [folder / kind / f"{name}.json" for kind in ("docs", "gold")]
        absent = [path for path in pair if not path.exists()]
        if absent:
            faults += [f"{path} is missing" for path in absent]
            continue
        doc, gold = (json.loads(path.read_text(encoding="utf-8")) for path in pair)
        golds.append(gold)
        faults += check_report(name, doc, gold)
    for fault in faults:
        print(fault)
    print(f"{len(names)} reports, {len(faults)} faults in {folder}")
    if "--counts" in arguments:
        print_counts(golds)
    return 1 if faults or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
