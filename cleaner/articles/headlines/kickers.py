"""Kickers: the place, the occasion or the topic over a headline, on a line of its own or on the headline's.

Takes units of a title block, says which of them is the kicker, and parts one from its headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.articles.headlines.title import Title, TitleSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import COLUMN, LONGEST_ROLE
from cleaner.layout.page import Page
from cleaner.typography import bare, ends_with_dash

# A headline and a kicker that were read as one have so many characters each.
_SHORTEST_PART = 4
# A kicker is one line or two: a shorter one is the name of a section, a longer one an advertisement.
_SHORTEST_KICKER, _LONGEST = 5, 50
_BLANK = re.compile("[ \u3000]")
_BEHIND_DASH = re.compile(r"(?<=\w{3})\s+——\s*(?=[\w“《])")


def has_kicker(shown: Sequence[Unit], place: int, settings: TitleSettings) -> bool:
    """Whether a kicker stands over a unit, or right behind it where large type was extracted first."""
    kickers = [settings.kicker.fullmatch(unit.text) is not None for unit in shown]
    above, below = place > 0 and kickers[place - 1], place + 1 < len(shown) and kickers[place + 1]
    if shown[place].doubled:
        return place == 0 and below
    return above or (below and place + 2 == len(shown))


def is_kicker(unit: Unit, headline: list[Unit] | None, run: Run, settings: TitleSettings) -> bool:
    """Whether a unit beside a headline is its kicker: by its form, or because it stands over it."""
    if headline is None or unit.doubled or ends_with_dash(unit.text) or settings.figure.fullmatch(unit.text):
        return False
    if settings.kicker.fullmatch(unit.text) or settings.kicker_end.search(unit.text):
        return True
    if stands_over_kicker(run, unit, headline, settings) or settings.aside.fullmatch(unit.text):
        return False
    above = unit.lines[-1] < headline[0].lines[0]
    if above and (unit.width > _LONGEST or _another_between(run, unit, headline)):
        return False
    if above and settings.column_name.fullmatch(unit.text):
        return True
    followed = any(u.kind == "byline" for u in run.units)
    return unit.width >= _SHORTEST_KICKER and (above or run.interrupts or (followed and run.fold > unit.lines[-1]))


def _another_between(run: Run, unit: Unit, headline: Sequence[Unit]) -> bool:
    """Whether another line stands nearer above the headline, which is its kicker then."""
    between = (u for u in run.units if unit.lines[-1] < u.lines[0] and u.lines[-1] < headline[0].lines[0])
    return any(u.kind == "heading" and u.width >= _SHORTEST_KICKER and not (u.doubled or u.vertical) for u in between)


def stands_over_kicker(run: Run, unit: Unit, headline: Sequence[Unit] | None, settings: TitleSettings) -> bool:
    """Whether a line stands over the place and the headline below it, as a picture's caption does."""
    if headline is None:
        return False
    between = [u for u in run.units if unit.lines[-1] < u.lines[0] and u.lines[-1] < headline[0].lines[0]]
    return any(settings.kicker.fullmatch(u.text) for u in between)


def stands_over_byline(run: Run, unit: Unit, headline: Sequence[Unit]) -> bool:
    """Whether a line opens the title block whose headline was extracted elsewhere, or has only this line above."""
    if headline[0] in run.units and _another_between(run, unit, headline):
        return False
    first = next((u for u in run.units if u.kind in ("heading", "caption")), None)
    return first is unit and not unit.doubled and any(u.kind == "byline" for u in run.units)


def split_subtitle(page: Page, head: Title, announced: str) -> tuple[Title, Title | None]:
    """Part a headline from the subtitle that an extractor put behind it.

    It stands after white space and a dash, or after the dash where the contents give the first part alone, as
    `announced`.
    """
    found = _BEHIND_DASH.search(head.text)
    if found is None and announced and head.text.startswith(f"{announced}——"):
        found = re.compile("——").search(head.text)
    if len(head.lines) != 1 or found is None:
        return head, None
    start, end = head.spans[0]
    at = page.reading.source.text.find(found[0], start, end)
    if at < 0 or page.reading.text(start, at).strip() != head.text[: found.start()]:
        return head, None
    above, below = head.text[: found.start()], head.text[found.start() :].strip()
    dash = at + len(found[0]) - len(found[0].lstrip())
    return Title(head.lines, above, ((start, at),)), Title(head.lines, below, ((dash, end),))


