"""Boxes of figures: a number and a line of text, three times or more, under one label.

Takes the runs of a page, says which of them make a box, and where the text around it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# The rule that labels the names of sections.
_SECTION = "section-name"
# A box has so many lines with figures at least, and so many lines at most.
_FIGURES, _LONGEST_BOX = 3, 30


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


def box_label(page: Page, run: Run) -> Unit | None:
    """The name of a section right above the first figure, which is the label of the box."""
    shown = [u for u in run.units if u.kind == "heading"]
    above = shown[-1].lines[0] - 1
    if above <= run.left or page.kind(above) != "running-head" or page.labels[above].rule != _SECTION:
        return None
    shape = page.shapes[above]
    first = shape.line
    return replace(shown[-1], lines=(above,), text=shape.text, gap=first.gap, opens_page=first.opens_page)


def labelled_box(page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings) -> Unit | None:
    """The label of a box whose figures stand in its text, if the next headline below it opens another article.

    Its label says that it is one, the text above has ended, and a note or a page's end closes it.
    """
    run = runs[number]
    shown = [u for u in run.units if u.kind == "heading"]
    if run.interrupts or run.broken or len(shown) != 1 or not settings.box_label.match(shown[0].text):
        return None
    below = next((r for r in runs[number + 1 :] if any(u.kind == "heading" for u in r.units)), None)
    if below is None or below.interrupts or not (below.ended or below.fold >= 0):
        return None
    text = [page.shapes[i].text for i in range(run.right, below.left + 1) if page.kind(i) in BODY_KINDS]
    figures = sum(settings.figure_row.search(line) is not None for line in text)
    return shown[0] if figures >= _FIGURES and len(text) <= _LONGEST_BOX else None


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
