"""MUC-4's documents as the shipped encoder reads them."""

import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy
import onnxruntime

from .. import corpora, tokens
from ..measure import normal
from . import candidates


class Encoder:
    """The encoder's ONNX file, on one thread, as in Java."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.enable_mem_pattern = False
        self.cutter = tokens.Tokens((Path(folder) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])
        self.session = onnxruntime.InferenceSession(Path(folder) / "encoder.onnx", options)

    def read(self, text):
        """The characters of each piece, windows one after the other with their frames, and the pieces' vectors."""
        open_, close = self.cutter.ids[tokens.START], self.cutter.ids[tokens.END]
        pieces, vectors = [], []
        for run in corpora.windows(text, self.cutter):
            ids = numpy.array([[open_, *(number for number, _, _ in run), close]])
            pieces += [(0, 0), *((start, end) for _, start, end in run), (0, 0)]
            vectors.append(self.session.run(["vectors"], {"ids": ids})[0][0])
        return pieces, numpy.concatenate(vectors)


@dataclass
class Document:
    """A document with its candidates and what the encoder says of its pieces."""

    name: str
    text: str
    entities: dict
    vectors: numpy.ndarray
    strings: list
    mentions: list

    @property
    def size(self):
        return len(self.vectors)

    def golds(self, role):
        """The entities of a role, each as its mentions' strings."""
        return [{normal(words) for words, _ in entity} for entity in self.entities.get(role, [])]

    def labels(self):
        """A row a string: by role 1 where it is a filler."""
        marks = numpy.zeros((len(self.strings), len(corpora.MUC_ROLES)), numpy.float32)
        numbers = {string: n for n, string in enumerate(self.strings)}
        for role, name in enumerate(corpora.MUC_ROLES):
            for words in set().union(*self.golds(name)):
                if words in numbers:
                    marks[numbers[words], role] = 1
        return marks

    def raw(self, string):
        """A string as it stands at its first mention."""
        first = next(mention for mention in self.mentions if mention.string == string)
        return self.text[first.start : first.end]


def document(encoder, name, text, entities, read=None):
    pieces, vectors = read or encoder.read(text)
    strings, mentions = candidates.of(text, pieces)
    return Document(name, text, entities, vectors, strings, mentions)


def of(path, encoder, kept):
    """The documents of a file in GRIT's form. What the encoder said is kept in the file `kept` and used again."""
    texts = list(corpora.muc4(path))
    if not kept.exists():
        said = {}
        for number, text in enumerate(texts):
            pieces, vectors = encoder.read(text.text)
            # Half as many bits are enough to learn from.
            said[text.name] = (pieces, vectors.astype(numpy.float16))
            if number % 100 == 99:
                print(f"{path.name}: {number + 1} of {len(texts)} read", flush=True)
        kept.write_bytes(pickle.dumps(said))
    said = pickle.loads(kept.read_bytes())
    return [document(encoder, text.name, text.text, text.entities, said[text.name]) for text in texts]
