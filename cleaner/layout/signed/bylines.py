"""Bylines: who wrote an article, and which lines say so.

Takes a `Page`, gives the labels `byline`, `biography`, `note` (who signs below a text), `masthead` (who makes it all).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.layout.signed.about_authors import AFFILIATION, affiliation, biography
from cleaner.layout.signed.authors import authors_of, signed_in_latin
from cleaner.layout.signed.bare_names import apart_over_text, ends_of_contents
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.byline_beginnings import begins_byline
from cleaner.layout.signed.latin import continues_latin, names_in_capitals
from cleaner.layout.signed.letter_columns import lines_of_letters
from cleaner.layout.signed.names_and_roles import only_names_and_roles, other_parting
from cleaner.layout.signed.signatures import WRITER, lines_of_signature
from cleaner.layout.signed.staff import masthead_lines, names_known
from cleaner.rulebook import Operator
from cleaner.typography import pauses

# Of 514 pairs of names in a newspaper that can be parted in two ways, the order of the surnames parts so many rightly.
_PARTED_BY_SURNAMES = 0.68


def byline(page: Page, settings: BylineSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of bylines: names, the roles around them, and the author's life."""
    at = 0
    listed = ends_of_contents(page)
    bare = names_in_capitals(page, settings)
    known = names_known(page, settings)
    staff = masthead_lines(page, settings)
    letters = lines_of_letters(page, settings)
    while at < len(page.shapes):
        if at in staff:
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, "masthead", "byline", 0.0, "who makes the publication")
            at += 1
            continue
        signature = lines_of_signature(page, at, settings, known, letters)
        for index in range(at, at + signature):
            line = page.shapes[index].line
            yield (
                index,
                Label(
                    line.start,
                    line.end,
                    "note",
                    "byline",
                    0.0,
                    WRITER if index in letters else "who wrote the text above",
                ),
            )
        if signature:
            at += signature
            continue
        if not page.free(at) or not (
            at in bare or begins_byline(page, at, settings, listed, known) or apart_over_text(page, at, settings)
        ):
            at += 1
            continue
        end = at + 1
        if page.free(at - 1) and settings.said_on.fullmatch(page.shapes[at - 1].text):
            yield at - 1, _signs(page, at - 1, settings)
        while end - at < AFFILIATION and _continues_byline(page, at, end, settings):
            end += 1
        # Below the day of a speech no office stands.
        dated = settings.said_on.fullmatch(page.shapes[end - 1].text) is not None
        end += 0 if dated else affiliation(page, end, settings)
        for index in range(at, end):
            yield index, _signs(page, index, settings)
        names = authors_of(" ".join(page.shapes[i].text for i in range(at, end)), settings)
        for index in biography(page, end, names, settings):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "biography", "byline", 0.0)
            end = index + 1
        at = end


def _signs(page: Page, index: int, settings: BylineSettings) -> Label:
    line = page.shapes[index].line
    other = other_parting(page.shapes[index].text, settings)
    if not other:
        return Label(line.start, line.end, "byline", "byline", 0.0)
    return Label(line.start, line.end, "byline", "byline", _PARTED_BY_SURNAMES, f"the names may be {'、'.join(other)}")


def _continues_byline(page: Page, first: int, index: int, settings: BylineSettings) -> bool:
    if not page.free(index) or page.shapes[index].line.opens_page or page.shapes[index].closes:
        return False
    text = page.shapes[index].text
    if settings.said_on.fullmatch(text):
        return True
    if signed_in_latin(page.shapes[first].text, settings):
        return continues_latin(page, first, index, settings)
    if settings.mark.match(text) or settings.prefix.fullmatch(text):
        return only_names_and_roles(text, settings, marked=True)
    # A text may begin with an office as well: 一座停产十九年的机床厂，
    told = settings.clause.search(text) is not None or pauses(text)
    return not told and only_names_and_roles(text, settings, marked=False) and page.shapes[index].width <= 30


BYLINE = Operator("byline", "layout", BylineSettings, byline)
