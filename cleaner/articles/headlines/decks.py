"""Subtitles without a dash: who was there, what it costs, what else happened, in smaller type below a headline.

Takes the units over a text, says which of them stand below the headline by their form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.units import Unit
from cleaner.setting import width
from cleaner.typography import bare, has_cjk

# A subtitle has so many lines and characters at most.
_LINES, _LONGEST = 2, 50
# So many phrases that are not alike are a list; a headline has two, or three of one length.
_LIST = 3
# A line in smaller type has so many more characters than the headline above it, which has so many at least.
_SMALLER, _HEADLINE = 1.5, 6
# So many more say it without a comma, below what is no name of a column.
_TWICE = 1.8
# What is left of a headline is a few characters, below a line that is much wider.
_REST, _MUCH_WIDER = 3, 4
# The name of a kind of article is no longer: 书评, 荐书台.
_LABEL = 4
# A line of so many characters says something, and is more than the name of a column.
_STATEMENT = 8
# The phrases of a couplet differ by so much at most, quotes aside.
_COUPLET, _NEARLY = 2, 1.0
# They take half the width of a character at the edge of a line, or none.
_QUOTES = re.compile("[“”‘’「」『』《》]")
_QUOTED = re.compile("[“《「][^”》」]*[”》」]")


def without_decks(shown: Sequence[Unit], settings: TitleSettings) -> list[Unit]:
    """The units of a title block that may be its headline."""
    kept = [
        u
        for place, u in enumerate(shown)
        if not is_deck(u, _above(shown, place), settings)
        and not quotes_asked(u, shown, settings)
        and not over_asked(u, shown[place + 1] if place + 1 < len(shown) else None, settings)
    ]
    return kept or list(shown)


def _above(shown: Sequence[Unit], place: int) -> Unit | None:
    """The unit above one, made one with the line over it of which it is a few characters that found no place there."""
    if not place:
        return None
    rest = shown[place - 1]
    short = place > 1 and rest.width <= min(_REST, shown[place - 2].width / _MUCH_WIDER)
    first = shown[place - 2] if short else None
    if first is None or first.vertical or first.lines[-1] + 1 != rest.lines[0] or not has_cjk(first.text):
        return rest
    return replace(first, lines=first.lines + rest.lines, text=first.text + rest.text)


def reviews(unit: Unit, above: Unit, settings: TitleSettings) -> bool:
    """Whether a line right below a headline says what it reviews: 读林小川《渡口》."""
    labels = (settings.column_name, settings.kicker, settings.inside)
    headed = len(bare(above.text)) > _LABEL and not any(label.fullmatch(above.text) for label in labels)
    return headed and settings.review.fullmatch(unit.text) is not None


def quotes_asked(unit: Unit, shown: Sequence[Unit], settings: TitleSettings) -> bool:
    """Whether a line is what somebody said, all of it in quotes, beside the headline that names them: 林小川：…"""
    quoted = unit.text[:1] in "“「『" and unit.text[-1:] in "”」』"
    others = [u for u in shown if u is not unit and abs(u.lines[0] - unit.lines[0]) <= _LINES]
    return quoted and any(settings.asked.fullmatch(u.text) for u in others)


def over_asked(unit: Unit, below: Unit | None, settings: TitleSettings) -> bool:
    """Whether a line is the office of whom the headline right below it names: 渡轮公司创始人 | 林小川：…"""
    beside = below is not None and below.lines[0] == unit.lines[-1] + 1
    named = beside and below is not None and settings.asked.fullmatch(below.text) is not None
    return named and settings.office.fullmatch(unit.text) is not None


def widths_of(phrases: Sequence[str]) -> list[float]:
    """How wide phrases are that stand side by side or below each other, quotes aside, the narrowest first."""
    return sorted(width(_QUOTES.sub("", phrase)) for phrase in phrases)


def is_deck(unit: Unit, above: Unit | None, settings: TitleSettings) -> bool:
    """Whether a line stands below a headline by its form, or as a long sentence right below a shorter line."""
    if unit.vertical or not has_cjk(unit.text) or len(unit.lines) > _LINES or unit.width > _LONGEST:
        return False
    if settings.deck.fullmatch(unit.text):
        return True
    if above is None or unit.lines[0] != above.lines[-1] + 1 or unit.opens_page:
        return False
    if reviews(unit, above, settings):
        return True
    phrases = unit.text.split()
    listed = len(phrases) >= _LIST and not any(sign in unit.text for sign in "：:／/@《")
    if listed and len({len(phrase) for phrase in phrases}) > 1:
        return True
    headed = len(bare(above.text)) >= _HEADLINE and not (
        settings.kicker_end.search(above.text)
        or settings.kicker.fullmatch(above.text)
        or settings.column_name.fullmatch(above.text)
        or settings.inside.match(above.text)
    )
    # Two phrases of one length, or nearly so, are a headline whatever stands above; two of others, below a statement
    # that is no longer, a subtitle.
    widths = widths_of(phrases)
    alike = widths[-1] - widths[0] <= _NEARLY
    if len(phrases) == _COUPLET and alike:
        return False
    said = len(bare(above.text)) >= _STATEMENT
    if headed and len(phrases) > 1 and not alike and said and width(unit.text) >= width(above.text):
        return True
    comma = "，" in _QUOTED.sub("", unit.text) and unit.width >= _SMALLER * above.width
    return headed and (comma or (said and unit.width >= _TWICE * above.width))
