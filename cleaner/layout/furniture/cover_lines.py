"""Cover lines: the headlines that stand on the cover beside the masthead, one by one or run together by OCR.

Takes a `Page` whose mastheads are labelled, gives labels for the lines above the first text that say nothing but what
is printed again below, and for all of a first page that is nothing but a cover.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# A headline that a narrow cover breaks stands on so many lines.
_BROKEN = 3
# On the cover and over its article.
_PRINTINGS = 2
# So many pages behind the cover the contents begin at last.
_CONTENTS_PAGES = 4
# OCR runs no more headlines together, as wide as they may be.
_TOGETHER = 8


class CoverSettings(Settings, frozen=True):
    """The cover ends at the first line that ends a sentence, or after `longest` lines.

    A headline has from `shortest` to `widest` characters, bare; at least `fewest` stand on a cover.
    """

    kind: Kind
    longest: int
    shortest: int
    widest: int
    fewest: int


def cover_lines(page: Page, settings: CoverSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of the cover that announce articles, and whatever else stands on a page that is one."""
    whole = [index for index in _cover_page(page, settings) if page.free(index)]
    for index in whole:
        line = page.shapes[index].line
        yield index, Label(line.start, line.end, settings.kind, "cover-lines", 0.9)
    if whole:
        return
    cover = _cover(page, settings)
    lasts = _last_printings(page, settings) if cover else {}
    found: list[int] = []
    headlines = 0
    for at in cover:
        if at in found:
            continue
        for end in range(at + 1, min(at + 1 + _BROKEN, len(cover) + 1)):
            lines = range(at, end)
            if not all(page.free(index) for index in lines):
                break
            count = _headlines("".join(page.shapes[index].bare for index in lines), lasts, end, settings)
            if count:
                headlines += count
                found += lines
                break
    for index in found if headlines >= settings.fewest else ():
        line = page.shapes[index].line
        yield index, Label(line.start, line.end, settings.kind, "cover-lines", 0.0)


def _cover(page: Page, settings: CoverSettings) -> range:
    """The lines above the contents, or above the first text where the dump has none; nothing without a masthead."""
    above = page.shapes[: settings.longest]
    end = next((i for i, shape in enumerate(above) if shape.closes or page.kind(i) == "contents"), len(above))
    return range(end if any(page.kind(index) == "masthead" for index in range(end)) else 0)


def _cover_page(page: Page, settings: CoverSettings) -> range:
    """The lines of the first page if it is a cover: no sentence on it, a masthead, and the contents behind it."""
    last = len(page.shapes) - 1
    end = next((i for i, shape in enumerate(page.shapes) if shape.line.page > 0), 0)
    if not 0 < end <= settings.longest:
        return range(0)
    kinds = {page.kind(index) for index in range(end)}
    # The contents have a page or two behind the cover.
    below = (i for i in range(end, last + 1) if page.shapes[i].line.page <= _CONTENTS_PAGES)
    announced = any(page.kind(index) == "contents" for index in below)
    text = any("。" in page.shapes[index].text for index in range(end))
    return range(end if announced and "masthead" in kinds and not text else 0)


def _last_printings(page: Page, settings: CoverSettings) -> Mapping[str, int]:
    """Where each line stands last, bare, if it may be a headline: one that stands oftener is a running head."""
    counts = Counter(shape.bare for shape in page.shapes)
    lasts = {shape.bare: index for index, shape in enumerate(page.shapes) if not shape.closes}
    lasts |= dict.fromkeys(page.announced, len(page.shapes))
    return {text: at for text, at in lasts.items() if counts[text] <= _PRINTINGS and len(text) >= settings.shortest}


def _headlines(text: str, lasts: Mapping[str, int], below: int, settings: CoverSettings) -> int:
    """How many headlines that stand `below` a text is put together from; 0 if anything else is in it."""
    if len(text) > _TOGETHER * settings.widest:
        return 0
    fewest = {0: 0}
    for end in range(1, len(text) + 1):
        counts = [
            fewest[start] + 1
            for start in range(max(0, end - settings.widest), end - settings.shortest + 1)
            if start in fewest and lasts.get(text[start:end], -1) >= below
        ]
        if counts:
            fewest[end] = min(counts)
    return fewest.get(len(text), 0)


COVER_LINES = Operator("cover-lines", "layout", CoverSettings, cover_lines)
