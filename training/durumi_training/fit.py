"""Learns: `python3 -m durumi_training.fit --data ../../shared/data --models DIR --out DIR`. See ../README.md."""

import argparse
import hashlib
import itertools
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, encoder, lessons, markup, measure, tokens, vocabulary
from .model import Model, distances

HERE = Path(__file__).resolve().parent.parent
SHARE = {"passages": 1.0, "muc4": 1.0, "wikievents": 1.0, "uds": 0.2, "klue": 0.3, "uner": 0.3}
"""How much of a corpus an epoch reads; drawn anew each time."""


def held_out(name, share=0.1):
    """Whether a text stands aside for measuring: by the digest of its name, so for ever."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 2**32 < share


def texts(data):
    """Everything to learn from and, apart, what only measures."""
    learn, aside = [], []
    for text in corpora.passages(HERE / "passages"):
        (aside if held_out(text.name) else learn).append(text)
    learn += corpora.muc4(data / "muc4" / "train.jsonl")
    learn += corpora.wikievents(data / "wikievents" / "mc2259_wiki-train-human.jsonl")
    learn += corpora.happened(data / "factuality" / "UDS_IH2" / "train.jsonl")
    learn += corpora.uner(data / "uner" / "zh_gsdsimp" / "zh_gsdsimp-ud-train.iob2", "zh")
    learn += corpora.uner(data / "uner" / "en_ewt" / "en_ewt-ud-dev.iob2", "en")
    for text in corpora.klue(data / "klue" / "klue-ner-v1.1" / "klue-ner-v1.1_dev.tsv"):
        # The set's own training part is not to be had: four fifths of its dev part teach, one fifth measures.
        (aside if held_out(text.name, 0.2) else learn).append(text)
    aside += corpora.muc4(data / "muc4" / "dev.jsonl")
    aside += corpora.wikievents(data / "wikievents" / "dev.jsonl")
    return learn, aside


def loss_of(model, batch):
    """Sum of the heads' losses, each a mean over what the batch teaches it."""
    size = max(len(lesson.ids) for lesson in batch)
    ids = torch.zeros(len(batch), size, dtype=torch.long)
    there = torch.zeros(len(batch), size)
    for row, lesson in enumerate(batch):
        ids[row, : len(lesson.ids)] = torch.tensor(lesson.ids)
        there[row, : len(lesson.ids)] = 1
    x = model.body(ids, there).float()
    parts = {}

    def add(name, value, weight):
        parts.setdefault(name, []).append(weight * value)

    for row, lesson in enumerate(batch):
        v = x[row, : len(lesson.ids)]
        for name, head, weight in (("kinds", model.kinds, 12.0), ("rollups", model.rollups, 3.0), ("muc", model.muc, 12.0),
                                   ("wiki", model.wiki, 12.0)):
            target = getattr(lesson, name)
            if target is not None:
                each = functional.binary_cross_entropy_with_logits(head(v), target, reduction="none")
                add(name, (each * (1 + 2 * target)).sum(-1).mean(), weight)
        if lesson.ner is not None:
            add("ner", functional.cross_entropy(model.ner(v), lesson.ner), 1.0)
        if lesson.relevant is not None:
            target = torch.tensor([lesson.relevant])
            add("relevant", functional.binary_cross_entropy_with_logits(model.relevant(v[0]), target), 0.5)
        if lesson.happened:
            means = torch.stack([v[a:b].mean(0) for (a, b), _ in lesson.happened])
            target = torch.tensor([score for _, score in lesson.happened])
            add("happened", functional.smooth_l1_loss(model.happened(means)[:, 0], target), 0.5)
        for name, events, head in (("roles", lesson.events, model.roles), ("wiki_roles", lesson.wiki_events, model.wiki_roles)):
            if events:
                means = torch.stack([v[a:b].mean(0) for (a, b), _, _ in events])
                scores = head(v, means, distances([at for at, _, _ in events], len(v)))
                target = torch.stack([roles for _, _, roles in events])
                each = functional.binary_cross_entropy_with_logits(scores, target, reduction="none")
                add(name, (each * (1 + target)).sum(-1).mean(), 12.0)
                if name == "roles":
                    modality = torch.tensor([m for _, m, _ in events])
                    add("modality", functional.cross_entropy(model.modality(means), modality), 1.0)
    means = {name: torch.stack(values).mean() for name, values in parts.items()}
    return sum(means.values()), {name: float(value.detach()) for name, value in means.items()}


