#!/usr/bin/env python3
"""Draws what a terminal shows as an SVG, from coloured text on standard input.

./durumi read --color=always examples/shenyang.txt |
    docs/draw-terminal.py LINES "A casefile in a terminal" "./durumi read examples/shenyang.txt" > docs/casefile.svg

The second argument is the picture's name for those who cannot see it; the third, if given, is shown as the
command that was typed. docs/archive.svg was drawn of three commands and what they printed.
"""
import re
import sys
import unicodedata
from html import escape

WIDTH, LINE, SIZE, LEFT, TOP = 8.4, 20, 14, 24, 56
INKS = {"31": "#f7768e", "32": "#9ece6a", "33": "#e0af68", "35": "#bb9af7", "36": "#7dcfff", "93": "#ffd479", "94": "#7aa2f7"}
PLAIN, FAINT, GROUND, FRAME = "#c8d0e8", "#6b7394", "#1a1b26", "#24283b"


def columns(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def span(text, codes, x, y):
    ink = next((INKS[c] for c in codes if c in INKS), FAINT if "2" in codes else PLAIN)
    style = ' font-weight="700"' if "1" in codes else ""
    style += ' text-decoration="underline"' if "4" in codes else ""
    length = columns(text) * WIDTH
    return (f'<text x="{x:.1f}" y="{y}" fill="{ink}"{style} textLength="{length:.1f}" '
            f'lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(text)}</text>')


def row(line, y):
    codes, x = [], LEFT
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            codes = [] if part == "\x1b[0m" else part[2:-1].split(";")
        elif part:
            if part.strip():
                yield span(part, codes, x, y)
            x += columns(part) * WIDTH


def main(count, name, command):
    typed = ["$ " + command, ""] if command else []
    lines = typed + sys.stdin.read().rstrip().split("\n")[:count]
    width = LEFT * 2 + max(columns(re.sub(r"\x1b\[[0-9;]*m", "", x)) for x in lines) * WIDTH
    height = TOP + len(lines) * LINE + 8
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
          f'aria-label="{escape(name)}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="{SIZE}">')
    print(f'<rect width="100%" height="100%" rx="10" fill="{GROUND}"/><path d="M0 10a10 10 0 0 1 10-10h{width - 20:.0f}a10 10 0 0 1 10 10v22H0z" fill="{FRAME}"/>')
    for i, dot in enumerate(("#f7768e", "#e0af68", "#9ece6a")):
        print(f'<circle cx="{22 + i * 20}" cy="16" r="6" fill="{dot}"/>')
    for number, line in enumerate(lines):
        for text in row(line, TOP + number * LINE):
            print(text)
    print("</svg>")


arguments = sys.argv[1:] + ["60", "A casefile in a terminal", ""][len(sys.argv) - 1:]
main(int(arguments[0]), arguments[1], arguments[2])
