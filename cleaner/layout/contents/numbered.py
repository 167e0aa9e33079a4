"""Contents that give the page before each headline, and below some of them what it is about: 04 渡口重开以后.

Takes the shapes of all lines, gives the lines of such lists, wherever the word "contents" stands: the headlines are
printed over their articles as well, further down, and the pages go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cleaner.layout.shapes import Shape
from cleaner.typography import bare

_ENTRY = re.compile(r"[Pp]?(?P<page>\d{1,3})[\s.．·/／|｜]*(?P<title>[^\d\s].{3,40})")
# Between two entries stand what the first is about and the name of a section.
_BETWEEN = 3
# A shorter headline may be any word.
_SHORTEST = 4


def numbered_lists(shapes: Sequence[Shape], free: Callable[[int], bool], fewest: int) -> Iterator[range]:
    """The lines from the first to the last entry of each list of at least `fewest` entries on two pages or more."""
    last = {shape.bare: index for index, shape in enumerate(shapes)}
    run: list[tuple[int, int]] = []
    for index, shape in enumerate(shapes):
        found = _ENTRY.fullmatch(shape.text) if free(index) else None
        title = bare(found["title"]) if found else ""
        if found is None or len(title) < _SHORTEST or last.get(title, -1) <= index:
            continue
        number = int(found["page"])
        goes_on = run and index - run[-1][0] <= _BETWEEN + 1 and number >= run[-1][1]
        if not goes_on:
            yield from _whole(run, fewest)
            run = []
        run.append((index, number))
    yield from _whole(run, fewest)


def _whole(run: Sequence[tuple[int, int]], fewest: int) -> Iterator[range]:
    if len(run) >= fewest and len({number for _, number in run}) > 1:
        yield range(run[0][0], run[-1][0] + 1)
