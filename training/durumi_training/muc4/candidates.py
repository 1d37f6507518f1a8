"""Which words of a document may fill a role, each different string once. The Java reader (MucCandidates) does the same.

A candidate is a run of up to eight words that neither begins nor ends with a word of STOP and crosses no break. Ninety-nine in a
hundred entities of the train part have a mention among them; a document of two thousand letters has about five hundred.
"""

from dataclasses import dataclass

from ..measure import normal

LONGEST = 8
"""Words of a candidate."""
BREAKS = set(",;:?![]")
FAR = 2
"""Blanks between two words of a candidate; more part two paragraphs."""
SHORT = 2
"""Letters of a word whose full stop is an abbreviation's."""
STOP = set(
    "a about after against also an and any are as at be because been before being between both but by can could did do does during each "
    "every for from had has have he her him his however i if in indistinct into is it its last let made may me might must my near no not "
    "now of on only or our out over reported s said she should since so such than that the their them then there these they this those "
    "time to today up upon us was we were what when where which while who will with would you your all".split())


@dataclass(frozen=True)
class Mention:
    """A candidate where it stands: pieces [first, last) of the document's, characters [start, end), and which of the strings it is."""

    first: int
    last: int
    start: int
    end: int
    string: int


def words(text, pieces):
    """(first, last, start, end) of each word: pieces that touch and are letters or digits where they do. Frames have no characters."""
    found = []
    for at, (start, end) in enumerate(pieces):
        if start == end:
            continue
        if found and found[-1][1] == at and found[-1][3] == start and text[start - 1].isalnum() and text[start].isalnum():
            first, _, begun, _ = found[-1]
            found[-1] = (first, at + 1, begun, end)
        else:
            found.append((at, at + 1, start, end))
    return found


def bounds(word):
    """Whether a candidate may begin or end with this word."""
    return word[0].isalnum() and word not in STOP


def parts(before, word, letters):
    """Whether a candidate that reaches the word before ends there."""
    return (letters in BREAKS or word[0] != before[1] or word[2] - before[3] > FAR
            or letters == "." and before[3] - before[2] > SHORT)


def of(text, pieces):
    """The strings as they are compared, in the order of their first mentions, and all mentions. `pieces`: characters of each."""
    all_ = words(text, pieces)
    letters = [text[start:end].lower() for _, _, start, end in all_]
    strings, mentions = {}, []
    for i in range(len(all_)):
        if not bounds(letters[i]):
            continue
        for j in range(i, min(i + LONGEST, len(all_))):
            if j > i and parts(all_[j - 1], all_[j], letters[j]):
                break
            if bounds(letters[j]):
                start, end = all_[i][2], all_[j][3]
                string = strings.setdefault(normal(text[start:end]), len(strings))
                mentions.append(Mention(all_[i][0], all_[j][1], start, end, string))
    return list(strings), mentions
