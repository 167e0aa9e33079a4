"""An article before its texts are read, and how its parts on two pages are put together.

Takes the drafts that the openings gave and the jump lines that belong together, gives the drafts of
whole articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from cleaner.articles.assembling import Ordered
from cleaner.articles.headlines.title import Title, TitleBlock
from cleaner.articles.openings.opening import Opening
from cleaner.articles.witnesses import Announced
from cleaner.typography import bare, has_cjk

# The headline over a second part is the first one, or short for it (0 to 100).
_SAME = 80.0


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its texts are read: all that later edits do not change.

    It lies between the lines `opening.at` and `end`; `jumped` are the jump lines that its parts were
    put together by, and the headline over the second part.
    """

    opening: Opening
    block: TitleBlock
    entry: Announced | None
    authors: tuple[str, ...]
    byline: tuple[int, ...]
    biography: tuple[int, ...]
    section: int | None
    blocks: tuple[Ordered, ...]
    leads: frozenset[int]
    photos: frozenset[int]
    end: int
    jumped: frozenset[int] = frozenset()


def titles_of(block: TitleBlock) -> list[Title]:
    """The headline with what stands above and below it."""
    return [title for title in (block.headline, block.kicker, block.subtitle) if title]


def with_second_parts(drafts: Sequence[Draft], continued: Mapping[int, int]) -> list[Draft]:
    """The articles with what a jump line sent to another page put behind them.

    `continued` maps a line that sends the reader on to the one that takes the text up. Both go, and
    with them the headline that is repeated there.
    """
    whole = list(drafts)
    for away, back in continued.items():
        first = next((d for d in whole if d.opening.at <= away < d.end), None)
        second = next((d for d in whole if d.opening.why == "taken-up" and d.opening.at <= back < d.end), None)
        if first and second and first is not second:
            together = _together(first, second, away, back)
            whole = [together if d is first else d for d in whole if d is not second]
    return whole


def _together(first: Draft, second: Draft, away: int, back: int) -> Draft:
    headline = second.block.headline
    # In English the jump line names the text, and the headline below it may have other words.
    named = headline is not None and headline.lines[0] == back + 1 and not has_cjk(headline.text)
    repeated = headline if headline and (named or _is_repeated(headline, first.block)) else None
    # The largest type of a page is what OCR leaves out: the headline may stand over the second part alone.
    block = first.block if first.block.headline else replace(first.block, headline=headline)
    added = [
        Ordered(t.lines[0], "heading", t.lines)
        for t in titles_of(second.block)
        if t is not repeated and t is not block.headline
    ]
    blocks = [b for b in (*first.blocks, *added, *second.blocks) if b.first not in (away, back)]
    text, notes = ([b for b in blocks if (b.kind == "note") == is_note] for is_note in (False, True))
    gone = {away, back, *(repeated.lines if repeated else ())}
    return replace(
        first,
        block=block,
        authors=tuple(dict.fromkeys((*first.authors, *second.authors))),
        byline=first.byline + second.byline,
        biography=first.biography + second.biography,
        blocks=(*text, *notes),
        photos=first.photos | second.photos,
        jumped=first.jumped | second.jumped | gone,
    )


def _is_repeated(headline: Title, block: TitleBlock) -> bool:
    texts = [bare(title.text) for title in titles_of(block)]
    return any(fuzz.partial_ratio(bare(headline.text), text) >= _SAME for text in texts)
