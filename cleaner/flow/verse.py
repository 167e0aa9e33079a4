"""The lines of a poem: one stanza goes on to the white space below it.

Takes a `Page`, gives joins between the lines that the layout found to be verse.
"""

from __future__ import annotations

from cleaner.decisions import Join
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings

# The lines of a classical poem have one length, but for a sign.
_ONE_LENGTH = 1.0


def find_stanzas(page: Page, rule: Rule) -> dict[int, tuple[int, Join]]:
    """The joins of the lines of stanzas, by the index of the upper one, each with that of the lower one.

    A stanza ends a sentence where the lines of a poem have signs.
    """
    joins: dict[int, tuple[int, Join]] = {}
    at = 0
    while at < len(page.shapes):
        end = at
        while page.is_verse(end) and not (end > at and page.shapes[end].line.opens_page):
            end += 1
        # Where each line has white space above it, more of it parts stanzas.
        least = min((page.shapes[i].line.gap for i in range(at + 1, end)), default=0)
        regular = _is_regular(page, range(at, end))
        for index in range(at, end - 1):
            if page.shapes[index].closes and not regular:
                continue
            if page.shapes[index + 1].line.gap <= least:
                span = (page.shapes[index].line.end, page.shapes[index + 1].line.start)
                joins[index] = (index + 1, Join(*span, rule.name, rule.confidence, "two lines of a stanza"))
        at = max(end, at + 1)
    return joins


def _is_regular(page: Page, lines: range) -> bool:
    """Whether all lines are of one length, as in a classical poem, where every second one ends a sentence."""
    widths = [page.shapes[i].width for i in lines]
    return bool(widths) and max(widths) - min(widths) <= _ONE_LENGTH


STANZA = Operator("stanza", "flow", Settings, find_stanzas)
