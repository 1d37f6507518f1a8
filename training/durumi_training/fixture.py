"""What the Java tests compare with: `python3 -m durumi_training.fixture --vocab VOCAB --out DIR`.

A tiny encoder with random weights, written by the export that writes the real one, and what Python makes of some texts: pieces, windows,
scores. For MUC-4's reader `muc4/fixture.py` adds to DIR. Seeds are fixed. VOCAB is a full vocabulary (vocab.txt beside any weights); DIR gets the pieces of it that the texts need.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch

from . import corpora, encoder, export, lessons, markup, tokens
from .model import Model, distances

LAYERS = 2
TEXTS = [
    "Officers in plain clothes hauled off a woman and her two children in Yanji on Tuesday, a volunteer said. “They won't be back,” Mr. Ahn "
    "added. No. 7 district's police (at least 30) denied it… Dr. Lee didn't!",
    "양강도 혜산시에서 주민 3명이 체포됐다고 소식통이 5일 밝혔다. “다시는 못 봤다”고 했다. ㅋㅋ 뷁쐛 \u1112\u1161\u11ab글 자모.",
    "四月三日，瀋陽警方拘留了九名脫北者。「她們被帶走了！」一位志願者說。据称其中有两名儿童？\U00020BB7\U0002A6D6野家，龘𠮷。",
    "Al menos una treintena de personas fue detenida ayer en Managua, según la ONG. ¿Quién dio la orden? ¡Nadie lo dijo! El niño, José Núñez, "
    "volvió. Rund dreißig Menschen wurden gestern in Straßburg verhaftet; Üblich ist das nicht. Ärzte warnten. Ölpreise stiegen.",
    "Cafe\u0301 caf\u00e9 so\u00adft\u200bhy\u200dphen \ufeffmark \u202eturned\u202c\u00a0around \u3000wide ＡＢＣ１２３ ﬁne Ⅻ ½ x² \u2028line\x0bfeed\x0cform\x00nul\ufffd bad\x7fdel",
    "Emoji 👩\u200d👩\u200d👧\u200d👦 and 🇰🇵 in-between; a_b c#d e@f $5.50 €3 £2 ¥9 ₩7 ± × ÷ ° № § † ‡ • ‹a› «b» „c“ ‚d‘ —e– ―f‐",
    "Пхеньян 平壌 ピョンヤン بيونغ يانغ פיונגיאנג ปักกิ่ง हिन्दी ກຸງ",
    "x" * 101 + " " + "y" * 100 + " " + "가" * 101 + "." + "\U0001d4d0" * 60,
    "[CLS] [SEP] [UNK] ##ing [MASK] he said.So it went.\r\nNext line\r\n\r\n\tTabbed.   Spaces   \n\n",
    "",
    "   \n \n",
    "A sentence (with brackets.) “Another one.” 'A third!' J. Kim of No. 5 St. John vs. the rest. 3 people came. 4月5日。又一句。”然后。",
]
LONG = "Guards at the bridge counted the people whom they handed over that morning, and wrote the number down twice. " * 60 + "字" * 1200


def vocabulary(full):
    """The pieces that the texts need, special ones first, as the full vocabulary cuts them: the cuts stay the same."""
    cutter = tokens.Tokens(full)
    needed = {number for text in [*TEXTS, LONG] for number, _, _ in cutter.of(text)}
    first = [cutter.ids[piece] for piece in (tokens.PAD, tokens.UNKNOWN, tokens.START, tokens.END)]
    return [full[number] for number in first + sorted(needed - set(first))]


def narrow():
    """A model of the same make, 32 wide instead of 768."""
    encoder.WIDTH, encoder.HEADS, encoder.INNER = 32, 4, 64


def weights(folder, pieces):
    torch.manual_seed(7)
    model = Model(encoder.Encoder(len(pieces), LAYERS), ["One.two"], ["some"])
    with torch.no_grad():
        for name, value in model.named_parameters():
            # Enough spread that scores differ, and heads that say something of some pieces.
            if value.dim() > 1:
                value.normal_(0, 0.3)
            elif name.endswith("bias"):
                value.normal_(0, 0.1)
    torch.save({"model": model.state_dict(), "kept": list(range(len(pieces)))}, folder / "weights.pt")
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    (folder / "heads.json").write_text(json.dumps({
        "layers": LAYERS, "types": corpora.TYPES, "modalities": corpora.MODALITIES, "roles": corpora.ROLES, "muc_roles": corpora.MUC_ROLES,
        "ner": corpora.NER, "wiki_types": ["One.two"], "wiki_roles": ["some"], "same_bias": model.same_bias.item(),
        "muc": {"roles": [0.5] * 5, "told": 0.3, "same": 0.6}}, indent=1))


def scored(model, cutter, text):
    """Scores of the first window, and of two triggers in it."""
    book = lessons.Schoolbook(cutter, ["One.two"], ["some"])
    lesson = next(iter(book.of(corpora.Text("fixture", text, "en", "fixture"))))
    ids = torch.tensor([lesson.ids])
    triggers = [(1, 2), (3, 6)]
    with torch.no_grad():
        vectors, scores = model.pieces(ids, torch.ones_like(ids))
        means = torch.stack([vectors[0, a:b].mean(0) for a, b in triggers])
        modality = model.modality(means)
        roles = model.roles(vectors[0], means, distances(triggers, len(lesson.ids)))
    rounded = lambda tensor: [[round(x, 5) for x in row] for row in tensor.tolist()]
    return {"text": text, "ids": lesson.ids, "scores": rounded(scores[0]), "triggers": triggers, "modality": rounded(modality),
            "roles": [rounded(one) for one in roles]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    pieces = vocabulary(asked.vocab.read_text(encoding="utf-8").split("\n")[:-1])
    cutter = tokens.Tokens(pieces)
    asked.out.mkdir(parents=True, exist_ok=True)
    narrow()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights(folder, pieces)
        export.write(folder)
        for file in ("encoder.onnx", "events.onnx", "vocab.txt", "heads.json"):
            shutil.copyfile(folder / file, asked.out / file)
        model, _ = export.load(folder)
    cut = [{"text": text, "pieces": cutter.of(text), "sentences": markup.sentences(text)} for text in TEXTS]
    long = [[number for number, _, _ in run] for run in corpora.windows(LONG, cutter)]
    (asked.out / "pieces.json").write_text(json.dumps({"texts": cut, "long": {"text": LONG, "windows": [len(run) for run in long]}}))
    (asked.out / "scores.json").write_text(json.dumps([scored(model, cutter, text) for text in TEXTS[:4]]))


if __name__ == "__main__":
    main()
