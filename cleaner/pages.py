"""Where the pages of a dump begin, where it has no form feeds: by what a tool wrote there, or by a space.

Takes the text of a dump and its lines, gives the starts of the lines that begin a page. It decides
nothing about what a printed line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# What parsers of documents write where a page begins or ends.
_PAGE_MARK = re.compile(
    r"(?i)[ \t]*(?:\{\d{1,4}\}-{8,}|<!-- *(?:page ?-?break|page +\d+[^>\n]{0,20}) *-->|-{2,} ?end of page[^\n]{0,40}"
    r"|[-=]{2,} ?(?:page ?\d{1,4}|第 ?\d{1,4} ?页) ?[-=]{2,})[ \t]*"
)
# The number of a page and the word for it, or lines beside it, alone between any signs.
NUMBERED = re.compile(
    r"(?i)[^\w\n]{0,12}(?:(?:page|pg|p)[ ._-]{0,2}(?P<western>\d{1,4})(?: ?(?:of|/) ?\d{1,4})?"
    r"|第 ?(?P<chinese>\d{1,4}) ?[页頁](?:[ /,，、(（]{0,2}共 ?\d{1,4} ?[页頁])?"
    r"|(?<=[-=*~]{3} )(?P<framed>\d{1,4})(?= [-=*~]{3})|(?<=[-=*~]{3})(?P<tight>\d{1,4})(?=[-=*~]{3}))[^\w\n]{0,12}"
)
# No mark is longer.
_LONGEST_MARK = 60
# So many marks of one form are a series, if this share of them count on by one …
_FEWEST_MARKS = 3
_COUNTING = 0.9
# … and the pages between them have so many lines on average.
_LINES_OF_A_PAGE = 5
# A page start shown by one leading space is a habit if it comes at least this often …
_HABIT_COUNT = 3
# … and on at most this share of the lines: more than that is an indent, not a page start.
_HABIT_SHARE = 0.05


def page_starts(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The starts of the lines (`start:end` in code points) that begin a page; none where form feeds do.

    >>> sorted(page_starts("江\\n{1}--------\\n岸", [(0, 1), (2, 13), (14, 15)]))
    [2]
    """
    marked = frozenset(start for start, end in spans if _PAGE_MARK.fullmatch(text, start, end))
    if "\f" in text:
        return marked
    lines = [text[start:end] for start, end in spans]
    numbered = frozenset(spans[index][0] for index in numbered_marks(lines))
    return marked or numbered or _leading_space_pages(text, spans)


def numbered_marks(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines with which a tool counted the pages of a dump: [Page 3], 第3页 共64页, <page_3>.

    They all have one form, and count on by one.

    >>> page = ["渡轮离岸的时候，雾还没有散。"] * 6
    >>> sorted(numbered_marks(["[Page 1]", *page, "[Page 2]", *page, "[Page 3]", *page]))
    [0, 7, 14]
    >>> sorted(numbered_marks(["P1", "P2", "P3"]))
    []
    """
    series: dict[str, list[tuple[int, int]]] = {}
    filled = 0
    place: dict[int, int] = {}
    for index, line in enumerate(lines):
        filled += bool(line.strip())
        found = NUMBERED.fullmatch(line.strip()) if len(line) <= _LONGEST_MARK else None
        if found is None:
            continue
        place[index] = filled
        start, end = found.span(found.lastgroup or 0)
        at = line.index(line.strip()) + start
        form = line[:at] + "#" + line[at + end - start :]
        series.setdefault(form.strip(), []).append((index, int(found[found.lastgroup or 0])))
    marks: set[int] = set()
    for members in series.values():
        steps = [after - before for (_, before), (_, after) in pairwise(members)]
        apart = place[members[-1][0]] - place[members[0][0]]
        counts = steps.count(1) >= _COUNTING * len(steps)
        if len(members) >= _FEWEST_MARKS and counts and apart >= _LINES_OF_A_PAGE * len(steps):
            marks.update(index for index, _ in members)
    return frozenset(marks)


def _leading_space_pages(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Starts of the lines that one leading space marks as a page start, where that is a habit.

    Spaces before every line are the margin of the dump, and mark nothing.
    """
    filled = [(start, end) for start, end in spans if text[start:end].strip()]
    margin = min((_spaces(text, start, end) for start, end in filled), default=0)
    one = [start for start, _ in filled if text[start + margin] == " " and not text[start + margin + 1].isspace()]
    deeper = sum(text[start + margin] in " \t\u3000" for start, _ in filled) - len(one)
    if len(one) < _HABIT_COUNT or deeper > len(one) or len(one) > _HABIT_SHARE * len(filled):
        return frozenset()
    return frozenset(one)


def _spaces(text: str, start: int, end: int) -> int:
    """How many spaces a line begins with."""
    line = text[start:end]
    return len(line) - len(line.lstrip(" "))
