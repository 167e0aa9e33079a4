"""Headlines that an extractor gives behind the text of their page, since they were drawn last.

Takes the runs and the openings of the articles, gives the openings with the headlines that belong to
them: where as many stand at a page's end as articles open on it, they stand in the same order. A page
with one article needs none of this: its title block is looked for at the page's end as well. Where a
second article begins on a page with no sign of it, its headline at the page's end is said again in its
first sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.typography import bare

# A report says again so many characters of its headline in a row at least, which are so great a share of it (the
# second where the contents do not name it), in so many lines.
_SAID = 10
_MOST_OF_IT, _NEARLY_ALL = 0.5, 0.8
_SENTENCE = 5
# A headline has no more lines.
_LINES = 2


def with_page_end_headlines(page: Page, runs: Sequence[Run], starts: Sequence[Opening]) -> list[Opening]:
    """The openings, each with the headline at its page's end as its `spare` one, where the page has one for each."""
    found = list(starts)
    for run in runs:
        units = _at_page_end(page, run)
        if len(units) < 2:
            continue
        sheet = page.shapes[units[0].lines[0]].line.page
        here = [n for n, opening in enumerate(found) if _begins_on(page, runs, opening, sheet)]
        if len(here) == len(units) and not any(found[n].spare or found[n].announced for n in here):
            for number, unit in zip(here, units, strict=True):
                found[number] = replace(found[number], spare=unit)
    return found


def with_headlines_said_below(page: Page, runs: Sequence[Run], starts: Sequence[Opening]) -> list[Opening]:
    """The openings, with one more where a headline at a page's end is said again as a paragraph of that page begins."""
    found = list(starts)
    for run in runs:
        unit = _last_heading(page, run)
        if unit is None or any(unit.lines[0] in (opening.at, *_lines(opening.spare)) for opening in found):
            continue
        at = _said_again(page, unit, run.left)
        before = next((opening for opening in reversed(found) if at is not None and opening.at <= at), None)
        if at is not None and before is not None and _has_text_between(page, before.at, at):
            within = max(n for n, r in enumerate(runs) if r.right <= at)
            found.append(Opening(at, within, "said-below", spare=unit))
            found.sort(key=lambda opening: opening.at)
    return found


def _last_heading(page: Page, run: Run) -> Unit | None:
    """The headline that stands alone behind the text of a page, which has ended."""
    if run.left < 0 or run.broken or any(u.kind == "byline" and u.lines[0] < run.fold for u in run.units):
        return None
    shown = [u for u in run.units if u.kind == "heading" and u.lines[-1] < run.fold]
    if len(shown) != 1 or shown[0].vertical or len(shown[0].lines) > _LINES:
        return None
    return None if any(stop in shown[0].text for stop in "。；;") else shown[0]


def _said_again(page: Page, unit: Unit, last: int) -> int | None:
    """The first line of the paragraph of this page whose first sentence has most of a headline in it."""
    headline = bare(unit.text)
    # What the contents do not name may be the caption of a picture, in which somebody's name is said again.
    share = _NEARLY_ALL if page.lists_all and headline not in page.announced else _MOST_OF_IT
    sheet = page.shapes[last].line.page
    index = last
    found: int | None = None
    while index > 0 and page.shapes[index].line.page == sheet:
        shape, above = page.shapes[index], page.shapes[index - 1]
        begins = is_first(shape) or not shape.wrapped
        if page.kind(index) in BODY_KINDS and above.closes and begins:
            sentence = _first_sentence(page, index)
            match = SequenceMatcher(None, headline, sentence, autojunk=False).find_longest_match()
            if match.size >= max(_SAID, share * len(headline)):
                found = index
        index -= 1
    return found


def _first_sentence(page: Page, index: int) -> str:
    """The beginning of a paragraph, up to the line in which its first sentence ends."""
    text = ""
    for shape in page.shapes[index : index + _SENTENCE]:
        text += shape.bare
        if shape.closes:
            break
    return text


def _has_text_between(page: Page, first: int, last: int) -> bool:
    """Whether an article that opens at `first` has text before the line `last`."""
    return any(page.kind(index) in BODY_KINDS for index in range(first, last))


def _lines(unit: Unit | None) -> tuple[int, ...]:
    return unit.lines if unit else ()


def _at_page_end(page: Page, run: Run) -> list[Unit]:
    """The headlines printed with a shadow behind the last text of a page."""
    ends = run.fold if run.fold >= 0 else run.right
    if run.left < 0 or (run.fold < 0 and run.right < len(page.shapes)):
        return []
    last = page.shapes[run.left].line.page
    return [u for u in run.units if u.echoed and u.lines[-1] < ends and page.shapes[u.lines[0]].line.page == last]


def _begins_on(page: Page, runs: Sequence[Run], opening: Opening, sheet: int) -> bool:
    """Whether the text of an article begins on a sheet."""
    right = runs[opening.run].right
    return right < len(page.shapes) and page.shapes[right].line.page == sheet and opening.why != "taken-up"
