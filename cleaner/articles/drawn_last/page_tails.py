"""The pages of a dump that end in display lines, and the lines at which an article may begin on such a page.

Takes a `Page`, gives `Tail`s: only where so many pages end so that it is no chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from cleaner.articles.openings.topics import Topics
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.signed.bylines import BYLINE

# A page with fewer lines of text is a cover, contents or a picture.
LEAST_TEXT = 5
# So many pages, and so great a share of all, end in display lines where those are drawn last.
_FEWEST, _SHARE = 3, 1 / 4
# No page has more lines in its title blocks, nor more places where articles may begin.
MOST_LINES, MOST_STARTS = 24, 14
# A summary between a headline and a byline has so many lines at most.
_SUMMARY = 3
# So many characters in a row are no chance.
_QUOTED = 8
# A summary over the byline has so many characters at most.
_LONGEST_LEAD = 250
# Where the text changes its words more than at so great a share of all places, an article may begin unsigned.
_OTHER_MATTER = 0.1


@dataclass(frozen=True, slots=True)
class Start:
    """A line at which an article may begin, and by what: `lead` (a summary over a byline), `byline`, `titled`, `ended`,
    `head` or `matter`.
    """

    at: int
    why: str


@dataclass(frozen=True, slots=True)
class Tail:
    """The display lines behind the text of a page, or above it.

    `lines` are headings and bylines, in the order of the dump; `starts` are the places at which articles may begin on
    the page, in order; the text of the page begins at the line `begin` and ends before `end`.
    """

    lines: tuple[int, ...]
    starts: tuple[Start, ...]
    begin: int
    end: int


def page_tails(page: Page) -> list[Tail]:
    """The pages that end in display lines, where that is the habit of the dump, or where a byline stands among them."""
    with_text = [
        lines for lines in lines_of_pages(page) if sum(page.kind(i) in BODY_KINDS for i in lines) >= LEAST_TEXT
    ]
    tails = [(lines, _behind_text(page, lines)) for lines in with_text]
    ending = [(lines, tail) for lines, tail in tails if any(page.kind(i) == "heading" for i in tail)]
    if len(ending) < max(_FEWEST, _SHARE * len(with_text)):
        # Who wrote the text of the next page does not stand below that of this one.
        ending = [(lines, tail) for lines, tail in ending if any(page.kind(i) == "byline" for i in tail)]
    found: list[Tail] = []
    topics = Topics(page)
    for lines, tail in ending:
        text = [i for i in lines if page.kind(i) in BODY_KINDS and i < tail[0]]
        if len(tail) <= MOST_LINES and text:
            starts = starts_on(page, lines, text, topics)
            tail = _without_pull_quotes(page, tail, text)
            found.append(Tail(tuple(tail), tuple(starts[:MOST_STARTS]), text[0], text[-1] + 1))
    return found


def lines_of_pages(page: Page) -> list[list[int]]:
    """The lines of each page of the print."""
    pages = groupby(range(len(page.shapes)), key=lambda index: page.shapes[index].line.page)
    return [list(lines) for _, lines in pages]


def text_above(page: Page, index: int) -> int:
    """The last line of text above a line; -1 where there is none."""
    above = index - 1
    while above >= 0 and page.kind(above) not in BODY_KINDS:
        above -= 1
    return above


def text_between(page: Page, first: int, end: int) -> str:
    """The text on the lines from `first` on and before `end`, without what interrupts it."""
    return "".join(page.shapes[i].text for i in range(first, end) if page.kind(i) in BODY_KINDS)


def _summary_above(page: Page, byline: int) -> list[int]:
    """The few lines of text between a heading and a byline."""
    if page.kind(byline) != "byline":
        return []
    first = byline
    while first > 0 and page.kind(first - 1) in BODY_KINDS and byline - first < _SUMMARY:
        first -= 1
    return list(range(first, byline)) if first > 0 and page.kind(first - 1) == "heading" else []


def _without_pull_quotes(page: Page, tail: Sequence[int], text: Sequence[int]) -> list[int]:
    """The lines without those that the text of the page has, word for word and two in a row: a pull quote."""
    said = "".join(page.shapes[i].bare for i in text)
    quoted = {
        line
        for pair in pairwise(tail)
        if len(joined := "".join(page.shapes[i].bare for i in pair)) >= _QUOTED and joined in said
        for line in pair
    }
    return [line for line in tail if line not in quoted]


def _behind_text(page: Page, lines: Sequence[int]) -> list[int]:
    """The headings and bylines below the last line of text of a page, with a summary between the two."""
    found: list[int] = []
    summed = frozenset[int]()
    for index in reversed(lines):
        if page.kind(index) in BODY_KINDS and found and found[0] == index + 1:
            summed |= frozenset(_summary_above(page, index + 1))
        if index in summed:
            found.insert(0, index)
            continue
        if page.kind(index) in BODY_KINDS or page.kind(index) in ("note", "biography"):
            break
        if page.kind(index) in ("heading", "byline"):
            found.insert(0, index)
    # What has a shadow beside lines that have none is a caption.
    return [i for i in found if not page.shapes[i].doubled]


def starts_on(page: Page, lines: Sequence[int], text: Sequence[int], topics: Topics) -> list[Start]:
    """Where an article may begin on a page: at its head, at a byline, behind what ends one, at another matter."""
    found: list[Start] = []
    above = before = text_above(page, text[0])
    for index in (i for i in lines if i < text[-1]):
        kind = page.kind(index)
        if kind == "byline" and page.kind(index - 1) != "byline":
            why = "titled" if _titled(page, lines[0], index) else "byline"
            if found and found[-1].why in ("head", "ended") and _is_lead(page, found[-1].at, index):
                found[-1] = replace(found[-1], why="lead")
            found.append(Start(index, why))
            continue
        if kind == "note" and page.labels[index].rule == BYLINE.name:
            # Who wrote the text above, or the one below.
            found.append(Start(index, "ended"))
        if kind not in BODY_KINDS:
            continue
        between = range(above + 1, index)
        named = found and found[-1].why in ("byline", "titled") and found[-1].at > above
        if named or not (above < 0 or page.shapes[above].closes):
            above = index
            continue
        closed = any(page.kind(i) in ("note", "biography") for i in between)
        if closed or (above >= 0 and page.shapes[above].ended):
            found.append(Start(index, "ended"))
        elif above == before:
            found.append(Start(index, "head"))
        elif is_first(page.shapes[index]) and above >= 0:
            change = topics.change(above, index)
            if change is not None and change < _OTHER_MATTER:
                found.append(Start(index, "matter"))
        above = index
    return found


def _is_lead(page: Page, first: int, byline: int) -> bool:
    """Whether nothing but a summary stands between a line and a byline."""
    return len(text_between(page, first, byline)) <= _LONGEST_LEAD


def _titled(page: Page, first: int, byline: int) -> bool:
    """Whether a headline stands over a byline in its place."""
    for index in range(byline - 1, first - 1, -1):
        if page.kind(index) in BODY_KINDS:
            return False
        if page.kind(index) == "heading" and not page.shapes[index].doubled:
            return True
    return False
