"""Learns: `python3 -m durumi_training.fit --data ../../shared/data --models DIR --out DIR`. See ../README.md."""

import argparse
import hashlib
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, encoder, lessons, markup, measure, tokens, vocabulary
from .model import Model, distances

HERE = Path(__file__).resolve().parent.parent
FIRST = {"muc4": 1.0, "muc4-nothing": 0.6, "wikievents": 1.0, "uds": 0.3, "klue": 0.5, "uner": 0.4}
"""How much of a corpus an epoch of the first stage reads, drawn anew each time: the open sets teach the encoder what happens in reports."""
SECOND = {"passages": 4.0, "muc4": 0.8, "muc4-nothing": 0.3, "wikievents": 0.2, "uds": 0.05, "klue": 0.1, "uner": 0.05}
"""And of the second: our own passages, and enough of the others that they are not forgotten."""
THIRD = {"passages": 3.0, "muc4": 0.15, "klue": 0.02}
"""And of the third: hardly anything but our passages."""
FOURTH = {"passages": 4.0, "muc4": 0.5, "muc4-nothing": 0.1, "klue": 0.05}
"""And of the last: our passages again, for what was still to be learned from them, and MUC-4, which the third forgot a little of."""


def held_out(name, share=0.1):
    """Whether a text stands aside for measuring: by the digest of its name, so for ever."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 2**32 < share


def texts(data):
    """Everything to learn from; apart, what only measures; and MUC-4 documents that set the cuts."""
    learn, aside, cuts = [], [], []
    for text in corpora.passages(HERE / "passages"):
        (aside if held_out(text.name) else learn).append(text)
    for text in corpora.muc4(data / "muc4" / "train.jsonl"):
        # A tenth of the train part sets the cuts of the MUC heads; the dev part is only measured.
        text.origin = "muc4" if any(text.muc.values()) else "muc4-nothing"
        (cuts if held_out(text.name) else learn).append(text)
    learn += corpora.wikievents(data / "wikievents" / "mc2259_wiki-train-human.jsonl")
    learn += corpora.happened(data / "factuality" / "UDS_IH2" / "train.jsonl")
    learn += corpora.uner(data / "uner" / "zh_gsdsimp" / "zh_gsdsimp-ud-train.iob2", "zh")
    learn += corpora.uner(data / "uner" / "en_ewt" / "en_ewt-ud-dev.iob2", "en")
    for text in corpora.klue(data / "klue" / "klue-ner-v1.1" / "klue-ner-v1.1_dev.tsv"):
        # The set's own training part is not to be had: four fifths of its dev part teach, one fifth measures.
        (aside if held_out(text.name, 0.2) else learn).append(text)
    aside += corpora.muc4(data / "muc4" / "dev.jsonl")
    aside += corpora.wikievents(data / "wikievents" / "dev.jsonl")
    return learn, aside, cuts


def loss_of(model, batch):
    """The heads' losses, each a mean over what the batch teaches it, summed by weight."""
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
        for name, head in (("relevant", model.relevant), ("muc_told", model.muc_told)):
            if (said := getattr(lesson, name)) is not None:
                add(name, functional.binary_cross_entropy_with_logits(head(v[0]), torch.tensor([said])), 0.5)
        if len(lesson.mentions) > 1:
            roles = torch.tensor([role for _, role, _ in lesson.mentions])
            entities = torch.tensor([entity for _, _, entity in lesson.mentions])
            asked = (roles[:, None] == roles) & torch.ones(len(roles), len(roles)).triu(1).bool()
            if asked.any():
                scores = model.alike(torch.stack([v[a:b].mean(0) for (a, b), _, _ in lesson.mentions]))
                one = (entities[:, None] == entities).float()
                add("same", functional.binary_cross_entropy_with_logits(scores[asked], one[asked]), 0.5)
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
    # A head that few lessons of the batch teach has a rougher mean, so it pulls less.
    return sum(mean * (len(parts[name]) / len(batch)) ** 0.5 for name, mean in means.items()), {name: float(value.detach()) for name, value in means.items()}


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


def drawn(by_origin, share, dice, scale):
    """Lessons of one epoch: of a share over 1, some or all several times."""
    for origin, all_ in by_origin.items():
        wanted = max(1, round(len(all_) * share.get(origin, 0) * scale)) if share.get(origin) else 0
        while wanted > len(all_):
            yield from all_
            wanted -= len(all_)
        yield from dice.sample(all_, wanted)


