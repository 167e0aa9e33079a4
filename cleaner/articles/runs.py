"""What stands between two stretches of text: captions, bylines, headlines, in units.

Takes a `Page` and its `Flow`, gives `Run`s of `Unit`s. A unit is one headline, caption or byline,
over as many printed lines as it has; a run is all that stands between one line of text and the
next. Which unit is the headline is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleaner.decisions import BODY_KINDS, FURNITURE_KINDS, Kind
from cleaner.flow import Flow
from cleaner.flow.seams import glue
from cleaner.layout.authors import BylineSettings, authors_of, inline_authors
from cleaner.layout.page import Page
from cleaner.layout.vertical import vertical_groups
from cleaner.typography import balance, ends_with_dash, pauses

# Two display lines with this much evidence across the seam are one headline on two lines.
_ONE_PHRASE = 1.3
# A vertical title above a byline has so many characters, and what the author did, in a few, stands before such a sign.
_VERTICAL_TITLE = 2
_LONGEST_ROLE = 6
_SLASHES = "／/|｜：:"
# The place and the agency stand before the reporters, in so many characters.
_PLACE = 16
# A vertical byline has so many characters at most.
_LONGEST_BYLINE = 60
# A line that is only the credit of the picture above is no wider than this.
_CREDIT = 9.0
# Lines of one character that are no headline, whatever they say.
_LISTED = frozenset({"contents", "sponsor", "masthead", "advertisement"})


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that are one headline, heading, caption or byline.

    `lines` are indexes of printed lines; `gap` counts the blank lines above; `doubled` says that
    it was printed with a shadow, `echoed` that its shadow is a line of its own, `spaced` that it was
    letter-spaced, `vertical` that it was set from top to bottom.
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

    @property
    def width(self) -> int:
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Run:
    """The units between the text line `left` and the text line `right` (-1 and the end: none).

    `interrupts` says that a sentence goes on across the run, `resumes` that it does right below,
    `broken` that the text before has no end, `ended` that an end mark or a source note stood before
    it; `fold` is the first line of the last page that begins in it (`right` included), or -1.
    """

    left: int
    right: int
    units: tuple[Unit, ...]
    interrupts: bool
    broken: bool
    ended: bool
    fold: int
    resumes: bool = False


def runs_of(
    page: Page, flow: Flow, names: BylineSettings | None = None, kicker: re.Pattern[str] | None = None
) -> tuple[Run, ...]:
    """All runs in source order, also the empty ones where a new page begins with text.

    `kicker` is what a line above a headline looks like, which is never one unit with it.
    """
    # The sections of the contents are vertical labels too, and belong to them.
    printed = (group for group in map(tuple, vertical_groups(page)) if page.kind(group[0]) not in _LISTED)
    groups = {i: group for group in printed for i in group}
    spaced = _spaced(page)
    runs: list[Run] = []
    left, pending = -1, list[int]()
    continued = set(flow.after.values())
    for index in range(len(page.shapes) + 1):
        if index < len(page.shapes) and page.kind(index) not in BODY_KINDS:
            pending.append(index)
            continue
        opens = index < len(page.shapes) and page.shapes[index].line.opens_page
        signed = names is not None and index not in continued and _begins_signed(page, index, names)
        if pending or opens or signed or index in (0, len(page.shapes)):
            runs += _parted(_run(page, flow, left, index, pending, groups, spaced, names, kicker))
        left, pending = index, []
    return tuple(runs)


def _begins_signed(page: Page, index: int, names: BylineSettings) -> bool:
    """Whether a paragraph begins with its reporters: 本报讯（记者 林川）."""
    if index >= len(page.shapes) or not any(sign in page.shapes[index].text[:_PLACE] for sign in "（(【〈《<"):
        return False
    return bool(inline_authors(page, index, names))


def _run(
    page: Page,
    flow: Flow,
    left: int,
    right: int,
    lines: list[int],
    groups: dict[int, tuple[int, ...]],
    spaced: frozenset[int],
    names: BylineSettings | None,
    kicker: re.Pattern[str] | None,
) -> Run:
    # A text that a jump line sends to another page goes on there, across other articles.
    sent_on = any(line in flow.continued for line in range(left + 1, right))
    interrupts = left >= 0 and flow.after.get(left, -1) >= right and not sent_on
    ended = left >= 0 and (page.shapes[left].ended or any(page.kind(i) == "note" for i in lines))
    candidates = [*lines, *([right] if right < len(page.shapes) else [])]
    folds = [i for i in candidates if page.shapes[i].line.opens_page and page.shapes[i].line.page > 0]
    fold = folds[-1] if folds else -1
    broken = left >= 0 and not page.shapes[left].closes
    units = _units(page, lines, groups, spaced, names, kicker)
    return Run(left, right, units, interrupts, broken, ended, fold, interrupts and flow.after.get(left) == right)


def _parted(run: Run) -> Iterator[Run]:
    """The run, or two where two title blocks follow each other without text between."""
    place = _second_block(run)
    if place is None:
        yield run
        return
    units = run.units
    first = units[place].lines[0]
    yield replace(run, right=first, units=units[:place], fold=first)
    yield replace(run, left=units[place - 1].lines[-1], units=units[place:], interrupts=False, ended=True)


def _second_block(run: Run) -> int | None:
    """Where among the units of a run a second title block begins."""
    units = run.units
    signed = [place for place, unit in enumerate(units) if unit.kind == "byline"]
    for place, unit in enumerate(units):
        second = unit.kind == "heading" and signed and signed[0] < place < signed[-1]
        if second and any(u.kind == "heading" for u in units[: signed[0]]):
            return place
    # A page's headline extracted behind its text, and the byline at the head of the next page.
    over = next((place for place, unit in enumerate(units) if 0 <= run.fold <= unit.lines[0]), None)
    if over and signed and signed[0] >= over and any(u.kind == "heading" and u.vertical for u in units[:over]):
        return over
    return None


def _units(
    page: Page,
    lines: list[int],
    groups: dict[int, tuple[int, ...]],
    spaced: frozenset[int],
    names: BylineSettings | None,
    kicker: re.Pattern[str] | None,
) -> tuple[Unit, ...]:
    units: list[list[int]] = []
    for index in lines:
        kind = page.kind(index)
        if kind == "table" or (kind in FURNITURE_KINDS and index not in groups):
            continue
        above = page.shapes[units[-1][-1]].text if units else ""
        apart = kicker is not None and (kicker.fullmatch(above) or kicker.fullmatch(page.shapes[index].text))
        if units and not apart and _same_unit(page, units[-1], index, groups):
            units[-1].append(index)
        else:
            units.append([index])
    if names:
        units = [
            part for unit in units for part in (_parted_at_byline(page, unit, names) if unit[0] in groups else [unit])
        ]
    found = [_unit(page, unit, groups, spaced) for unit in units]
    for place, unit in enumerate(found):
        if names and unit.lines[0] in groups and _signs(unit, found[:place], names):
            found[place] = replace(unit, kind="byline")
    return tuple(found)


def _parted_at_byline(page: Page, unit: list[int], names: BylineSettings) -> list[list[int]]:
    """A vertical line, or two where a byline goes on below a subtitle: 一條公路的停車計畫文／許蔚藍."""
    characters = [page.shapes[index].text for index in unit]
    for at in range(_VERTICAL_TITLE, len(unit) - 1):
        rest = "".join(characters[at : at + _LONGEST_BYLINE])
        begins = any(sign in rest[:_LONGEST_ROLE] for sign in _SLASHES) and names.mark.match(rest)
        if (begins or _reports(rest, names)) and authors_of(rest, names):
            return [unit[:at], unit[at:]]
    return [unit]


def _signs(unit: Unit, before: list[Unit], names: BylineSettings) -> bool:
    """Whether a vertical line is a byline, or the office of the author right before."""
    begins = bool(names.mark.match(unit.text)) or _reports(unit.text, names)
    marked = begins and bool(authors_of(unit.text, names))
    office = bool(before) and before[-1].kind == "byline" and bool(names.role.search(unit.text))
    return marked or office


def _reports(text: str, names: BylineSettings) -> bool:
    """Whether a text says who reports: 記者江海寧報導."""
    return names.prefix.match(text) is not None and names.suffix.search(text) is not None


def _same_unit(page: Page, unit: list[int], index: int, groups: dict[int, tuple[int, ...]]) -> bool:
    last, kind = unit[-1], page.kind(index)
    shape, before = page.shapes[index], page.shapes[last]
    if index in groups or last in groups:
        return groups.get(index) == groups.get(last)
    if last != index - 1 or shape.line.opens_page:
        return False
    if page.kind(last) == "caption" and before.text.endswith((":", "：")):
        # Whose picture it is stands on the next line.
        return kind in ("caption", "heading")
    if kind != page.kind(last):
        return False
    if kind in ("byline", "biography"):
        return True
    if kind == "caption":
        credited = page.labels[index].rule in ("credited-caption", "picture-text")
        begun = not before.closes and page.labels[last].rule != "credited-caption"
        ends = credited and (begun or shape.width <= _CREDIT)
        return not shape.doubled and (page.labels[last].rule == "picture-text" or ends)
    if kind != "heading" or shape.line.gap > max(1, before.line.gap) or shape.marks or shape.doubled != before.doubled:
        return False
    if page.parted(last, index):
        return False
    if not shape.text.strip("—"):
        # The dash behind a heading has found no place on its line.
        return True
    if shape.text.startswith(("—", "●", "■", "◆")) or ends_with_dash(before.text):
        return False
    quoted = balance(before.text) > 0 and balance(before.text + shape.text) < balance(before.text)
    open_end = pauses(before.text) or before.text.endswith("的") or quoted
    return open_end or ends_with_dash(shape.text) or page.seam(last, index).strength >= _ONE_PHRASE


def _unit(page: Page, lines: list[int], groups: dict[int, tuple[int, ...]], spaced: frozenset[int]) -> Unit:
    first = page.shapes[lines[0]]
    vertical = lines[0] in groups
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
        vertical or lines[0] in spaced,
        vertical,
        first.marks,
    )


def _spaced(page: Page) -> frozenset[int]:
    """The lines from which letter-spacing was taken."""
    lines = sorted((shape.line for shape in page.shapes), key=lambda line: line.start)
    found: set[int] = set()
    at = 0
    for edit in page.reading.edits:
        if edit.rule != "letter-spacing":
            continue
        while at < len(lines) and lines[at].end <= edit.start:
            at += 1
        found |= {lines[at].index} if at < len(lines) else set()
    return frozenset(found)
