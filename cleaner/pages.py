"""Where the pages of a dump begin, where it has no form feeds: by what a tool wrote there, or by a space.

Takes the text of a dump and its lines, gives the starts of the lines that begin a page. It decides
nothing about what a printed line is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

# What parsers of documents write where a page begins or ends.
_PAGE_MARK = re.compile(
    r"(?i)[ \t]*(?:\{\d{1,4}\}-{8,}|<!-- *(?:page ?-?break|page +\d+[^>\n]{0,20}) *-->|-{2,} ?end of page[^\n]{0,40}"
    r"|[-=]{2,} ?(?:page ?\d{1,4}|第 ?\d{1,4} ?[页頁]) ?[-=]{2,})[ \t]*"
)
# The number of a page with the word for it, or between lines, and nothing else but signs.
_NUMBERED = re.compile(
    r"(?i)[^\w\n]{0,12}(?:(?:page|pg|p)[ ._-]{0,2}\d{1,4}(?: ?(?:of|/) ?\d{1,4})?"
    r"|第 ?\d{1,4} ?[页頁](?:[ /,，、(（]{0,2}共 ?\d{1,4} ?[页頁])?"
    r"|(?<=[-=*~]{3} )\d{1,4}(?= [-=*~]{3})|(?<=[-=*~]{3})\d{1,4}(?=[-=*~]{3}))[^\w\n]{0,12}"
)
_NUMBER = re.compile(r"\d+")
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
    """The starts of the lines (`start:end` in code points) that begin a page, beside those that form feeds begin.

    Where there are form feeds, only the marks of parsers are heard besides.

    >>> sorted(page_starts("江\\n{1}--------\\n岸", [(0, 1), (2, 13), (14, 15)]))
    [2]
    """
    lines = [text[start:end] for start, end in spans]
    marks = _parsers_marks(lines) or ("\f" not in text and _numbered_marks(lines)) or frozenset()
    if marks or "\f" in text:
        return frozenset(spans[index][0] for index in marks)
    return _leading_space_pages(text, spans)


def page_marks(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that a tool put between the pages of a dump, or counted them with.

    Lines that count all have one form, and count on by one: [Page 3], 第3页 共64页, <page_3>.

    >>> page = ["渡轮离岸的时候，雾还没有散。"] * 6
    >>> sorted(page_marks(["[Page 1]", *page, "[Page 2]", *page, "[Page 3]", *page]))
    [0, 7, 14]
    >>> sorted(page_marks(["P1", "P2", "P3"])), sorted(page_marks(["=== 第3页 ==="]))
    ([], [0])
    """
    return _parsers_marks(lines) | _numbered_marks(lines)


def _parsers_marks(lines: Sequence[str]) -> frozenset[int]:
    return frozenset(index for index, line in enumerate(lines) if _PAGE_MARK.fullmatch(line))


def _numbered_marks(lines: Sequence[str]) -> frozenset[int]:
    """The series of marks: of each its index, how many lines that are not blank stand above it, and its number."""
    series: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    filled = 0
    for index, line in enumerate(lines):
        mark = line.strip()
        filled += bool(mark)
        if len(mark) <= _LONGEST_MARK and _NUMBERED.fullmatch(mark):
            number = int(_NUMBER.findall(mark)[0])
            series[_NUMBER.sub("#", mark, count=1)].append((index, filled, number))
    return frozenset(index for marks in series.values() if _counts_pages(marks) for index, _, _ in marks)


def _counts_pages(marks: list[tuple[int, int, int]]) -> bool:
    steps = [after[2] - before[2] for before, after in pairwise(marks)]
    apart = marks[-1][1] - marks[0][1]
    counts = steps.count(1) >= _COUNTING * len(steps)
    return len(marks) >= _FEWEST_MARKS and counts and apart >= _LINES_OF_A_PAGE * len(steps)


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
