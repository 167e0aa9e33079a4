"""The units of display lines: one headline, heading, caption or byline, over as many printed lines as it has.

Takes a `Page` and the lines between two stretches of text, gives `Unit`s. What they are to an article is not decided
here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cleaner.articles.display_lines import Display
from cleaner.articles.unit_seams import same_unit
from cleaner.articles.vertical_bylines import parted_at_byline, signs_vertically
from cleaner.decisions import FURNITURE_KINDS, Kind
from cleaner.flow.seams import glue
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that are one headline, heading, caption or byline.

    `lines` are indexes of printed lines; `gap` counts the blank lines above; `doubled` says that
    it was printed with a shadow, `echoed` that its shadow is a line of its own, `spaced` that it was
    letter-spaced, `vertical` that it was set from top to bottom, `again` that it is a word which stands alone on
    another line as well, as the name of a section does in the contents and over its pages.
    """

    lines: tuple[int, ...]
    text: str
    kind: Kind
    gap: int
    opens_page: bool
    doubled: bool
    echoed: bool
    spaced: bool
    vertical: bool
    marks: int
    again: bool

    @property
    def width(self) -> int:
        return len(self.text)


def units_of(page: Page, lines: list[int], display: Display) -> tuple[Unit, ...]:
    """The units of the display lines between two lines of text."""
    groups, names, kicker = display.groups, display.names, display.kicker
    signed = any(page.kind(index) == "byline" for index in lines)
    units: list[list[int]] = []
    for index in lines:
        kind = page.kind(index)
        if kind == "table" or (kind in FURNITURE_KINDS and index not in groups):
            continue
        above = page.shapes[units[-1][-1]].text if units else ""
        # What has no headline below it is none's kicker.
        over = index != lines[-1] and kicker is not None and kicker.fullmatch(page.shapes[index].text)
        apart = over or (kicker is not None and kicker.fullmatch(above))
        if units and not apart and same_unit(page, units[-1], index, display, signed=signed):
            units[-1].append(index)
        else:
            units.append([index])
    if names:
        units = [
            part
            for unit in units
            for part in (
                parted_at_byline(page, unit, names, () if signed else display.named) if unit[0] in groups else [unit]
            )
        ]
    found = [_unit(page, unit, display) for unit in units]
    for place, unit in enumerate(found):
        group = groups.get(unit.lines[0], ())
        # What was parted from a vertical line is its byline.
        if names and group and (unit.lines[0] != group[0] or _signs(unit, found[:place], names)):
            found[place] = replace(unit, kind="byline")
    return tuple(found)


def _signs(unit: Unit, before: list[Unit], names: BylineSettings) -> bool:
    """Whether a vertical line is a byline, or the office of the author right before."""
    office = bool(before) and before[-1].kind == "byline" and bool(names.role.search(unit.text))
    return office or signs_vertically(unit.text, names)


def _unit(page: Page, lines: list[int], display: Display) -> Unit:
    first = page.shapes[lines[0]]
    vertical = lines[0] in display.groups
    kind = page.kind(lines[0]) or "heading"
    text = first.text
    for index in lines[1:]:
        following = page.shapes[index].text
        between = " " if kind == "byline" else "" if vertical else glue(text, following)
        text += between + following
    return Unit(
        tuple(lines),
        text,
        "heading" if vertical else kind,
        first.line.gap,
        first.line.opens_page,
        any(page.shapes[i].doubled for i in lines),
        page.kind(lines[-1] + 1) == "shadow",
        vertical or page.shapes[lines[0]].spaced,
        vertical,
        first.marks,
        not vertical and text in display.again,
    )
