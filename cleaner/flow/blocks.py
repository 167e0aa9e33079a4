"""Open ends in a dump whose blocks stand in no order: each goes on at the top of another block.

Takes a `Page` and two stretches of joined lines, says how well the one goes on in the other. A block that
begins with a first line is the beginning of a paragraph and takes up no other.
"""

from __future__ import annotations

from cleaner.decisions import BODY_KINDS
from cleaner.flow.fragments import Fragment
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.pairs import Pairs
from cleaner.rulebook import Settings
from cleaner.typography import cannot_begin, pauses

# Characters that meet ten times as often as chance would have it say as much as those that meet more often.
_MOST_ATTRACTED = 3.0
_LEAST_ATTRACTED = -0.5


class BlockSettings(Settings, frozen=True):
    """What speaks for a text going on in another block, in weak clues.

    `torn` is what it says that a text ends open, for it goes on somewhere; `no_word` that no word lies
    across, `next` that the block is the next one, `far` what each block between costs. A page has at
    most `most` stretches of joined lines.
    """

    torn: float
    no_word: float
    next: float
    far: float
    most: int


def fit(page: Page, left: Fragment, right: Fragment, pairs: Pairs, settings: BlockSettings) -> float:
    """How well the text of `left` goes on in `right`, without their places."""
    ending, beginning = page.shapes[left.last], page.shapes[right.first]
    seam = page.seam(left.last, right.first)
    attracted = pairs.attraction(ending.text[-1], beginning.text[0])
    score = settings.torn + seam.strength - seam.openness
    score += max(_LEAST_ATTRACTED, min(_MOST_ATTRACTED, attracted))
    return score + settings.no_word * (not seam.word and not pauses(ending.text))


def lacks_beginning(page: Page, fragment: Fragment) -> bool:
    """Whether a stretch begins at the top of a block, and not with a first line."""
    line = page.shapes[fragment.first]
    if cannot_begin(line.text):
        return True
    top = line.torn or fragment.first == 0 or page.kind(fragment.first - 1) not in BODY_KINDS
    # A block may be the short end of a paragraph and nothing else.
    rest = line.closes or _is_block(page, fragment.first)
    return line.wrapped and top and (line.missing <= SHORT or rest)


def _is_block(page: Page, line: int) -> bool:
    """Whether a line is a block of its own."""
    return line + 1 == len(page.shapes) or page.shapes[line + 1].torn or page.kind(line + 1) not in BODY_KINDS
