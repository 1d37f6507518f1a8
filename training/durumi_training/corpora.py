"""The data that the encoder learns from, each set as windows with the heads that it can teach.

Licences of what goes into shipped weights: our passages (Apache-2.0), MUC-4 (US government release), WikiEvents (MIT), UDS-IH2
and KLUE (CC BY-SA 4.0), UNER (CC BY-SA 4.0), WNUT17 (CC BY 4.0).
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from . import markup

TYPES = [
    "arrest_detention", "transfer", "forced_repatriation", "killing", "shooting", "torture_ill_treatment", "enforced_disappearance",
    "sentencing", "sexual_violence", "trafficking", "forced_labour", "release", "escape_crossing", "crackdown_operation",
    "reward_offer", "bribery_exchange", "policy_order", "death_in_custody", "other",
]
MODALITIES = ["occurred", "ongoing", "imminent_feared", "planned", "ordered_offered", "denied", "unconfirmed"]
ROLES = ["victims", "count", "children_yes", "children_no", "named", "agent", "source", "place", "date", "sum", "cue"]
MUC_ROLES = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"]
NER = ["PS", "LC", "OG", "DT", "TI", "QT"]
LONGEST = 510
"""Pieces of a window, without the two that open and close it."""


@dataclass
class Told:
    """An event: its trigger's characters, type, modality (None: not known) and the characters of its roles."""

    trigger: tuple
    type: str
    modality: str | None
    roles: list = field(default_factory=list)


@dataclass
class Text:
    """A document and what is known of it; None: this set says nothing of it. Spans are [start, end) in characters."""

    name: str
    text: str
    language: str
    origin: str
    events: list | None = None
    rollups: list | None = None
    muc: dict | None = None
    wiki: list | None = None
    ner: list | None = None
    happened: list | None = None
    entities: dict = field(default_factory=dict)


def passages(folder):
    """Our own passages."""
    for made in markup.read_all(folder):
        if made.faults:
            raise SystemExit(f"{made.path}: {made.name}: {made.faults[0]}")
        events, rollups = {}, []
        for mark in made.marks:
            if mark.key[0] == "r":
                rollups.append((mark.start, mark.end, mark.role))
            elif mark.role in TYPES:
                told = events.setdefault(mark.key, Told(None, None, None))
                told.trigger, told.type, told.modality = (mark.start, mark.end), mark.role, mark.value.split()[0]
            else:
                role = f"children_{mark.value}" if mark.role == "children" else mark.role
                events.setdefault(mark.key, Told(None, None, None)).roles.append((role, mark.start, mark.end))
        yield Text(made.name, made.text, made.language, "passages", events=list(events.values()), rollups=rollups)


def muc4(path):
    """MUC-4 in GRIT's form; every place where a filler's words stand is marked."""
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        text = row["doctext"]
        found = {role: [] for role in MUC_ROLES}
        for role, entities in row["extracts"].items():
            for entity in entities:
                for words, _ in entity:
                    pattern = r"(?<!\w)" + re.escape(words) + r"(?!\w)"
                    found[role] += [(hit.start(), hit.end()) for hit in re.finditer(pattern, text)]
        yield Text(row["docid"], text, "en", "muc4", muc=found, entities=row["extracts"])


def wikievents(path):
    """WikiEvents, dev's own form or the re-cut train file; arguments of the latter are found as the nearest words alike."""
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        pieces = row["tokens"]
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece) + 1
        text = " ".join(pieces)
        span = lambda first, last: (starts[first], starts[last - 1] + len(pieces[last - 1]))
        entities = {e["id"]: (e["start"], e["end"]) for e in row.get("entity_mentions", [])}
        events = []
        for event in row["event_mentions"]:
            trigger = event["trigger"]
            first = trigger.get("start", trigger.get("start_idx"))
            last = trigger.get("end", trigger.get("end_idx"))
            if pieces[first:last] != trigger["text"].split():
                # Some triggers of the re-cut file have no length; their words say where they are, if they say anything.
                first, last = nearest(pieces, trigger["text"].split(), first) or (0, 0)
            if last <= first:
                continue
            roles = []
            for argument in event["arguments"]:
                place = entities.get(argument.get("entity_id")) or nearest(pieces, argument["text"].split(), first)
                if place:
                    roles.append((argument["role"], *span(*place)))
            kind = ".".join(event["event_type"].split(".")[:2])
            events.append(Told(span(first, last), kind, None, roles))
        yield Text(row.get("doc_id") or row["docid"], text, "en", "wikievents", wiki=events)


