"""Boxes of figures: a number and a line of text, three times or more, under one label.

Takes the runs of a page, says which of them make a box, and where the text around it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.layout.page import Page


def figure_box(runs: Sequence[Run], number: int, settings: OpeningSettings) -> int:
    """The last run of a box of figures that begins in this run, or `number` where none does."""
    last = number
    while last < len(runs) and _headed_by_figure(runs[last], settings):
        last += 1
    return last - 1 if last - number >= 3 else number


def _headed_by_figure(run: Run, settings: OpeningSettings) -> bool:
    shown = [u for u in run.units if u.kind == "heading"]
    return bool(shown) and not run.interrupts and bool(settings.figure.fullmatch(shown[-1].text))


def box_start(run: Run, settings: OpeningSettings) -> int:
    """A box begins at its label, if that stands right before the first figure, or at the figure."""
    shown = [u for u in run.units if u.kind == "heading"]
    label = len(shown) > 1 and shown[-2].lines[-1] == shown[-1].lines[0] - 1
    return shown[-2].lines[0] if label else shown[-1].lines[0]


def after_box(page: Page, runs: Sequence[Run], number: int, box: Opening, settings: OpeningSettings) -> Opening:
    """What follows a box of figures is another article; the box's own label may stand before it.

    Where the box had its label above, a headline further above is that of what follows.
    """
    run = runs[number]
    shown = [u for u in run.units if u.kind == "heading"]
    above = [u for u in runs[box.run].units if u.kind == "heading" and u.lines[0] <= box.at]
    labelled = bool(above) and not settings.figure.fullmatch(above[-1].text)
    if labelled:
        spare = above[-2] if len(above) > 1 else None
        return Opening(shown[0].lines[0] if shown else run.right, number, "after-box", None, spare)
    label = [] if _signed_headline(run) else shown[:1]
    rest = [u for u in run.units if u.kind in ("heading", "byline") and u not in label and not u.vertical]
    first = rest[0].lines[0] if rest else run.right
    banner = page.kind(first - 1) == "running-head" and not page.shapes[first - 1].single
    return Opening(first - banner, number, "after-box")


def _signed_headline(run: Run) -> bool:
    """Whether the only display line of a run stands right above a byline: it is a headline, and no label of a box."""
    titled = [u for u in run.units if u.kind in ("heading", "byline")]
    kinds = [u.kind for u in titled]
    return kinds == ["heading", "byline"] and titled[1].lines[0] == titled[0].lines[-1] + 1
