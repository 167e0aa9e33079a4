"""Captions whose credit is cut by the line's end: …的夜色。 本报记者 周远 | 摄.

Takes a `Page` on which the lines with whole credits are labelled, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings


class CutCreditSettings(Settings, frozen=True):
    """A line that ends in `office`, or in `office` and `taker`, is of `kind` if the rest of the credit stands below.

    The rest is the `taker` and the `word`, or the word alone. A line that ends in an `open` credit is as well, if the
    `end` of a name is all that stands below.
    """

    kind: Kind
    office: str
    taker: str
    word: str
    open: str
    end: str


def cut_credit(page: Page, settings: CutCreditSettings) -> Iterator[tuple[int, Label]]:
    """Label the line in which a credit begins, and the one in which it ends."""
    begun = re.compile(f"(?:{settings.office})$")
    named = re.compile(f"(?:{settings.office})\\s*(?:{settings.taker})$")
    rest = re.compile(f"(?:{settings.taker})\\s*(?:{settings.word})")
    word = re.compile(settings.word)
    left_open, end = re.compile(f"(?:{settings.open})$"), re.compile(settings.end)
    for index in range(1, len(page.shapes)):
        above, shape = page.shapes[index - 1], page.shapes[index]
        may_be = [page.free(at) or page.kind(at) == settings.kind for at in (index - 1, index)]
        if shape.line.opens_page or not all(may_be):
            continue
        name_below = begun.search(above.text) and rest.fullmatch(shape.text)
        cut = left_open.search(above.text) and end.fullmatch(shape.text) and not shape.line.gap
        if not (name_below or cut or (named.search(above.text) and word.fullmatch(shape.text))):
            continue
        for at in (index - 1, index):
            line = page.shapes[at].line
            if page.free(at):
                yield at, Label(line.start, line.end, settings.kind, "cut-credit", 0.0)


CUT_CREDIT = Operator("cut-credit", "layout", CutCreditSettings, cut_credit)