def nearest(pieces, words, at):
    """Where `words` stand nearest to piece `at`, as a range of pieces; None where they do not."""
    places = [i for i in range(len(pieces) - len(words) + 1) if words and pieces[i : i + len(words)] == words]
    return (best, best + len(words)) if places and (best := min(places, key=lambda i: abs(i - at))) is not None else None


def happened(path):
    """UDS-IH2: how far a word's event happened, -3 to 3."""
    for number, line in enumerate(open(path, encoding="utf-8")):
        row = json.loads(line)
        pieces = row["text"].split(" ")
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece) + 1
        marks = []
        for target in row["targets"]:
            first, last = target["span1"]
            if last <= len(pieces):
                marks.append((starts[first], starts[last - 1] + len(pieces[last - 1]), float(target["label"])))
        yield Text(f"uds-{number}", row["text"], "en", "uds", happened=marks)


def klue(path):
    """KLUE-NER, one character a line."""
    sentences = re.split(r"\n\s*\n", Path(path).read_text(encoding="utf-8"))
    for number, block in enumerate(sentences):
        chars, tags = [], []
        for line in block.split("\n"):
            if "\t" in line and not line.startswith("##"):
                char, tag = line.rsplit("\t", 1)
                chars.append(char)
                tags.append(tag.strip())
        if chars:
            yield Text(f"klue-{number}", "".join(chars), "ko", "klue", ner=spans_of(tags, [(i, i + 1) for i in range(len(chars))]))


TWO = {"PER": "PS", "LOC": "LC", "ORG": "OG", "person": "PS", "location": "LC", "group": "OG", "corporation": "OG"}
"""Names of the other sets' classes in KLUE's."""


def uner(path, language):
    """Universal NER: numbered words, tags in the third column; Chinese words are joined with nothing."""
    for number, block in enumerate(re.split(r"\n\s*\n", Path(path).read_text(encoding="utf-8"))):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        if rows:
            words, tags = [row[1] for row in rows], [row[2] for row in rows]
            text, places = joined(words, "" if language == "zh" else " ")
            yield Text(f"uner-{language}-{number}", text, language, "uner", ner=spans_of(tags, places))


def joined(words, with_what):
    places, at = [], 0
    for word in words:
        places.append((at, at + len(word)))
        at += len(word) + len(with_what)
    return with_what.join(words), places


def spans_of(tags, places):
    """Spans of BIO tags; classes that KLUE has not are left out."""
    found, start, label = [], None, None
    for tag, (first, last) in zip([*tags, "O"], [*places, (0, 0)]):
        kind = tag[2:] if tag[1:2] == "-" else None
        if start is not None and (tag[0] != "I" or kind != label):
            if TWO.get(label, label) in NER:
                found.append((start, end, TWO.get(label, label)))
            start = None
        if start is None and kind:
            start, label = first, kind
        end = last
    return found


def windows(text, cutter):
    """(start, end, pieces) of runs of sentences that fit; a sentence that is too long alone is cut."""
    run, start = [], 0
    for left, right in markup.sentences(text):
        pieces = [(number, a + left, b + left) for number, a, b in cutter.of(text[left:right])]
        if run and len(run) + len(pieces) > LONGEST:
            yield run
            run = []
        run += pieces
        while len(run) > LONGEST:
            yield run[:LONGEST]
            run = run[LONGEST:]
    if run:
        yield run
