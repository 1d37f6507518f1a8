"""Windows of pieces with what each head should say of them."""

from dataclasses import dataclass, field

import torch

from . import corpora, tokens


@dataclass
class Lesson:
    """One window. Targets are None where its corpus does not teach that head."""

    name: str
    origin: str
    text: corpora.Text
    ids: list
    spans: list
    kinds: torch.Tensor | None = None
    rollups: torch.Tensor | None = None
    muc: torch.Tensor | None = None
    muc_told: float | None = None
    mentions: list = field(default_factory=list)
    ner: torch.Tensor | None = None
    wiki: torch.Tensor | None = None
    relevant: float | None = None
    events: list = field(default_factory=list)
    wiki_events: list = field(default_factory=list)
    happened: list = field(default_factory=list)


class Schoolbook:
    """Makes lessons of texts."""

    def __init__(self, cutter, wiki_types, wiki_roles):
        self.cutter = cutter
        self.wiki_types = {name: n for n, name in enumerate(wiki_types)}
        self.wiki_roles = {name: n for n, name in enumerate(wiki_roles)}

    def of(self, text):
        for run in corpora.windows(text.text, self.cutter):
            yield self.lesson(text, run)

    def lesson(self, text, run):
        open_, close = self.cutter.ids[tokens.START], self.cutter.ids[tokens.END]
        made = Lesson(text.name, text.origin, text, [open_] + [n for n, _, _ in run] + [close],
                      [(0, 0)] + [(a, b) for _, a, b in run] + [(0, 0)])
        size = len(made.ids)
        if text.events is not None:
            made.kinds = torch.zeros(size, len(corpora.TYPES))
            made.rollups = torch.zeros(size, 1)
            self.mark_events(made, text.events)
            for start, end, _ in text.rollups or []:
                if there := pieces(made.spans, start, end):
                    made.rollups[there[0] : there[1], 0] = 1
            made.relevant = float(bool(made.kinds.any() or made.rollups.any()))
        if text.muc is not None:
            made.muc = torch.zeros(size, len(corpora.MUC_ROLES))
            for number, role in enumerate(corpora.MUC_ROLES):
                for start, end in text.muc[role]:
                    if there := pieces(made.spans, start, end):
                        made.muc[there[0] : there[1], number] = 1
            made.muc_told = float(any(text.muc.values()))
            self.mark_mentions(made, text)
        if text.wiki is not None:
            made.wiki = torch.zeros(size, len(self.wiki_types))
            for told in text.wiki:
                at = pieces(made.spans, *told.trigger)
                if at and told.type in self.wiki_types:
                    made.wiki[at[0] : at[1], self.wiki_types[told.type]] = 1
                    made.wiki_events.append((at, -1, marked(made.spans, told.roles, self.wiki_roles)))
        if text.ner is not None:
            made.ner = torch.zeros(size, dtype=torch.long)
            for start, end, label in text.ner:
                if there := pieces(made.spans, start, end):
                    first = 1 + 2 * corpora.NER.index(label)
                    made.ner[there[0]] = first
                    made.ner[there[0] + 1 : there[1]] = first + 1
        for start, end, score in text.happened or []:
            if there := pieces(made.spans, start, end):
                made.happened.append((there, score))
        return made

    def mark_mentions(self, made, text):
        """(pieces, role, number of the entity) of the first place of each filler's words within the window."""
        for number, role in enumerate(corpora.MUC_ROLES):
            for entity, words in ((n, words) for n, entity in enumerate(text.entities[role]) for words, _ in entity):
                at = next((m for m in text.muc[role] if text.text[m[0] : m[1]] == words and pieces(made.spans, *m)), None)
                if at:
                    made.mentions.append((pieces(made.spans, *at), number, entity))

    def mark_events(self, made, events):
        names = {role: n for n, role in enumerate(corpora.ROLES)}
        for told in events:
            if at := pieces(made.spans, *told.trigger):
                made.kinds[at[0] : at[1], corpora.TYPES.index(told.type)] = 1
                made.events.append((at, corpora.MODALITIES.index(told.modality), marked(made.spans, told.roles, names)))


def pieces(spans, start, end):
    """The range of pieces that touch [start, end); None where none does."""
    hit = [n for n, (a, b) in enumerate(spans) if a < end and start < b]
    return (hit[0], hit[-1] + 1) if hit else None


def marked(spans, roles, names):
    target = torch.zeros(len(spans), len(names))
    for role, start, end in roles:
        if role in names and (there := pieces(spans, start, end)):
            target[there[0] : there[1], names[role]] = 1
    return target
