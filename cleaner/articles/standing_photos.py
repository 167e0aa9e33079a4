"""Pictures that stand alone: news told in a caption of which the article around says nothing.

Takes the drafts of the articles, gives them without the captions that belong to none. What such a caption says is
looked for in all articles, so that one which stands in the wrong article stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaner.articles.assembling import Ordered
from cleaner.articles.drafts import Draft, titles_of
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare

# So many characters in a row are a name or a phrase.
_GRAM = 3
_SEVERAL = 2
# Of pictures at the end of an article its text said .25 and .32 of those it has, and at most .09 of five that stand
# alone.
_OWN = 0.15
# To one caption that looks like text come so many that do not.
_CAPTIONS = 3


class StandingPhotoSettings(Settings, frozen=True):
    """A caption with its `credit` that tells `news` in `shortest` characters is outside an article that does not.

    The article says less than the share `own` of it, and no other article says the share `other`; of one that does not
    begin with its `day` it says nothing at all, for there the name of whom it shows is enough. An article of
    nothing but `most` captions and more is a page of pictures.
    """

    credit: re.Pattern[str]
    news: re.Pattern[str]
    day: re.Pattern[str]
    shortest: int
    own: float
    other: float
    most: int


def without_standing_photos(page: Page, drafts: Sequence[Draft], settings: StandingPhotoSettings) -> list[Draft]:
    """The articles without pictures that stand alone, and without those that are nothing but pictures."""
    kept = [draft for draft in drafts if not _is_picture_page(page, draft, settings.most)]
    if len(kept) < _SEVERAL:
        # An article by itself has pictures of its own.
        return list(drafts)
    told = [(number, *found) for number, draft in enumerate(kept) for found in _news(page, draft, settings)]
    wanted = {gram for _, _, text in told for gram in _grams(text)}
    sayers: dict[str, list[int]] = {}
    for number, draft in enumerate(kept if wanted else ()):
        for gram in wanted & _grams(_text(page, draft)):
            sayers.setdefault(gram, []).append(number)
    alone: dict[int, set[int]] = {}
    for number, block, text in told:
        grams = _grams(text)
        said = Counter(at for gram in grams for at in sayers.get(gram, ()))
        own = said.pop(number, 0)
        dated = settings.day.match(page.shapes[block.first].text) is not None
        told_of = own >= settings.own * len(grams) or (own > 0 and not dated)
        if not told_of and max(said.values(), default=0) < settings.other * len(grams):
            alone.setdefault(number, set()).add(block.first)
    return [_without(draft, alone.get(number, set())) for number, draft in enumerate(kept)]


def tells_of(text: str, caption: str) -> bool:
    """Whether a bare text has so much of what a caption says that the picture is one of its own.

    >>> tells_of("临江渡口的候船室重开以后老船工每天来坐", "候船室里老船工在等末班船"), tells_of("夜市收摊", "渡口重开")
    (True, False)
    """
    grams = _grams(bare(caption))
    return len(grams & _grams(text)) >= _OWN * len(grams) if grams else False


def _is_picture_page(page: Page, draft: Draft, most: int) -> bool:
    """Whether an unsigned article is nothing but captions, or one sentence is among several of them."""
    captions = sum(block.kind == "caption" for block in draft.blocks)
    others = [block for block in draft.blocks if block.kind != "caption"]
    if len(others) * _CAPTIONS > captions or captions < most or (others and draft.byline):
        return False
    return all(block.kind in BODY_KINDS and _is_sentence(page, block) for block in others)


def _is_sentence(page: Page, block: Ordered) -> bool:
    """Whether a text is a sentence on one line, as a caption without a credit is."""
    shape = page.shapes[block.lines[0]]
    return len(block.lines) == 1 and shape.closes and sum(shape.text.count(stop) for stop in "。！？") == 1


def _news(page: Page, draft: Draft, settings: StandingPhotoSettings) -> Iterator[tuple[Ordered, str]]:
    """The captions with a credit that tell news, each with its bare words."""
    for block in draft.blocks:
        if block.kind != "caption":
            continue
        text = " ".join(page.shapes[i].text for i in block.lines)
        credit = settings.credit.search(text)
        words = bare(text[: credit.start()]) if credit else ""
        if len(words) >= settings.shortest and settings.news.search(text):
            yield block, words


def _text(page: Page, draft: Draft) -> str:
    lines = [i for block in draft.blocks if block.kind in (*BODY_KINDS, "heading", "subheading") for i in block.lines]
    return "".join([bare(title.text) for title in titles_of(draft.block)] + [page.shapes[i].bare for i in lines])


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1))


def _without(draft: Draft, photos: set[int]) -> Draft:
    if not photos:
        return draft
    blocks = tuple(block for block in draft.blocks if block.first not in photos)
    return replace(draft, blocks=blocks, photos=draft.photos | photos)


STANDING_PHOTO = Operator("standing-photo", "articles", StandingPhotoSettings, without_standing_photos)
