"""The units of display lines: one headline, heading, caption or byline, over as many printed lines as it has.

Takes a `Page` and the lines between two stretches of text, gives `Unit`s. What they are to an article is not decided
here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cleaner.articles.phrases import each_whole
from cleaner.articles.vertical_bylines import parted_at_byline, signs_vertically
from cleaner.decisions import FURNITURE_KINDS, Kind
from cleaner.flow.seams import glue
from cleaner.layout.display.vertical import vertical_groups
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.layout.signed.authors import is_latin_role
from cleaner.layout.signed.byline import BylineSettings
from cleaner.typography import balance, ends_with_dash, has_cjk, is_couplet, pauses

# Two display lines with this much evidence across the seam are one headline on two lines.
_ONE_PHRASE = 1.3
# What ends a line above a headline: of a caption, of a name before what was said.
_ENDS_ABOVE = ("）", ")", "：", ":", "。")
# A word may stand in the contents by chance, and in a headline.
_HEADLINE = 5
# What parts the names of the contents.
_NO_NAME = re.compile(r"[^\u4e00-\u9fff]+")
# A line that is only the credit of the picture above is no wider than this.
_CREDIT = 9.0
# The end of a credit on a line of its own.
_CREDIT_REST = 4.0
_IN_BRACKETS = re.compile("[（(][^（()）]{2,24}[）)]")
# What fills its line lacks no more, and so many captions that are alike within a character show how wide they are.
_FILLED, _ALIKE, _SHARED = 1.5, 1.0, 3
_MARKED = "marked-caption"
# Lines of captions that a line with the credit ends.
_OPEN_CAPTIONS = frozenset({"picture-text", "dated-caption", "cut-credit", "caption-block"})
# A headline has so many lines at most.
_HEADLINE_LINES = 3
# These label captions of several lines, each of them from its first line on; what points at a picture begins one.
_SEVERAL_LINES = frozenset({_MARKED, "figure-caption", "wide-caption"})
_POINTING = frozenset("▲△▼▽◀▶◄►←→↑↓↖↗↘↙☝☞")
# The note of a caption's second line and of those behind it, where a rule knows them.
GOES_ON = "it goes on from the line above"
# A caption with its credit is at its end.
_CREDITED = ("摄", "攝", "图", "圖")
_WORD = re.compile("[\u4e00-\u9fff]{2,4}")
# With a number a heading begins: 二、守夜的人, （三）守夜的人, 2．守夜的人; but a line may begin with 2.5.
NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．](?!\d)|、)")
# Lines of one character that are no headline, whatever they say.
_LISTED = frozenset({"contents", "sponsor", "masthead", "advertisement"})


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


@dataclass(frozen=True, slots=True)
class Display:
    """What is known of all display lines of a dump: the vertical `groups` by line.

    `kicker` is what a line above a headline looks like, which is never one unit with it; `caption` is the width that
    captions share, 0.0 where they do not; `again` are the words that stand alone on several lines; `named` are those
    that stand apart in the contents, as names of authors do; `review` is a subtitle that says what is reviewed; `loose`
    says that a blank line stands between all lines.
    """

    groups: Mapping[int, tuple[int, ...]]
    names: BylineSettings | None
    kicker: re.Pattern[str] | None
    caption: float
    again: frozenset[str]
    named: frozenset[str]
    review: re.Pattern[str] | None = None
    loose: bool = False


def display_of(
    page: Page,
    names: BylineSettings | None,
    kicker: re.Pattern[str] | None,
    review: re.Pattern[str] | None = None,
) -> Display:
    """Look at all lines of a page once."""
    # The sections of the contents are vertical labels too, and belong to them.
    printed = [group for group in map(tuple, vertical_groups(page)) if page.kind(group[0]) not in _LISTED]
    # What stands on several pages is the name of their section.
    said = Counter("".join(page.shapes[i].bare for i in group) for group in printed)
    printed = [group for group in printed if said["".join(page.shapes[i].bare for i in group)] == 1]
    return Display(
        {i: group for group in printed for i in group},
        names,
        kicker,
        _caption_width(page),
        _said_again(page),
        frozenset(
            word for i, s in enumerate(page.shapes) if page.kind(i) == "contents" for word in _NO_NAME.split(s.text)
        ),
        review,
        _is_loose(page),
    )


def _is_loose(page: Page) -> bool:
    """Whether most lines of a dump are lines of a column with a blank one above, which then parts nothing."""
    return 2 * sum(shape.wrapped and shape.line.gap > 0 for shape in page.shapes) > len(page.shapes)


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
        if units and not apart and _same_unit(page, units[-1], index, display, signed=signed):
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


def _same_unit(page: Page, unit: list[int], index: int, display: Display, *, signed: bool) -> bool:
    last, kind, groups = unit[-1], page.kind(index), display.groups
    shape, before = page.shapes[index], page.shapes[last]
    if index in groups or last in groups:
        return groups.get(index) == groups.get(last)
    if last != index - 1 or shape.line.opens_page:
        return False
    if page.kind(last) == "caption" and before.text.endswith((":", "：")):
        # Whose picture it is stands on the next line.
        return kind in ("caption", "heading")
    if kind == "heading" and _goes_on_below(page, unit, display):
        return True
    if kind != page.kind(last):
        return False
    if kind in ("byline", "biography"):
        # The office of an English author stands below the name, and where the writer of a letter lives.
        office = display.names is not None and is_latin_role(shape.text, display.names)
        return not office and page.labels[index].note == page.labels[last].note
    if kind == "caption":
        if page.labels[index].note == GOES_ON:
            return True
        credited = page.labels[index].rule in ("credited-caption", "picture-text", "cut-credit")
        whole = page.labels[last].rule == "cut-credit" and before.width <= _CREDIT_REST
        begun = not (before.closes or whole) and page.labels[last].rule != "credited-caption"
        ends = credited and (begun or shape.width <= _CREDIT or _IN_BRACKETS.fullmatch(shape.text) is not None)
        open_above = page.labels[last].rule in _OPEN_CAPTIONS and not whole
        open_above = open_above or _begun_above(page, last, index, loose=display.loose)
        return not shape.doubled and (open_above or ends)
    if kind != "heading" or shape.line.gap > max(1, before.line.gap) or shape.marks or shape.doubled != before.doubled:
        return False
    if _announced_apart(page, unit, index):
        return False
    if page.parted(last, index) or (display.review is not None and display.review.fullmatch(shape.text)):
        return False
    if not shape.text.strip("—"):
        # The dash behind a heading has found no place on its line.
        return True
    if NUMBERED.match(shape.text):
        return False
    if shape.text.startswith(("—", "●", "■", "◆", "□")) or ends_with_dash(before.text):
        return False
    if each_whole("".join(page.shapes[i].text for i in unit[-_HEADLINE_LINES:]), shape.text):
        return False
    quoted = balance(before.text) > 0 and balance(before.text + shape.text) < balance(before.text)
    open_end = pauses(before.text) or before.text.endswith("的") or quoted
    if open_end or ends_with_dash(shape.text) or page.seam(last, index).strength >= _ONE_PHRASE:
        return True
    # A line over a byline may be the kicker of the one below it, and two long lines are two phrases.
    rest = has_cjk(shape.text) and shape.width < before.width / 2 and not is_couplet(before.text.split())
    return rest and not signed and _fills_column(before)


def _announced_apart(page: Page, unit: Sequence[int], index: int) -> bool:
    """Whether a headline ends above a line, or begins at it, as the contents have it: below a caption, over a name."""
    whole = "".join(page.shapes[i].bare for i in unit)
    above, shape = page.shapes[unit[-1]].text, page.shapes[index]
    if whole + shape.bare in page.announced:
        return False
    begins = shape.bare in page.announced and (above.endswith(_ENDS_ABOVE) or len(shape.bare) >= _HEADLINE)
    return whole in page.announced or begins


def _begun_above(page: Page, last: int, index: int, *, loose: bool) -> bool:
    """Whether a caption of several lines, which one rule labelled, goes on in the line below."""
    rule = page.labels[last].rule
    above, below = page.shapes[last], page.shapes[index]
    goes_on = rule in _SEVERAL_LINES and rule == page.labels[index].rule
    return goes_on and not above.closes and not (below.line.gap and not loose) and below.text[0] not in _POINTING


def _fills_column(shape: Shape) -> bool:
    """Whether a display line is as wide as its column, so that a longer phrase goes on below it."""
    return shape.wrapped and abs(shape.missing) <= _FILLED


def _goes_on_below(page: Page, unit: Sequence[int], display: Display) -> bool:
    """Whether a marked caption that fills its line goes on on the next one: captions share a width, as columns do."""
    last = unit[-1]
    above, below = page.shapes[last], page.shapes[last + 1]
    if page.labels[unit[0]].rule != _MARKED or page.labels[last].rule != _MARKED:
        return False
    if above.closes or above.text.endswith(_CREDITED):
        return False
    if below.doubled or below.marks or (below.line.gap and not display.loose) or page.kind(last + 2) == "shadow":
        return False
    if below.bare in page.announced or below.width > above.width:
        return False
    return abs(above.width - display.caption) <= _FILLED or bool(page.seam(last, last + 1).word)


def _caption_width(page: Page) -> float:
    """The greatest width that three marked captions share, each by a letter more or less; 0.0 where none do."""
    widths = sorted(
        shape.width for i, shape in enumerate(page.shapes) if i in page.labels and page.labels[i].rule == _MARKED
    )
    return max((c for a, c in zip(widths, widths[_SHARED - 1 :], strict=False) if c - a <= _ALIKE), default=0.0)


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


def _said_again(page: Page) -> frozenset[str]:
    """The short Chinese words that stand alone on more than one line."""
    alone = Counter(shape.text for shape in page.shapes if _WORD.fullmatch(shape.text))
    return frozenset(word for word, count in alone.items() if count > 1)
