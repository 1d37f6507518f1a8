"""What the Java tests of MUC-4's reader compare with: `python3 -m durumi_training.muc4.fixture DIR`.

DIR is the tiny encoder's folder, as `durumi_training.fixture` writes it. It gets judges with random weights, a lexicon of a few made-up
fillers, and what Python makes of some texts with them. Seeds are fixed.
"""

import argparse
import json
from pathlib import Path

import onnxruntime
import torch

from .. import corpora
from ..fixture import LONG, TEXTS
from . import documents, entities, export, judge, lexicon
from .__main__ import Lesson

SEED = 11
LOWER = ("the guerrillas -- members of the \"army of national liberation\" (eln) -- blew up 3 power towers near col. diaz's farm with 10 kg of "
         "dynamite, and a guerrilla column shot two guards.    in another attack, the eln's guerrillas burned the 4-wheel drive vehicle of "
         "mayor jose diaz; diaz and two guards were hurt. two power towers fell.")
MADE_UP = {"PerpInd": [[["guerrillas", 4], ["guerrilla column", 9]]], "PerpOrg": [[["army of national liberation", 1], ["eln", 2]]],
           "Target": [[["power towers", 3]], [["two guards", 3]]], "Victim": [[["mayor jose diaz", 5], ["diaz", 6]]], "Weapon": [[["dynamite", 7]]]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    encoder = documents.Encoder(folder)
    texts = [LOWER, TEXTS[0], TEXTS[3], LONG.rstrip("字")]
    learned = documents.document(encoder, "learned", LOWER, MADE_UP)
    lexicon.SEEN = 1
    lexicon.Lexicon.of([learned, documents.document(encoder, "other", TEXTS[0], {})]).write(folder / "muc4.tsv")
    known = lexicon.Lexicon.read(folder / "muc4.tsv")
    lessons = [Lesson(documents.document(encoder, str(n), text, {}), known) for n, text in enumerate(texts)]
    judge.WIDTH = 16
    torch.manual_seed(SEED)
    judges = [judge.Judge(lessons[0].document.vectors.shape[1], lessons[0].features.shape[1]) for _ in range(2)]
    with torch.no_grad():
        for value in (value for one in judges for value in one.parameters()):
            value.normal_(0, 0.5)
        for one in judges:
            # So that some strings are one entity and most are not.
            one.same.weight.mul_(0.03)
            one.rules.copy_(torch.tensor([1.5, 0.8, -2.0]))
    committee = judge.Committee(judges).eval()
    cuts = entities.Cuts([0.3, 0.4, 0.5, 0.6, 0.4], committee.rules())
    export.write(committee, lessons[0].inputs(), folder / "muc4.onnx")
    (folder / "muc4.json").write_text(json.dumps(vars(cuts)))
    rows = []
    session = onnxruntime.InferenceSession(folder / "muc4.onnx")
    for lesson in lessons:
        document = lesson.document
        probabilities, narrow = session.run(None, {name: value.numpy() for name, value in zip(export.INPUTS, lesson.inputs())})
        chosen = entities.chosen(document.strings, probabilities, narrow, cuts)
        rows.append({"text": document.text, "strings": document.strings,
                     "likely": [[round(float(value), 4) for value in row] for row in probabilities],
                     "fillers": {role: [document.raw(n) for n in strings] for role, strings in zip(corpora.MUC_ROLES, chosen)}})
    rows.append({"text": "", "strings": [], "likely": [], "fillers": {role: [] for role in corpora.MUC_ROLES}})
    (folder / "fillers.json").write_text(json.dumps(rows))
    print([{role: len(strings) for role, strings in row["fillers"].items()} for row in rows])


if __name__ == "__main__":
    main()
