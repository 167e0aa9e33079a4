"""Where articles begin. Takes the runs of a page, gives the line at which each article opens.

Witnesses: a byline; a headline that the contents announce; a display line at the head of a page or
after an end mark, with a kicker, a shadow or a lead to show its rank; a paragraph that begins with
a reporter's name. A heading inside an article has none of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.blocks_behind import signed_behind
from cleaner.articles.openings.briefs import between_briefs, labelled_in_its_middle, paragraphs_between
from cleaner.articles.openings.departments import department_in, stays_in_department
from cleaner.articles.openings.digest_parts import heads_part, voices_begin
from cleaner.articles.openings.digests import digest_begins, ends_digest, inside_digest
from cleaner.articles.openings.figure_boxes import after_box, box_label, box_start, figure_box, labelled_box
from cleaner.articles.openings.first_lines import below_box, first_line, first_line_in
from cleaner.articles.openings.heading_marks import marks_headlines
from cleaner.articles.openings.headline_rows import headlines_in
from cleaner.articles.openings.leads import lead_before
from cleaner.articles.openings.letters import letter_begins
from cleaner.articles.openings.opening import SIGNED, Opening, OpeningSettings, names_section
from cleaner.articles.openings.page_heads import page_head
from cleaner.articles.openings.ranks import above_dash, has_column_name, rank_of
from cleaner.articles.openings.second_headlines import awaits_headline, heads_second_article, second_begins
from cleaner.articles.openings.signatures import (
    authors_agree,
    begins_report,
    below_byline,
    below_signature,
    headline_above,
    headline_beside,
    signed_below,
    signs_announced,
    signs_its_page,
)
from cleaner.articles.openings.topics import Topics, by_topic
from cleaner.articles.runs import Run
from cleaner.articles.witnesses import Announced, Witnesses
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import BylineSettings
from cleaner.layout.signed.letter_columns import lines_of_letters

# What begins so has its byline, or is the second part of an article: no summary follows.
_NO_SUMMARY = SIGNED | {"taken-up"}


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
        opening = _opening(page, runs, number, witnesses, settings, names, found, topics)
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
            opening = _opening(page, turned, number, witnesses, settings, names, found, topics)
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


def _opening(
    page: Page,
    runs: Sequence[Run],
    number: int,
    witnesses: Witnesses,
    settings: OpeningSettings,
    names: BylineSettings | None,
    found: Sequence[Opening],
    topics: Topics,
) -> Opening | None:
    run = runs[number]
    signed = any(u.kind == "byline" for u in run.units)
    entry = witnesses.at(line for unit in run.units for line in unit.lines)
    # The dump's last page ends without a fold; a headline behind its text has no byline beside it.
    last = run.right >= len(page.shapes) and run.left >= 0 and not signed
    end = len(page.shapes) if last else run.fold
    folded = entry is not None and bool(entry.lines) and entry.lines[-1] < end
    agreed = authors_agree(page, found, entry, names)
    report = _report(page, runs, number, entry, found, settings) if begins_report(page, run, names) else None
    headed = any(u.kind == "heading" for u in run.units)
    if report and run.interrupts and (report.spare or headed):
        # No report begins in another text, though a sentence may be cut above it.
        return report
    if run.interrupts and entry and (agreed or signed_below(page, runs, number, entry, names)):
        return None
    if run.interrupts or (folded and _foreign(entry, found) and not agreed):
        kicked = any(settings.kicker.fullmatch(u.text) for u in run.units) and _has_headline(runs, found)
        head = page_head(page, runs, number) if folded or signed or kicked or _foreign(entry, found) else -1
        if signed and found and found[-1].why == "page-head" and heads_second_article(runs, number, found):
            return Opening(
                second_begins(page, runs, number, found[-1], first_line_in(page, run)), number, "byline", entry
            )
        if head >= 0 and (not found or runs[head].right > found[-1].at) and not runs[head].interrupts:
            return Opening(first_line_in(page, runs[head]), head, "title-in-page", entry if folded else None)
        if not signed:
            return None
        if entry is None and run.resumes and heads_second_article(runs, number, found):
            # Printed over all columns of its article, the headline was read behind the first of them.
            return Opening(
                second_begins(page, runs, number, found[-1], first_line_in(page, run)), number, "byline", None
            )
    if report and not headed and not report.spare and _opened_by_headline(page, runs, number, found):
        # Between a headline and its report stands a summary.
        return None
    if report:
        return report
    own = has_column_name(run, settings)
    if signed and not own and not (entry and _foreign(entry, found)) and _opened_by_headline(page, runs, number, found):
        return None
    if signed and (
        signs_its_page(runs, number, found) or signs_announced(runs, number, witnesses, found, entry, names)
    ):
        return None
    if signed:
        lead = lead_before(page, runs, number, settings, found)
        if lead is not None:
            return lead
        above = None if entry else headline_above(page, runs, number, witnesses, found, names)
        return Opening(
            first_line_in(page, run), number, "byline", entry or (above[0] if above else None), above and above[1]
        )
    if entry and _foreign(entry, found):
        if not agreed:
            return Opening(first_line_in(page, run), number, "contents", entry)
        return None
    if _names_section_below_summary(page, runs, number, settings, found) or _counts_on(run, settings):
        return None
    shown = rank_of(page, runs, number, settings)
    if any(above_dash(run, unit) for unit in run.units) and not awaits_headline(runs, number, found):
        shown += settings.dash_below
    if witnesses.on_cover(run.units):
        shown += settings.on_cover
    if _repeats_place(runs, number, found, settings):
        shown -= settings.kicker_above
    if shown > 0:
        clue = by_topic(topics.change(run.left, run.right), settings)
        # Briefs are on other matters each.
        shown += min(0.0, clue) if between_briefs(page, runs, number) else clue
    if shown >= settings.enough:
        standing = next((u for u in run.units if u.kind == "heading" and settings.standing.fullmatch(u.text)), None)
        return Opening(first_line_in(page, run), number, "display-line", headline=standing)
    if _opens_sheet(page, run, settings):
        return Opening(first_line_in(page, run), number, "page-head")
    return None


def _counts_on(run: Run, settings: OpeningSettings) -> bool:
    """Whether the number of a chapter stands over a heading, and not that of the first."""
    return any(unit.kind == "heading" and settings.chapter.fullmatch(unit.text) for unit in run.units)


def _repeats_place(runs: Sequence[Run], number: int, found: Sequence[Opening], settings: OpeningSettings) -> bool:
    """Whether a place stands over a heading that stood over the article's headline already: under a picture of it."""
    places = {u.text for u in runs[number].units if u.kind == "heading" and settings.kicker.fullmatch(u.text)}
    above = runs[found[-1].run].units if found else ()
    return bool(places) and places <= {u.text for u in above}


