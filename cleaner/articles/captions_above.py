"""Captions that nothing marks, between the end of one article and the headline of the next.

Takes a `Page` and its runs, gives the page with those lines labelled. A layout model gives the caption of a picture at
the foot of an article right above the next headline, where it looks like a kicker; but its words are those of the text
above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaner.articles.runs import Run
from cleaner.articles.unit_seams import GOES_ON
from cleaner.articles.units import Unit
from cleaner.articles.wording import Wording, wording_of
from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import bare, ends_with_dash, has_cjk

# So many lines with a shadow are no chance.
_SHADOWS = 3
# What is left of a caption for its last line, below one that fills its column.
_REST, _FULL = 4, 12


class CaptionAboveSettings(Settings, frozen=True):
    """How much more a line says of the text above than of the text below, in nats: by `apart`, and of what it says of
    the one above no more than the share `below`. Each text is known by `reach` characters.
    """

    apart: float
    below: float
    reach: int


def with_captions_above(page: Page, runs: Sequence[Run], rule: Rule, titles: Sequence[re.Pattern[str]]) -> Page:
    """The page with the captions that stand above the next article's headline labelled.

    What `titles` fit, the place over a headline and the name of its column, is no caption.
    """
    assert isinstance(rule.settings, CaptionAboveSettings)
    if sum(unit.doubled for run in runs for unit in run.units) >= _SHADOWS:
        # Where captions are printed with a shadow, what has none is no caption.
        return page

    def is_title(unit: Unit) -> bool:
        return bare(unit.text) in page.announced or any(pattern.fullmatch(unit.text) for pattern in titles)

    between = (run for run in runs if run.left >= 0 and run.right < len(page.shapes))
    plain = [(run, [unit for unit in _over_headline(run) if not is_title(unit)]) for run in between]
    if not any(units for _, units in plain):
        return page
    wording = wording_of(page)
    labels: dict[int, Label] = {}
    for run, units in plain:
        for caption in _captions(page, run, units, wording, rule.settings) if units else ():
            for place, line in enumerate(line for unit in caption for line in unit.lines):
                shape = page.shapes[line].line
                note = GOES_ON if place else "its words are those of the text above"
                labels[line] = Label(shape.start, shape.end, "caption", rule.name, rule.confidence, note)
    return replace(page, labels={**page.labels, **labels}) if labels else page


def _over_headline(run: Run) -> list[Unit]:
    """The plain lines of a run that stand above another one, which may be the headline."""
    shown = [unit for unit in run.units if unit.kind == "heading"]
    # A headline that was drawn last stands at the foot of its page.
    if run.interrupts or (shown and shown[0].lines[0] < run.fold <= shown[-1].lines[0]):
        return []
    return [unit for unit in shown[:-1] if _is_plain(unit)]


def _is_plain(unit: Unit) -> bool:
    """Whether a Chinese line has neither the marks of a title, nor the signs of a line of text."""
    signs = any(sign in unit.text for sign in ("——", "，", "。")) or ends_with_dash(unit.text)
    return has_cjk(unit.text) and not (unit.vertical or unit.doubled or unit.marks or signs)


def _captions(
    page: Page, run: Run, plain: Sequence[Unit], wording: Wording, settings: CaptionAboveSettings
) -> Iterator[list[Unit]]:
    """The `plain` lines that say more of the text above than of the one below, over a headline that does not."""
    above = wording.around(run.left, -1, settings.reach)
    below = wording.around(run.right, 1, settings.reach)

    headline = [unit for unit in run.units if unit.kind == "heading"][-1]
    told = wording.said(headline.text, above)
    if told and told >= wording.said(headline.text, below):
        # The title block of the text above, extracted behind it, or a heading inside one article.
        return
    for caption in _on_their_lines(page, plain, page.shapes[run.left].wrapped):
        text = "".join(unit.text for unit in caption)
        told_above, told_below = wording.said(text, above), wording.said(text, below)
        if told_above - told_below >= settings.apart and told_below <= settings.below * told_above:
            yield caption


def _on_their_lines(page: Page, plain: Sequence[Unit], wrapped: bool) -> list[list[Unit]]:
    """Plain lines, each with those it goes on in, where lines are `wrapped`: a word lies across, or a rest is left."""
    found: list[list[Unit]] = []
    for unit in plain:
        above = found[-1][-1] if found else None
        if wrapped and above is not None and above.lines[-1] + 1 == unit.lines[0]:
            rest = unit.width <= _REST and above.width >= _FULL
            if rest or page.seam(above.lines[-1], unit.lines[0]).strength > 0:
                found[-1].append(unit)
                continue
        found.append([unit])
    return found


CAPTION_ABOVE = Operator("caption-above", "articles", CaptionAboveSettings, with_captions_above)
