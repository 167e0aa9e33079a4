"""Where articles begin. Takes the runs of a page, gives the line at which each article opens.

Boxes, digests, letters and other columns open in ways of their own, anything else with its title block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.blocks_behind import signed_behind
from cleaner.articles.openings.briefs import labelled_in_its_middle
from cleaner.articles.openings.departments import department_in, stays_in_department
from cleaner.articles.openings.digest_parts import heads_part, voices_begin
from cleaner.articles.openings.digests import digest_begins, ends_digest, inside_digest
from cleaner.articles.openings.figure_boxes import after_box, box_label, box_start, figure_box, labelled_box
from cleaner.articles.openings.first_lines import first_line, first_line_in
from cleaner.articles.openings.heading_marks import marks_headlines
from cleaner.articles.openings.headline_rows import headlines_in
from cleaner.articles.openings.letters import letter_begins
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.openings.signatures import begins_report, below_signature
from cleaner.articles.openings.title_blocks import opening_in
from cleaner.articles.openings.topics import Topics
from cleaner.articles.runs import Run
from cleaner.articles.witnesses import Witnesses
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.letter_columns import lines_of_letters


def openings(
    page: Page,
    runs: Sequence[Run],
    witnesses: Witnesses,
    settings: OpeningSettings,
    names: BylineSettings | None,
    taken_up: frozenset[int] = frozenset(),
    headed: frozenset[int] = frozenset(),
) -> list[Opening]:
    """The beginnings of the articles, and of second parts below the jump lines `taken_up`, in source order.

    At the lines `headed` title blocks are known to begin.
    """
    found: list[Opening] = []
    boxed = -1
    runs = list(runs)
    letters = lines_of_letters(page, names) if names else frozenset[int]()
    topics = Topics(page)
    for number, run in enumerate(runs):
        if number <= boxed:
            continue
        second = _second_part(page, run, taken_up)
        if second is not None:
            found.append(Opening(second, number, "taken-up"))
            continue
        box = figure_box(runs, number, settings)
        if box > number:
            label = box_label(page, run)
            start = label.lines[0] if label else box_start(run, settings)
            found.append(Opening(start, number, "figure-box", headline=label))
            boxed = box
            continue
        if boxed >= 0 and number == boxed + 1 and not run.interrupts:
            found.append(after_box(page, runs, number, found[-1], settings))
            continue
        boxed_text = labelled_box(page, runs, number, settings)
        if boxed_text is not None:
            found.append(Opening(boxed_text.lines[0], number, "labelled-box", headline=boxed_text))
            continue
        column = labelled_in_its_middle(page, runs, number, found)
        if column is not None:
            found[-1] = column
            continue
        named = department_in(page, run, number, settings)
        if named is not None:
            found.append(named)
            continue
        if stays_in_department(page, run, found, settings) and not begins_report(page, run, names):
            continue
        if marks_headlines(settings) and _heads_beside(page, run, settings, names):
            found.append(Opening(first_line_in(page, run), number, "display-line"))
            continue
        letter = letter_begins(page, runs, number, letters, settings)
        if letter is not None and (not found or letter.at > found[-1].at):
            found.append(letter)
            continue
        voices = voices_begin(page, run, number, settings)
        if voices is not None:
            found.append(voices)
            continue
        digest = digest_begins(page, runs, number, witnesses, settings)
        if digest is not None and (not found or digest.at > found[-1].at):
            found.append(digest)
            continue
        below = below_signature(runs, number, found)
        if below is not None:
            run = runs[number] = below
        opening = opening_in(page, runs, number, witnesses, settings, names, found, topics)
        if opening and opening.why == "display-line" and heads_part(runs, number, found, settings):
            continue
        title = next((line for unit in run.units for line in unit.lines if line in headed), None)
        if opening is None and title is not None:
            opening = Opening(title, number, "display-line")
        if opening is None and ends_digest(page, runs, number, found, settings):
            opening = Opening(first_line_in(page, run), number, "display-line")
        if opening and inside_digest(page, runs, number, opening, found, settings):
            # A report behind briefs that nobody signs as one is an article.
            first = runs[found[-1].run]
            if opening.why != "byline-in-text" or begins_report(page, first, names):
                continue
        behind = signed_behind(page, runs, number, found, opening)
        if behind:
            found.append(behind)
        if opening and (not found or opening.at > found[-1].at):
            found.append(opening)
        if opening and opening.run < number and opening.why == "title-in-page":
            # Its headline stood behind the text of its page; below the fold another may open.
            turned = [*runs[:number], _below_fold(run), *runs[number + 1 :]]
            opening = opening_in(page, turned, number, witnesses, settings, names, found, topics)
            if opening and opening.run == number and opening.at > found[-1].at:
                found.append(opening)
    first_text = next((r.right for r in runs if r.right < len(page.shapes)), None)
    if first_text is not None and (not found or found[0].at > first_text):
        found.insert(0, Opening(first_line(runs), 0, "first-text"))
    table = next((i for i in range(len(page.shapes)) if page.kind(i) == "table"), None)
    if table is not None and (not found or found[0].at > table):
        # What it belongs to is nowhere, but it is no advertisement.
        found.insert(0, Opening(table, 0, "first-text"))
    return found


def _heads_beside(page: Page, run: Run, settings: OpeningSettings, names: BylineSettings | None) -> bool:
    """Whether a marked headline stands where the text of another article is cut, which goes on further down."""
    signed = any(u.kind == "byline" for u in run.units) or begins_report(page, run, names)
    return run.interrupts and not run.resumes and not signed and bool(headlines_in(run, settings))


def _below_fold(run: Run) -> Run:
    """What stands in a run below the fold: at the head of the next page."""
    return replace(run, units=tuple(u for u in run.units if u.lines[0] >= run.fold) if run.fold >= 0 else ())


def _second_part(page: Page, run: Run, taken_up: frozenset[int]) -> int | None:
    """The line of the headline over a jump line in this run, or the jump line itself."""
    line = next((i for i in range(run.left + 1, run.right) if i in taken_up), None)
    if line is None:
        return None
    above = [u.lines[0] for u in run.units if u.kind == "heading" and u.lines[-1] == line - 1]
    return above[0] if above else line
