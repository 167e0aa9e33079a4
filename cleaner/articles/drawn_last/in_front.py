"""Title blocks that were drawn last, or first, each put before the text it stands over.

Takes a `Page` and its `Tail`s, gives the lines in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.articles.drawn_last.alignment import DrawnLastSettings, title_blocks
from cleaner.articles.drawn_last.page_tails import Tail
from cleaner.articles.witnesses import Witnesses
from cleaner.articles.wording import wording_of
from cleaner.layout.page import Page
from cleaner.rulebook import Operator


@dataclass(frozen=True, slots=True)
class InFront:
    """The indexes of all lines in their `order`, and of those which are the first of a title block that moved."""

    order: tuple[int, ...]
    titles: frozenset[int]


def titles_in_front(page: Page, tails: Sequence[Tail], witnesses: Witnesses, settings: DrawnLastSettings) -> InFront:
    """The lines of a page, those of title blocks before their texts.

    The only title block of a page stays where its article begins the page: so it is found where it stands.
    """
    wording = wording_of(page)
    before: dict[int, tuple[int, ...]] = {}
    for tail in tails:
        blocks = title_blocks(page, tail, wording, witnesses, settings)
        if tail.lines[0] < tail.begin:
            # What stands right above its text already stays with the pictures between them.
            before |= {block.at: block.lines for block in blocks if block.at > tail.begin}
        elif len(blocks) != 1 or blocks[0].at > tail.begin:
            before |= {block.at: block.lines for block in blocks}
    moved = {line for lines in before.values() for line in lines}
    order: list[int] = []
    for index in range(len(page.shapes)):
        order += before.get(index, ())
        order += [index] if index not in moved else []
    return InFront(tuple(order), frozenset(lines[0] for lines in before.values()))


DRAWN_LAST = Operator("drawn-last", "articles", DrawnLastSettings, titles_in_front)
