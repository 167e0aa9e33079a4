"""An article as the issue has it, made from its draft: title block, authors, section and blocks as source spans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.assembling import block_of
from cleaner.articles.drafts import Draft
from cleaner.articles.headlines.title import Title, TitleBlock
from cleaner.flow.seams import glue
from cleaner.issue import Article, Entry, Piece, read_pieces
from cleaner.layout.page import Page
from cleaner.reading import Reading
from cleaner.typography import bare, has_cjk

# The name of a publication stands over so many pages at least.
_OFTEN = 3
# No section has so many blanks in its name.
_MANY = 4
_IN_BRACKETS = re.compile(r"[（(]([^（()）]+)[）)]")


def article_of(page: Page, reading: Reading, draft: Draft, sheet_section: Sequence[re.Pattern[str]] = ()) -> Article:
    """The article that a draft makes, its texts read through the edits of `reading`.

    One of `sheet_section` finds the section in the line over a newspaper page, as its group `section`.
    """
    block, entry = draft.block, draft.entry
    title = _entry_of(reading, block.headline)
    if title is None and entry is not None:
        span = Piece(entry.entry.start, entry.entry.end)
        title = Entry(entry.entry.title, (span,), borrowed=True)
    section: Entry | None = None
    if entry and entry.entry.section:
        start, end = entry.entry.section_span or (0, 0)
        section = Entry(entry.entry.section, (Piece(start, end),), borrowed=True)
    elif draft.section is not None:
        section = _running_section(page, draft.section, draft.byline)
        section = _named_in_sheet(section, sheet_section) if section else None
        # A page is also headed by the article on it.
        section = None if section and title and bare(section.text) == bare(title.text) else section
    blocks = tuple(block_of(page, b, b.first in draft.leads) for b in draft.blocks)
    return Article(
        reading,
        title,
        blocks,
        _entry_of(reading, block.subtitle, strip="—─- "),
        _entry_of(reading, block.kicker, strip=":： "),
        draft.authors,
        tuple(sorted((*_behind_headline(page, block), *_pieces(page, draft.byline)), key=lambda piece: piece.start)),
        _biography(page, reading, draft.biography),
        section,
        entry.entry.page if entry else None,
    )


def _entry_of(reading: Reading, title: Title | None, strip: str = "") -> Entry | None:
    if title is None:
        return None
    text = title.text.strip()
    return Entry(text.strip(strip) or text, tuple(Piece(start, end) for start, end in title.spans))


def names_of_publication(page: Page) -> frozenset[str]:
    """The running heads that stand over a third of the pages, bare: no section of a magazine has so many."""
    heads = [s.bare for i, s in enumerate(page.shapes) if page.kind(i) == "running-head" and not s.single]
    return frozenset(name for name, count in Counter(heads).items() if count >= _OFTEN and 3 * count >= len(heads))


def _running_section(page: Page, index: int, byline: tuple[int, ...]) -> Entry | None:
    """The running head as the article's section: a line, or the vertical line that it begins, above the byline."""
    text, pieces = "", list[Piece]()
    at = index
    while at < len(page.shapes) and page.kind(at) == "running-head" and at not in byline:
        shape = page.shapes[at]
        if text and not (shape.single and page.shapes[at - 1].single):
            break
        text += shape.text
        pieces.append(Piece(shape.line.start, shape.line.end))
        at += 1
    return Entry(text, tuple(pieces), borrowed=True) if len(text) > 1 else None


def _named_in_sheet(section: Entry, sheet_section: Sequence[re.Pattern[str]]) -> Entry | None:
    """The section that the line over a page names; none where it has nothing but its number and day."""
    named = next((found for pattern in sheet_section if (found := pattern.search(section.text))), None)
    if named:
        spaced = named["section"]
        return replace(section, text="".join(spaced.split()) if has_cjk(spaced) else spaced)
    # A number is that of the page or of the issue; who edited the page says what he did before a colon, or in a row.
    other = any(c.isdigit() for c in section.text) or "：" in section.text
    return None if other or section.text.count(" ") >= _MANY or section.text[0] in "（(" else section


def _biography(page: Page, reading: Reading, lines: tuple[int, ...]) -> Entry | None:
    """The author's life as one text, without the mark before it or the brackets around it."""
    if not lines:
        return None
    pieces = []
    for place, index in enumerate(lines):
        line = page.shapes[index].line
        before = page.shapes[lines[place - 1]].text if place else ""
        pieces.append(Piece(line.start, line.end, glue(before, line.text) if place else ""))
    text = read_pieces(reading, tuple(pieces)).lstrip("●○◎■□◆* ")
    inside = _IN_BRACKETS.fullmatch(text)
    return Entry(inside[1] if inside else text, tuple(pieces))


def _behind_headline(page: Page, block: TitleBlock) -> tuple[Piece, ...]:
    """The byline behind the headline on its line, 渡口的灯 图/文 林小川."""
    if not block.signed or block.headline is None:
        return ()
    at, end = block.headline.spans[0][1], page.shapes[block.headline.lines[0]].line.end
    behind = page.reading.source.text[at:end]
    return (Piece(at + len(behind) - len(behind.lstrip()), end),)


def _pieces(page: Page, lines: tuple[int, ...]) -> tuple[Piece, ...]:
    return tuple(Piece(page.shapes[i].line.start, page.shapes[i].line.end) for i in lines)
