#!/usr/bin/env python3
"""Makes docs/ and gold/ of each language from the marked reports beside this file.

usage: bench/learn/labels.py

The mark-up is that of training/passages/MARKUP.md. Here a count that no words state alone ("a man" is one) may stand after the text too.
"""
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent.parent / "training"))
from durumi_training import markup  # noqa: E402

markup.ALONE.add("count")
found = markup.read_all(here / "marked")
faults = [f"{p.path}: {p.name}: {fault}" for p in found for fault in p.faults]
for made in found:
    faults += [
        f"{made.name}: {event['evidence_quote']!r} is not once in the text"
        for event in markup.gold(made)["events"]
        if made.text.count(event["evidence_quote"]) != 1
    ]
print("\n".join([*faults, f"{len(found)} reports, {len(faults)} faults"]))
if faults:
    sys.exit(1)
for language in markup.LANGUAGES:
    own = [made for made in found if made.language == language]
    if own:
        markup.write_labels(own, here / language)
        (here / language / "passages.jsonl").unlink()
