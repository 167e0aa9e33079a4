"""Printed lines that a converter put behind each other on one line, with a blank where each of them ended.

Takes a source, gives the offsets at which the next printed line begins. Converters to Markdown do so with
paragraphs; in Chinese the blanks are then as far apart as the column is wide, in the middle of sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.layout.blanks import INDENTED, NARROWEST, UNDER, BlankedLine, blanked_lines, fits, measures_of, whole_lines
from cleaner.layout.fused_lines import Around, fused_lines
from cleaner.source import Source
from cleaner.typography import closes

# So many paragraphs show that a dump was made so, and so great a share of those that have blanks in them.
_FEWEST_PARAGRAPHS = 5
_MOST = 0.5
# Columns that stand beside each other on one line are two or three; a paragraph has more lines than that.
_LINES = 2.5
# A block over several columns has so many lines, and so great a share of them are full.
_FEWEST_IN_BLOCK = 4
_FULL = 0.6
# So many lines of one width show that of the columns of a block.
_FEWEST_FULL = 3
# The lines above and below one stand within so many of their block, since a row has five columns at most.
_ROW = 6
# Where lines end, sentences mostly go on; where phrases or names end, they do not.
_GOES_ON = 0.5
# Where so great a share of the blanks in paragraphs are line ends, the others are as well.
_NOWHERE_ELSE = 0.95
# A heading, and the fewest characters that a line of one has: a name or a word with a blank behind it is no line.
_SIGNS = re.compile("#{1,6}")
_MARK = re.compile("#{1,6}|[>*-]")
_DIGIT = re.compile("[0-9]")
_PART = 4
# A kicker over a headline is as short.
_KICKER = 2
_ENDS_CLAUSE = frozenset("。！？；，、：”’」』）】》…—")


def run_on_lines(source: Source) -> tuple[int, ...]:
    """The offsets inside lines at which the next printed line begins; none where a dump was not made so.

    >>> from cleaner.source import source_from_text
    >>> text = "江上的第一班渡轮总在清晨 六点离岸，船头的灯照着还没 有散去的雾，船长站在舵轮后 面，不用看表。\\n"
    >>> run_on_lines(source_from_text(text * 5))[:3]
    (13, 27, 41)
    """
    blanked = list(blanked_lines(source))
    paragraphs = [line for line in blanked if _is_paragraph(line)]
    measures = measures_of(paragraphs, whole_lines(source))
    found: list[int] = []
    fitting = woven = blanks = 0
    for paragraph in paragraphs:
        begins = next((cuts for m in measures if (cuts := _line_begins(paragraph, m, _GOES_ON))), [])
        if begins:
            fitting, blanks = fitting + 1, blanks + len(paragraph.stretches) - 1
        else:
            woven += _is_of_columns(paragraph, measures)
        found += [paragraph.start + at for at in begins]
    if fitting + woven < max(_FEWEST_PARAGRAPHS, _MOST * len(paragraphs)) or len(found) < _LINES * fitting:
        return ()
    for paragraph in paragraphs:
        # Where a dump was made so, lines of a column's width are lines, though a sentence ends where they do.
        begins = next((cuts for m in measures if (cuts := _line_begins(paragraph, m, 0.0))), [])
        found += [paragraph.start + at for at in begins]
    if len(set(found)) >= _NOWHERE_ELSE * blanks:
        found = [at for line in blanked if _has_lines(line) for at in _behind_blanks(line)]
    return tuple(sorted({*found, *_lines_of_headings(blanked)}))


def _behind_blanks(line: BlankedLine) -> Iterator[int]:
    """Where a printed line begins behind a blank, or in what is of two; the sign of a heading or quote is no line."""
    for before, stretch in pairwise(_printed(line)):
        # Between Latin words stands a blank anywhere.
        words = before[0][-1].isascii() and stretch[0][0].isascii()
        if not (words or _MARK.fullmatch(before[0])):
            yield line.start + stretch.start()
    if _is_paragraph(line) and len(line.stretches) >= _FEWEST_IN_BLOCK:
        measure, lines = Counter(map(round, line.widths)).most_common(1)[0]
        texts = [stretch[0] for stretch in line.stretches]
        for place, stretch in enumerate(line.stretches if lines >= _FEWEST_FULL else ()):
            around = Around(texts[max(0, place - _ROW) : place], texts[place + 1 : place + 1 + _ROW])
            found = fused_lines(stretch[0], measure, around, begins=not place)
            yield from (line.start + stretch.start() + at for at in found)


def _has_lines(line: BlankedLine) -> bool:
    """Whether the blanks of a line part printed lines, where a dump has none else: text, a heading, long lines.

    Words on one line, as those of a masthead, are no lines.
    """
    first, *others = _printed(line)
    long = all(len(stretch[0]) >= _PART for stretch in (first, *others))
    return _is_paragraph(line) or bool(_SIGNS.fullmatch(first[0])) or long or _is_kicked(first[0], others)


def _is_kicked(first: str, others: Sequence[re.Match[str]]) -> bool:
    """Whether a line is a kicker and a headline; a running head has a date or a number in it."""
    behind = others[0][0] if len(others) == 1 else ""
    return len(first) >= _KICKER and len(behind) >= _PART and not _DIGIT.search(behind)


def _printed(line: BlankedLine) -> Sequence[re.Match[str]]:
    """The stretches of a line up to a comment that the converter put at its end."""
    ends = (place for place, stretch in enumerate(line.stretches) if place and "<!--" in stretch[0])
    return line.stretches[: next(ends, len(line.stretches) - 1) + 1]


def _lines_of_headings(blanked: Sequence[BlankedLine]) -> Iterator[int]:
    """Where the next line of a heading begins, its kicker, headline or subtitle, each of some length."""
    for heading in blanked:
        signs, *parts = heading.stretches
        if _SIGNS.fullmatch(signs[0]) and all(len(part[0]) >= _PART for part in parts):
            yield from (heading.start + part.start() for part in parts[1:])


def _is_paragraph(line: BlankedLine) -> bool:
    """Whether a line is wider than a column, and a sentence or a part of one."""
    return sum(line.widths) > 2 * NARROWEST and any(stop in line.stretches[0].string for stop in "，。")


def _is_of_columns(paragraph: BlankedLine, measures: Sequence[float]) -> bool:
    """Whether a block was laid over several columns: most of what its blanks part fills a column.

    Their rows alternate in it, so that a short line or an indented one may stand anywhere.
    """
    full = [any(abs(wide - measure) <= UNDER for measure in measures) for wide in paragraph.widths]
    return len(full) >= _FEWEST_IN_BLOCK and sum(full) >= _FULL * len(full)


def _line_begins(paragraph: BlankedLine, measure: float, goes_on_mostly: float) -> list[int]:
    """Where printed lines begin in a paragraph, if all of them are as wide as the column; else nothing.

    At so great a share of their ends, `goes_on_mostly`, no clause ends.
    """
    begins: list[int] = []
    wide, first, goes_on, above = 0.0, True, 0, ""
    for stretch, own in zip(paragraph.stretches, paragraph.widths, strict=True):
        if wide and not fits(wide + own, stretch[0], measure):
            least = measure - (INDENTED if first else UNDER)
            if wide < least and not closes(above):
                return []
            first = wide < least
            goes_on += above[-1] not in _ENDS_CLAUSE
            begins.append(stretch.start())
            wide = 0.0
        wide, above = wide + own, stretch[0]
    if not fits(wide, above, measure) or goes_on < goes_on_mostly * len(begins):
        return []
    return begins
