"""Articles that stand side by side on a newspaper's page, which a dump gives column by column: each put together.

Takes a `Page`, its `Flow`, the runs and the openings, gives the lines in another order. Where a sentence is open as
the next article opens, the article goes on further down; which text is its own, `woven` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cleaner.articles.headline_rows import Waiting
from cleaner.articles.opening import Opening
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.woven import Headline, Stretch, WeaveSettings, articles_of
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.authors import BylineSettings, inline_authors
from cleaner.layout.page import Page
from cleaner.rulebook import Operator
from cleaner.typography import cannot_begin

# What stands above the text that it belongs to; a caption stands below.
_ABOVE = frozenset({"heading", "subheading", "byline"})


def articles_together(
    page: Page,
    flow: Flow,
    runs: Sequence[Run],
    starts: Sequence[Opening],
    waiting: Sequence[Waiting],
    names: BylineSettings | None,
    settings: WeaveSettings,
) -> list[int]:
    """The indexes of all lines, those of each article together; in the dump's order where none are given in turns."""
    if not starts or any(shape.torn for shape in page.shapes):
        return list(range(len(page.shapes)))
    below = _texts_below(page)
    opens = {below[opening.at]: number for number, opening in enumerate(starts)}
    lines = _pieces(page, flow, frozenset(opens))
    places = {piece[0]: place for place, piece in enumerate(lines)}
    heads = {opening.at: number for number, opening in enumerate(starts)}
    heads |= {unit.lines[0]: n for n, o in enumerate(starts) if (unit := _elsewhere(o))}
    headlines = [Headline(_headline(page, runs[opening.run], opening, heads)) for opening in starts]
    for other in waiting:
        since = places.get(below[other.unit.lines[-1]], len(lines))
        headlines.append(Headline(other.unit.text, since, other.anywhere))
    stretches = [
        _stretch(page, above, piece, opens.get(piece[0], -1), names) for above, piece in pairwise([[-1], *lines])
    ]
    found = articles_of(
        stretches, headlines, lambda left, right: page.seam(lines[left][-1], lines[right][0]).strength, settings
    )
    whose = {line: article for piece, article in zip(lines, found, strict=True) for line in piece}
    late = {other.unit.lines[0]: len(starts) + number for number, other in enumerate(waiting)}
    begun = set(found)
    heads |= {line: number for line, number in late.items() if number in begun}
    return _in_order(_owners(page, whose, heads, below), whose)


def _texts_below(page: Page) -> list[int]:
    """The first line of text from each line on, and from the end on: the number of lines where there is none."""
    below = [len(page.shapes)]
    for index in range(len(page.shapes) - 1, -1, -1):
        below.append(index if page.kind(index) in BODY_KINDS else below[-1])
    return below[::-1]


def _pieces(page: Page, flow: Flow, opens: frozenset[int]) -> list[list[int]]:
    """The lines of text, those together that go on one right below the other."""
    pieces: list[list[int]] = []
    for index in range(len(page.shapes)):
        if page.kind(index) not in BODY_KINDS:
            continue
        beside = pieces and pieces[-1][-1] == index - 1 and flow.after.get(index - 1) == index
        if beside and index not in opens:
            pieces[-1].append(index)
        else:
            pieces.append([index])
    return pieces


def _stretch(
    page: Page, above: Sequence[int], piece: Sequence[int], opens: int, names: BylineSettings | None
) -> Stretch:
    first, last = page.shapes[piece[0]], page.shapes[piece[-1]]
    between = range(above[-1] + 1, piece[0])
    signed = any(page.kind(i) == "byline" for i in between)
    turns = first.line.page > 0 and any(page.shapes[i].line.opens_page for i in (*between, piece[0]))
    reported = names is not None and bool(inline_authors(page, piece[0], names))
    text = "".join(page.shapes[i].text for i in piece)
    # A note stands below its article: where it goes on, or where it is from.
    ends = page.kind(piece[-1] + 1) == "note"
    return Stretch(text, last.closes, cannot_begin(first.text), opens, signed or reported, ends, turns)


def _elsewhere(opening: Opening) -> Unit | None:
    """The headline of an article that stands in a row with another one, or below another one's byline."""
    return opening.headline or (opening.spare if opening.why == "byline-in-text" else None)


def _headline(page: Page, run: Run, opening: Opening, heads: Mapping[int, int]) -> str:
    """What is known of an article's title block."""
    known = _elsewhere(opening)
    if known is None:
        spare = opening.spare.text if opening.spare else ""
        return spare + "".join(u.text for u in run.units if u.kind == "heading" and u.lines[0] >= opening.at)
    return known.text + "".join(page.shapes[i].text for i in _kickers(page, known.lines[0], heads))


def _owners(page: Page, whose: Mapping[int, int], heads: Mapping[int, int], below: Sequence[int]) -> list[int]:
    """The article of every line: `whose` are the lines of text, `heads` the first ones of title blocks.

    `below` are the first lines of text from each line on.
    """
    heads = {**heads, **{above: heads[head] for head in heads for above in _kickers(page, head, heads)}}
    owners: list[int] = []
    article, opened = -1, False
    for index in range(len(page.shapes)):
        if index in heads or index in whose:
            article, opened = heads[index] if index in heads else whose[index], index in heads
        elif page.kind(index) in _ABOVE and not opened:
            article = whose.get(below[index], article)
        owners.append(article)
    return owners


def _kickers(page: Page, head: int, heads: Mapping[int, int]) -> list[int]:
    """The lines over a headline below the byline of another one: its kicker."""
    above = head - 1
    while page.kind(above) == "heading" and above not in heads and not page.shapes[above].text.startswith("—"):
        above -= 1
    return list(range(above + 1, head)) if page.kind(above) == "byline" else []


def _in_order(owners: Sequence[int], whose: Mapping[int, int]) -> list[int]:
    """The lines in the order of their articles, which is that of their first lines of text."""
    first: dict[int, int] = {}
    for index in sorted(whose):
        first.setdefault(whose[index], index)
    for index, article in enumerate(owners):
        first.setdefault(article, index)
    return sorted(range(len(owners)), key=lambda index: (first[owners[index]], index))


SIDE_BY_SIDE = Operator("side-by-side", "articles", WeaveSettings, articles_together)
