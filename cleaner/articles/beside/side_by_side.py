"""Articles that stand side by side on a newspaper's page, which a dump gives column by column: each put together.

Takes a `Page`, its `Flow`, the runs and the openings, gives the lines in another order. Where a sentence is open as
the next article opens, the article goes on further down; which text is its own, `woven` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from msgspec import structs

from cleaner.articles.beside.woven import REACH, Headline, Stretch, WeaveSettings, articles_of
from cleaner.articles.openings.headline_rows import Waiting
from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import BylineSettings, inline_authors
from cleaner.rulebook import Operator
from cleaner.typography import cannot_begin

# What stands above the text that it belongs to; a caption stands below.
_ABOVE = frozenset({"heading", "subheading", "byline"})
# The rest of a sentence stands in one of so many texts: over the columns of its page.
_WAITS = 30
# So much a seam says that is known, in weak clues.
_KNOWN = 8.0


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
    lines = _pieces(page, flow, frozenset(opens), range(len(page.shapes)))
    places = {piece[0]: place for place, piece in enumerate(lines)}
    heads = {opening.at: number for number, opening in enumerate(starts)}
    heads |= {unit.lines[0]: n for n, o in enumerate(starts) if (unit := _elsewhere(o))}
    headlines = [
        Headline(_headline(page, runs[o.run], o, heads), briefs=_heads_briefs(page, below[o.at])) for o in starts
    ]
    for other in waiting:
        since = places.get(below[other.unit.lines[-1]], len(lines))
        headlines.append(Headline(other.unit.text, since, other.anywhere))
    stretches = [
        _stretch(page, above, piece, opens.get(piece[0], -1), names) for above, piece in pairwise([[-1], *lines])
    ]
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
    return _in_order(_owners(page, whose, heads, below, range(len(page.shapes))), whose)


def crossed_apart(
    page: Page,
    flow: Flow,
    runs: Sequence[Run],
    starts: Sequence[Opening],
    names: BylineSettings | None,
    settings: WeaveSettings,
) -> list[int]:
    """The indexes of all lines, those of two articles apart where a line held paragraphs of both.

    That line shows that both stand side by side: in the article that has opened above it, the one before goes on.
    """
    order = list(range(len(page.shapes)))
    earlier = _read_first(page)
    below = _texts_below(page)
    moved = 0
    for number in range(1, len(starts)):
        end = starts[number + 1].at if number + 1 < len(starts) else len(order)
        pair, lines = starts[number - 1 : number + 1], range(starts[number - 1].at, end)
        # Of three that stand side by side two are told apart.
        if lines.start < moved or earlier.isdisjoint(range(starts[number].at, end)):
            continue
        owners = _owners_of_two(page, flow, runs, pair, lines, below, earlier, names, settings)
        order[lines.start : end] = [line for _, line in sorted(zip(owners, lines, strict=True))]
        moved = end
    return order


def _owners_of_two(
    page: Page,
    flow: Flow,
    runs: Sequence[Run],
    pair: Sequence[Opening],
    lines: range,
    below: Sequence[int],
    earlier: frozenset[int],
    names: BylineSettings | None,
    settings: WeaveSettings,
) -> list[int]:
    """Which of two articles each of the lines is of, of which the second may begin anywhere below its headline.

    `earlier` are lines that are known to be of the first.
    """
    first, second = pair
    pieces = _pieces(page, flow, frozenset({below[second.at]}), lines)
    beside = next((place for place, piece in enumerate(pieces) if piece[0] >= second.at), len(pieces))
    stretches = [
        replace(_stretch(page, above, piece, -1 if place else 0, names), known=-1 if earlier.isdisjoint(piece) else 0)
        for place, (above, piece) in enumerate(pairwise([[lines.start - 1], *pieces]))
    ]
    headlines = [
        Headline(_headline(page, runs[first.run], first, {})),
        Headline(_headline(page, runs[second.run], second, {}), beside, anywhere=True),
    ]

    def seam(left: int, right: int) -> float:
        return _seam(page, pieces[left][-1], pieces[right][0])

    before = [int(place >= beside and earlier.isdisjoint(piece)) for place, piece in enumerate(pieces)]
    # The headline of the second stands right above, so that its text is likely to begin.
    found = articles_of(stretches, headlines, seam, structs.replace(settings, begin=0.0), before)
    whose = {line: article for piece, article in zip(pieces, found, strict=True) for line in piece}
    return _owners(page, whose, {first.at: 0, second.at: 1}, below, lines)


def _read_first(page: Page) -> frozenset[int]:
    """The lines of the texts that go on in mid-line: those of the article that opened first, and is read first."""
    lines = page.reading.lines
    halves = {below.start: below.index for above, below in pairwise(lines) if above.number == below.number}
    starts = {line.index: page.crossed.get(line.end, -1) for line in lines}
    return frozenset(i for end, start in starts.items() if start in halves for i in (end, halves[start]))


def _seam(page: Page, left: int, right: int) -> float:
    """How well a line goes on in another; where a line was cut, that is known."""
    known = page.crossed.get(page.shapes[left].line.end) == page.shapes[right].line.start
    return _KNOWN if known else page.seam(left, right).across


def _texts_below(page: Page) -> list[int]:
    """The first line of text from each line on, and from the end on: the number of lines where there is none."""
    below = [len(page.shapes)]
    for index in range(len(page.shapes) - 1, -1, -1):
        below.append(index if page.kind(index) in BODY_KINDS else below[-1])
    return below[::-1]


def _pieces(page: Page, flow: Flow, opens: frozenset[int], lines: range) -> list[list[int]]:
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


def _sent_on(page: Page, flow: Flow, pieces: Sequence[Sequence[int]], opens: Mapping[int, int]) -> dict[int, int]:
    """The articles that open where a jump line sends a text, by number, with the place of the piece it stands below."""
    sent = [place for place, piece in enumerate(pieces) if page.kind(piece[-1] + 1) == "note"]
    ends = {flow.after.get(pieces[place][-1], -1): place for place in sent}
    return {number: ends[line] for line, number in opens.items() if line in ends}


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
    headed = page.kind(piece[0] - 1) == "heading" and not page.shapes[piece[0] - 1].marks
    return Stretch(text, last.closes, cannot_begin(first.text), opens, signed or reported, ends, turns, headed)


def _heads_briefs(page: Page, first: int) -> bool:
    """Whether a text that is one paragraph and a second one stand each below a heading, with nothing else between."""
    kinds = [page.kind(index) for index in range(first - 2, first + 3)]
    marks = [shape.marks for shape in page.shapes[max(0, first - 2) : first + 3]]
    headed = kinds[1] == kinds[3] == "heading" and kinds[2] in BODY_KINDS and kinds[4] in BODY_KINDS
    return headed and kinds[0] == "heading" and marks[0] > 0 and not any(marks[1:])


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


def _owners(
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


def _in_order(owners: Sequence[int], whose: Mapping[int, int]) -> list[int]:
    """The lines in the order of their articles, which is that of their first lines of text."""
    first: dict[int, int] = {}
    for index in sorted(whose):
        first.setdefault(whose[index], index)
    for index, article in enumerate(owners):
        first.setdefault(article, index)
    return sorted(range(len(owners)), key=lambda index: (first[owners[index]], index))


SIDE_BY_SIDE = Operator("side-by-side", "articles", WeaveSettings, articles_together)
