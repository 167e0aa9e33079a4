"""What stands between two stretches of text: captions, bylines, headlines, in units.

Takes a `Page` and its `Flow`, gives `Run`s of `Unit`s: a run is all that stands between one line of text
and the next. Which unit is the headline is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleaner.articles.closing_credits import ends_in_credit
from cleaner.articles.display_lines import Display, display_of
from cleaner.articles.units import Unit, units_of
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import inline_authors
from cleaner.layout.signed.byline import BylineSettings

# The place and the agency stand before the reporters, in so many characters.
_PLACE = 20
# A cover, contents and a title block that stand on end have fewer units.
_MOST_UNITS = 200
_REPORTING = (*"（(【〈《<〔", "记者", "記者")


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
    page: Page,
    flow: Flow,
    names: BylineSettings | None = None,
    kicker: re.Pattern[str] | None = None,
    closing: re.Pattern[str] | None = None,
    review: re.Pattern[str] | None = None,
) -> tuple[Run, ...]:
    """All runs in source order, also the empty ones where a new page begins with text.

    `kicker` is what a line above a headline looks like, which is never one unit with it; `closing` is the credit in
    brackets behind an article's last sentence, with the groups `names` where it is nothing but names, `reporters`
    where it names those; `review` is a subtitle that says what is reviewed, one unit with no line above.
    """
    display = display_of(page, names, kicker, review)
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
            run = _run(page, flow, left, index, pending, display, names)
            credited = closing is not None and left >= 0 and ends_in_credit(page, left, closing, names)
            runs += (part for whole in _parted(replace(run, ended=run.ended or credited)) for part in _bounded(whole))
        left, pending = index, []
    return tuple(runs)


def _begins_signed(page: Page, index: int, names: BylineSettings) -> bool:
    """Whether a paragraph begins with its reporters: 本报讯（记者 林川）."""
    if index >= len(page.shapes) or not any(sign in page.shapes[index].text[:_PLACE] for sign in _REPORTING):
        return False
    return bool(inline_authors(page, index, names))


def _run(
    page: Page, flow: Flow, left: int, right: int, lines: list[int], display: Display, names: BylineSettings | None
) -> Run:
    # A text that a jump line sends to another page goes on there, across other articles.
    sent_on = any(line in flow.continued for line in range(left + 1, right))
    interrupts = left >= 0 and flow.after.get(left, -1) >= right and not sent_on
    ended = left >= 0 and (page.shapes[left].ended or _closes_article(page, lines, names))
    candidates = [*lines, *([right] if right < len(page.shapes) else [])]
    folds = [i for i in candidates if page.shapes[i].line.opens_page and page.shapes[i].line.page > 0]
    fold = folds[-1] if folds else -1
    broken = left >= 0 and not (page.shapes[left].closes or page.is_verse(left))
    units = units_of(page, lines, display)
    return Run(left, right, units, interrupts, broken, ended, fold, interrupts and flow.after.get(left) == right)


def _closes_article(page: Page, lines: list[int], names: BylineSettings | None) -> bool:
    """Whether a note stands below the text: its source, or who the author is, where no byline stands above that.

    Who wrote a letter stands below each of them.
    """
    told = next((i for i in lines if page.kind(i) in ("biography", "byline")), None)
    letters = names.letter_signature if names else None
    notes = (page.shapes[i].text for i in lines if page.kind(i) == "note")
    ended = any(letters is None or not letters.fullmatch(text) for text in notes)
    return ended or (told is not None and page.kind(told) == "biography")


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


def _bounded(run: Run) -> Iterator[Run]:
    """The run, or several where it has more units than any title block: each unit is compared with all of its run."""
    units = run.units
    for at in range(0, max(1, len(units)), _MOST_UNITS):
        behind = units[at + _MOST_UNITS : at + _MOST_UNITS + 1]
        part = replace(run, units=units[at : at + _MOST_UNITS], right=behind[0].lines[0] if behind else run.right)
        yield replace(part, left=units[at - 1].lines[-1], interrupts=False) if at else part


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
