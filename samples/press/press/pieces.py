"""Takes a dump's lines, gives the lines a gold paragraph was put together from, where every one matches.

White space, widths, end marks and line-end hyphens are ignored. A line that holds two columns matches nothing.
"""

import unicodedata
from collections import defaultdict
from itertools import pairwise

KEY = 2
MARKS = str.maketrans("", "", "■◆▲●")
# Extractors give some radicals for the characters they look like; NFKC knows the others (Unicode Character Database,
# EquivalentUnifiedIdeograph).
RADICALS = str.maketrans(
    "⺁⺒⺓⺝⺟⺠⺧⺩⺮⺶⺻⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "厂巳幺月母民牛王竹羊聿肉虎西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
HYPHENS = "-\u00ad\u2010\ufffe\x02"


def bare(text: str) -> str:
    """Text as lines are compared: no white space, compatibility forms folded, no marks."""
    return "".join(unicodedata.normalize("NFKC", text).translate(RADICALS).translate(MARKS).split())


class Lines:
    """The lines of one dump, looked up by their beginning; a line is used once."""

    def __init__(self, numbered: list[tuple[int, str]]) -> None:
        self._lines = [(n, bare(text)) for n, text in numbered]
        self._starts: dict[str, list[int]] = defaultdict(list)
        for i, (_, text) in enumerate(self._lines):
            self._starts[text[:KEY]].append(i)
        self._used: set[int] = set()

    def pieces(self, paragraph: str) -> list[tuple[int, str]]:
        """(line number, text) in reading order, or nothing where the paragraph is not covered from end to end."""
        truth = [(i, c) for i, raw in enumerate(paragraph) for c in bare(raw)]
        text = "".join(c for _, c in truth)
        for first in self._candidates(text, 0, -1):
            found = self._cover(text, first)
            if found:
                self._used.update(i for i, _, _ in found)
                ends = [truth[at][0] for _, at, _ in found] + [len(paragraph)]
                slices = (paragraph[a:b].strip() for a, b in pairwise(ends))
                return [(self._lines[i][0], s) for (i, _, _), s in zip(found, slices, strict=True)]
        return []

    def _cover(self, text: str, first: int) -> list[tuple[int, int, int]]:
        found, at, line = [], 0, first
        while True:
            length = self._fits(text, at, line)
            found.append((line, at, length))
            at += length
            if at >= len(text):
                return found
            options = self._candidates(text, at, line)
            if not options:
                return []
            line = options[0]

    def _candidates(self, text: str, at: int, after: int) -> list[int]:
        """Unused lines that the text goes on with: the next one first, then the longest, then the nearest."""
        keys = {text[at : at + KEY], text[at : at + 1]} | {text[at : at + 1] + h for h in HYPHENS}
        found = [
            i for key in keys for i in self._starts.get(key, ()) if i not in self._used and self._fits(text, at, i)
        ]
        return sorted(
            set(found), key=lambda i: (i != after + 1, -min(6, self._fits(text, at, i)), i < after, abs(i - after))
        )

    def _fits(self, text: str, at: int, line: int) -> int:
        """How many characters of text from `at` the line is; 0 where it is something else."""
        mine = self._lines[line][1]
        if text.startswith(mine, at):
            return len(mine)
        short = mine.rstrip(HYPHENS)
        return len(short) if short and short != mine and text.startswith(short, at) else 0
