"""Learns to read MUC-4's roles from the train part: `python3 -m durumi_training.muc4 --data ../../shared/data --encoder DIR --out DIR`.

DIR of --encoder holds the shipped encoder.onnx and vocab.txt; what is made (muc4.onnx, muc4.tsv, muc4.json) goes to --out, which is the
same folder where it is to be shipped. Nine tenths of the train part teach, a tenth sets the cut, the dev part is measured at the end.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy
import torch
from torch.nn import functional

from .. import corpora, fit
from ..measure import aligned, f1
from . import documents, entities, export
from .judge import Committee, Judge
from .lexicon import Lexicon, features, of_document

BATCH = 4
RATE = 1e-3
NOTHING = 0.4
"""Share of the documents without a filler that an epoch reads."""


class Lesson:
    """A document as tensors; `own`: its part of the lexicon, where the judges learn from it."""

    def __init__(self, document, lexicon, own=None):
        self.document = document
        pieces = [(m.first, m.last, m.string) for m in document.mentions]
        self.first, self.last, self.string = torch.tensor(pieces).reshape(-1, 3).T
        self.features = torch.from_numpy(features(document, lexicon, own))
        self.labels = torch.from_numpy(document.labels())
        self.pairs = self.same()

    def inputs(self):
        return torch.from_numpy(self.document.vectors).float(), self.first, self.last, self.string, self.features

    def same(self):
        """(string, string, rules, whether they are one entity) of each two fillers of one role."""
        numbers = {string: n for n, string in enumerate(self.document.strings)}
        rows = []
        for role in corpora.MUC_ROLES:
            golds = self.document.golds(role)
            fillers = sorted(set().union(*golds) & numbers.keys())
            for i, one in enumerate(fillers):
                for other in fillers[:i]:
                    together = any(one in gold and other in gold for gold in golds)
                    rows.append((numbers[one], numbers[other], entities.rules(one, other), together))
        return rows


def loss_of(judge, lesson):
    scores, narrow = judge(*lesson.inputs())
    loss = functional.binary_cross_entropy_with_logits(scores, lesson.labels, reduction="sum")
    if lesson.pairs:
        one, other, rules, together = zip(*lesson.pairs)
        alike = judge.alike(narrow[list(one)], narrow[list(other)], torch.tensor(rules).float())
        loss = loss + functional.binary_cross_entropy_with_logits(alike, torch.tensor(together).float(), reduction="sum").clamp(max=20)
    return loss


def taught(lessons, seed, epochs):
    """A judge; its beginning and the order of its lessons hang on the seed."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    full, empty = ([lesson for lesson in lessons if bool(lesson.labels.any()) == has] for has in (True, False))
    plan = []
    for _ in range(epochs):
        epoch = full + dice.sample(empty, round(NOTHING * len(empty)))
        dice.shuffle(epoch)
        plan += epoch
    judge = Judge(lessons[0].document.vectors.shape[1], lessons[0].features.shape[1])
    judge.train()
    optimiser = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=0.02)
    began, losses = time.time(), []
    for step in range(0, len(plan), BATCH):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, (step + BATCH) / 240) * (1 - step / len(plan))
        loss = sum(loss_of(judge, lesson) for lesson in plan[step : step + BATCH]) / BATCH
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if (step // BATCH) % 100 == 99:
            print(f"seed {seed}: {step + BATCH}/{len(plan)} {time.time() - began:.0f} s, loss {numpy.mean(losses[-100:]):.2f}", flush=True)
    return judge.eval()


def judged(committee, lessons):
    with torch.no_grad():
        return [(lesson.document, *(said.numpy() for said in committee(*lesson.inputs()))) for lesson in lessons]


def ceaf(said, cuts):
    """CEAF-REE by role and over all: F1, precision, recall."""
    tally = numpy.zeros((len(corpora.MUC_ROLES) + 1, 3), int)
    for document, probabilities, narrow in said:
        for role, strings in enumerate(entities.chosen(document.strings, probabilities, narrow, cuts)):
            golds = document.golds(corpora.MUC_ROLES[role])
            tally[role] += aligned(golds, [document.strings[n] for n in strings]), len(strings), len(golds)
    tally[-1] = tally.sum(0)
    return {name: (f1(*row), round(row[0] / max(row[1], 1), 4), round(row[0] / max(row[2], 1), 4))
            for name, row in zip([*corpora.MUC_ROLES, "all"], tally.tolist())}


def cuts(said, rules):
    """The one cut for all roles under which CEAF-REE is best; a tenth of the documents is too few to choose five."""
    return max((entities.Cuts([n / 50] * len(corpora.MUC_ROLES), rules) for n in range(8, 31)), key=lambda given: ceaf(said, given)["all"][0])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kept", type=Path, default=Path("build/muc4"), help="what the encoder said of the documents is kept here")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--judges", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20261130)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    asked.kept.mkdir(parents=True, exist_ok=True)
    asked.out.mkdir(parents=True, exist_ok=True)

    encoder = documents.Encoder(asked.encoder)
    train = documents.of(asked.data / "muc4" / "train.jsonl", encoder, asked.kept / "train.pkl")
    learn = [document for document in train if not fit.held_out(document.name)]
    lexicon = Lexicon.of(learn)
    lessons = [Lesson(document, lexicon, of_document(document)) for document in learn]
    aside = [Lesson(document, lexicon) for document in train if fit.held_out(document.name)]
    dev = [Lesson(document, lexicon) for document in documents.of(asked.data / "muc4" / "dev.jsonl", encoder, asked.kept / "dev.pkl")]
    committee = Committee([taught(lessons, asked.seed + n, asked.epochs) for n in range(asked.judges)]).eval()
    said = judged(committee, aside)
    chosen = cuts(said, committee.rules())
    lexicon.write(asked.out / "muc4.tsv")
    (asked.out / "muc4.json").write_text(json.dumps(vars(chosen)))
    export.write(committee, lessons[0].inputs(), asked.out / "muc4.onnx")
    print("cut", chosen.roles[0], "tenth", json.dumps(ceaf(said, chosen)))
    print("dev", json.dumps(ceaf(judged(committee, dev), chosen)))


if __name__ == "__main__":
    main()
