"""BERT's tokens (cased): words by blanks, punctuation and Chinese characters, then the longest known pieces. The Java reader does the same.

Offsets are code points of the text as it stands; nothing is normalised.
"""

import unicodedata

UNKNOWN, START, END, PAD = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST_WORD = 100
"""A longer word is one unknown piece, as in BERT."""

CHINESE = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
           (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]


def chinese(char):
    return any(first <= ord(char) <= last for first, last in CHINESE)


def punctuation(char):
    """ASCII symbols count as punctuation, as in BERT."""
    at = ord(char)
    return 33 <= at <= 47 or 58 <= at <= 64 or 91 <= at <= 96 or 123 <= at <= 126 or unicodedata.category(char)[0] == "P"


def blank(char):
    return char in " \t\n\r" or unicodedata.category(char) == "Zs"


def dropped(char):
    """Characters that are no part of any piece."""
    return ord(char) in (0, 0xFFFD) or (char not in "\t\n\r" and unicodedata.category(char) in ("Cc", "Cf"))


def words(text):
    """Spans of words; dropped characters lie within a word's span and not in its letters."""
    found, letters, start, end = [], [], 0, 0

    def close():
        if letters:
            found.append(("".join(letters), start, end))
            letters.clear()

    for at, char in enumerate(text):
        if dropped(char):
            continue
        if blank(char):
            close()
        elif chinese(char) or punctuation(char):
            close()
            found.append((char, at, at + 1))
        else:
            if not letters:
                start = at
            letters.append(char)
            end = at + 1
    close()
    return found


class Tokens:
    """Cuts text into pieces of a vocabulary."""

    def __init__(self, pieces):
        self.pieces = list(pieces)
        self.ids = {piece: number for number, piece in enumerate(self.pieces)}

    def __len__(self):
        return len(self.pieces)

    def of(self, text):
        """(id, start, end) of each piece."""
        found = []
        for word, start, end in words(text):
            cut = self.cut(word)
            if cut is None or end - start != len(word):
                # Where characters were dropped inside, the pieces share the whole word's span.
                ids = [self.ids[UNKNOWN]] if cut is None else [self.ids[piece] for piece in cut]
                found += [(number, start, end) for number in ids]
                continue
            at = start
            for piece in cut:
                length = len(piece) - (2 if at > start else 0)
                found.append((self.ids[piece], at, at + length))
                at += length
        return found

    def cut(self, word):
        """The word as pieces, longest first from the left; None where a part is in no vocabulary."""
        if len(word) > LONGEST_WORD:
            return None
        cut, start = [], 0
        while start < len(word):
            end = len(word)
            mark = "##" if start else ""
            while end > start and mark + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return None
            cut.append(mark + word[start:end])
            start = end
        return cut
