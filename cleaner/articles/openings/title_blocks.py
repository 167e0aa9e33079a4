"""Whether an article opens with what stands between two texts, its title block.

Takes one of the runs of a page and the openings found so far, gives the opening. Witnesses: a byline; a headline that
the contents announce; a display line at the head of a page or after an end mark, with a kicker, a shadow or a lead to
show its rank; a paragraph that begins with a reporter's name. A heading inside an article has none of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.briefs import between_briefs, paragraphs_between
from cleaner.articles.openings.first_lines import below_box, first_line_in
from cleaner.articles.openings.leads import lead_before
from cleaner.articles.openings.opening import SIGNED, Opening, OpeningSettings, names_section
from cleaner.articles.openings.page_heads import page_head
from cleaner.articles.openings.ranks import above_dash, has_column_name, rank_of
from cleaner.articles.openings.second_headlines import awaits_headline, heads_second_article, second_begins
from cleaner.articles.openings.signatures import (
    authors_agree,
    begins_report,
    below_byline,
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
from cleaner.layout.signed.byline import BylineSettings

# What begins so has its byline, or is the second part of an article: no summary follows.
_NO_SUMMARY = SIGNED | {"taken-up"}


def opening_in(
    page: Page,
    runs: Sequence[Run],
    number: int,
    witnesses: Witnesses,
    settings: OpeningSettings,
    names: BylineSettings | None,
    found: Sequence[Opening],
    topics: Topics,
) -> Opening | None:
    """The opening of the article whose title block stands in the run `number`; nothing where none does."""
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
