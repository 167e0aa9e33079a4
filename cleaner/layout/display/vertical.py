"""Vertical lines: single characters one below the other, as extractors give them.

Takes a `Page`, gives the lines that make one, and labels for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import OPENERS

# A vertical label has at least this many characters; one alone may be a drop cap or a stub.
_VERTICAL = 2
# A headline has at least so many characters; fewer may stand in another word.
_HEADLINE = 4
# What may end an article, and stand before a byline.
_END_MARKS = "◆■●★▲□○◇"


class VerticalSettings(Settings, frozen=True):
    """Single characters one below the other are one vertical line of `kind`."""

    kind: Kind


def vertical_label(page: Page, settings: VerticalSettings) -> Iterator[tuple[int, Label]]:
    """Label the characters of vertical lines; which line they belong to, `vertical_groups` says."""
    for group in vertical_groups(page):
        for index in group:
            line = page.shapes[index].line
            if page.free(index):
                yield index, Label(line.start, line.end, settings.kind, "vertical-label", 0.0)


def vertical_groups(page: Page) -> list[list[int]]:
    """Runs of single characters, split where the gap between them grows, and around what the contents announce."""
    groups: list[list[int]] = []
    run: list[int] = []
    for index, shape in enumerate(page.shapes):
        if run and shape.single and not shape.full and run[-1] == index - 1:
            inside = page.shapes[run[1]].line.gap if len(run) > 1 else shape.line.gap
            if shape.line.gap <= inside and not shape.line.opens_page:
                run.append(index)
                continue
        if len(run) >= _VERTICAL:
            groups.append(run)
        begins = shape.single and not (shape.full or shape.text.isdigit() or _ends_article(page, index))
        run = [index] if begins else []
    if len(run) >= _VERTICAL:
        groups.append(run)
    return [part for group in groups for part in _around_headline(page, group) if len(part) >= _VERTICAL]


def _around_headline(page: Page, group: list[int]) -> list[list[int]]:
    """A run in which the whole of an announced headline stands, in parts: what is above it, it, and what is below.

    A shorter one is parted from the name of its section.
    """
    if not page.announced:
        return [group]
    below = _below_section(page, group)
    if below:
        return [group[:below], group[below:]]
    if len(group) <= _HEADLINE:
        return [group]
    # Signs are no part of a headline's name, and stay with what is before them; marks go with what they begin.
    said = [index for index in group if page.shapes[index].bare]
    text = "".join(page.shapes[index].bare for index in said)
    names = sorted(name for name in page.announced if len(name) >= _HEADLINE and name in text)
    longest = max(names, key=len, default=text)
    if longest == text or len(text) != len(said):
        return [group]
    at = text.index(longest)
    begins = group.index(said[at])
    while begins and page.shapes[group[begins - 1]].text in OPENERS:
        begins -= 1
    after = at + len(longest)
    ends = group.index(said[after]) if after < len(said) else len(group)
    while page.shapes[group[ends - 1]].text in _END_MARKS:
        ends -= 1
    return [part for part in (group[:begins], group[begins:ends], group[ends:]) if part]


def _below_section(page: Page, group: list[int]) -> int:
    """Where a run goes on from the name of a section to an announced headline, both whole; 0 where it does not."""
    characters = [page.shapes[index].text for index in group]
    places = range(_VERTICAL, len(group) - _VERTICAL + 1)
    parts = (("".join(characters[:at]), "".join(characters[at:]), at) for at in places)
    return next((at for above, title, at in parts if above in page.sections and title in page.announced), 0)


def _ends_article(page: Page, index: int) -> bool:
    """Whether a character is the mark behind the last sentence of an article, on a line of its own."""
    return page.shapes[index].text in _END_MARKS and index > 0 and page.shapes[index - 1].closes


VERTICAL_LABEL = Operator("vertical-label", "layout", VerticalSettings, vertical_label)
