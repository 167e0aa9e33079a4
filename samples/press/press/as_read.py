"""Takes the lines of an OCR dump and the truth, gives the lines that each text was read as, in reading order.

OCR gives no line exactly, so each line goes to the place in print that it resembles most; the short ones,
which resemble much, fill the gaps between their neighbours. What OCR lost is in no line and so in no reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from press.pieces import bare

SHORTEST = 5  # a shorter line has too many places
ALIKE = 62  # a line is taken for what was printed from this likeness (of 100) on
PART = 80  # a part of a line that holds two columns
FAR = 12  # a gap is filled from lines so near to those around it


PRINTED = 90  # from this likeness on a line is one of print, with the characters that OCR misread
LINES = 5  # no row of a page has lines of more columns


@dataclass(frozen=True, slots=True)
class Placed:
    """The line at `index` was printed as `start:end` of a text (in its bare characters)."""

    index: int
    start: int
    end: int
    text: str


def read_as(numbered: Sequence[tuple[int, str]], texts: Sequence[str]) -> list[list[tuple[int, str]]]:
    """For each text of the truth the (line number, text) it was read as; an empty list where it was not read."""
    lines = [bare(text) for _, text in numbered]
    truth = [bare(text) for text in texts]
    placed: list[list[Placed]] = [[] for _ in truth]
    used: set[int] = set()
    # Of two lines that are equally like their places the longer is text; the other is a quote pulled out of it. And of
    # two places that a line is equally like, it is the text it makes up alone: a heading, not the summary that has it.
    for score, index, home, spot in sorted(
        _places(lines, numbered, truth),
        key=lambda p: (-p[0], -len(lines[p[1]]), p[1], -fuzz.ratio(lines[p[1]], truth[p[2]]), p[2]),
    ):
        free = all(spot.start >= other.end - 1 or spot.end <= other.start + 1 for other in placed[home])
        if index not in used and free and score >= ALIKE:
            placed[home].append(spot)
            used.add(index)
    for home, text in enumerate(truth):
        placed[home].sort(key=lambda p: p.start)
        placed[home] = _filled(text, placed[home], lines, numbered, used)
    return [[(numbered[p.index][0], p.text) for p in spots] for spots in placed]


def parted(line: str, texts: Sequence[str]) -> list[str]:
    """A line that is like nothing printed, cut into the printed lines that it is made of; else the line alone.

    Where white space between columns is small, a tool gives the lines of both as one. The parts are the fewest that
    stand in print to the character, each in one of the `texts`.

    >>> parted("渡轮在清晨离岸了。岸上的灯", ["渡轮在清晨六点鸣笛，渡口的人都听见了。", "船长离岸了。岸上的灯亮着。"])
    ['渡轮在清晨', '离岸了。岸上的灯']
    """
    truth = [bare(text) for text in texts]
    whole = bare(line)
    if len(whole) < SHORTEST or any(_likeness(whole, text) >= PRINTED for text in truth):
        return [line]
    signs = [bare(sign) for sign in line]
    ways: list[list[int] | None] = [[], *([None] * len(signs))]
    for end in range(1, len(signs) + 1):
        for start in range(end):
            before = ways[start]
            alone = end - start == 1 and start > 0
            if before is None or alone or len(before) >= min(LINES, len(ways[end] or range(LINES + 1)) - 1):
                continue
            if any("".join(signs[start:end]) in text for text in truth):
                ways[end] = [*before, end]
    return [line[a:b] for a, b in pairwise([0, *(ways[-1] or [len(signs)])])]


def _likeness(line: str, text: str) -> float:
    return fuzz.ratio(line, text) if len(text) <= len(line) else fuzz.partial_ratio(line, text)


def is_like(line: str, text: str) -> bool:
    """Whether a line is what a short text was read as, or holds it among others."""
    one, other = bare(line), bare(text)
    inside = len(one) > len(other) and fuzz.partial_ratio(one, other) >= PART
    return inside or fuzz.ratio(one, other) >= ALIKE


def _places(
    lines: Sequence[str], numbered: Sequence[tuple[int, str]], truth: Sequence[str]
) -> list[tuple[float, int, int, Placed]]:
    """Every line of some length with its best place in every text that has one."""
    found = []
    for index, line in enumerate(lines):
        if len(line) < SHORTEST:
            continue
        for home, text in enumerate(truth):
            if len(text) < 0.7 * len(line):
                continue
            spot = fuzz.partial_ratio_alignment(line, text, score_cutoff=ALIKE)
            if spot and len(text) >= len(line):
                whole = Placed(index, spot.dest_start, spot.dest_end, numbered[index][1])
                found.append((spot.score, index, home, whole))
            elif fuzz.ratio(line, text) >= ALIKE:
                found.append((fuzz.ratio(line, text), index, home, Placed(index, 0, len(text), numbered[index][1])))
    return found


def _filled(
    text: str, spots: list[Placed], lines: Sequence[str], numbered: Sequence[tuple[int, str]], used: set[int]
) -> list[Placed]:
    """The places with those of short lines, and of parts of lines, put into the gaps between them."""
    full = list(spots)
    edges = [0, *(e for p in spots for e in (p.start, p.end)), len(text)]
    for gap in range(0, len(edges), 2):
        start, end = edges[gap], edges[gap + 1]
        if start >= end or not spots:
            continue
        near = [p.index for p in spots[max(0, gap // 2 - 1) : gap // 2 + 1]]
        # Every short line that ends a sentence is like a stop alone: only the next one can be it.
        far = FAR if any(c.isalnum() for c in text[start:end]) else 1
        spot = _gap_filler(text[start:end], near, far, lines, numbered, used)
        if spot:
            index, read = spot
            full.append(Placed(index, start, end, read))
    return sorted(full, key=lambda p: p.start)


def _gap_filler(
    gap: str, near: list[int], far: int, lines: Sequence[str], numbered: Sequence[tuple[int, str]], used: set[int]
) -> tuple[int, str] | None:
    """The unused line, or the part of one, that a gap was read as; the nearest of the likest."""
    by_distance = sorted(
        (i for i in range(len(lines)) if min(abs(i - n) for n in near) <= far),
        key=lambda i: (i < max(near), min(abs(i - n) for n in near)),
    )
    for index in by_distance:
        if index not in used and fuzz.ratio(lines[index], gap) >= ALIKE:
            used.add(index)
            return index, numbered[index][1]
    for index in by_distance:
        line = numbered[index][1]
        if index in used or len(gap) < SHORTEST or len(lines[index]) < 1.3 * len(gap):
            continue
        part = fuzz.partial_ratio_alignment(gap, line, score_cutoff=PART)
        if part:
            return index, line[part.dest_start : part.dest_end].strip()
    return None
