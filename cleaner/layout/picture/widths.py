"""Texts of a row of a page that stand behind each other as closely as words: where the lines of its columns end.

Takes the rows of a page with the gutters that are known, gives those that part full lines. Where gutters are as narrow
as a blank, the lines of a row stand behind each other and not where they do on paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.layout.blanks import INDENTED, NARROWEST, OVER, UNDER, begins_in_row, blanked_line
from cleaner.layout.picture.gaps import NAME, SPACED, Gap
from cleaner.setting import width
from cleaner.typography import closes, has_cjk

# A page has columns of so many widths, each with so many full lines.
_MEASURES = 3
_FEWEST_FULL, _FULL = 4, 0.1
# What is wider than a column by so much is of two.
_TWO = 1.5
# The last text of a row is no shorter, but for the end of a sentence.
_SHORTEST = 7
# So many rows above and below are looked at, and so many of them show where a column begins.
_REACH = 4
_SUPPORT = 2
# A text of a row: where it begins, and what it says.
_Text = tuple[int, str]


def with_full_lines(rows: Sequence[str], gaps: Sequence[Sequence[Gap]]) -> list[list[Gap]]:
    """The gaps of the rows of a page, those sure that part full lines of its columns, and those without a blank."""
    pieces = [_texts(row, found) for row, found in zip(rows, gaps, strict=True)]
    counts = Counter(round(width(text)) for row in pieces for _, text in row if has_cjk(text))
    fewest = max(_FEWEST_FULL, _FULL * counts.total())
    measures = [wide for wide, count in counts.most_common(_MEASURES) if wide >= NARROWEST and count >= fewest]
    found: list[list[Gap]] = []
    for place, (known, row) in enumerate(zip(gaps, pieces, strict=True)):
        begins: set[int] = set()
        for start, text in row:
            if not has_cjk(text):
                continue
            near = pieces[max(0, place - _REACH) : place + _REACH]
            cuts = _behind_full_lines(text, measures)
            begins.update([start + at for at in cuts] or _without_blank(start, text, measures, _beside(start, near)))
        kept = [replace(gap, sure=gap.sure or gap.end in begins) for gap in known]
        new = begins - {gap.end for gap in kept}
        kept += [Gap(len(rows[place][:at].rstrip(" ")), at, True, False) for at in new]
        found.append(sorted(kept, key=lambda gap: gap.end))
    return found


def _texts(row: str, gaps: Sequence[Gap]) -> list[_Text]:
    """The texts of a row, each with the place where it begins."""
    begins = [len(row) - len(row.lstrip(" ")), *(gap.end for gap in gaps if gap.sure)]
    ends = [*(gap.start for gap in gaps if gap.sure), len(row)]
    return [(begin, row[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def _behind_full_lines(text: str, measures: Sequence[int]) -> list[int]:
    """Where lines begin behind full ones of a column, with a blank between."""
    line = blanked_line(text, 0)
    for measure in measures:
        cuts = begins_in_row(line, measure) if line else []
        full = all(_is_full(text[a:b].rstrip(" "), measure) for a, b in pairwise((0, *cuts)))
        # Beside Latin words and numbers, and between names, blanks are no gutters.
        last = len(text) - cuts[-1] > _SHORTEST or closes(text) if cuts else False
        if last and full and all(_parts_text(text, at) for at in cuts):
            return cuts
    return []


def _is_full(text: str, measure: int) -> bool:
    """Whether a line fills its column, or was spread to do so."""
    return text.count(" ") > SPACED * len(text) or width(text.replace(" ", "")) >= measure - INDENTED


def _parts_text(text: str, at: int) -> bool:
    """Whether a blank stands between Chinese words, one of them longer than a name."""
    before, behind = text[:at].rstrip(" ").rpartition(" ")[2], text[at:].partition(" ")[0]
    names = all(1 < len(word) <= NAME and not closes(word) for word in (before, behind))
    return not names and not before[-1:].isascii() and not behind[:1].isascii()


def _beside(start: int, rows: Sequence[Sequence[_Text]]) -> Counter[int]:
    """How many rows have a text at each place beside one that begins at `start`."""
    pairs = (pair for row in rows for pair in pairwise(row))
    return Counter(behind for (before, _), (behind, _) in pairs if abs(before - start) <= 1)


def _without_blank(start: int, text: str, measures: Sequence[int], lefts: Counter[int]) -> list[int]:
    """Where the line of the next column begins right behind a full one, as texts of the rows around do."""
    wide = width(text)
    for measure in measures:
        if not _TWO * measure < wide <= 2 * measure + OVER or " " in text:
            continue
        for place in (at for at, count in lefts.items() if count >= _SUPPORT and start < at < start + len(text)):
            before, behind = width(text[: place - start]), width(text[place - start :])
            if measure - UNDER <= before <= measure + OVER and behind <= measure + OVER:
                return [place]
    return []