def split_author(
    page: Page, head: Title, settings: TitleSettings, announced: str, authors: Sequence[str]
) -> tuple[Title, str]:
    """Part a headline from its byline, which an extractor put behind it on the line: 夜航 图/文 林川.

    The byline says what the author did, or the contents give the headline without it, as `announced`, and its
    `authors`.
    """
    signed = bare("".join(authors))
    title = COLUMN.sub("", announced)
    rest = bare(head.text.removeprefix(title)) if title and head.text.startswith(title) else ""
    if not (signed and rest.endswith(signed) and len(rest) <= len(signed) + LONGEST_ROLE):
        behind = settings.byline_behind.search(head.text)
        title = head.text[: behind.start()] if behind and behind.start() else ""
    if len(head.lines) != 1 or not title:
        return head, ""
    start, end = head.spans[0]
    at = page.reading.source.text.find(title, start, end) + len(title)
    if at < len(title) or page.reading.text(start, at).strip() != title:
        return head, ""
    return Title(head.lines, title, ((start, at),)), head.text[len(title) :].strip()


def split_kicker(
    page: Page, head: Title, settings: TitleSettings, announced: str, *, alone: bool
) -> tuple[Title | None, Title]:
    """Part a headline that was printed with its kicker on one line: the first phrases are the kicker.

    What the contents give is the headline, as `announced`. Else, where no kicker stands above it (`alone`), two
    phrases of one length are a couplet and stay together; the kicker is the long statement or the couplet before
    the last group.
    """
    if len(head.lines) != 1:
        return None, head
    phrases = _BLANK.split(head.text)
    if len(phrases) < 2:
        return _parted_solid(page, head, announced)
    if announced and head.text.endswith(announced) and _BLANK.match(head.text, len(head.text) - len(announced) - 1):
        return _parted(page, head, head.text[: -len(announced) - 1], announced)
    if not alone:
        return None, head
    groups: list[list[str]] = []
    for phrase in phrases:
        if groups and len(groups[-1]) == 1 and len(bare(groups[-1][0])) == len(bare(phrase)):
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
    explicit = bool(settings.kicker_end.search(phrases[0]))
    if explicit:
        groups = [[phrases[0]], phrases[1:]]
    at = sum(len(phrase) + 1 for phrase in groups[0])
    first, rest = head.text[: at - 1], head.text[at:]
    if len(groups) != 2 or not (explicit or (len(bare(first)) >= 14 and len(bare(rest)) >= 8)):
        return None, head
    return _parted(page, head, first, rest)


def joined_titles(above: Title | None, below: Title | None) -> Title | None:
    """Two kickers of one headline as one, or the one that there is."""
    if above is None or below is None:
        return above or below
    return Title((*above.lines, *below.lines), f"{above.text} {below.text}", (*above.spans, *below.spans))


def _parted_solid(page: Page, head: Title, announced: str) -> tuple[Title | None, Title]:
    """A kicker and the headline that the contents announce, read as one word; the headline alone where it is none."""
    start, end = head.spans[0]
    at = end - len(announced)
    kicker = page.reading.text(start, at).strip() if at > start else ""
    solid = page.reading.source.text[at:end] == announced and head.text == kicker + announced
    if not solid or min(len(announced), len(kicker)) < _SHORTEST_PART:
        return None, head
    return Title(head.lines, kicker, ((start, at),)), Title(head.lines, announced, ((at, end),))


def _parted(page: Page, head: Title, first: str, rest: str) -> tuple[Title | None, Title]:
    """The two parts of a headline on one line, or the headline alone where the source has no blank between them."""
    start, end = head.spans[0]
    source = page.reading.source.text
    # The last blank before the rest, found from the end, since repairs may have shortened the first part.
    at = end
    for _ in range(len(_BLANK.findall(rest)) + 1):
        at = max(source.rfind(blank, start, at) for blank in " \u3000")
    if at <= start or page.reading.text(at, end).strip() != rest:
        return None, head
    return Title(head.lines, first, ((start, at),)), Title(head.lines, rest, ((at + 1, end),))
