"""Articles that open with a summary: it stands between a banner, or a headline, and the byline.

Takes the runs of a page and the openings found so far, gives the opening one run before the byline.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.articles.openings.briefs import paragraphs_between
from cleaner.articles.openings.first_lines import first_line_in
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.openings.signatures import LONGEST_PAGE
from cleaner.articles.runs import Run
from cleaner.layout.page import Page
from cleaner.typography import ends_with_dash


def lead_before(
    page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings, found: Sequence[Opening]
) -> Opening | None:
    """The opening one run earlier, where only a summary stands between a banner and the byline."""
    if number == 0:
        return None
    before = runs[number - 1]
    paragraphs = paragraphs_between(page, before.right, runs[number].left)
    lead = before.right < len(page.shapes) and settings.lead.match(page.shapes[before.right].text)
    signed = any(u.kind == "byline" for u in before.units)
    if before.interrupts or signed or (paragraphs > 1 and not lead):
        return None
    if lead and found and _goes_on_briefs(page, before.right, found[-1].at):
        return None
    banner = not before.broken and any(_is_new_topic(page, i) for i in range(before.left + 1, before.right))
    shown = any(
        u.kind == "heading" and not (ends_with_dash(u.text) or settings.inside.match(u.text)) for u in before.units
    )
    folded = before.fold >= 0 or before.ended
    if not ((banner or shown) and (folded or lead)) or (found and found[-1].run == number - 1):
        return None
    return Opening(first_line_in(page, before), number - 1, "lead")


def _goes_on_briefs(page: Page, index: int, begins: int) -> bool:
    """Whether the mark of a line began another text near above, in the article that is open: they are briefs."""
    mark = page.shapes[index].text[0]
    return any(page.shapes[i].text[0] == mark for i in range(max(begins, index - LONGEST_PAGE), index))


def _is_new_topic(page: Page, index: int) -> bool:
    """Whether a running head is not the one of the pages right above, as that of a magazine is."""
    if page.kind(index) != "running-head":
        return False
    above = range(max(0, index - 2 * LONGEST_PAGE), index)
    name = page.shapes[index].bare
    return not any(page.kind(i) == "running-head" and page.shapes[i].bare == name for i in above)
