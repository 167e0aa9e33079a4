"""Headlines that stand in a row above their texts: of articles side by side, whose heads a model gives first.

Takes the runs and the openings of the articles, says which headline is whose, and which ones wait for a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from cleaner.articles.openings.cohesion import words_of
from cleaner.articles.openings.opening import SIGNED, Opening, OpeningSettings
from cleaner.articles.openings.signatures import begins_report
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings
from cleaner.typography import closes

# So many headlines stand side by side at most, and so many characters of a text show what it is about.
_MOST, _SHOWN = 4, 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """A headline whose text opens nowhere yet; it is no kicker of the next one where its text may be `anywhere`."""

    unit: Unit
    anywhere: bool


def headlines_in(run: Run, settings: OpeningSettings) -> list[Unit]:
    """The lines of a run that a model marked as headings and that may be headlines."""
    marked = (unit for unit in run.units if unit.kind == "heading" and unit.marks)
    return [u for u in marked if not (u.text.startswith("—") or closes(u.text) or settings.kicker.fullmatch(u.text))]


def with_headlines_in_a_row(
    page: Page, runs: Sequence[Run], starts: Sequence[Opening], settings: OpeningSettings
) -> list[Opening]:
    """The openings, with the headline of each text whose headline stands in a row with that of a text before.

    The texts stand in the order of their headlines, unless their words say another.
    """
    found = list(starts)
    elsewhere = {line for opening in starts if opening.spare for line in opening.spare.lines}
    for number, opening in enumerate(starts):
        row = [u for u in headlines_in(runs[opening.run], settings) if not elsewhere & set(u.lines)]
        if not 1 < len(row) <= _MOST or opening.announced or found[number].headline:
            continue
        texts = [number, *_headless_behind(runs, found, number, len(row) - 1)]
        abouts = [words_of(_text_of(page, starts[n].at), page.language.words) for n in texts]
        common = set.intersection(*abouts) if len(abouts) > 1 else set[str]()
        wanted = [words_of(unit.text, page.language.words) - common for unit in row]

        def shared(order: tuple[int, ...], abouts: list[set[str]] = abouts, wanted: list[set[str]] = wanted) -> int:
            return sum(len(word) for head, about in zip(order, abouts, strict=True) for word in wanted[head] & about)

        own, *others = (row[place] for place in max(permutations(range(len(row)), len(texts)), key=shared))
        found[number] = replace(opening, headline=own)
        for n, unit in zip(texts[1:], others, strict=True):
            found[n] = replace(found[n], spare=unit, headline=unit)
    return found


def waiting_headlines(
    page: Page,
    runs: Sequence[Run],
    starts: Sequence[Opening],
    settings: OpeningSettings,
    names: BylineSettings | None,
) -> Iterator[Waiting]:
    """The headlines that none of the openings has, in source order."""
    taken = {line for o in starts for unit in (o.headline, o.spare) if unit for line in unit.lines}
    taken |= {i for o in starts if not (o.headline or o.spare) for u in runs[o.run].units for i in u.lines}
    for run in runs:
        row = headlines_in(run, settings)
        signed = [unit.lines[0] for unit in run.units if unit.kind == "byline"]
        for place, unit in enumerate(row):
            if taken.isdisjoint(unit.lines):
                above = row[place - 1].lines[-1] if place else -1
                below = row[place + 1].lines[0] if place + 1 < len(row) else -1
                # A byline parts two headlines; the last one's is its own where the text has its own reporters.
                apart = any(above < line < unit.lines[0] for line in signed) if place else len(row) == 1
                apart = apart or any(unit.lines[0] < line < below for line in signed)
                last = below < 0 and any(line > unit.lines[-1] for line in signed)
                apart = apart or (last and begins_report(page, run, names))
                yield Waiting(unit, apart)


def _headless_behind(runs: Sequence[Run], found: Sequence[Opening], number: int, most: int) -> list[int]:
    """The articles right behind one that are signed and have no headline of their own."""
    behind: list[int] = []
    for n in range(number + 1, min(number + most, len(found) - 1) + 1):
        opening = found[n]
        headed = any(unit.kind == "heading" for unit in runs[opening.run].units)
        if headed or opening.why not in SIGNED or opening.spare or opening.headline or opening.announced:
            break
        behind.append(n)
    return behind


def _text_of(page: Page, at: int) -> str:
    """How the text of an article begins, up to a line in which a sentence ends."""
    text = ""
    for index in range(at, len(page.shapes)):
        if page.kind(index) in BODY_KINDS:
            text += page.shapes[index].text
            if page.shapes[index].closes or len(text) >= _SHOWN:
                break
    return text
