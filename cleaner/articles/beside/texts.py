"""The texts of articles that stand side by side, as stretches of lines, and what is above them.

Takes a `Page` and its `Flow`, gives the stretches that `woven` tells apart, and the article of every line when it is
known whose its text is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleaner.articles.beside.woven import Stretch
from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import inline_authors
from cleaner.layout.signed.byline import BylineSettings
from cleaner.typography import cannot_begin

# What stands above the text that it belongs to; a caption stands below.
_ABOVE = frozenset({"heading", "subheading", "byline"})


def texts_below(page: Page) -> list[int]:
    """The first line of text from each line on, and from the end on: the number of lines where there is none."""
    below = [len(page.shapes)]
    for index in range(len(page.shapes) - 1, -1, -1):
        below.append(index if page.kind(index) in BODY_KINDS else below[-1])
    return below[::-1]


def pieces_of(page: Page, flow: Flow, opens: frozenset[int], lines: range) -> list[list[int]]:
    """Those of the lines that are text, together those that go on one right below the other."""
    pieces: list[list[int]] = []
    for index in lines:
        if page.kind(index) not in BODY_KINDS:
            continue
        beside = pieces and pieces[-1][-1] == index - 1 and flow.after.get(index - 1) == index
        if beside and index not in opens:
            pieces[-1].append(index)
        else:
            pieces.append([index])
    return pieces


def stretch_of(
    page: Page, above: Sequence[int], piece: Sequence[int], opens: int, names: BylineSettings | None
) -> Stretch:
    """A piece of text with what is known of it: `above` is the piece above, `opens` the article that opens with it."""
    first, last = page.shapes[piece[0]], page.shapes[piece[-1]]
    between = range(above[-1] + 1, piece[0])
    signed = any(page.kind(i) == "byline" for i in between)
    turns = first.line.page > 0 and any(page.shapes[i].line.opens_page for i in (*between, piece[0]))
    reported = names is not None and bool(inline_authors(page, piece[0], names))
    text = "".join(page.shapes[i].text for i in piece)
    # A note stands below its article: where it goes on, or where it is from.
    ends = page.kind(piece[-1] + 1) == "note"
    headed = page.kind(piece[0] - 1) == "heading" and not page.shapes[piece[0] - 1].marks
    return Stretch(text, last.closes, cannot_begin(first.text), opens, signed or reported, ends, turns, headed)


def headline_elsewhere(opening: Opening) -> Unit | None:
    """The headline of an article that stands in a row with another one, or below another one's byline."""
    return opening.headline or (opening.spare if opening.why == "byline-in-text" else None)


def title_of(page: Page, run: Run, opening: Opening, heads: Mapping[int, int]) -> str:
    """What is known of an article's title block."""
    known = headline_elsewhere(opening)
    if known is None:
        spare = opening.spare.text if opening.spare else ""
        return spare + "".join(u.text for u in run.units if u.kind == "heading" and u.lines[0] >= opening.at)
    return known.text + "".join(page.shapes[i].text for i in _kickers(page, known.lines[0], heads))


def owners_of(
    page: Page, whose: Mapping[int, int], heads: Mapping[int, int], below: Sequence[int], lines: range
) -> list[int]:
    """The article of each of the `lines`: `whose` are the lines of text, `heads` the first ones of title blocks.

    `below` are the first lines of text from each line on.
    """
    heads = {**heads, **{above: heads[head] for head in heads for above in _kickers(page, head, heads)}}
    owners: list[int] = []
    article, opened, signed = -1, False, False
    for index in lines:
        if index in heads or index in whose:
            article, opened = heads[index] if index in heads else whose[index], index in heads
            signed = False
        elif page.kind(index) in _ABOVE and (not opened or (signed and page.crossed)):
            # Below a byline stands no headline, but the heading of another text may.
            article = whose.get(below[index], article)
        signed = signed or page.kind(index) == "byline"
        owners.append(article)
    return owners


def _kickers(page: Page, head: int, heads: Mapping[int, int]) -> list[int]:
    """The lines over a headline below the byline of another one: its kicker."""
    above = head - 1
    while page.kind(above) == "heading" and above not in heads and not page.shapes[above].text.startswith("—"):
        above -= 1
    return list(range(above + 1, head)) if page.kind(above) == "byline" else []
