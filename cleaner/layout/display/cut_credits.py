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

    The rest is the `taker` and the `word`, or the word alone.
    """

    kind: Kind
    office: str
    taker: str
    word: str


def cut_credit(page: Page, settings: CutCreditSettings) -> Iterator[tuple[int, Label]]:
    """Label the line in which a credit begins, and the one in which it ends."""
    begun = re.compile(f"(?:{settings.office})$")
    named = re.compile(f"(?:{settings.office})\\s*(?:{settings.taker})$")
    rest = re.compile(f"(?:{settings.taker})\\s*(?:{settings.word})")
    word = re.compile(settings.word)
    for index in range(1, len(page.shapes)):
        above, shape = page.shapes[index - 1], page.shapes[index]
        if not page.free(index - 1) or shape.line.opens_page or not (page.free(index) or page.kind(index) == "caption"):
            continue
        name_below = begun.search(above.text) and rest.fullmatch(shape.text)
        if not name_below and not (named.search(above.text) and word.fullmatch(shape.text)):
            continue
        for at in (index - 1, index):
            line = page.shapes[at].line
            if page.free(at):
                yield at, Label(line.start, line.end, settings.kind, "cut-credit", 0.0)


CUT_CREDIT = Operator("cut-credit", "layout", CutCreditSettings, cut_credit)
