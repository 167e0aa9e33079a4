"""Display lines that belong to no title: headings inside an article, captions, lines of a list, and what is none of it.

Takes a unit and the run it stands in, gives its kind.
"""

from __future__ import annotations

import re

from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.openings.first_lines import is_row
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import Kind
from cleaner.typography import ends_with_dash, has_cjk

# 图1, 表二: what stands with a figure is a caption; 2 综合 is the head of a page.
_OF_FIGURE = re.compile(r"[图圖表\d]")
# A heading is no longer, and has none of these; so short is the name of what a picture shows, or of a section.
_LONGEST_HEADING, _NAME = 18, 4
_SIGNS = "，。；"
# A row of a table, or several that a model gave on one line: 北岸渡口 早班12 晚班8. So many figures are a table.
_CELLS = re.compile(r"(?:[\u4e00-\u9fff]{2,8}(?:[ \u3000]+[\u4e00-\u9fff]{1,6}\d[\d.]*)+)+")
_FIGURE, _FIGURES = re.compile(r"\d[\d.]*"), 6
# So many characters in a row, at least, are said twice for a reason.
_SAID = 6


def kind_inside(run: Run, unit: Unit, trailing: bool, settings: TitleSettings) -> Kind:
    """What a display line is that belongs to no title: a heading, the caption of a picture, or a line of the text."""
    if ends_with_dash(unit.text):
        return "subheading"
    if in_box(run, unit, settings):
        return "body"
    if trailing and _over_table(run, unit):
        return "heading"
    if settings.issue.fullmatch(unit.text) or settings.credit.fullmatch(unit.text):
        return "running-head"
    if settings.drawn.fullmatch(unit.text):
        return "caption"
    if settings.inside.match(unit.text) and not _OF_FIGURE.match(unit.text):
        # The word over a box, or a number: a heading where a sentence goes on around the box as well.
        return "heading"
    # Below the caption of a picture, which interrupts the sentence, a line marked as a heading is one.
    explained = unit.marks > 0 and any(u.kind == "caption" and u.lines[0] < unit.lines[0] for u in run.units)
    if unit.doubled or unit.vertical:
        return "caption"
    if (run.interrupts and not explained) or trailing:
        return kind_apart(unit, settings, outside=trailing)
    last = run.units and unit.lines[-1] >= max(u.lines[-1] for u in run.units)
    if not last and any(u.kind == "byline" and u.lines[0] > unit.lines[-1] for u in run.units):
        kind = kind_apart(unit, settings, outside=True)
        # Right above a byline stands a headline.
        over = any(u.kind == "byline" and u.lines[0] == unit.lines[-1] + 1 for u in run.units)
        return "heading" if over and kind == "advertisement" else kind
    return "heading"


def in_box(run: Run, unit: Unit, settings: TitleSettings) -> bool:
    """Whether a line is a row of figures below the word over a box, which belongs to the article."""
    headed = (u.lines[-1] < unit.lines[0] and settings.inside.match(u.text) for u in run.units)
    return (is_row(unit.text) and any(headed)) or _in_table(run, unit)


def _over_table(run: Run, unit: Unit) -> bool:
    """Whether a line stands right over a table, which no word says to be one."""
    below = next((u for u in run.units if u.lines[0] == unit.lines[-1] + 1), None)
    return below is not None and not _CELLS.fullmatch(unit.text) and _in_table(run, below)


def _in_table(run: Run, unit: Unit) -> bool:
    """Whether a line is a row of a table of several: a name, and figures that each have theirs."""
    rows = (u.text for u in run.units if u.kind == "heading" and _CELLS.fullmatch(u.text))
    return _CELLS.fullmatch(unit.text) is not None and sum(len(_FIGURE.findall(row)) for row in rows) >= _FIGURES


def is_said(words: str, text: str) -> bool:
    """Whether a text says half of these words in a row, as it does of what its pictures show."""
    half = max(_SAID, (len(words) + 1) // 2)
    return any(words[at : at + half] in text for at in range(len(words) - half + 1))


def tells_above_heading(unit: Unit, run: Run, settings: TitleSettings) -> bool:
    """Whether a line over another one tells of a picture, or is longer than any heading: a caption over a heading."""
    below = next((u for u in run.units if u.kind == "heading" and u.lines[0] > unit.lines[-1]), None)
    if below is None or unit.marks or unit.vertical or unit.doubled or not has_cjk(unit.text):
        return False
    told = settings.picture.search(unit.text) is not None and below.width < unit.width
    return told or (unit.width > _LONGEST_HEADING > below.width and not any(sign in unit.text for sign in _SIGNS))


def kind_apart(unit: Unit, settings: TitleSettings, *, outside: bool) -> Kind:
    """What a line is that stands where no heading does: a caption if it tells of a picture, or has a comma as they do.

    What says nothing is a heading where the text goes on around it, for a sentence that goes on across a heading is
    one of two columns taken for one, and elsewhere, `outside` the text, it belongs to no article. A word in the
    middle of a sentence is the name of a section.
    """
    says = any(c.isalpha() for c in unit.text)
    # An English caption is as good as any.
    if says and (settings.picture.search(unit.text) or not has_cjk(unit.text)):
        return "caption"
    if settings.aside.fullmatch(unit.text):
        return "note"
    if any(sign in unit.text for sign in _SIGNS):
        return "caption"
    if settings.item.search(unit.text):
        return "body"
    if settings.ordinal.match(unit.text):
        return "heading"
    if outside:
        # What is longer than a headline says something, and is kept: a stanza, or what was cut from its text.
        return "advertisement" if unit.width <= _LONGEST_HEADING or any(map(str.isdigit, unit.text)) else "caption"
    # One character may be the sentence's own.
    if 1 < unit.width < _NAME or not says:
        return "running-head"
    # Names of what was set up or given stand in quotes below its picture.
    plain = _NAME < unit.width <= _LONGEST_HEADING and "“" not in unit.text
    return "heading" if plain else "caption"
