"""Learns the first-pass screen: a linear model over hashed words that tells at once what can hold nothing to record.

`python3 -m durumi_training.screen --data ../../shared/data --out FILE [--check DIR]`. Seconds. It learns from our passages and, for what
holds nothing, from UNER, KLUE and GUM's open genres too (CC BY, CC BY-SA); `--check` measures on labelled reports (docs/ and gold/). FILE is what Java's Screen reads.
"""

import argparse
import json
import re
import struct
from pathlib import Path

import numpy

from . import corpora, markup

SLOTS = 1 << 15
STRETCH, DENSE = 600, 220
"""Characters that are judged at once, in Latin letters and in Korean or Chinese; a report is as relevant as its most relevant stretch."""
BIAS = 2.0
"""What a stretch of unknown words comes to, as the logarithm of odds: too few words to tell by pass."""
MARGIN = 0.15
"""How far below what our passages need the cut is set: other reports differ from them."""
STEM = 5
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = [
    "Guards at the bridge counted the people whom they handed over that morning. " * 30,
    "양강도 혜산시에서 주민 3명이 체포됐다고 소식통이 5일 밝혔다. " * 12,
    "四月三日，瀋陽警方拘留了九名脫北者。" * 20,
    "La policía detuvo ayer a una treintena de vecinos. Rund dreißig Menschen wurden verhaftet.",
    "It's 5 o'clock; e-mail a_b@c.org!",
    "",
]
HERE = Path(__file__).resolve().parent.parent


def slot(feature):
    """As Java's String.hashCode, folded."""
    value = 0
    for unit in struct.unpack(f"<{len(feature.encode('utf-16-le')) // 2}H", feature.encode("utf-16-le")):
        value = (value * 31 + unit) & 0xFFFFFFFF
    return (value ^ (value >> 15)) & (SLOTS - 1)


def packed(char):
    """Scripts without blanks, or with endings: read by pairs of characters."""
    return "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"


def features(text):
    """Slots of a stretch: words and their first letters, pairs of Korean and Chinese characters."""
    found = set()
    for match in WORD.finditer(text.lower()):
        word = match.group()
        if packed(word[0]):
            found |= {slot(word[i : i + 2]) for i in range(len(word))}
        else:
            found.add(slot(word))
            found.add(slot(word[:STEM] + "*"))
    return found


