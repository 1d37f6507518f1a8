"""How good the heads are on what they did not learn from. Figures are fractions of 1."""

import re
import string
from dataclasses import dataclass, replace

import torch

from . import corpora
from .model import distances

MOST = 40
"""Different strings that are looked at for one role of one document."""
CUT = 0.5
"""From which probability on a piece belongs to a span."""


def spans(scores, cut=CUT):
    """Runs of pieces whose score reaches `cut`: (first, last, highest)."""
    found, start = [], None
    for at, score in enumerate([*scores.tolist(), -1.0]):
        if score >= cut and start is None:
            start = at
        elif score < cut and start is not None:
            found.append((start, at, max(scores[start:at].tolist())))
            start = None
    return found


def f1(right, proposed, wanted):
    return round(2 * right / (proposed + wanted), 4) if proposed + wanted else 1.0


def read(model, lesson):
    """The lesson's vectors."""
    with torch.no_grad():
        ids = torch.tensor([lesson.ids])
        return model.body(ids, torch.ones(ids.shape))[0].float()


def everything(model, book, aside, chosen):
    """All figures, by corpus."""
    model.eval()
    figures = {}
    by_origin = {}
    for text in aside:
        by_origin.setdefault(text.origin, []).append(text)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for origin, texts in by_origin.items():
            if origin == "muc4":
                figures |= muc(model, book, texts, chosen)
            else:
                figures |= {"passages": events, "wikievents": wiki, "klue": names}[origin](model, book, texts)
    return figures


def events(model, book, texts):
    """Triggers by type (a proposed span that touches a labelled one of its type), pieces of roles, modality, relevance."""
    right = proposed = wanted = modality = 0
    told = relevant = windows = 0
    roles = [0, 0, 0]
    for text in texts:
        for lesson in book.of(text):
            v = read(model, lesson)
            kinds = torch.sigmoid(model.kinds(v))
            windows += 1
            relevant += (torch.sigmoid(model.relevant(v[0])).item() >= 0.5) == bool(lesson.relevant)
            for kind in range(len(corpora.TYPES)):
                ours = spans(kinds[:, kind])
                theirs = spans(lesson.kinds[:, kind])
                proposed, wanted = proposed + len(ours), wanted + len(theirs)
                right += sum(any(a < d and c < b for a, b, _ in ours) for c, d, _ in theirs)
            if lesson.events:
                means = torch.stack([v[a:b].mean(0) for (a, b), _, _ in lesson.events])
                modality += sum(int(m) == n for m, (_, n, _) in zip(model.modality(means).argmax(-1), lesson.events))
                told += len(lesson.events)
                given = torch.sigmoid(model.roles(v, means, distances([at for at, _, _ in lesson.events], len(v)))) >= CUT
                target = torch.stack([r for _, _, r in lesson.events]) > 0
                for place, value in enumerate((given & target, given, target)):
                    roles[place] += int(value.sum())
    return {"passage_events": f1(right, proposed, wanted), "passage_roles": f1(*roles),
            "passage_modality": round(modality / max(told, 1), 4), "passage_relevance": round(relevant / max(windows, 1), 4)}


def normal(words):
    """As the published scorer: lower case, no punctuation, no articles."""
    words = "".join(char for char in words.lower() if char not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", words).split())


def fillers(text, found, alike, bias):
    """One mention an entity: like strings are one, so is a string whose words all stand in another, and two that are scored as one."""
    best = {}
    for start, end, score, narrow in found:
        words = normal(text[start:end])
        if words and score > best.get(words, (0,))[0]:
            best[words] = (score, text[start:end], narrow)
    kept = []
    for words, (_, raw, narrow) in sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:MOST]:
        own = set(words.split())
        if not any(own <= set(other.split()) or set(other.split()) <= own or one(narrow, its, bias) >= alike for other, _, its in kept):
            kept.append((words, raw, narrow))
    return [raw for _, raw, _ in kept]


def one(narrow, other, bias):
    """Probability that two mentions are one entity, from what Model.same gives of each."""
    return torch.sigmoid(narrow @ other / len(narrow) ** 0.5 + bias).item()


def whole(text, start, end):
    """The span out to the ends of its words."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


@dataclass
class Scored:
    """A document's windows as the MUC heads see them: offsets of pieces, probabilities by role, and what mentions are compared by."""

    text: corpora.Text
    told: float
    windows: list


@dataclass
class Cuts:
    """From which probability on: a piece is part of a role's filler, a document has a template at all, two mentions are one entity."""

    roles: list
    told: float = 0.0
    same: float = 1.1


def scored(model, book, text):
    told, seen = [], []
    for lesson in book.of(text):
        v = read(model, lesson)
        told.append(torch.sigmoid(model.muc_told(v[0]).float()).item())
        seen.append((lesson.spans, torch.sigmoid(model.muc(v).float()), model.same(v).float()))
    return Scored(text, max(told), seen)


