#!/usr/bin/env python3
"""Writes labelled reports as lines that FollowUpScore reads: one telling a line, then the links.

usage: tellings.py REPORTS_DIR PLACES_DIR > tellings.tsv
"""
import json
import re
import sys
from pathlib import Path

KINDS = {"a": "AREA", "c": "COUNTY", "n": "COUNTRY", "p": "PROVINCE", "s": "SITE", "t": "TOWN"}


def gazetteer(folder):
    places = [line.split("\t") for line in (folder / "places.tsv").read_text("utf-8").splitlines()]
    names = {}
    for line in (folder / "names.tsv").read_text("utf-8").splitlines():
        name, ids = line.split("\t")[:2]
        names[name] = [int(one) for one in ids.split(",") if one.isdigit()]
    return places, names


def find(words, country, places, names):
    for part in [words or ""] + re.split(r"[,(]", words or ""):
        key = re.sub(r"[\W_]+", "", part.lower())
        for tried in (key, re.sub("(city|province|county)$", "", key)):
            for row in names.get(tried, []):
                place = places[row]
                if country is None or place[1] == country:
                    return place
    return next((p for p in places if country and p[1] == country and p[3] == "n"), None)


def clean(text):
    return re.sub(r"\s+", " ", str(text)) if text is not None else ""


def main(reports, folder):
    places, names = gazetteer(Path(folder))
    labels = json.loads((Path(reports) / "incidents.json").read_text("utf-8"))
    incident_of = {tuple(m): i["id"] for i in labels["incidents"] for m in i["members"]}
    for path in sorted((Path(reports) / "gold").glob("*.json")):
        doc = json.loads((Path(reports) / "docs" / path.name).read_text("utf-8"))
        for number, event in enumerate(json.loads(path.read_text("utf-8"))["events"]):
            incident = incident_of.get((path.stem, number), f"{path.stem}:{number}")
            people = event["victims"]
            place = find(event["place"], event["country"], places, names)
            where = [place[0], place[1], place[4], place[5], KINDS[place[3]]] if place else [""] * 5
            print("\t".join(clean(x) for x in [
                "telling", incident, path.stem, number, doc.get("published"), event["type"],
                event["modality"], event["date_start"], event["date_end"], event["place"], *where,
                people["description"], people["count_min"], people["count_max"],
                "|".join(people["named"]), event["evidence_quote"]]))
    for link in labels["links"]:
        if link["kind"] == "follow_up":
            print("\t".join(["follow_up", link["earlier"], link["later"]]))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