def stretches(text):
    """Overlapping stretches; a short text is one."""
    length = DENSE if 3 * sum(map(packed, text)) > len(text) else STRETCH
    return [text[at : at + length] for at in range(0, max(1, len(text) - length // 2), length // 2)]


def material(data):
    """(name, language, text, holds anything), ours first."""
    for made in markup.read_all(HERE / "passages"):
        yield made.name, made.language, made.text, bool(made.marks), True
    for genre in ("news", "interview", "bio", "voyage", "academic", "court"):
        for path in sorted((data / "gum" / "dep").glob(f"GUM_{genre}_*.conllu")):
            said = [line[9:].strip() for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("# text = ")]
            yield path.stem, "en", " ".join(said), False, False
    others = {"en": corpora.uner(data / "uner" / "en_ewt" / "en_ewt-ud-dev.iob2", "en"),
              "zh": corpora.uner(data / "uner" / "zh_gsdsimp" / "zh_gsdsimp-ud-train.iob2", "zh"),
              "ko": corpora.klue(data / "klue" / "klue-ner-v1.1" / "klue-ner-v1.1_dev.tsv")}
    for language, texts in others.items():
        run = ""
        for text in texts:
            run += text.text + " "
            if len(run) > (500 if language == "en" else 250):
                yield "", language, run, False, False
                run = ""


def rows(texts):
    """One row a text: slots of its stretches."""
    return [[numpy.array(sorted(features(part)), dtype=int) for part in stretches(text)] for text in texts]


def score(weights, parts):
    return max(weights[part].sum() / max(len(part), 1) ** 0.5 for part in parts)


def learn(parts, labels, importance, rounds=12):
    """Logistic regression by AdaGrad; of a text its highest stretch learns."""
    dice = numpy.random.default_rng(20261129)
    weights, seen = numpy.zeros(SLOTS), numpy.full(SLOTS, 1e-3)
    for _ in range(rounds):
        for at in dice.permutation(len(parts)):
            part = max(parts[at], key=lambda p: weights[p].sum() / max(len(p), 1) ** 0.5)
            norm = max(len(part), 1) ** 0.5
            gap = importance[at] * (labels[at] - 1 / (1 + numpy.exp(-(BIAS + weights[part].sum() / norm))))
            step = gap / norm - 2e-4 * weights[part]
            seen[part] += step**2
            weights[part] += 0.3 * step / seen[part] ** 0.5
    return weights


def threshold(scores, labels, recall):
    """The highest cut under which so much of what holds something passes."""
    held = numpy.sort(numpy.array(scores)[numpy.array(labels, dtype=bool)])
    return held[int((1 - recall) * len(held))]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--recall", type=float, default=0.997)
    parser.add_argument("--check", type=Path)
    parser.add_argument("--fixture", type=Path, help="where the scores go that a Java test compares with")
    asked = parser.parse_args()
    names, languages, texts, labels, ours = zip(*material(asked.data))
    parts = rows(texts)
    importance = [4.0 if label else 1.0 for label in labels]
    # Scores of texts that did not teach, by five folds, set the cut.
    scores = numpy.zeros(len(texts))
    fold = numpy.random.default_rng(7).integers(0, 5, len(texts))
    for number in range(5):
        kept = [i for i in range(len(texts)) if fold[i] != number]
        weights = learn([parts[i] for i in kept], [labels[i] for i in kept], [importance[i] for i in kept])
        for i in range(len(texts)):
            if fold[i] == number:
                scores[i] = score(weights, parts[i])
    weights = learn(parts, labels, importance)
    cut = threshold(scores, labels, asked.recall) - MARGIN
    for name, chosen in (("passages", [i for i in range(len(texts)) if ours[i]]), ("general text", [i for i in range(len(texts)) if not ours[i]])):
        for language in sorted(set(languages)):
            some = [i for i in chosen if languages[i] == language]
            told = [i for i in some if labels[i]]
            rest = [i for i in some if not labels[i]]
            print(f"{name} {language}: {sum(scores[i] >= cut for i in told)} of {len(told)} with something pass, "
                  f"{sum(scores[i] >= cut for i in rest)} of {len(rest)} without")
    scale = 127 / max(abs(weights).max(), 1e-9)
    small = numpy.rint(weights * scale).astype(numpy.int8)
    # A language with fewer passages than this is always read.
    known = sorted(l for l in set(languages) if sum(1 for i in range(len(texts)) if languages[i] == l and ours[i]) >= 30)
    head = json.dumps({"languages": known, "scale": float(scale), "cut": float(cut), "stretch": STRETCH, "dense": DENSE, "stem": STEM}).encode()
    asked.out.write_bytes(head + b"\n" + small.tobytes())
    if asked.fixture:
        told = [{"text": text, "score": score(small / scale, rows([text])[0])} for text in SAMPLE]
        asked.fixture.write_text(json.dumps(told))
    if asked.check:
        check(asked.check, small / scale, cut)


def check(folder, weights, cut):
    passed = told = rest = 0
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        text = json.loads((folder / "docs" / path.name).read_text())["text"]
        value = score(weights, rows([text])[0])
        told += gold["relevant"]
        passed += gold["relevant"] and value >= cut
        rest += not gold["relevant"] and value >= cut
        if gold["relevant"] and value < cut + 0.5:
            print(path.stem, round(value - cut, 3))
    print(f"labelled reports: {passed} of {told} with something pass, {rest} without")


if __name__ == "__main__":
    main()
