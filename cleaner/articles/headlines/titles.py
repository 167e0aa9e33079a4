"""The title block of an article: which unit is its headline, kicker, subtitle, and what the rest is.

Takes the runs of one article, gives a `TitleBlock` and the kind of every other unit; which unit is the headline,
`choice` says.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.headlines.choice import headline_of, resumed_headline
from cleaner.articles.headlines.decks import is_deck
from cleaner.articles.headlines.inside import in_box, is_said, kind_apart, kind_inside, tells_above_heading
from cleaner.articles.headlines.kickers import (
    is_kicker,
    joined_titles,
    split_author,
    split_kicker,
    split_subtitle,
    stands_over_byline,
    stands_over_kicker,
)
from cleaner.articles.headlines.title import Title, TitleBlock, TitleSettings
from cleaner.articles.openings.opening import Opening, names_section
from cleaner.articles.runs import Run
from cleaner.articles.unit_seams import NUMBERED
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced
from cleaner.decisions import Kind
from cleaner.flow.seams import glue
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.typography import bare, begins_with_dash, has_cjk, pauses

# What opens an article that has a summary.
_SUMMARISED = frozenset({"display-line", "lead"})
# What is left of a headline has so few characters.
_REST = 3
# A kicker has so many lines at most.
_KICKER_LINES = 2
# What opens a phrase that these close.
_FROM, _TO = ("从", "從", "由"), ("到", "向", "走向")
# So many characters at their ends make two lines alike.
_ALIKE = 2


def title_block(
    page: Page,
    runs: Sequence[Run],
    opening: Opening,
    end: int,
    entry: Announced | None,
    settings: TitleSettings,
    resumed: frozenset[int] = frozenset(),
) -> TitleBlock:
    """Sort out the units of one article, which lie in `runs`; the first run is the one it opens in.

    The article ends before the line `end`; `resumed` are headlines that a jump line repeats.
    """
    headline = resumed_headline(runs, resumed) or headline_of(page, runs, opening, end, entry, settings)
    kinds: dict[int, Kind] = {}
    units: dict[int, Unit] = {}
    text = ""
    kicker: Unit | None = None
    subtitle: Unit | None = None
    for number, run in enumerate(runs):
        shown = [u for u in run.units if u.kind == "heading"]
        near = headline is not None and any(u in headline for u in shown)
        signed = any(u.kind == "byline" for u in run.units)
        for unit in _joined_headings(page, run, shown, headline, settings, number == 0):
            units[unit.lines[0]] = unit
            if headline is not None and unit.lines[0] in {line for u in headline for line in u.lines}:
                kinds[unit.lines[0]] = "headline"
            elif (
                subtitle is None
                and (near or number == 0 or signed)
                and (_is_subtitle(unit, headline, run) or _is_deck_below(unit, headline, settings))
            ):
                subtitle, kinds[unit.lines[0]] = unit, "subtitle"
            elif headline is not None and bare(unit.text) in page.announced:
                # The cover names other articles.
                kinds[unit.lines[0]] = "running-head"
            elif page.kind(unit.lines[0]) == "running-head" and not _beside(unit, headline):
                kinds[unit.lines[0]] = "running-head"
            elif (
                (kicker is None and number == 0 and opening.why == "lead")
                or (near and kicker is None and opening.why != "briefs" and is_kicker(unit, headline, run, settings))
                # A headline that the contents show may stand apart from its byline.
                or (
                    kicker is None
                    and (number == 0 or opening.why == "contents")
                    and headline is not None
                    and stands_over_byline(run, unit, headline)
                )
                or (kicker is None and near and headline is not None and _stands_below(run, unit, headline))
            ):
                kicker, kinds[unit.lines[0]] = unit, "kicker"
            else:
                trailing = number == len(runs) - 1 and run.right >= end and number > 0
                over = stands_over_kicker(run, unit, headline, settings)
                stray = number == 0 and headline is not None and _is_stray(page, unit, headline)
                stray = stray or (number == 1 and _names_section(unit, run, opening))
                stray = stray or (number == 0 and _names_column(unit, headline, settings))
                kind = (
                    "caption"
                    if number and tells_above_heading(unit, run, settings)
                    else kind_inside(run, unit, trailing, settings)
                )
                kind = kind_apart(unit, settings, outside=True) if over else kind
                if (
                    kind == "heading"
                    and run.interrupts
                    and unit is not shown[0]
                    and is_first(page.shapes[unit.lines[-1]])
                ):
                    # Below a heading it may be a paragraph's first line, and goes on nowhere.
                    kind = "caption"
                if kind == "advertisement":
                    text = text or "".join(
                        page.shapes[i].bare for i in range(opening.at, end) if page.kind(i) == "body"
                    )
                    kind = "caption" if is_said(bare(unit.text), text) else kind
                kinds[unit.lines[0]] = "running-head" if stray else kind
    head = _title(page, [line for unit in headline for line in unit.lines], headline) if headline else None
    above = _title(page, kicker.lines, [kicker]) if kicker else None
    announced = entry.entry.title if entry else ""
    byline = ""
    if head:
        head, byline = split_author(page, head, settings, announced, entry.authors if entry else ())
        before, head = split_kicker(page, head, settings, announced, alone=above is None)
        above = joined_titles(above, before)
    below = _title(page, subtitle.lines, [subtitle]) if subtitle else None
    if head and not below:
        head, below = split_subtitle(page, head, announced)
    return TitleBlock(head, above, below, kinds, units, byline)


def _joined_headings(
    page: Page, run: Run, shown: list[Unit], headline: list[Unit] | None, settings: TitleSettings, first: bool
) -> list[Unit]:
    """The units of a run, with headings on several lines made one."""
    mine = set(headline or ())
    joined: list[Unit] = []
    top = headline[0].lines[0] if first and headline else -1
    # More than two lines over a headline are no kicker, and nothing says where one ends and another begins.
    many = sum(u.lines[0] < top for u in shown) > _KICKER_LINES
    for unit in shown:
        last = joined[-1] if joined else None
        plain = last is not None and last not in mine and unit not in mine and not (first and headline is None)
        plain = plain and not (many and unit.lines[0] < top)
        if (
            last is not None
            and plain
            and not run.interrupts
            and unit.lines[0] == last.lines[-1] + 1
            and (_stays_open(last, unit) or not page.parted(last.lines[-1], unit.lines[0]))
            and not unit.opens_page
            and unit.gap <= max(1, last.gap)
            and unit.doubled == last.doubled
            and not unit.text.startswith(("—", "●", "■", "◆"))
            and not (settings.begins.match(unit.text) or settings.inside.match(unit.text) or NUMBERED.match(unit.text))
            # Below the label of a digest stands another heading.
            and not (settings.digest.fullmatch(last.text) or settings.part.fullmatch(last.text))
            and not any(settings.figure.fullmatch(u.text) for u in (unit, last))
            and not in_box(run, unit, settings)
            # In the middle of an article a line that ends in the name of a place is no kicker.
            and not (first and any(settings.kicker.fullmatch(u.text) for u in (unit, last)))
            # A picture's caption stands over the heading of the next section.
            and (first or not (settings.picture.search(last.text) or tells_above_heading(last, run, settings)))
            # Two names of firms are two captions.
            and not _names_two(page, last, unit)
            # Beside each other stand the captions of two pictures, each with a shadow.
            and not (unit.doubled and page.seam(last.lines[-1], unit.lines[0]).strength <= 0)
        ):
            joined[-1] = replace(
                last, lines=last.lines + unit.lines, text=last.text + glue(last.text, unit.text) + unit.text
            )
        else:
            joined.append(unit)
    return joined


def _stays_open(last: Unit, unit: Unit) -> bool:
    """Whether a heading goes on on the next line: behind a comma, or from 从… to 到…."""
    frame = last.text.startswith(_FROM) and unit.text.startswith(_TO) and not any(to in last.text for to in _TO)
    return has_cjk(last.text) and (pauses(last.text) or frame)


def _names_two(page: Page, last: Unit, unit: Unit) -> bool:
    """Whether two lines end in the same word and no word goes on from one to the other: names of firms, of schools."""
    alike = unit.text[-_ALIKE:] == last.text[-_ALIKE:] and len(unit.text) > _ALIKE
    named = alike and has_cjk(unit.text) and unit.text[-1].isalnum()
    return named and page.seam(last.lines[-1], unit.lines[0]).strength <= 0


def _beside(unit: Unit, headline: list[Unit] | None) -> bool:
    """Whether a vertical line stands right beside a headline that is vertical as well."""
    return headline is not None and headline[0].vertical and abs(headline[0].lines[0] - unit.lines[-1]) == 1


def _is_subtitle(unit: Unit, headline: Sequence[Unit] | None, run: Run) -> bool:
    """Whether a line begins with a dash, or stands right below the headline and right above the byline."""
    if begins_with_dash(unit.text):
        # Right below a text, over the next headline, stands whose words the text was.
        return not (headline and headline[0] in run.units and unit.lines[0] == run.left + 1 < headline[0].lines[0])
    if any(begins_with_dash(u.text) for u in run.units):
        return False
    if headline is None or unit.vertical or unit.doubled or unit.lines[0] != headline[-1].lines[-1] + 1:
        return False
    below = next((u for u in run.units if u.lines[0] > unit.lines[-1] and u.kind != "caption"), None)
    if below is None or below.kind != "byline":
        return False
    # Between an English deck and the byline stands the picture.
    return below.lines[0] == unit.lines[-1] + 1 or not has_cjk(unit.text)


def _is_deck_below(unit: Unit, headline: Sequence[Unit] | None, settings: TitleSettings) -> bool:
    """Whether a line right below the headline is a subtitle by its form; what has a shadow alone is a caption."""
    if headline is None or unit.lines[0] != headline[-1].lines[-1] + 1 or (unit.doubled and not headline[-1].doubled):
        return False
    whole = replace(headline[-1], text="".join(u.text for u in headline))
    return is_deck(unit, headline[-1], settings) or is_deck(unit, whole, settings)


def _is_stray(page: Page, unit: Unit, headline: Sequence[Unit]) -> bool:
    """Whether a line over the headline is none of its lines, for a model that knows headings took it for none."""
    above = unit.lines[0] < headline[0].lines[0]
    return above and page.marks_headings(unit.lines[0]) and not (unit.marks or unit.doubled)


def _names_column(unit: Unit, headline: Sequence[Unit] | None, settings: TitleSettings) -> bool:
    """Whether the name of a column stands over a headline that has its own kicker."""
    above = headline is not None and unit.lines[0] < headline[0].lines[0]
    return above and settings.column_name.fullmatch(unit.text) is not None


def _names_section(unit: Unit, run: Run, opening: Opening) -> bool:
    """Whether the name of a section stands between a summary and the text."""
    below_summary = opening.why in _SUMMARISED and run.units[0] is unit and run.right == unit.lines[-1] + 1
    return below_summary and names_section(unit)


def _stands_below(run: Run, unit: Unit, headline: Sequence[Unit]) -> bool:
    """Whether a model gave the kicker behind the headline: the line below has no dash, and the subtitle has one."""
    dashed = any(begins_with_dash(u.text) for u in run.units)
    return dashed and not unit.doubled and unit.lines[0] == headline[-1].lines[-1] + 1


def _title(page: Page, lines: Sequence[int], units: Sequence[Unit]) -> Title:
    """A title over its lines: a space between two phrases, nothing inside one."""
    text = units[0].text
    for before, unit in itertools.pairwise(units):
        one = unit.text[0].isdigit() or unit.width <= _REST or page.seam(before.lines[-1], unit.lines[0]).strength > 0
        text += (glue(text, unit.text) if one else " ") + unit.text
    spans = tuple((page.shapes[i].line.start, page.shapes[i].line.end) for i in lines)
    return Title(tuple(lines), text, spans)
