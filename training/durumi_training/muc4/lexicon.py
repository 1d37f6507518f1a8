"""How often strings and words filled a role in the documents that were learned from. The Java reader (MucLexicon) does the same."""

import math
from collections import Counter

import numpy

from .. import corpora

SEEN = 10
"""A key that never filled a role is known from so many documents on."""
PRIOR = 2 * numpy.array([0.003, 0.002, 0.003, 0.003, 0.0015])
"""Fillers, by role, of two documents that are thought of in addition: about as many candidates fill the role."""
ROLES = len(corpora.MUC_ROLES)
NONE = (0, numpy.zeros(ROLES, int))


def keys(string):
    """The string itself, its head, its first word; then each of its words. The head stands before "of" or last."""
    words = string.split()
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return ["s " + string, "h " + head, "f " + words[0]] + ["w " + word for word in words]


class Lexicon:
    """Of each key: the documents that it stands in, and those where a string with it fills each role."""

    def __init__(self, entries):
        self.entries = entries

    @classmethod
    def of(cls, documents):
        """Counts; a document's own part can be taken out again (`of_document`)."""
        seen, filled = Counter(), {}
        for document in documents:
            for key, roles in of_document(document).items():
                seen[key] += 1
                if roles is not None:
                    filled[key] = filled.get(key, 0) + roles
        return cls({key: (count, filled.get(key, NONE[1])) for key, count in seen.items()})

    def get(self, key, own=None):
        count, roles = self.entries.get(key, NONE)
        if own is not None and key in own:
            count, roles = count - 1, roles - (NONE[1] if own[key] is None else own[key])
        return (count, roles) if roles.any() or count >= SEEN else NONE

    def write(self, path):
        """A line a key: the key, documents, and by role those where it fills; without what `get` would not tell."""
        with open(path, "w", encoding="utf-8") as file:
            for key in sorted(self.entries):
                count, roles = self.get(key)
                if count:
                    file.write("\t".join([key, str(count), *map(str, roles)]) + "\n")

    @classmethod
    def read(cls, path):
        rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))
        return cls({row[0]: (int(row[1]), numpy.array(row[2:], int)) for row in rows})


def of_document(document):
    """The keys of a document; by role 1 where a string with it is a filler, None where none is."""
    found = {}
    for string, labels in zip(document.strings, document.labels()):
        for key in keys(string):
            known = found.get(key)
            if labels.any():
                found[key] = labels.astype(int) if known is None else numpy.maximum(known, labels.astype(int))
            else:
                found.setdefault(key, None)
    return found


def said(entry):
    """By role the logarithm of the smoothed share of documents in which the key is a filler."""
    count, roles = entry
    return numpy.log((roles + PRIOR) / (count + 2)) + 5


def features(document, lexicon, own=None):
    """A row a string. `own`: the document's part of the lexicon, where it was learned from."""
    mentions = Counter(mention.string for mention in document.mentions)
    first = {}
    for mention in document.mentions:
        first.setdefault(mention.string, mention)
    rows = []
    for number, string in enumerate(document.strings):
        found = [lexicon.get(key, own) for key in keys(string)]
        row = []
        for entry in found[:3]:
            row += [*said(entry), math.log1p(entry[0]) / 3, *(numpy.log1p(entry[1]) / 2)]
        of_words = numpy.array([said(entry) for entry in found[3:]])
        row += [*of_words.mean(0), *of_words.max(0), min(math.log1p(entry[0]) for entry in found[3:]) / 3]
        at, text = first[number], document.text
        row += [math.log(mentions[number]), 2 * at.first / document.size, math.log(at.first + 1) / 3, len(found) - 6.5,
                any(char.isdigit() for char in string), text[max(0, at.start - 1) : at.start] == '"',
                text[max(0, at.start - 4) : at.start] == "the ", text[max(0, at.start - 2) : at.start] in ("a ", "n ")]
        rows.append(row)
    return numpy.array(rows, numpy.float32)
