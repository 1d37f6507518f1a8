#!/usr/bin/env python3
"""Builds the readings of Chinese characters. See README.md; Python 3 standard library only."""
import argparse, bz2, collections, pathlib, re, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "linker/src/main/resources/org/durumi/linker/name"
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
ONSETS = "zh ch sh b p m f d t n l g k h j q x r z c s".split()
WADE_ONSETS = {"b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs",
               "zh": "ch", "ch": "ch'", "z": "ts", "c": "ts'", "r": "j"}
WADE_WHOLE = {"zi": "tzu", "ci": "tz'u", "si": "ssu", "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih",
              "er": "erh", "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "yu": "yü", "yue": "yüeh",
              "yuan": "yüan", "yun": "yün", "ge": "ko", "ke": "k'o", "he": "ho", "e": "o"}
WADE_ENDS = {"ie": "ieh", "ian": "ien", "iong": "iung", "ong": "ung", "uo": "o", "ui": "ui", "üe": "üeh"}
HEAD = """# Readings of Chinese characters: character, simplified form if another, Mandarin, Korean, Cantonese (commas between several).
# Taken from Unicode's Unihan database 15.0 and modified: a choice of characters and readings, in this form.
# Copyright 1991-2022 Unicode, Inc. Unicode License; its text is in data/names/UNICODE-LICENSE.
"""


def fields(path, wanted):
    table = collections.defaultdict(dict)
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                if field in wanted:
                    table[chr(int(code[2:], 16))][field] = value
    return table


def pinyin(marked):
    """zhèng becomes zheng4; the neutral tone is left without a number; ü stays."""
    letters, tone = [], ""
    for c in unicodedata.normalize("NFD", marked):
        if c in TONES:
            tone = TONES[c]
        else:
            letters.append(c)
    return unicodedata.normalize("NFC", "".join(letters)) + tone


def mandarin(row):
    found = [pinyin(x) for x in row.get("kMandarin", "").split()]
    counts = re.findall(r"(\S+?)\((\d+)\)", row.get("kHanyuPinlu", ""))
    total = sum(int(n) for _, n in counts)
    found += [pinyin(x) for x, n in counts if int(n) * 5 >= total]
    return list(dict.fromkeys(found))[:3]


def korean(row):
    readings = [x.split(":") for x in row.get("kHangul", "").split()]
    return [x for x, mark in sorted(readings, key=lambda r: "E" not in r[1])][:3]


def wade(syllable):
    if syllable in WADE_WHOLE:
        return WADE_WHOLE[syllable]
    onset = next((o for o in ONSETS if syllable.startswith(o)), "")
    end = syllable[len(onset):]
    if onset in ("j", "q", "x") and end.startswith("u"):
        end = "ü" + end[1:]
    if onset in ("g", "k") and end == "ui":
        end = "uei"
    elif not (onset == "sh" and end == "uo") and not (onset in ("g", "k", "h") and end == "uo"):
        end = WADE_ENDS.get(end, end)
    elif onset != "":
        end = "uo"
    return WADE_ONSETS.get(onset, onset) + end


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("unihan", type=pathlib.Path, help="folder with Debian unicode-data's Unihan_*.txt.bz2")
    unihan = ask.parse_args().unihan
    rows = fields(unihan / "Unihan_Readings.txt.bz2", {"kMandarin", "kHangul", "kCantonese", "kHanyuPinlu"})
    forms = fields(unihan / "Unihan_Variants.txt.bz2", {"kSimplifiedVariant", "kTraditionalVariant"})
    sets = fields(unihan / "Unihan_IRGSources.txt.bz2", {"kIRG_GSource", "kIRG_KSource", "kIRG_TSource"})
    out, syllables = [], set()
    for c in sorted(rows):
        places = sets.get(c, {})
        usual = (places.get("kIRG_GSource", "").startswith("G0") or places.get("kIRG_KSource", "").startswith("K0")
                 or places.get("kIRG_TSource", "").startswith("T1"))
        if not usual:
            continue
        other = lambda field: [chr(int(x[2:], 16)) for x in forms.get(c, {}).get(field, "").split()]
        simple = [x for x in other("kSimplifiedVariant") if x != c]
        hangul = korean(rows[c])
        for full in other("kTraditionalVariant"):
            hangul += [x for x in korean(rows.get(full, {})) if x not in hangul]
        yue = rows[c].get("kCantonese", "").split()[:2]
        m = mandarin(rows[c])
        syllables.update(x.rstrip("1234") for x in m)
        out.append("\t".join([c, simple[0] if simple and c not in other("kSimplifiedVariant") else "", ",".join(m),
                              ",".join(hangul[:3]), ",".join(yue)]))
    (OUT / "characters.tsv").write_text(HEAD + "\n".join(out) + "\n", encoding="utf-8")
    syllables = sorted(s for s in syllables if re.fullmatch("[a-zü]+", s) and re.search("[aeiouü]", s) and s != "ê")
    table = [f"{s}\t{wade(s)}" for s in syllables]
    (OUT / "mandarin.tsv").write_text("# Mandarin syllable in pinyin, and in Wade-Giles.\n" + "\n".join(table) + "\n",
                                      encoding="utf-8")


if __name__ == "__main__":
    main()
