"""Where the articles of a dump begin, with all that they are found by.

Takes a `Page` and its `Flow`, gives both again with the runs, the witnesses and the openings. Articles that the dump
gives in turns are put together first, and looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleaner.articles.beside.crossed import crossed_apart
from cleaner.articles.beside.side_by_side import SIDE_BY_SIDE, articles_together
from cleaner.articles.beside.woven import WeaveSettings
from cleaner.articles.captions_above import CAPTION_ABOVE, with_captions_above
from cleaner.articles.drawn_last.alignment import DrawnLastSettings
from cleaner.articles.drawn_last.in_front import DRAWN_LAST, titles_in_front
from cleaner.articles.drawn_last.page_tails import page_tails
from cleaner.articles.drawn_last.page_tops import page_tops
from cleaner.articles.openings.heading_marks import marks_headlines, weighed
from cleaner.articles.openings.headline_rows import waiting_headlines, with_headlines_in_a_row
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.openings.page_heads import weighed_by_pages
from cleaner.articles.openings.search import openings
from cleaner.articles.openings.signatures import from_newspaper
from cleaner.articles.runs import Run, runs_of
from cleaner.articles.witnesses import Witnesses, cover_of, witnesses_of
from cleaner.decisions import BODY_KINDS, Placement
from cleaner.flow import Flow, join_lines
from cleaner.layout.contents.entry import ContentsSettings
from cleaner.layout.contents.pages import CONTENTS
from cleaner.layout.page import Page, reordered
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.bylines import BYLINE
from cleaner.rulebook import Operator, Rule, Rulebook

ARTICLE_OPENING = Operator("article-opening", "articles", OpeningSettings, openings)


@dataclass(frozen=True, slots=True)
class Beginnings:
    """A page as its articles are found on it: `starts` are their openings, in the order of the lines.

    `opening` are the settings they were found by, weighed for this dump, None where there is no such rule;
    `placements` are the lines that stand in another place than in the dump.
    """

    page: Page
    flow: Flow
    runs: Sequence[Run]
    witnesses: Witnesses
    starts: Sequence[Opening]
    opening: OpeningSettings | None = None
    placements: tuple[Placement, ...] = ()


def beginnings(page: Page, flow: Flow, book: Rulebook) -> Beginnings:
    """Where the articles begin, titles that were drawn last put before their texts, and those side by side together."""
    begun = _titles_in_front(page, flow, book) or _begun(page, flow, book)
    rule = next(iter(book.using(SIDE_BY_SIDE.name)), None)
    if rule is None or begun.opening is None:
        return begun
    assert isinstance(rule.settings, WeaveSettings)
    page, flow, names = begun.page, begun.flow, _names(book)
    taken_up = frozenset(flow.continued.values())
    if page.lists_all or not from_newspaper(page, begun.runs, names, taken_up):
        # A magazine sets its articles one after the other, though its columns may be out of order.
        order = crossed_apart(page, flow, begun.runs, begun.starts, names, rule.settings)
    else:
        starts = with_headlines_in_a_row(page, begun.runs, begun.starts, begun.opening)
        known = marks_headlines(begun.opening)
        waiting = list(waiting_headlines(page, begun.runs, starts, begun.opening, names)) if known else []
        order = articles_together(page, flow, begun.runs, starts, waiting, names, rule.settings)
    if order == sorted(order):
        return begun
    found = _in_order(page, order, rule, book)
    return replace(found, placements=(*begun.placements, *found.placements))


def _titles_in_front(page: Page, flow: Flow, book: Rulebook) -> Beginnings | None:
    """The beginnings where title blocks that stood behind the text of their page stand before it; None if none did."""
    rule = next(iter(book.using(DRAWN_LAST.name)), None)
    opening = next((r.settings for r in book.using(ARTICLE_OPENING.name)), None)
    if rule is None or not isinstance(opening, OpeningSettings):
        return None
    assert isinstance(rule.settings, DrawnLastSettings)
    tails = [*page_tails(page), *page_tops(page)]
    if not tails:
        return None
    names = _names(book)
    runs = runs_of(page, flow, names, opening.kicker, opening.closing, opening.review)
    found = titles_in_front(page, tails, witnesses_of(page, runs, _contents(book), names), rule.settings)
    return _in_order(page, found.order, rule, book, found.titles) if found.titles else None


def _in_order(
    page: Page, order: Sequence[int], rule: Rule, book: Rulebook, titles: frozenset[int] = frozenset()
) -> Beginnings:
    """The beginnings found with the lines in another order, in which articles begin at the lines `titles`."""
    ordered = reordered(page, order, rule.confidence)
    moved = (place for place, index in enumerate(order) if place != index)
    placements = tuple(Placement(ordered.shapes[i].line.start, rule.name, rule.confidence) for i in moved)
    headed = frozenset(place for place, index in enumerate(order) if index in titles)
    return replace(_begun(ordered, join_lines(ordered, book.of("flow")), book, headed), placements=placements)


def _begun(page: Page, flow: Flow, book: Rulebook, headed: frozenset[int] = frozenset()) -> Beginnings:
    """Where the articles begin, in the order that the lines have; at the lines `headed` some do."""
    opening = next((r.settings for r in book.using(ARTICLE_OPENING.name)), None)
    names, contents = _names(book), _contents(book)
    if not isinstance(opening, OpeningSettings):
        runs = runs_of(page, flow, names)
        has_text = any(page.kind(i) in BODY_KINDS for i in range(len(page.shapes)))
        starts = [Opening(0, 0, "first-text")] if has_text else []
        return Beginnings(page, flow, runs, witnesses_of(page, runs, contents, names), starts)
    runs = runs_of(page, flow, names, opening.kicker, opening.closing, opening.review)
    for rule in book.using(CAPTION_ABOVE.name):
        told = with_captions_above(page, runs, rule, (opening.kicker, opening.column_name))
        if told is not page:
            page, runs = told, runs_of(told, flow, names, opening.kicker, opening.closing, opening.review)
    witnesses = replace(witnesses_of(page, runs, contents, names), cover=cover_of(page, opening.cover))
    taken_up = frozenset(flow.continued.values())
    if not page.lists_all:
        # What contents announce needs no mark, and what they do not is a heading inside.
        opening = weighed(page, runs, opening, names, taken_up)
        opening = weighed_by_pages(page, flow, runs, opening)
    starts = openings(page, runs, witnesses, opening, names, taken_up, headed)
    return Beginnings(page, flow, runs, witnesses, starts, opening)


def _contents(book: Rulebook) -> ContentsSettings | None:
    contents = next((r.settings for r in book.using(CONTENTS.name)), None)
    assert contents is None or isinstance(contents, ContentsSettings)
    return contents


def _names(book: Rulebook) -> BylineSettings | None:
    names = next((r.settings for r in book.using(BYLINE.name)), None)
    assert names is None or isinstance(names, BylineSettings)
    return names
