"""How good the heads are on what they did not learn from. Figures are fractions of 1."""

import re
import string

import torch

from . import corpora
from .model import distances

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


def everything(model, book, aside):
    """All figures, by corpus."""
    model.eval()
    figures = {}
    by_origin = {}
    for text in aside:
        by_origin.setdefault(text.origin, []).append(text)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for origin, texts in by_origin.items():
            figures |= {"passages": events, "muc4": muc, "wikievents": wiki, "klue": names}[origin](model, book, texts)
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


def fillers(text, found):
    """One mention an entity: like strings are one, and so is a string whose words all stand in another."""
    best = {}
    for start, end, score in found:
        words = normal(text[start:end])
        if words and score > best.get(words, (0, ""))[0]:
            best[words] = (score, text[start:end])
    kept = []
    for words, (score, raw) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        if not any(set(words.split()) <= set(other.split()) or set(other.split()) <= set(words.split()) for other, _ in kept):
            kept.append((words, raw))
    return [raw for _, raw in kept]


def whole(text, start, end):
    """The span out to the ends of its words."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def muc_fillers(model, book, text, cut):
    found = {role: [] for role in corpora.MUC_ROLES}
    for lesson in book.of(text):
        scores = torch.sigmoid(model.muc(read(model, lesson)).float())
        for number, role in enumerate(corpora.MUC_ROLES):
            for first, last, score in spans(scores[:, number], cut):
                start, end = whole(text.text, lesson.spans[first][0], lesson.spans[last - 1][1])
                found[role].append((start, end, score))
    return {role: fillers(text.text, spans_) for role, spans_ in found.items()}


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


def muc(model, book, texts, cut=CUT):
    """CEAF-REE, micro (Du, Rush and Cardie 2021). Entities are rebuilt from the marked spans, so this is a guide; the scorer decides."""
    right = proposed = wanted = 0
    for text in texts:
        given = muc_fillers(model, book, text, cut)
        for role in corpora.MUC_ROLES:
            golds = [{normal(words) for words, _ in entity} for entity in text.entities.get(role, [])]
            ours = [normal(words) for words in given[role]]
            right += aligned(golds, ours)
            proposed, wanted = proposed + len(ours), wanted + len(golds)
    return {"muc_ceaf_ree": f1(right, proposed, wanted), "muc_p": round(right / max(proposed, 1), 4), "muc_r": round(right / max(wanted, 1), 4)}


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
