"""What each printed line is. Takes a `Reading`, gives a `Page` with a label a line.

The rules run in their order: first the lines that a pattern decides, then text against display
type. A line keeps the first label it is given, but for text that is a heading by its siblings.
Which headline, kicker or caption a display line (`heading`) is, the articles stage says, when it is
known which sentences go on around it.

Lines and their widths stand here (`line_ends`, `gutters`, `shapes`, `column`, `paragraphs`); the folders hold what is
made of them: `picture/` and `alternating/` the order of columns, `contents/`, `furniture/`, `signed/` and `display/`
the labels.
"""

from __future__ import annotations

from dataclasses import replace

from cleaner.decisions import Label
from cleaner.language import language_of
from cleaner.layout.alternating.alternation import ALTERNATING_COLUMNS
from cleaner.layout.alternating.woven_blocks import WOVEN_BLOCKS
from cleaner.layout.contents.entries import read_contents
from cleaner.layout.contents.entry import ContentsSettings
from cleaner.layout.contents.opening_lists import OPENING_LIST
from cleaner.layout.contents.pages import CONTENTS
from cleaner.layout.contents.promos import PROMOS
from cleaner.layout.contents.section_lines import SECTION_LINE
from cleaner.layout.display.award_lists import AWARD_LIST
from cleaner.layout.display.body import BODY_OR_DISPLAY
from cleaner.layout.display.caption_blocks import CAPTION_BLOCK
from cleaner.layout.display.cut_credits import CUT_CREDIT
from cleaner.layout.display.figure_captions import FIGURE_CAPTION
from cleaner.layout.display.figures import FIGURE_BOX
from cleaner.layout.display.marked_briefs import MARKED_BRIEFS
from cleaner.layout.display.marked_captions import MARKED_CAPTION
from cleaner.layout.display.marks import BRACKET_REST, CREDIT_BELOW, LINE_PATTERN, SHADOW_LINE
from cleaner.layout.display.numbered_headings import NUMBERED_HEADING
from cleaner.layout.display.picture_news import DATED_CAPTION, PICTURE_NEWS, WIDE_CAPTION
from cleaner.layout.display.quotes import PULL_QUOTE
from cleaner.layout.display.sayings import SAYINGS
from cleaner.layout.display.scattered_quotes import SCATTERED_QUOTE
from cleaner.layout.display.sibling_headings import SIBLING_HEADING
from cleaner.layout.display.table_rows import TABLE_ROW
from cleaner.layout.display.verse import VERSE
from cleaner.layout.display.vertical import VERTICAL_LABEL
from cleaner.layout.furniture.bilingual_heads import BILINGUAL_HEAD
from cleaner.layout.furniture.clusters import CLUSTER
from cleaner.layout.furniture.counted_heads import COUNTED_HEAD
from cleaner.layout.furniture.cover_lines import COVER_LINES
from cleaner.layout.furniture.folios import FOLIO_SERIES, paged
from cleaner.layout.furniture.given_twice import GIVEN_TWICE
from cleaner.layout.furniture.headed_boxes import HEADED_BOX
from cleaner.layout.furniture.headed_lists import HEADED_LIST
from cleaner.layout.furniture.lists import NAME_LIST
from cleaner.layout.furniture.nameplates import NAMEPLATE
from cleaner.layout.furniture.notice_pages import NOTICE_PAGE
from cleaner.layout.furniture.notices import NOTICE
from cleaner.layout.furniture.page_foot import PAGE_FOOT
from cleaner.layout.furniture.running_heads import PAGE_EDGE, REPEATED_LINE
from cleaner.layout.furniture.section_words import SECTION_WORD
from cleaner.layout.line_ends import breaks_in_lines
from cleaner.layout.page import Page, reordered
from cleaner.layout.picture.page_picture import PAGE_PICTURE
from cleaner.layout.shapes import shapes_of
from cleaner.layout.signed.bylines import BYLINE
from cleaner.layout.signed.letters import LETTER_SIGNATURE
from cleaner.layout.signed.pen_names import PEN_NAME
from cleaner.reading import Reading
from cleaner.rulebook import Operator, Rule
from cleaner.scorer import SeamScorer
from cleaner.typography import bare

__all__ = ["OPERATORS", "ORDERING", "breaks_in_lines", "lay_out"]