def muc_fillers(document, cuts, bias):
    """Role by role what a scored document proposes; nothing where it seems to have no template."""
    found = {role: [] for role in corpora.MUC_ROLES}
    if document.told >= cuts.told:
        for offsets, scores, narrow in document.windows:
            for number, role in enumerate(corpora.MUC_ROLES):
                for first, last, score in spans(scores[:, number], cuts.roles[number]):
                    if first > 0 and last < len(offsets):
                        start, end = whole(document.text.text, offsets[first][0], offsets[last - 1][1])
                        found[role].append((start, end, score, narrow[first:last].mean(0)))
    return {role: fillers(document.text.text, found[role], cuts.same, bias) for role in found}


def cuts(model, book, texts):
    """The cuts under which CEAF-REE is best on `texts`, one after the other, twice."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        documents = [scored(model, book, text) for text in texts]
    best = Cuts([CUT] * len(corpora.MUC_ROLES))
    bias = model.same_bias.item()
    grid = [n / 20 for n in range(3, 18)]
    for _ in range(2):
        for name, at, values in [("roles", n, grid) for n in range(len(best.roles))] + [("told", None, [0.0, *grid]), ("same", None, [*grid, 0.9, 1.1])]:
            tried = []
            for value in values:
                roles = [value if n == at else cut for n, cut in enumerate(best.roles)]
                given = Cuts(roles, best.told, best.same) if at is not None else replace(best, **{name: value})
                tried.append((ceaf(documents, given, bias)[0], -abs(value - CUT), given))
            best = max(tried, key=lambda t: t[:2])[2]
    return vars(best)


def aligned(golds, given):
    """Most pairs, one to one, in which what is given is a mention of the entity."""
    owner = {}

    def place(at, seen):
        for number, gold in enumerate(golds):
            if number not in seen and given[at] in gold:
                seen.add(number)
                if number not in owner or place(owner[number], seen):
                    owner[number] = at
                    return True
        return False

    return sum(place(at, set()) for at in range(len(given)))


def ceaf(documents, given, bias):
    """CEAF-REE, micro (Du, Rush and Cardie 2021): F1, precision, recall. The scorer of shared/score decides; this agrees with it."""
    right = proposed = wanted = 0
    for document in documents:
        fillers_ = muc_fillers(document, given, bias)
        for role in corpora.MUC_ROLES:
            golds = [{normal(words) for words, _ in entity} for entity in document.text.entities.get(role, [])]
            ours = [normal(words) for words in fillers_[role]]
            right += aligned(golds, ours)
            proposed, wanted = proposed + len(ours), wanted + len(golds)
    return f1(right, proposed, wanted), round(right / max(proposed, 1), 4), round(right / max(wanted, 1), 4)


def muc(model, book, texts, chosen):
    figures = ceaf([scored(model, book, text) for text in texts], Cuts(**chosen), model.same_bias.item())
    return dict(zip(("muc_ceaf_ree", "muc_p", "muc_r"), figures))


def wiki(model, book, texts):
    """Trigger and type at piece level; arguments of labelled triggers, piece by piece with role."""
    kinds, roles = [0, 0, 0], [0, 0, 0]
    for text in texts:
        for lesson in book.of(text):
            v = read(model, lesson)
            given, target = torch.sigmoid(model.wiki(v)) >= CUT, lesson.wiki > 0
            for place, value in enumerate((given & target, given, target)):
                kinds[place] += int(value.sum())
            if lesson.wiki_events:
                means = torch.stack([v[a:b].mean(0) for (a, b), _, _ in lesson.wiki_events])
                given = torch.sigmoid(model.wiki_roles(v, means, distances([at for at, _, _ in lesson.wiki_events], len(v)))) >= CUT
                target = torch.stack([r for _, _, r in lesson.wiki_events]) > 0
                for place, value in enumerate((given & target, given, target)):
                    roles[place] += int(value.sum())
    return {"wiki_triggers": f1(*kinds), "wiki_arguments": f1(*roles)}


def names(model, book, texts):
    """Names with class and both ends right, in pieces."""
    tally = [0, 0, 0]
    for text in texts:
        for lesson in book.of(text):
            ours = named(model.ner(read(model, lesson)).argmax(-1).tolist())
            theirs = named(lesson.ner.tolist())
            for place, value in enumerate((ours & theirs, ours, theirs)):
                tally[place] += len(value)
    return {"klue_names": f1(*tally)}


def named(tags):
    found, start = set(), None
    for at, tag in enumerate([*tags, 0]):
        if start is not None and tag != tags[start] + 1:
            found.add((start, at, tags[start]))
            start = None
        if at < len(tags) and tag % 2 == 1:
            start = at
    return found
