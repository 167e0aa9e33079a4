"""Printed lines that a converter put behind each other on one line, with a blank where each of them ended.

Takes a source, gives the offsets at which the next printed line begins. Converters to Markdown do so with
paragraphs; in Chinese the blanks are then as far apart as the column is wide, in the middle of sentences.
"""

from __future__ import annotations

from cleaner.layout.blanks import INDENTED, NARROWEST, UNDER, BlankedLine, blanked_lines, fits, measures_of, whole_lines
from cleaner.source import Source
from cleaner.typography import closes

# So many paragraphs show that a dump was made so, and so great a share of those that have blanks in them.
_FEWEST_PARAGRAPHS = 5
_MOST = 0.5
# Columns that stand beside each other on one line are two or three; a paragraph has more lines than that.
_LINES = 2.5
# Where lines end, sentences mostly go on; where phrases or names end, they do not.
_GOES_ON = 0.5
_ENDS_CLAUSE = frozenset("。！？；，、：”’」』）】》…—")


def run_on_lines(source: Source) -> tuple[int, ...]:
    """The offsets inside lines at which the next printed line begins; none where a dump was not made so.

    >>> from cleaner.source import source_from_text
    >>> text = "江上的第一班渡轮总在清晨 六点离岸，船头的灯照着还没 有散去的雾，船长站在舵轮后 面，不用看表。\\n"
    >>> run_on_lines(source_from_text(text * 5))[:3]
    (13, 27, 41)
    """
    paragraphs = [line for line in blanked_lines(source) if _is_paragraph(line)]
    measures = measures_of(paragraphs, whole_lines(source))
    found: list[int] = []
    fitting = 0
    for paragraph in paragraphs:
        begins = next((cuts for m in measures if (cuts := _line_begins(paragraph, m))), [])
        fitting += bool(begins)
        found += [paragraph.start + at for at in begins]
    if fitting < max(_FEWEST_PARAGRAPHS, _MOST * len(paragraphs)) or len(found) < _LINES * fitting:
        return ()
    return tuple(found)


def _is_paragraph(line: BlankedLine) -> bool:
    """Whether a line is wider than a column, and a sentence or a part of one."""
    return sum(line.widths) > 2 * NARROWEST and any(stop in line.stretches[0].string for stop in "，。")


def _line_begins(paragraph: BlankedLine, measure: float) -> list[int]:
    """Where printed lines begin in a paragraph, if all of them are as wide as the column; else nothing."""
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
    if not fits(wide, above, measure) or goes_on < _GOES_ON * len(begins):
        return []
    return begins