_FIRST = (
    LINE_PATTERN,
    CLUSTER,
    REPEATED_LINE,
    SECTION_WORD,
    BILINGUAL_HEAD,
    SHADOW_LINE,
    PAGE_EDGE,
    FOLIO_SERIES,
    COUNTED_HEAD,
    NAMEPLATE,
    VERTICAL_LABEL,
    MARKED_CAPTION,
    CREDIT_BELOW,
    CUT_CREDIT,
    NOTICE_PAGE,
    CAPTION_BLOCK,
    DATED_CAPTION,
    PICTURE_NEWS,
    WIDE_CAPTION,
    FIGURE_CAPTION,
    BRACKET_REST,
    CONTENTS,
    SECTION_LINE,
    NAME_LIST,
    TABLE_ROW,
    AWARD_LIST,
    MARKED_BRIEFS,
    NUMBERED_HEADING,
    FIGURE_BOX,
    BYLINE,
    PEN_NAME,
    COVER_LINES,
    OPENING_LIST,
    PROMOS,
    HEADED_BOX,
    HEADED_LIST,
    LETTER_SIGNATURE,
    PULL_QUOTE,
    SCATTERED_QUOTE,
    SAYINGS,
    VERSE,
)
# These give the lines in another order, and label none.
ORDERING = (PAGE_PICTURE, WOVEN_BLOCKS, ALTERNATING_COLUMNS)
# What these say depends on how wide the columns are.
_MEASURING = (WOVEN_BLOCKS, GIVEN_TWICE, SCATTERED_QUOTE, ALTERNATING_COLUMNS, BODY_OR_DISPLAY)
OPERATORS: dict[str, Operator] = {
    o.name: o
    for o in (
        PAGE_PICTURE,
        *_FIRST,
        WOVEN_BLOCKS,
        GIVEN_TWICE,
        ALTERNATING_COLUMNS,
        BODY_OR_DISPLAY,
        SIBLING_HEADING,
        NOTICE,
        PAGE_FOOT,
    )
}


def lay_out(reading: Reading, rules: tuple[Rule, ...], scorer: SeamScorer | None = None) -> Page:
    """The page with one label for every printed line; `body` where no rule says otherwise."""
    language = language_of(reading, scorer)
    labels: dict[int, Label] = {}
    shapes = shapes_of(reading)
    page = Page(reading, shapes, language, labels, ranks=frozenset(s.marks for s in shapes if s.marks))
    measured = False
    for rule in rules:
        if rule.operator in _MEASURING and not measured:
            # Lists and contents are no columns: measure again without them.
            page = _measured(paged(page), labels)
            measured = True
        if rule.operator in ORDERING:
            order = list(rule.operator.apply(page, rule.settings))
            if order != sorted(order):
                page = reordered(page, order, rule.confidence)
                labels = dict(page.labels)
                page = _measured(page, labels)
            continue
        for index, label in list(rule.operator.apply(page, rule.settings)):
            confidence = label.confidence if label.confidence else 1.0
            evidence = (f"{rule.name}.{label.evidence[0]}", label.evidence[1]) if label.evidence else None
            confidence = round(rule.confidence * confidence, 3)
            labels[index] = replace(label, rule=rule.name, confidence=confidence, evidence=evidence)
        if isinstance(rule.settings, ContentsSettings):
            page = _with_contents(page, rule.settings)
    for line in page.reading.lines:
        labels.setdefault(line.index, Label(line.start, line.end, "body", "body", 0.5))
    return page


def _measured(page: Page, labels: dict[int, Label]) -> Page:
    """The page measured again, without what is labelled by now."""
    shapes = shapes_of(page.reading, frozenset(labels))
    return replace(page, shapes=shapes, labels=labels)


def _with_contents(page: Page, settings: ContentsSettings) -> Page:
    """The page with the headlines that its contents announce, and the sections they stand in."""
    lines = [i for i in range(len(page.shapes)) if page.kind(i) == "contents"]
    entries = read_contents(page.shapes, lines, settings)
    return replace(
        page,
        announced=frozenset(bare(entry.title) for entry in entries),
        sections=frozenset(bare(entry.section) for entry in entries if entry.section),
        lists_all=any(not entry.guide for entry in entries),
    )
