"""Who wrote an article: its byline, the reporters in its text, or who signed behind it. Takes its runs, gives names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.articles.closing_credits import signed_behind_text
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import BylineSettings, announced_authors, authors_of, inline_authors, is_latin_role
from cleaner.layout.signed.letters import ADDRESS


def authors_of_article(
    page: Page, runs: Sequence[Run], lines: tuple[int, int], names: BylineSettings, closing: re.Pattern[str] | None
) -> tuple[str, ...]:
    """The names of the authors of the article on `lines` (half-open), without repeats.

    `closing` is the credit behind an article's last sentence.
    """
    at, end = lines
    first_text = next((i for i in range(at, end) if page.kind(i) in BODY_KINDS), None)
    # A report may stand below its summary.
    begins = [first_text, *(run.right for run in runs if at < run.right < end)]
    found = next((by for i in begins if i is not None and (by := inline_authors(page, i, names))), ())
    if not found:
        signed = [unit for run in runs for unit in run.units if unit.kind == "byline"]
        # A pen name that a byline is made of looks like no other name.
        found = tuple(
            name
            for unit in signed
            if not is_latin_role(unit.text, names) and page.labels[unit.lines[0]].note != ADDRESS
            for name in authors_of(unit.text, names) or announced_authors(unit.text, names)
        )
    if not found and closing:
        ends = (i for i in range(end - 1, at - 1, -1) if page.kind(i) in BODY_KINDS or page.kind(i) == "note")
        last = next(ends, None)
        found = signed_behind_text(page, last, closing, names) if last is not None else ()
    return tuple(dict.fromkeys(found))
