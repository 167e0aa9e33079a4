"""Who signed what: bylines against the authors that the contents give.

Takes runs and the openings found so far, says whose headline one is that stands in another text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.opening import SIGNED, UNSIGNED, Opening
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced, Witnesses
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import authors_of, datelined, inline_authors
from cleaner.layout.signed.byline import BylineSettings

# A page has at most so many lines of text.
LONGEST_PAGE = 150
# So many texts that begin with their reporters make a newspaper.
_REPORTS = 2


def begins_report(page: Page, run: Run, names: BylineSettings | None) -> bool:
    """Whether the text right below a run begins with its reporters, or below a heading with a dateline.

    本报讯（记者 林川）, 新华社临江6月3日电.
    """
    if names is None or run.right >= len(page.shapes):
        return False
    headed = any(unit.kind == "heading" for unit in run.units)
    return bool(inline_authors(page, run.right, names)) or (headed and datelined(page, run.right, names))


def from_newspaper(page: Page, runs: Sequence[Run], names: BylineSettings | None, taken_up: frozenset[int]) -> bool:
    """Whether a dump is of a newspaper: texts begin with their reporters, or are `taken_up` from another page."""
    return bool(taken_up) or sum(begins_report(page, run, names) for run in runs) >= _REPORTS


def signed_below(page: Page, runs: Sequence[Run], number: int, entry: Announced, names: BylineSettings | None) -> bool:
    """Whether the authors of a headline that interrupts another text sign further down, where their own begins."""
    near = [run for run in runs[number + 1 :] if run.left < runs[number].right + LONGEST_PAGE]
    signed = next((run for run in near if any(u.kind == "byline" for u in run.units)), None)
    headed = signed is not None and any(u.kind == "heading" for u in signed.units)
    return signed is not None and not headed and bool(set(_signers(signed, names)) & set(entry.authors))


def signs_its_page(runs: Sequence[Run], number: int, found: Sequence[Opening]) -> bool:
    """Whether a byline without a headline signs the article that opened on its page, which none has signed yet."""
    if not found or found[-1].why not in UNSIGNED or any(u.kind == "heading" for u in runs[number].units):
        return False
    turned = any(run.fold >= 0 for run in runs[found[-1].run + 1 : number + 1])
    return not turned and not _is_signed(runs, number, found[-1])


def signs_announced(
    runs: Sequence[Run],
    number: int,
    witnesses: Witnesses,
    found: Sequence[Opening],
    entry: Announced | None,
    names: BylineSettings | None,
) -> bool:
    """Whether a byline signs the article that is open: its authors by the contents, who have no other and sign once."""
    current = found[-1].announced if found else None
    if current is None or entry not in (None, current) or not set(_signers(runs[number], names)) & set(current.authors):
        return False
    return len(witnesses.signed(current.authors)) == 1 and not _is_signed(runs, number, found[-1])


def _is_signed(runs: Sequence[Run], number: int, opening: Opening) -> bool:
    """Whether a byline stands in an article before the run `number`."""
    return any(unit.kind == "byline" for run in runs[opening.run : number] for unit in run.units)


def headline_above(
    page: Page,
    runs: Sequence[Run],
    number: int,
    witnesses: Witnesses,
    found: Sequence[Opening],
    names: BylineSettings | None,
) -> tuple[Announced, Unit] | None:
    """The headline that stands above in another text, as the contents announce it for these authors."""
    signers = set(_signers(runs[number], names))
    for run in reversed(runs[found[-1].run if found else 0 : number]):
        if run.left <= runs[number].left - LONGEST_PAGE:
            break
        for unit in run.units if run.interrupts else ():
            entry = witnesses.at(unit.lines)
            if entry and signers & set(entry.authors):
                return entry, unit
    return None


def _signers(run: Run, names: BylineSettings | None) -> tuple[str, ...]:
    signed = " ".join(u.text for u in run.units if u.kind == "byline")
    return authors_of(signed, names) if names and signed else ()


def below_byline(run: Run) -> tuple[Unit, ...]:
    """The units below the last byline: that one signs the article above, for this one has its own."""
    last = max((place for place, unit in enumerate(run.units) if unit.kind == "byline"), default=-1)
    return run.units[last + 1 :]


def below_signature(runs: Sequence[Run], number: int, found: Sequence[Opening]) -> Run | None:
    """The run without its byline, where that signs the text right above, which no one has signed where it opened.

    Below it stands the headline of the next article.
    """
    run = runs[number]
    signs = len(run.units) > 1 and run.units[0].kind == "byline" and run.units[0].lines[0] == run.left + 1
    headed = signs and any(u.kind == "heading" for u in run.units[1:])
    whole = not (run.interrupts or run.broken or 0 <= run.fold <= run.units[0].lines[0]) if headed else False
    # Whom the contents name they also say where, and OCR may read a title block behind its text.
    known = not found or found[-1].announced is not None or found[-1].why in SIGNED
    if not whole or run.left < 0 or known or _is_signed(runs, number, found[-1]):
        return None
    return replace(run, units=run.units[1:], ended=True)


def headline_beside(runs: Sequence[Run], found: Sequence[Opening]) -> Unit | None:
    """The headline that stands below the byline of the article before, over the columns of both, if no one has it."""
    if not found or found[-1].spare or not any(u.kind == "byline" for u in runs[found[-1].run].units):
        return None
    shown = [u for u in below_byline(runs[found[-1].run]) if u.kind == "heading" and not u.text.startswith("—")]
    return shown[-1] if shown else None


def _authors_of_current(page: Page, found: Sequence[Opening], names: BylineSettings | None) -> tuple[str, ...]:
    """Who signed the article that is open, as far as its opening lines say."""
    if not found or names is None or found[-1].why != "byline":
        return ()
    at = found[-1].at
    text = []
    while at < len(page.shapes) and page.kind(at) not in BODY_KINDS:
        if page.kind(at) == "byline":
            text.append(page.shapes[at].text)
        at += 1
    return authors_of(" ".join(text), names)


def authors_agree(page: Page, found: Sequence[Opening], entry: Announced | None, names: BylineSettings | None) -> bool:
    """Whether the article that is open is signed by the authors of a contents entry."""
    return entry is not None and bool(set(_authors_of_current(page, found, names)) & set(entry.authors))
