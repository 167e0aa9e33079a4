"""Digests of a week, which have parts (国内, 国际, 财经), and columns of what people said in it (声音).

Takes runs and the openings found so far, says where such a column begins and which headings stay in a digest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# Three sayings make a column; they stand in so many printed lines.
_SAYINGS, _LINES = 3, 24
_QUOTED = ("“", "「", "『", '"')
_SAID_BY = re.compile('[”」』"][^“「]{0,4}[—－─–-]{1,2}|^[—─]{1,2}')


def voices_begin(page: Page, run: Run, number: int, settings: OpeningSettings) -> Opening | None:
    """The opening of a column of sayings, whose label stands right over the first of them."""
    shown = [u for u in run.units if u.kind == "heading"]
    if not shown or run.interrupts or shown[-1].lines[-1] + 1 != run.right:
        return None
    label = shown[-1]
    if not settings.voices.fullmatch(label.text) or any(u.kind == "byline" for u in run.units):
        return None
    quoted = said = 0
    for index in range(run.right, min(run.right + _LINES, len(page.shapes))):
        if page.kind(index) not in BODY_KINDS | {"note", "heading"}:
            break
        text = page.shapes[index].text
        quoted += text.startswith(_QUOTED)
        said += bool(_SAID_BY.search(text))
    if min(quoted, said) < _SAYINGS:
        return None
    return Opening(label.lines[0], number, "display-line", headline=label)


def heads_part(runs: Sequence[Run], number: int, found: Sequence[Opening], settings: OpeningSettings) -> bool:
    """Whether the name of a part stands over the headings of a run, as another did in the digest that is open.

    Each part is on the page of the digest, and nobody signs it.
    """
    if not found or not _names_part(runs[number], settings):
        return False
    above = runs[found[-1].run : number]
    signed = any(u.kind == "byline" for run in above[1:] for u in run.units)
    return not signed and any(_names_part(run, settings, but=runs[number]) for run in above)


def _names_part(run: Run, settings: OpeningSettings, but: Run | None = None) -> bool:
    """Whether the name of a part, another than in the run `but`, stands right over a heading in a run."""
    shown = [u for u in run.units if u.kind == "heading"]
    other = {u.text for u in but.units} if but else set()
    parts = (u for u, below in pairwise(shown) if below.lines[0] == u.lines[-1] + 1)
    return any(settings.part.fullmatch(u.text) and u.text not in other for u in parts)