def _report(
    page: Page,
    runs: Sequence[Run],
    number: int,
    entry: Announced | None,
    found: Sequence[Opening],
    settings: OpeningSettings,
) -> Opening:
    """Where a text with its reporters begins; its headline may stand beside that of the article before."""
    run = runs[number]
    headed = any(u.kind == "heading" for u in run.units)
    at = first_line_in(page, replace(run, units=below_box(below_byline(run), settings.inside)))
    return Opening(at, number, "byline-in-text", entry, None if headed else headline_beside(runs, found))


def _names_section_below_summary(
    page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings, found: Sequence[Opening]
) -> bool:
    """Whether a letter-spaced word stands alone between the summary that an article opens with and its text."""
    run = runs[number]
    word = len(run.units) == 1 and names_section(run.units[0])
    if not word or not found or found[-1].run != number - 1:
        return False
    first = runs[number - 1].right
    return bool(settings.lead.match(page.shapes[first].text)) and paragraphs_between(page, first, run.left) <= 1


def _opens_sheet(page: Page, run: Run, settings: OpeningSettings) -> bool:
    """Whether a newspaper page begins, with the line that names its editors: its first text begins an article."""
    if run.fold < 0 or run.right >= len(page.shapes) or run.broken:
        return False
    return any(page.labels[i].rule == settings.sheet for i in range(run.fold, run.right))


def _opened_by_headline(page: Page, runs: Sequence[Run], number: int, found: Sequence[Opening]) -> bool:
    """Whether a headline with one summary below it has opened the article already."""
    if not found or found[-1].run != number - 1 or found[-1].why in _NO_SUMMARY:
        return False
    if found[-1].headline is not None:
        # A letter or a correction is whole.
        return False
    return paragraphs_between(page, runs[number - 1].right, runs[number].left) <= 1


def _foreign(entry: Announced | None, found: Sequence[Opening]) -> bool:
    """Whether the contents announce here an article that has not opened yet."""
    return entry is not None and not (found and found[-1].announced is entry)


def _has_headline(runs: Sequence[Run], found: Sequence[Opening]) -> bool:
    """Whether the article that is open shows a headline where it opens."""
    if not found:
        return False
    return any(u.kind == "heading" and u.lines[0] >= found[-1].at for u in runs[found[-1].run].units)
