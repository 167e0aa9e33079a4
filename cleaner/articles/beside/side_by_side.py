"""Articles that stand side by side on a newspaper's page, which a dump gives column by column: each put together.

Takes a `Page`, its `Flow`, the runs and the openings, gives the lines in another order. Where a sentence is open as
the next article opens, the article goes on further down; which text is its own, `woven` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.articles.beside.texts import headline_elsewhere, owners_of, pieces_of, stretch_of, texts_below, title_of
from cleaner.articles.beside.woven import REACH, Headline, Stretch, WeaveSettings, articles_of
from cleaner.articles.openings.headline_rows import Waiting
from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.bylines import BYLINE
from cleaner.rulebook import Operator

# The rule of what stands over an answer.
_BOX_WORD = "box-word"
# The rest of a sentence stands in one of so many texts: over the columns of its page.
_WAITS = 30


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
    below = texts_below(page)
    opens = {below[opening.at]: number for number, opening in enumerate(starts)}
    lines = pieces_of(page, flow, frozenset(opens), range(len(page.shapes)))
    places = {piece[0]: place for place, piece in enumerate(lines)}
    heads = {opening.at: number for number, opening in enumerate(starts)}
    heads |= {unit.lines[0]: n for n, o in enumerate(starts) if (unit := headline_elsewhere(o))}
    headlines = [
        Headline(title_of(page, runs[o.run], o, heads), briefs=o.why == "briefs" or _heads_briefs(page, below[o.at]))
        for o in starts
    ]
    for other in waiting:
        since = places.get(below[other.unit.lines[-1]], len(lines))
        headlines.append(Headline(other.unit.text, since, other.anywhere))
    stretches = [
        stretch_of(page, above, piece, opens.get(piece[0], -1), names) for above, piece in pairwise([[-1], *lines])
    ]
    stretches = _in_digests(page, lines, stretches, [o.why for o in starts])
    # Of the ends that a tool left open which joined too many, some go on nowhere.
    found = articles_of(
        stretches,
        headlines,
        lambda left, right: page.seam(lines[left][-1], lines[right][0]).across,
        settings,
        waits=_WAITS if page.crossed else REACH,
        sent=_sent_on(page, flow, lines, opens),
    )
    whose = {line: article for piece, article in zip(lines, found, strict=True) for line in piece}
    late = {other.unit.lines[0]: len(starts) + number for number, other in enumerate(waiting)}
    begun = set(found)
    heads |= {line: number for line, number in late.items() if number in begun}
    return _in_order(owners_of(page, whose, heads, below, range(len(page.shapes))), whose)


def _sent_on(page: Page, flow: Flow, pieces: Sequence[Sequence[int]], opens: Mapping[int, int]) -> dict[int, int]:
    """The articles that open where a jump line sends a text, by number, with the place of the piece it stands below."""
    sent = [place for place, piece in enumerate(pieces) if page.kind(piece[-1] + 1) == "note"]
    ends = {flow.after.get(pieces[place][-1], -1): place for place in sent}
    return {number: ends[line] for line, number in opens.items() if line in ends}


def _in_digests(
    page: Page, pieces: Sequence[Sequence[int]], stretches: Sequence[Stretch], whys: Sequence[str]
) -> list[Stretch]:
    """The stretches, those of a digest known as its own below their headings, and the answer below a letter.

    Who wrote a piece stands below it, and does not end the digest, nor the letter that is answered.
    """
    found: list[Stretch] = []
    article = -1
    for piece, stretch in zip(pieces, stretches, strict=True):
        article = stretch.opens if stretch.opens >= 0 else article
        why = whys[article] if article >= 0 else ""
        if why in ("briefs", "letter"):
            signed = stretch.ends and page.labels[piece[-1] + 1].rule == BYLINE.name
            signed = signed and (why == "briefs" or _stands_over_answer(page, piece[-1] + 2))
            headed = page.kind(piece[0] - 1) == "heading"
            own = headed and (why == "briefs" or _stands_over_answer(page, piece[0] - 1))
            stretch = replace(stretch, known=article if own else stretch.known, ends=stretch.ends and not signed)
        found.append(stretch)
    return found


def _stands_over_answer(page: Page, line: int) -> bool:
    return line in page.labels and page.labels[line].rule == _BOX_WORD


def _heads_briefs(page: Page, first: int) -> bool:
    """Whether a text that is one paragraph and a second one stand each below a heading, with nothing else between."""
    kinds = [page.kind(index) for index in range(first - 2, first + 3)]
    marks = [shape.marks for shape in page.shapes[max(0, first - 2) : first + 3]]
    headed = kinds[1] == kinds[3] == "heading" and kinds[2] in BODY_KINDS and kinds[4] in BODY_KINDS
    return headed and kinds[0] == "heading" and marks[0] > 0 and not any(marks[1:])


def _in_order(owners: Sequence[int], whose: Mapping[int, int]) -> list[int]:
    """The lines in the order of their articles, which is that of their first lines of text."""
    first: dict[int, int] = {}
    for index in sorted(whose):
        first.setdefault(whose[index], index)
    for index, article in enumerate(owners):
        first.setdefault(article, index)
    return sorted(range(len(owners)), key=lambda index: (first[owners[index]], index))


SIDE_BY_SIDE = Operator("side-by-side", "articles", WeaveSettings, articles_together)
