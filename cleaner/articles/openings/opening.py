"""An article's beginning: where it is, by which witness, and what speaks for one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced
from cleaner.rulebook import Settings
from cleaner.typography import bare

# The name of a section has so many characters at most.
_LONGEST_SECTION = 6


# What opens an article without its byline, which may stand in its text where columns were read out of order.
UNSIGNED = frozenset({"page-head", "display-line"})
# What opens one by its byline, or by the reporters in its text.
SIGNED = frozenset({"byline", "byline-in-text"})


class OpeningSettings(Settings, frozen=True):
    """What speaks for an article's beginning, in weak clues, and how many are enough.

    `chapter` is the number of one alone on its line, but for the first; `kicker` is what the line above a
    headline looks like (a place, an occasion), `review` a subtitle that says what the article reviews, `lead` how
    a summary begins, `closing` the credit behind an article's last sentence, with the groups `names` and
    `reporters`, `figure` what the headings of a box of figures look like, `box_label` its label and `figure_row`
    a line of one that has text, `voices` the label of a column of what people said, `part` that of a part of a
    digest, `salutation` the line with which a letter begins; `sheet` names the rule of the line over a newspaper
    page, in which `section` finds the name of the section, `cover` that of the lines on the cover, each of which
    is a headline, `department` that of the names that are a headline themselves, `standing_head` that of those
    which stand over one, `letters` that of the signatures below letters.
    """

    enough: float
    ended: float
    page_head: float
    page_headlines: float
    white_space: float
    kicker_above: float
    shadow: float
    spacing: float
    marked: float
    marked_alike: float
    marked_headlines: float
    long: float
    lead_below: float
    dash_below: float
    contrast: float
    other_matter: float
    same_matter: float
    briefs: float
    kicker: re.Pattern[str]
    review: re.Pattern[str]
    lead: re.Pattern[str]
    closing: re.Pattern[str]
    figure: re.Pattern[str]
    box_label: re.Pattern[str]
    figure_row: re.Pattern[str]
    digest: re.Pattern[str]
    standing: re.Pattern[str]
    voices: re.Pattern[str]
    part: re.Pattern[str]
    column_name: re.Pattern[str]
    column_above: float
    chapter: re.Pattern[str]
    inside: re.Pattern[str]
    salutation: re.Pattern[str]
    editor: re.Pattern[str]
    sheet: str
    cover: str
    department: str
    standing_head: str
    letters: str
    on_cover: float
    section: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """An article opens at the line `at`; `run` is the run it opens in, `why` says by which witness.

    `spare` is its headline where that stands elsewhere: before a box of figures, or behind the text of its page;
    `headline` is the one among its lines that is known to be it.
    """

    at: int
    run: int
    why: str
    announced: Announced | None = None
    spare: Unit | None = None
    headline: Unit | None = None


def names_section(unit: Unit) -> bool:
    """Whether a line may be the name of a section: a short one that is letter-spaced, as headings are not."""
    return unit.spaced and not unit.vertical and len(bare(unit.text)) <= _LONGEST_SECTION
