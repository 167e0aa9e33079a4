"""Open ends in a dump whose blocks stand in no order: each goes on at the top of another block.

Takes a `Page` and its stretches of joined lines, gives the pairs of which the second may go on with the first.
A block that begins with a first line is the beginning of a paragraph and takes up no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cleaner.calibration import Curve
from cleaner.decisions import BODY_KINDS
from cleaner.flow.fragments import Fragment, is_open
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.pairs import Pairs, character_pairs
from cleaner.rulebook import Settings
from cleaner.typography import cannot_begin, pauses


class BlockSettings(Settings, frozen=True):
    """What speaks for a text going on in another block, in weak clues.

    `torn` is what it says that a text ends open, for it goes on somewhere; `no_word` that no word lies
    across, `next` that the block is the next one or that which a jump line names, `far` what each block
    between costs, and `crossing` each headline. A page has at most `most` stretches of joined lines, and
    a text goes on over its end in one of the next `reach`. `sure_next` and `sure_far` say how sure a join is.
    """

    torn: float
    no_word: float
    next: float
    far: float
    crossing: float
    reach: int
    most: int
    sure_next: Curve
    sure_far: Curve


def pairs_of_blocks(
    page: Page, fragments: Sequence[Fragment], sent: Mapping[int, int], settings: BlockSettings
) -> Iterator[tuple[float, int, int]]:
    """Every open end with every start on its page that may go on with it, and how well it does.

    `sent` are ends that a jump line sends to another page, with the first start there: they go on on that page.
    """
    pairs = character_pairs(page.language.counts)
    for end, fragment in enumerate(fragments):
        if not is_open(page, fragment):
            continue
        for start in _on_page(page, fragments, end, sent.get(end), settings):
            if _lacks_beginning(page, fragments[start]):
                score = _fit(page, fragment, fragments[start], pairs, settings)
                yield score + _near(page, fragments, end, start, sent.get(end), settings), end, start


def _on_page(
    page: Page, fragments: Sequence[Fragment], end: int, sent: int | None, settings: BlockSettings
) -> Iterator[int]:
    """The starts on the page of an end, or on that which it is sent to, and the text that the next page begins with."""
    here = end if sent is None else sent
    sheet = page.shapes[fragments[here].first].line.page
    for start in range(max(0, here - settings.most), min(len(fragments), here + settings.most + 1)):
        over = sent is None and end < start <= end + settings.reach
        first = page.shapes[fragments[start].first].line
        if start != end and (first.page == sheet or (over and heads_page(page, first.index))):
            yield start


def heads_page(page: Page, line: int) -> bool:
    """Whether a page begins with this text: no headline stands above it there."""
    while line > 0 and not page.shapes[line].line.opens_page:
        line -= 1
        if page.kind(line) in ("heading", "byline", *BODY_KINDS):
            return False
    return True


def _near(
    page: Page, fragments: Sequence[Fragment], end: int, start: int, sent: int | None, settings: BlockSettings
) -> float:
    """What the places of an end and a start say."""
    if sent is not None:
        return settings.next * (start == sent)
    if start != end + 1:
        return -settings.far * abs(start - end)
    between = [page.kind(i) for i in range(fragments[end].last + 1, fragments[start].first)]
    return settings.next - settings.crossing * between.count("heading")


def _fit(page: Page, left: Fragment, right: Fragment, pairs: Pairs, settings: BlockSettings) -> float:
    """How well the text of `left` goes on in `right`, without their places."""
    ending, beginning = page.shapes[left.last], page.shapes[right.first]
    seam = page.seam(left.last, right.first)
    score = settings.torn + seam.across + page.heard(left.last, right.first)
    score += pairs.attraction(ending.text[-1], beginning.text[0])
    return score + settings.no_word * (not seam.word and not pauses(ending.text))


def _lacks_beginning(page: Page, fragment: Fragment) -> bool:
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