def batches(lessons_, pieces, dice):
    """Lessons of like length together, at most `pieces` pieces a batch with padding; in random order."""
    by_length = sorted(lessons_, key=lambda lesson: (len(lesson.ids) // 16, dice.random()))
    made, run = [], []
    for lesson in by_length:
        if run and (len(run) + 1) * len(lesson.ids) > pieces:
            made.append(run)
            run = []
        run.append(lesson)
    if run:
        made.append(run)
    dice.shuffle(made)
    return made


def drawn(by_origin, dice, scale):
    for origin, all_ in by_origin.items():
        yield from dice.sample(all_, max(1, int(len(all_) * SHARE[origin] * scale)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True, help="where the released weights are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--pieces", type=int, default=46_000, help="size of the vocabulary")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=1e9, help="stops in time, with the learning rate gone down to nothing")
    parser.add_argument("--share", type=float, default=1.0, help="of each corpus; small for a smoke training")
    parser.add_argument("--seed", type=int, default=20261129)
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    dice = random.Random(asked.seed)
    began = time.time()

    folder = encoder.fetch(asked.models)
    released = encoder.vocabulary(folder)
    learn, aside = texts(asked.data)
    kept = vocabulary.keep(released, wide(asked.data, learn), asked.pieces)
    cutter = tokens.Tokens([released[number] for number in kept])
    wiki_types = sorted({told.type for text in learn for told in text.wiki or []})
    wiki_roles = sorted({role for text in learn for told in text.wiki or [] for role, _, _ in told.roles})
    book = lessons.Schoolbook(cutter, wiki_types, wiki_roles)
    by_origin = {}
    for text in learn:
        by_origin.setdefault(text.origin, []).extend(book.of(text))
    model = Model(encoder.load(folder, kept, asked.layers), wiki_types, wiki_roles)
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "vocab.txt").write_text("\n".join(cutter.pieces) + "\n", encoding="utf-8")
    (asked.out / "heads.json").write_text(json.dumps({
        "layers": asked.layers, "types": corpora.TYPES, "modalities": corpora.MODALITIES, "roles": corpora.ROLES,
        "muc": corpora.MUC_ROLES, "ner": corpora.NER, "wiki_types": wiki_types, "wiki_roles": wiki_roles}, indent=1))
    print({origin: len(all_) for origin, all_ in by_origin.items()}, "windows;", len(cutter), "pieces", flush=True)

    fresh = [p for name, p in model.named_parameters() if not name.startswith("body.")]
    optimiser = torch.optim.AdamW([{"params": model.body.parameters(), "lr": 6e-5}, {"params": fresh, "lr": 4e-4}], weight_decay=0.01)
    peaks = [group["lr"] for group in optimiser.param_groups]
    plan = [batches(list(drawn(by_origin, dice, asked.share)), 4096, dice) for _ in range(asked.epochs)]
    steps = sum(len(epoch) for epoch in plan)
    step = 0
    for number, epoch in enumerate(plan, 1):
        model.train()
        sums = {}
        for batch in epoch:
            # Time and steps both bring the rate down, whichever is further on.
            done = max(step / steps, (time.time() - began) / 60 / asked.minutes)
            if done >= 1:
                break
            rate = min(1.0, (step + 1) / max(1, 0.06 * steps)) * (1 - done)
            for group, peak in zip(optimiser.param_groups, peaks):
                group["lr"] = peak * rate
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss, parts = loss_of(model, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            for name, value in parts.items():
                sums.setdefault(name, []).append(value)
            if step % 25 == 0:
                print(f"{step}/{steps} {time.time() - began:.0f} s", {k: round(sum(v[-25:]) / len(v[-25:]), 3) for k, v in sums.items()}, flush=True)
        torch.save({"model": model.state_dict(), "kept": kept}, asked.out / "weights.pt")
        print(f"epoch {number}", json.dumps(measure.everything(model, book, aside)), flush=True)
    return 0


def wide(data, learn):
    """Words that decide which Latin pieces stay: what is learned from, and word lists of the languages that reports come in."""
    yield from (text.text for text in learn)
    yield from (line for path in sorted(HERE.glob("words/*.txt")) for line in path.read_text(encoding="utf-8").split("\n"))


if __name__ == "__main__":
    raise SystemExit(main())
