"""Pen names: a byline of one bare name that begins with no surname.

Takes a `Page` whose other bylines are labelled, gives the label `byline`. A dump that has several bare names between
headline and text has no other short line there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.layout.signed.bare_names import below_headline
from cleaner.rulebook import Operator, Settings


class PenNameSettings(Settings, frozen=True):
    """`named` is what a pen name looks like; at least `fewest` bylines of the dump stand bare below their headline."""

    named: re.Pattern[str]
    fewest: int


def pen_name(page: Page, settings: PenNameSettings) -> Iterator[tuple[int, Label]]:
    """Label the names that no dictionary has and that stand where this dump has bylines."""
    signed = [index for index in page.labels if page.kind(index) == "byline" and _stands_bare(page, index, settings)]
    if len(signed) < settings.fewest:
        return
    for index, shape in enumerate(page.shapes):
        if page.free(index) and _stands_bare(page, index, settings) and not _has_words(shape.text):
            yield index, Label(shape.line.start, shape.line.end, "byline", "pen-name", 0.0)


def _stands_bare(page: Page, index: int, settings: PenNameSettings) -> bool:
    return bool(settings.named.fullmatch(page.shapes[index].text)) and below_headline(page, index)


def _has_words(text: str) -> bool:
    """Whether a text holds a word of the dictionary: 水生态 names no one."""
    import rjieba

    return any(rjieba.has_word(word) for word in rjieba.cut(text, False) if len(word) > 1)


PEN_NAME = Operator("pen-name", "layout", PenNameSettings, pen_name)
