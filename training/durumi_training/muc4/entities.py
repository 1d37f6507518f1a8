"""From probabilities of strings to entities, each told once. The Java reader (MucEntities) does the same."""

import math
from dataclasses import dataclass

import numpy

from .. import corpora
from .judge import ALIKE


@dataclass
class Cuts:
    """From which probability on a string is a filler that is not told yet, by role; and what is added where two strings are compared."""

    roles: list
    rules: list


def rules(one, other):
    """Whether all words of one stand in the other, and whether both end alike."""
    ours, theirs = one.split(), other.split()
    return set(ours) <= set(theirs) or set(theirs) <= set(ours), ours[-1] == theirs[-1]


def same(strings, narrow, one, other, weights):
    """Probability that two strings are one entity; `narrow` has each judge's vectors side by side."""
    judges = narrow.shape[1] // ALIKE
    within, ends = rules(strings[one], strings[other])
    score = float(narrow[one] @ narrow[other]) / judges / math.sqrt(ALIKE) + weights[0] * within + weights[1] * ends + weights[2]
    return 1 / (1 + math.exp(-score))


def chosen(strings, probabilities, narrow, cuts):
    """By role the numbers of the strings that stand for an entity each, the likeliest first: a string counts as much as it is likely both
    to be a filler and to be none of those before it."""
    found = []
    for role in range(len(corpora.MUC_ROLES)):
        kept = []
        for string in numpy.argsort(-probabilities[:, role], kind="stable").tolist():
            likely = float(probabilities[string, role])
            if likely < cuts.roles[role]:
                break
            new = min((1 - same(strings, narrow, string, other, cuts.rules) for other in kept), default=1.0)
            if likely * new >= cuts.roles[role]:
                kept.append(string)
        found.append(kept)
    return found
