"""The encoder with its heads.

Three kinds of head: on pieces (is it part of a trigger of this type, of a MUC role, of a name), on triggers (modality, how far it
happened), and on a trigger with each piece (is the piece part of this event's victims, place, date, source and so on).
"""

import torch
from torch import nn
from torch.nn import functional

from . import corpora, encoder

NARROW = 192
"""Width in which triggers meet pieces."""
ALIKE = 64
"""Width in which two mentions are compared: are they one person or body?"""
FAR = 32
"""Distances between trigger and piece beyond this are one."""


class Roles(nn.Module):
    """Scores of each piece for each role of each trigger."""

    def __init__(self, roles):
        super().__init__()
        self.piece = nn.Linear(encoder.WIDTH, NARROW)
        self.trigger = nn.Linear(encoder.WIDTH, NARROW)
        self.gate = nn.Linear(encoder.WIDTH, NARROW)
        self.away = nn.Embedding(2 * FAR + 1, NARROW)
        self.out = nn.Linear(NARROW, roles)

    def forward(self, pieces, triggers, away):
        """pieces [n, width], triggers [t, width], away [t, n] in 0..2*FAR -> [t, n, roles]."""
        p, t = self.piece(pieces), self.trigger(triggers)
        met = p[None] * self.gate(triggers)[:, None] + p[None] + t[:, None] + self.away(away)
        return self.out(functional.gelu(met))


class Model(nn.Module):
    """Everything that is learned at once; what is exported leaves out the heads that only help to learn."""

    def __init__(self, body, wiki_types, wiki_roles):
        super().__init__()
        self.body = body
        width = encoder.WIDTH
        self.kinds = nn.Linear(width, len(corpora.TYPES))
        self.rollups = nn.Linear(width, 1)
        self.muc = nn.Linear(width, len(corpora.MUC_ROLES))
        self.wiki = nn.Linear(width, len(wiki_types))
        self.ner = nn.Linear(width, 1 + 2 * len(corpora.NER))
        self.modality = nn.Sequential(nn.Linear(width, NARROW), nn.GELU(), nn.Linear(NARROW, len(corpora.MODALITIES)))
        self.happened = nn.Linear(width, 1)
        self.roles = Roles(len(corpora.ROLES))
        self.wiki_roles = Roles(len(wiki_roles))
        self.relevant = nn.Linear(width, 1)
        self.muc_told = nn.Linear(width, 1)
        self.same = nn.Linear(width, ALIKE)
        self.same_bias = nn.Parameter(torch.zeros(1))
        # Hardly any piece is anything: to begin so keeps the first steps from unlearning the encoder.
        for head in (self.kinds, self.rollups, self.muc, self.wiki, self.roles.out, self.wiki_roles.out):
            nn.init.constant_(head.bias, -4.0)

    def pieces(self, ids, there):
        """Vectors, and in one tensor the scores of the heads on pieces: types, roll-ups, MUC roles, names, relevance and whether MUC has a
        template (both at the first piece), and what mentions are compared by."""
        x = self.body(ids, there)
        heads = (self.kinds, self.rollups, self.muc, self.ner, self.relevant, self.muc_told, self.same)
        return x, torch.cat([head(x) for head in heads], -1)

    def alike(self, mentions):
        """Scores of each two of the mentions' vectors [m, width] being one: [m, m]."""
        narrow = self.same(mentions)
        return narrow @ narrow.T / ALIKE**0.5 + self.same_bias


def distances(spans, length):
    """How far each piece lies from each trigger, as numbers for Roles; spans are piece ranges."""
    at = torch.arange(length)
    rows = []
    for first, last in spans:
        before = (first - at).clamp(min=0, max=FAR)
        after = (at - last + 1).clamp(min=0, max=FAR)
        rows.append(FAR - before + after)
    return torch.stack(rows)