def taught(model, plan, rates, report):
    """Goes through the batches; the learning rate rises over the first steps to rates[0] of its peak and falls to rates[1]."""
    fresh = [p for name, p in model.named_parameters() if not name.startswith("body.")]
    body = [p for p in model.body.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "lr": 6e-5}, {"params": fresh, "lr": 4e-4}], weight_decay=0.01)
    peaks = [group["lr"] for group in optimiser.param_groups]
    model.train()
    for step, batch in enumerate(plan):
        done = step / len(plan)
        rate = min(1.0, (step + 1) / (0.06 * len(plan) + 1)) * (rates[0] + (rates[1] - rates[0]) * done)
        for group, peak in zip(optimiser.param_groups, peaks):
            group["lr"] = peak * rate
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, parts = loss_of(model, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*body, *fresh], 1.0)
        optimiser.step()
        report(step + 1, len(plan), parts)


class Progress:
    """Prints the mean losses of every 25 steps."""

    def __init__(self):
        self.began = time.time()
        self.sums = {}

    def __call__(self, step, steps, parts):
        for name, value in parts.items():
            self.sums.setdefault(name, []).append(value)
        if step % 25 == 0 or step == steps:
            print(f"{step}/{steps} {time.time() - self.began:.0f} s", {k: round(sum(v) / len(v), 3) for k, v in self.sums.items()}, flush=True)
            self.sums.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True, help="where the released weights are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--frozen", type=int, default=2, help="first layers that stay as released")
    parser.add_argument("--pieces", type=int, default=42_000, help="size of the vocabulary")
    parser.add_argument("--epochs", type=int, nargs=4, default=(2, 1, 1, 1), help="of each stage")
    parser.add_argument("--stage", type=int, choices=(1, 2, 3, 4), help="one stage alone; it goes on from what the one before left in DIR")
    parser.add_argument("--share", type=float, default=1.0, help="of each corpus; small for a smoke training")
    parser.add_argument("--seed", type=int, default=20261129)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)

    learn, aside, cuts = texts(asked.data)
    folder = encoder.fetch(asked.models)
    released = encoder.vocabulary(folder)
    # The passages have no say in the vocabulary, so that adding some leaves the first stage as it is.
    kept = vocabulary.keep(released, [text.text for text in learn if text.origin != "passages"], asked.pieces)
    cutter = tokens.Tokens([released[number] for number in kept])
    wiki_types = sorted({told.type for text in learn for told in text.wiki or []})
    wiki_roles = sorted({role for text in learn for told in text.wiki or [] for role, _, _ in told.roles})
    book = lessons.Schoolbook(cutter, wiki_types, wiki_roles)
    by_origin = {}
    for text in learn:
        by_origin.setdefault(text.origin, []).extend(book.of(text))
    print({origin: len(all_) for origin, all_ in by_origin.items()}, "windows;", len(cutter), "pieces", flush=True)
    torch.manual_seed(asked.seed)
    model = Model(encoder.load(folder, kept, asked.layers), wiki_types, wiki_roles)
    encoder.freeze(model.body, asked.frozen)
    (asked.out / "vocab.txt").write_text("\n".join(cutter.pieces) + "\n", encoding="utf-8")

    for number, share, rates in ((1, FIRST, (1.0, 0.5)), (2, SECOND, (0.8, 0.0)), (3, THIRD, (0.7, 0.0)), (4, FOURTH, (0.7, 0.0))):
        if asked.stage and number < asked.stage:
            continue
        if asked.stage == number > 1:
            model.load_state_dict(torch.load(asked.out / f"stage-{number - 1}.pt", weights_only=True)["model"])
        dice = random.Random(asked.seed + number)
        torch.manual_seed(asked.seed + number)
        plan = [batch for _ in range(asked.epochs[number - 1])
                for batch in batches(list(drawn(by_origin, share, dice, asked.share)), 3072, dice)]
        taught(model, plan, rates, Progress())
        torch.save({"model": model.state_dict(), "kept": kept}, asked.out / f"stage-{number}.pt")
        chosen = measure.cuts(model, book, cuts)
        (asked.out / "heads.json").write_text(json.dumps({
            "layers": asked.layers, "types": corpora.TYPES, "modalities": corpora.MODALITIES, "roles": corpora.ROLES,
            "muc_roles": corpora.MUC_ROLES, "ner": corpora.NER, "wiki_types": wiki_types, "wiki_roles": wiki_roles,
            "same_bias": model.same_bias.item(), "muc": chosen}, indent=1))
        figures = measure.everything(model, book, aside, chosen)
        print(f"stage {number}", json.dumps(figures), flush=True)
        (asked.out / f"figures-{number}.json").write_text(json.dumps(figures, indent=1))
        if asked.stage == number:
            break
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
