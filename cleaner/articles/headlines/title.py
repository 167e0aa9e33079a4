"""The title block of an article: its headline, kicker and subtitle, and what speaks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleaner.articles.units import Unit
from cleaner.decisions import Kind
from cleaner.rulebook import Settings


class TitleSettings(Settings, frozen=True):
    """What speaks for a headline, in weak clues, and from how many on a unit is one.

    `kicker` is what a line above a headline looks like, `kicker_end` how such a line ends where it stands on the
    headline's own line; `column_name` is that of a column with its topic, or of the office that edits it; `figure` is
    a heading of a box of figures, and `inside` begins one that is inside an article in any case; `standing` is that of
    a short piece, however short itself; `digest` is the label of a column of them, and `begins` how a heading begins
    that goes on from no line above. `deck` is a line below the headline that says who was there, `review` one that
    says what the article reviews; `asked` is a headline that names who was asked, `office` what stands over it; `part`
    is the name of a part of a digest; `open_end` is how
    the first line of a headline ends that goes on below, and `second_begins` how such a second line begins; `contact`
    says where to call or to write, `credit` who made the page, `drawn` who drew its picture, `issue` which issue
    this is. `picture` is what tells of one, `aside` what is said of an article in brackets,
    `item` a line of a list that says something, `ordinal` how the second of several things begins,
    `byline_behind` the byline behind a headline on its line. `capitals` speaks
    against an English line in capitals over one that is not, `deck_below` for one with a deck between it and the
    byline.
    """

    enough: float
    at_head: float
    at_page_end: float
    interrupts: float
    in_pair: float
    beside_kicker: float
    running: float
    doubled: float
    echoed: float
    spaced: float
    title_case: float
    dash_below: float
    marked: float
    too_short: float
    label: float
    couplet: float
    between: float
    quoted: float
    column: float
    capitals: float
    deck_below: float
    column_name: re.Pattern[str]
    kicker: re.Pattern[str]
    kicker_end: re.Pattern[str]
    deck: re.Pattern[str]
    review: re.Pattern[str]
    asked: re.Pattern[str]
    office: re.Pattern[str]
    part: re.Pattern[str]
    open_end: re.Pattern[str]
    second_begins: re.Pattern[str]
    contact: re.Pattern[str]
    credit: re.Pattern[str]
    drawn: re.Pattern[str]
    issue: re.Pattern[str]
    figure: re.Pattern[str]
    inside: re.Pattern[str]
    standing: re.Pattern[str]
    picture: re.Pattern[str]
    aside: re.Pattern[str]
    item: re.Pattern[str]
    digest: re.Pattern[str]
    begins: re.Pattern[str]
    ordinal: re.Pattern[str]
    byline_behind: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, kicker or subtitle: source spans (start, end) and the text they read."""

    lines: tuple[int, ...]
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The headline, kicker and subtitle of an article, and what its other units are, by first line.

    `signed` is the byline behind the headline on its line.
    """

    headline: Title | None
    kicker: Title | None
    subtitle: Title | None
    kinds: dict[int, Kind]
    units: dict[int, Unit]
    signed: str = ""
