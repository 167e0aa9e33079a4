"""Columns of sayings: what people said in these days, each with who said it behind a dash, most of them in quotes.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.display.marks import HELD, LAST_HELD
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import balance

_OPENS = ("“", "「", "『", '"')
_DASH = re.compile("[—─―–]{1,2}")
# Who said it stands behind the last quote, or on the next line.
_WHO = re.compile('(?:^|[”」』"]\\s*)[—─―–]{1,2}\\s*\\S')
# A line that lacks less than this is full.
_FULL = 1.5
# A saying has no more lines, with who said it.
_LONGEST = 9


class SayingsSettings(Settings, frozen=True):
    """Below a line that is the `label` of such a column stand at least `fewest` sayings."""

    label: re.Pattern[str]
    fewest: int


def sayings(page: Page, settings: SayingsSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of sayings as text: who said it would look like a heading."""
    for index, shape in enumerate(page.shapes):
        if not settings.label.fullmatch(shape.text):
            continue
        lines, begins = _lines_below(page, index + 1)
        if not lines:
            lines, begins = _unquoted_below(page, index + 1)
        if sum(bool(_WHO.search(page.shapes[at].text)) for at in lines) >= settings.fewest:
            last = {at for at in lines if at + 1 not in lines or at + 1 in begins}
            for line in (page.shapes[at].line for at in lines):
                note = LAST_HELD if line.index in last else HELD
                yield line.index, Label(line.start, line.end, "body", "sayings", 0.0, note)


def _lines_below(page: Page, first: int) -> tuple[list[int], set[int]]:
    """The lines of sayings from one on, up to what begins with no quote behind who said the last; which begin one."""
    found: list[int] = []
    begins: set[int] = set()
    quoted = 0
    for index in range(first, len(page.shapes)):
        text = page.shapes[index].text
        above = page.shapes[index - 1]
        if not page.free(index) or above.line.page != page.shapes[index].line.page:
            break
        opens = text.startswith(_OPENS)
        who = _WHO.search(text) is not None
        # The rest of a saying, or of who said it in a line that was full, above the next one.
        full = above.wrapped and above.missing < _FULL and not above.closes
        next_opens = index + 1 < len(page.shapes) and page.shapes[index + 1].text.startswith(_OPENS)
        rest = bool(found) and (quoted > 0 or (full and next_opens))
        if not (opens or rest or (who and found and _DASH.match(text))):
            break
        if opens and not quoted:
            begins.add(index)
        quoted = max(0, quoted + balance(text))
        found.append(index)
    return found, begins


def _unquoted_below(page: Page, first: int) -> tuple[list[int], set[int]]:
    """The lines of sayings without quotes: each ends a sentence, and below it stands behind a dash who said it."""
    found: list[int] = []
    begins: set[int] = set()
    begin, who = first, False
    for index in range(first, len(page.shapes)):
        shape, above = page.shapes[index], page.shapes[index - 1]
        if not page.free(index) or above.line.page != shape.line.page or index - begin > _LONGEST:
            break
        if _DASH.match(shape.text):
            if who or not above.closes:
                break
            begins.add(begin)
            found += range(begin, index + 1)
            who, begin = True, index + 1
        elif who and not shape.closes and shape.width < above.width / 2:
            # The rest of who said it: a saying goes on to the end of its line.
            found.append(index)
            begin = index + 1
        else:
            who = False
    return found, begins


SAYINGS = Operator("sayings", "layout", SayingsSettings, sayings)
