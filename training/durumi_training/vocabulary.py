"""Which of multilingual BERT's 119,547 pieces we keep: our scripts whole, and of Latin letters what our languages write."""

import unicodedata
from collections import Counter

import wordfreq

from . import tokens

SPECIAL = [tokens.PAD, tokens.UNKNOWN, tokens.START, tokens.END]
WHOLE = ("HANGUL", "CJK")
"""Scripts of which every piece stays (without kana and Cyrillic, which no reader of ours reads)."""


def script(char):
    name = unicodedata.name(char, "")
    return name.split(" ")[0].split("-")[0]


def always(piece):
    """Special pieces, Hangul, Chinese characters, digits and signs, and every single character in reach of ASCII or Latin letters."""
    letters = piece.removeprefix("##")
    if piece in SPECIAL:
        return True
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 2:
        return False
    scripts = {script(char) for char in letters}
    if scripts <= {*WHOLE, "LATIN"} and scripts & set(WHOLE):
        return True
    if all(not char.isalpha() for char in letters):
        return all(ord(char) < 0x2E80 or "CJK" in unicodedata.name(char, "") or 0xFF00 <= ord(char) < 0xFFF0 for char in letters)
    return len(letters) == 1 and scripts <= {"LATIN"}


LISTS = {"en": 30_000, "es": 15_000, "de": 15_000}
"""How many of the most used words of a language written in Latin letters are asked which pieces they need."""


def common():
    """(word, uses in three million words) of the word lists, as written within and at the head of a sentence."""
    for language, length in LISTS.items():
        for word in wordfreq.top_n_list(language, length):
            uses = 3e6 * wordfreq.word_frequency(word, language)
            yield word, uses
            yield word.capitalize(), uses / 4


def keep(released, texts, limit):
    """Numbers of the pieces to keep, special ones first: those of `always`, then the most used in `texts` and word lists up to `limit`."""
    cutter = tokens.Tokens(released)
    seen = Counter(number for text in texts for number, _, _ in cutter.of(text))
    for word, uses in common():
        for number, _, _ in cutter.of(word):
            seen[number] += uses
    kept = {number for number, piece in enumerate(released) if always(piece)}
    for number, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if len(kept) >= limit:
            break
        kept.add(number)
    first = [cutter.ids[piece] for piece in SPECIAL]
    return first + sorted(kept - set(first))
