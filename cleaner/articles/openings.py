"""Where articles begin. Takes the runs of a page, gives the line at which each article opens.

Witnesses: a byline; a headline that the contents announce; a display line at the head of a page or
after an end mark, with a kicker, a shadow or a lead to show its rank; a paragraph that begins with
a reporter's name. A heading inside an article has none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleaner.articles.runs import Run, Unit
from cleaner.articles.witnesses import Announced, Witnesses
from cleaner.decisions import BODY_KINDS
from cleaner.layout.bylines import BylineSettings, authors_of, inline_authors
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import SHORT
from cleaner.rulebook import Settings
from cleaner.typography import ends_with_dash

# A page has at most so many lines of text.
_PAGE = 150


class OpeningSettings(Settings, frozen=True):
    """What speaks for an article's beginning, in weak clues, and how many are enough.

    `kicker` is what the line above a headline looks like (a place, an occasion), `lead` how a
    summary begins, `figure` what the headings of a box of figures look like.
    """

    enough: float
    ended: float
    page_head: float
    white_space: float
    kicker_above: float
    shadow: float
    spacing: float
    marked: float
    long: float
    lead_below: float
    contrast: float
    briefs: float
    kicker: re.Pattern[str]
    lead: re.Pattern[str]
    figure: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Opening:
    """An article opens at the line `at`; `run` is the run it opens in, `why` says by which witness.

    `spare` is a headline that stands before another article, a box of figures, in the same run.
    """

    at: int
    run: int
    why: str
    announced: Announced | None = None
    spare: Unit | None = None


def openings(
    page: Page,
    runs: Sequence[Run],
    witnesses: Witnesses,
    settings: OpeningSettings,
    names: BylineSettings | None,
    taken_up: frozenset[int] = frozenset(),
) -> list[Opening]:
    """The beginnings of the articles, and of second parts below the jump lines `taken_up`, in source order."""
    found: list[Opening] = []
    boxed = -1
    for number, run in enumerate(runs):
        if number <= boxed:
            continue
        second = _second_part(page, run, taken_up)
        if second is not None:
            found.append(Opening(second, number, "taken-up"))
            continue
        box = _figure_box(runs, number, settings)
        if box > number:
            found.append(Opening(_box_start(run, settings), number, "figure-box"))
            boxed = box
            continue
        if boxed >= 0 and number == boxed + 1 and not run.interrupts:
            found.append(_after_box(page, runs, number, found[-1], settings))
            continue
        opening = _opening(page, runs, number, witnesses, settings, names, found)
        if opening and (not found or opening.at > found[-1].at):
            found.append(opening)
    first_text = next((r.right for r in runs if r.right < len(page.shapes)), None)
    if first_text is not None and (not found or found[0].at > first_text):
        found.insert(0, Opening(_first_line(page, runs), 0, "first-text"))
    return found


def _second_part(page: Page, run: Run, taken_up: frozenset[int]) -> int | None:
    """The line of the headline over a jump line in this run, or the jump line itself."""
    line = next((i for i in range(run.left + 1, run.right) if i in taken_up), None)
    if line is None:
        return None
    above = [u.lines[0] for u in run.units if u.kind == "heading" and u.lines[-1] == line - 1]
    return above[0] if above else line


def _first_line(page: Page, runs: Sequence[Run]) -> int:
    units = [u for u in runs[0].units if u.kind != "caption"] if runs and runs[0].left < 0 else []
    return units[0].lines[0] if units else 0


def _opening(
    page: Page,
    runs: Sequence[Run],
    number: int,
    witnesses: Witnesses,
    settings: OpeningSettings,
    names: BylineSettings | None,
    found: Sequence[Opening],
) -> Opening | None:
    run = runs[number]
    signed = any(u.kind == "byline" for u in run.units)
    entry = witnesses.at(line for unit in run.units for line in unit.lines)
    folded = entry is not None and bool(entry.lines) and entry.lines[-1] < run.fold
    agreed = _authors_agree(page, found, entry, names)
    if run.interrupts and entry and (agreed or _signed_below(page, runs, number, entry, names)):
        return None
    if run.interrupts or (folded and _foreign(entry, found) and not agreed):
        kicked = any(settings.kicker.fullmatch(u.text) for u in run.units) and _has_headline(runs, found)
        head = _page_head(page, runs, number) if folded or signed or kicked or _foreign(entry, found) else -1
        if head >= 0 and (not found or runs[head].right > found[-1].at) and not runs[head].interrupts:
            return Opening(_cut(page, runs[head]), head, "title-in-page", entry if folded else None)
        if not signed:
            return None
    if run.right < len(page.shapes) and names and inline_authors(page, run.right, names):
        return Opening(_cut(page, replace(run, units=_below_byline(run))), number, "byline-in-text", entry)
    if signed and not (entry and _foreign(entry, found)) and _opened_by_headline(page, runs, number, found):
        return None
    if signed:
        lead = _lead_before(page, runs, number, settings, found)
        if lead is not None:
            return lead
        above = None if entry else _headline_above(page, runs, number, witnesses, found, names)
        return Opening(_cut(page, run), number, "byline", entry or (above[0] if above else None), above and above[1])
    if entry and _foreign(entry, found):
        if not agreed:
            return Opening(_cut(page, run), number, "contents", entry)
        return None
    if _rank(page, runs, number, settings) >= settings.enough:
        return Opening(_cut(page, run), number, "display-line")
    return None


def _signed_below(page: Page, runs: Sequence[Run], number: int, entry: Announced, names: BylineSettings | None) -> bool:
    """Whether the authors of a headline that interrupts another text sign further down, where their own begins."""
    near = [run for run in runs[number + 1 :] if run.left < runs[number].right + _PAGE]
    signed = next((run for run in near if any(u.kind == "byline" for u in run.units)), None)
    headed = signed is not None and any(u.kind == "heading" for u in signed.units)
    return signed is not None and not headed and bool(set(_signers(signed, names)) & set(entry.authors))


def _headline_above(
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
        if run.left <= runs[number].left - _PAGE:
            break
        for unit in run.units if run.interrupts else ():
            entry = witnesses.at(unit.lines)
            if entry and signers & set(entry.authors):
                return entry, unit
    return None


def _signers(run: Run, names: BylineSettings | None) -> tuple[str, ...]:
    signed = " ".join(u.text for u in run.units if u.kind == "byline")
    return authors_of(signed, names) if names and signed else ()


def _opened_by_headline(page: Page, runs: Sequence[Run], number: int, found: Sequence[Opening]) -> bool:
    """Whether a headline with one summary below it has opened the article already."""
    if not found or found[-1].run != number - 1 or found[-1].why.startswith("byline"):
        return False
    return _paragraphs_between(page, runs[number - 1].right, runs[number].left) <= 1


def _below_byline(run: Run) -> tuple[Unit, ...]:
    """The units below the last byline: that one signs the article above, for this one has its own."""
    last = max((place for place, unit in enumerate(run.units) if unit.kind == "byline"), default=-1)
    return run.units[last + 1 :]


def _foreign(entry: Announced | None, found: Sequence[Opening]) -> bool:
    """Whether the contents announce here an article that has not opened yet."""
    return entry is not None and not (found and found[-1].announced is entry)


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


def _authors_agree(page: Page, found: Sequence[Opening], entry: Announced | None, names: BylineSettings | None) -> bool:
    """Whether the article that is open is signed by the authors of a contents entry."""
    return entry is not None and bool(set(_authors_of_current(page, found, names)) & set(entry.authors))


def _has_headline(runs: Sequence[Run], found: Sequence[Opening]) -> bool:
    """Whether the article that is open shows a headline where it opens."""
    if not found:
        return False
    return any(u.kind == "heading" and u.lines[0] >= found[-1].at for u in runs[found[-1].run].units)


def _page_head(page: Page, runs: Sequence[Run], number: int) -> int:
    """The run in which the page of this run begins, or -1 where none shows.

    A page begins at a fold, or where white space follows a text that has ended.
    """
    for head in range(number, -1, -1):
        run = runs[head]
        if run.fold >= 0 and (head < number or run.fold <= runs[number].left):
            return head
        spaced = any(shape.line.gap > 1 for shape in page.shapes[run.left + 1 : run.right + 1])
        if head < number and spaced and not run.interrupts and not run.broken:
            return head
    return 0 if page.shapes and page.shapes[-1].line.page > 0 else -1


def _lead_before(
    page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings, found: Sequence[Opening]
) -> Opening | None:
    """The opening one run earlier, where only a summary stands between a banner and the byline."""
    if number == 0:
        return None
    before = runs[number - 1]
    paragraphs = _paragraphs_between(page, before.right, runs[number].left)
    lead = before.right < len(page.shapes) and settings.lead.match(page.shapes[before.right].text)
    signed = any(u.kind == "byline" for u in before.units)
    if before.interrupts or signed or (paragraphs > 1 and not lead):
        return None
    banner = any(page.kind(i) == "running-head" for i in range(before.left + 1, before.right))
    shown = any(u.kind == "heading" and not ends_with_dash(u.text) for u in before.units)
    folded = before.fold >= 0 or before.ended
    if not ((banner or shown) and (folded or lead)) or (found and found[-1].run == number - 1):
        return None
    return Opening(_cut(page, before), number - 1, "lead")


def _paragraphs_between(page: Page, first: int, last: int) -> int:
    ends = [shape for shape in page.shapes[first : last + 1] if shape.closes]
    return max(1, sum(not shape.wrapped or shape.missing > SHORT for shape in ends))


def _rank(page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings) -> float:
    """How much speaks for a headline in this run, in weak clues."""
    run = runs[number]
    shown = [u for u in run.units if u.kind == "heading" and not ends_with_dash(u.text)]
    if not shown or all(settings.figure.fullmatch(u.text) for u in shown):
        return 0.0
    kickers = [u for u in shown if settings.kicker.fullmatch(u.text)]
    rest = [u for u in shown if u not in kickers]
    rank = settings.ended * run.ended
    rank += settings.page_head * (run.fold >= 0 and any(u.lines[0] >= run.fold for u in shown))
    rank += settings.white_space * any(u.gap > 1 for u in shown)
    rank += settings.kicker_above * bool(kickers and rest)
    rank += settings.shadow * any(u.doubled and u.gap > 1 for u in shown)
    rank += settings.spacing * any(u.spaced for u in shown)
    rank += settings.marked * any(0 < u.marks <= 2 for u in shown)
    rank += settings.long * any(u.width >= 10 for u in rest)
    rank += settings.long * (len(rest) > 1)
    rank += settings.briefs * (len(rest) > 1 and _heads_briefs(page, runs, number))
    rank += settings.contrast * _longer_than_headings(runs, number, rest)
    below = page.shapes[run.right].text if run.right < len(page.shapes) else ""
    return rank + settings.lead_below * bool(settings.lead.match(below))


def _cut(page: Page, run: Run) -> int:
    """The line of a run at which the new article begins: what stands before belongs to the last one."""
    titled = _without_strays([u for u in run.units if u.kind in ("heading", "byline")])
    if run.fold >= 0 and not any(u.lines[0] < run.fold and u.kind == "byline" for u in run.units):
        return run.fold
    first = titled[0].lines[0] if titled else run.right
    for index in range(first - 1, run.left, -1):
        if page.kind(index) != "running-head":
            break
        first = index
    return first


def _heads_briefs(page: Page, runs: Sequence[Run], number: int) -> bool:
    """Whether a column of briefs follows: three times in a row one paragraph and one heading."""
    for run, above in zip(runs[number + 1 : number + 4], runs[number : number + 3], strict=False):
        headed = sum(u.kind == "heading" for u in run.units) == 1 and not run.interrupts
        if not headed or _paragraphs_between(page, above.right, run.left) > 1:
            return False
    return number + 3 < len(runs)


def _longer_than_headings(runs: Sequence[Run], number: int, shown: Sequence[Unit]) -> bool:
    """Whether the longest of these units is nearly twice as long as each of the next three headings."""
    below = [u for run in runs[number + 1 : number + 4] if not run.interrupts for u in run.units if u.kind == "heading"]
    longest = max((u.width for u in shown), default=0)
    return len(below) >= 2 and all(u.width * 1.8 <= longest for u in below)


def _without_strays(units: list[Unit]) -> list[Unit]:
    """The units of a title block: what white space parts from it above is a stray line of the page."""
    for place in range(len(units) - 1, 0, -1):
        beside = units[place].lines[0] == units[place - 1].lines[-1] + 1
        if beside and units[place].gap > 1 and units[place - 1].kind != "byline" and not units[place - 1].vertical:
            return units[place:]
    return units


def _figure_box(runs: Sequence[Run], number: int, settings: OpeningSettings) -> int:
    """The last run of a box of figures that begins in this run, or `number` where none does."""
    last = number
    while last < len(runs) and _headed_by_figure(runs[last], settings):
        last += 1
    return last - 1 if last - number >= 3 else number


def _headed_by_figure(run: Run, settings: OpeningSettings) -> bool:
    shown = [u for u in run.units if u.kind == "heading"]
    return bool(shown) and not run.interrupts and bool(settings.figure.fullmatch(shown[-1].text))


def _box_start(run: Run, settings: OpeningSettings) -> int:
    """A box begins at its label, if that stands right before the first figure, or at the figure."""
    shown = [u for u in run.units if u.kind == "heading"]
    label = len(shown) > 1 and shown[-2].lines[-1] == shown[-1].lines[0] - 1
    return shown[-2].lines[0] if label else shown[-1].lines[0]


def _after_box(page: Page, runs: Sequence[Run], number: int, box: Opening, settings: OpeningSettings) -> Opening:
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
    rest = [u for u in run.units if u.kind in ("heading", "byline") and u not in shown[:1] and not u.vertical]
    first = rest[0].lines[0] if rest else run.right
    banner = page.kind(first - 1) == "running-head" and not page.shapes[first - 1].single
    return Opening(first - banner, number, "after-box")
