"""What the reader learns: how likely each string of a document fills each role, and whether two strings are one entity."""

import torch
from torch import nn
from torch.nn import functional

from .. import corpora

WIDTH = 256
ALIKE = 32
"""Width in which two strings are compared."""
SIZES = 32
"""Mentions of more pieces count as this long."""
ROLES = len(corpora.MUC_ROLES)


class Judge(nn.Module):
    """One document at a time. A mention is what its pieces and its neighbours say; a string is the weighted mean of its mentions, the
    lexicon's features, and the document as a whole."""

    def __init__(self, wide, features, drop=(0.2, 0.35)):
        super().__init__()
        self.drop = drop
        self.piece = nn.Linear(wide, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.first = nn.Linear(WIDTH, WIDTH)
        self.last, self.mean, self.before, self.behind = (nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(4))
        self.long = nn.Embedding(SIZES, WIDTH)
        self.told = nn.Linear(WIDTH, ROLES)
        self.weight = nn.Linear(WIDTH, 1)
        self.heed = nn.Linear(WIDTH, 1)
        self.document = nn.Linear(WIDTH, WIDTH)
        self.scale = nn.LayerNorm(features)
        self.feature = nn.Linear(features, WIDTH)
        self.mentions = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, ROLES)
        self.surest = nn.Parameter(torch.full((ROLES,), 0.5))
        self.same = nn.Linear(WIDTH, ALIKE)
        # A string's words within the other's, the same last word, and what is added to all.
        self.rules = nn.Parameter(torch.tensor([2.0, 1.0, -1.0]))
        nn.init.normal_(self.long.weight, 0, 0.02)
        nn.init.zeros_(self.out.weight)
        nn.init.constant_(self.out.bias, -5.0)

    def forward(self, vectors, first, last, string, features):
        """vectors [n, wide]; a mention's pieces [first, last) and the number of its string; a row of features a string
        -> scores [strings, roles], and what strings are compared by."""
        h = self.norm(self.piece(functional.dropout(vectors, self.drop[0], self.training)))
        size = (last - first)[:, None]
        sums = functional.pad(self.mean(h).cumsum(0), (0, 0, 1, 0))
        m = (self.first(h)[first] + self.last(h)[last - 1] + (sums[last] - sums[first]) / size
             + self.before(h)[first - 1] + self.behind(h)[last] + self.long(size[:, 0].clamp(max=SIZES - 1)))
        m = functional.dropout(functional.gelu(m), self.drop[1], self.training)
        strings = features.shape[0]
        weight = self.weight(m).clamp(-8, 8).exp()
        told = self.told(m).clamp(-20, 20).exp()
        each = torch.cat([weight * m, weight, told], 1)
        # Not index_add, which torch exports wrongly where a string has several mentions.
        all_ = torch.zeros(strings, each.shape[1]).scatter_add(0, string[:, None].expand_as(each), each)
        whole = (self.heed(h).softmax(0) * h).sum(0)
        z = self.mentions(all_[:, :WIDTH] / all_[:, WIDTH : WIDTH + 1]) + self.document(whole) + self.feature(self.scale(features))
        z = functional.dropout(functional.gelu(z), self.drop[1], self.training)
        return self.out(z) + self.surest * all_[:, WIDTH + 1 :].log(), self.same(z)

    def alike(self, one, other, rules):
        """Scores of pairs of strings being one entity; rules [pairs, 2] as in `entities.rules`."""
        return (one * other).sum(-1) / ALIKE**0.5 + rules @ self.rules[:2] + self.rules[2]


class Committee(nn.Module):
    """Several judges who learned alike from other beginnings; their mean is steadier than each."""

    def __init__(self, judges):
        super().__init__()
        self.judges = nn.ModuleList(judges)

    def forward(self, vectors, first, last, string, features):
        """Mean probabilities [strings, roles], and the judges' vectors of strings side by side."""
        said = [judge(vectors, first, last, string, features) for judge in self.judges]
        return torch.stack([scores.sigmoid() for scores, _ in said]).mean(0), torch.cat([narrow for _, narrow in said], 1)

    def rules(self):
        return torch.stack([judge.rules.detach() for judge in self.judges]).mean(0).tolist()
