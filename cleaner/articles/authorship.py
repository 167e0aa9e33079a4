"""Who wrote an article: its byline, the reporters in its text, or who signed behind it. Takes its runs, gives names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from cleaner.articles.closing_credits import signed_behind_text
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import announced_authors, authors_of, inline_authors, is_latin_role
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.bylines import BYLINE
from cleaner.layout.signed.letters import ADDRESS
from cleaner.layout.signed.signatures import WRITER, author_in_note, signers_of, writer_of_letter
from cleaner.typography import balance


def authors_of_article(
    page: Page, runs: Sequence[Run], lines: tuple[int, int], names: BylineSettings, why: str = ""
) -> tuple[str, ...]:
    """The names of the authors of the article on `lines` (half-open), without repeats.

    An office signs (本刊编辑部) where no one does by name. `why` says what the article was known by: whoever signs the
    pieces of a digest (briefs) did not write it, their names stay where they stand; below a letter signs who wrote it,
    and below that who answered.
    """
    at, end = lines
    first_text = next((i for i in range(at, end) if page.kind(i) in BODY_KINDS), None)
    # A report may stand below its summary.
    begins = [first_text, *(run.right for run in runs if at < run.right < end)]
    found = tuple(islice(_signers(page, at, end, names), 1)) if why == "letter" else ()
    if found:
        return found
    digest = why == "briefs"
    if not digest:
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
    if not found and not digest:
        found = tuple(_signers(page, at, end, names))
    people = tuple(name for name in found if not names.collective.fullmatch(name))
    return tuple(dict.fromkeys(people or found))


def _signers(page: Page, at: int, end: int, names: BylineSettings) -> Iterator[str]:
    """Who signs below and behind the texts of the lines `at` to `end`."""
    signature = ""
    for index in range(at, end):
        kind = page.kind(index)
        if kind in BODY_KINDS:
            yield from signed_behind_text(page, index, names)
        elif kind == "note":
            signature += page.shapes[index].text
            if balance(signature) <= 0:
                signs, wrote = page.labels[index].rule == BYLINE.name, page.labels[index].note == WRITER
                writer = writer_of_letter(signature, names) if wrote else ""
                if writer:
                    yield writer
                else:
                    yield from signers_of(signature, names) if signs else author_in_note(signature, names)
                signature = ""
