"""Which unit of an article is its headline, or which two lines are.

Takes the runs of one article, gives units. A headline can stand anywhere on the article's first pages, since a
PDF's text layer has large type last: at the head, in mid-sentence, or at the page's end; a heading stands between
two whole paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.headlines.decks import is_deck, quotes_asked, reviews, widths_of, without_decks
from cleaner.articles.headlines.score import Candidate, has_letters, headline_score
from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.openings.briefs import heads_briefs
from cleaner.articles.openings.opening import Opening
from cleaner.articles.openings.ranks import set_wider
from cleaner.articles.phrases import each_whole, has_pause
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import COLUMN, Announced
from cleaner.layout.page import Page
from cleaner.setting import width
from cleaner.typography import bare, begins_with_dash, has_cjk, in_capitals, pauses, stays_open

# The last line of an English headline may have fewer words than this.
_SHORT_LINE = 3
# What is so much longer than the phrase above it is the deck.
_DECK = 2
# A shorter phrase stands in a text by chance.
_PHRASE = 8
# What is left of a headline is a few characters, below a line that is much wider.
_REST, _MUCH_WIDER = 3, 4
# A line in smaller type has nearly twice as many characters.
_TWICE = 1.8
# Of a couplet on two lines each has so many characters, and two lines of a headline are alike if one is no longer.
_SHORTEST_HALF, _LONGEST_HALF, _LIKE = 5, 10, 1.35
# No kicker is as narrow: it is set smaller than the headline below it.
_NO_KICKER = 7.0
# Where something was put is said to the end: 把渡口建在江心上.
_SET_DOWN = re.compile(r"[\u4e00-\u9fff]在[^，、]{1,12}[上中下里]$")
# No title block has more lines: what stands below each other there is a list.
_BLOCK = 5
# No article has more headings, or lines over its byline: such is a list.
_MOST = 40
# The label of a column of briefs is no longer.
_LONGEST_LABEL = 6
# So many headings that begin with the same characters, or are equally long, are of one pattern.
_SIBLINGS, _BEGINNING, _MUCH_LONGER = 3, 2, 1.5


def resumed_headline(runs: Sequence[Run], resumed: frozenset[int]) -> list[Unit] | None:
    """The unit that stands over the second part of the text as well; a number stands in many places."""
    units = (unit for run in runs for unit in run.units if has_letters(unit.text))
    return next(([unit] for unit in units if set(unit.lines) & resumed), None)


def headline_of(
    page: Page, runs: Sequence[Run], opening: Opening, end: int, entry: Announced | None, settings: TitleSettings
) -> list[Unit] | None:
    """The unit that is most likely the headline, or two that share it."""
    if opening.headline and opening.why == "letter":
        # The contents announce the column.
        return [opening.headline]
    if entry and entry.lines:
        units = [u for run in runs for u in run.units if set(u.lines) & set(entry.lines)]
        if units:
            # The contents may give the subtitle behind the headline: 渡口的灯——守灯人手记.
            units = units[:1] + [u for u in units[1:] if not begins_with_dash(u.text)]
            return without_label(units, entry, settings)
    if opening.headline:
        return [opening.headline]
    if opening.why == "figure-box":
        return _box_label(runs, opening, settings)
    label = _label_of_briefs(page, runs, opening, settings)
    if label is not None:
        return [label]
    best: tuple[float, Run, Unit] | None = None
    quoted = _quoted(page, runs[0], opening, end)
    for number, run in enumerate(runs):
        shown = [u for u in run.units if u.kind == "heading" and (u.lines[0] >= opening.at or u is opening.spare)]
        # A line after a dash stands below the headline, whatever is beside it.
        listed = [u for u in shown if not u.text.startswith("—")]
        shown = without_decks(listed, settings)
        decked = {a.lines[0] for a, b in pairwise(listed) if b not in shown and b.lines[0] == a.lines[-1] + 1}
        for place, unit in enumerate(shown):
            candidate = Candidate(
                run,
                shown,
                place,
                number == 0 or any(u.kind == "byline" for u in run.units),
                number > 0 and run.right >= end,
                (number == 0 and opening.why == "byline-in-text") or opening.why == "page-head",
                number == 0 and set_wider(page, run.right),
                page.kind(unit.lines[0]) == "running-head",
                number == 0 and len(shown) > 1 and bare(unit.text) in quoted,
                unit.lines[0] in decked,
            )
            score = headline_score(candidate, settings)
            if score >= settings.enough and (best is None or score > best[0]):
                best = (score, run, unit)
    if best is None:
        return _odd_one_out([u for run in runs for u in run.units if u.kind == "heading" and u.lines[0] >= opening.at])
    return _with_second_half(page, best[1], best[2], settings, opening.why == "byline-in-text")


def without_label(units: list[Unit], entry: Announced, settings: TitleSettings) -> list[Unit]:
    """The lines of a headline that the contents announce with the name of its column: 手记：… is 记者手记 above it.

    The contents may put that name in brackets, 【船头】过江的人, or a place before a colon, 云溪县：过江的人; over the
    text it is a line of its own.
    """
    labels = (settings.column_name, settings.inside)
    column = COLUMN.match(entry.entry.title)
    bracketed = column is not None and bare(column["name"]) == bare(units[0].text)
    named = bracketed or any(label.fullmatch(units[0].text) for label in (*labels, settings.kicker))
    return units[1:] if len(units) > 1 and named else units


def _label_of_briefs(page: Page, runs: Sequence[Run], opening: Opening, settings: TitleSettings) -> Unit | None:
    """The short line over the heading of the first of several briefs: it is what they have in common."""
    shown = [u for u in runs[0].units if u.kind in ("heading", "byline") and u.lines[0] >= opening.at]
    if [u.kind for u in shown] != ["heading", "heading"] or not heads_briefs(page, runs, 0):
        return None
    label, heading = shown
    short = len(bare(label.text)) <= _LONGEST_LABEL and width(label.text) < width(heading.text)
    place = settings.kicker.fullmatch(label.text) is not None
    return label if short and not (place or label.vertical or label.text.startswith("—")) else None


def _odd_one_out(headings: Sequence[Unit]) -> list[Unit] | None:
    """The one among an article's headings that is not built as the others are, which begin alike or are equally long.

    A headline that a PDF's text layer gives in the middle of the text looks like a heading where no sentence is open.
    """
    if not _SIBLINGS < len(headings) <= _MOST:
        return None
    texts = [bare(unit.text) for unit in headings]
    for place, text in enumerate(texts):
        others = [*texts[:place], *texts[place + 1 :]]
        begin, longest = {other[:_BEGINNING] for other in others}, max(map(len, others))
        alike = len(begin) == 1 and text[:_BEGINNING] not in begin
        longer = longest - min(map(len, others)) <= 1 and len(text) >= _MUCH_LONGER * longest
        if len(text) >= _PHRASE and (alike or longer):
            return [headings[place]]
    return None


def _quoted(page: Page, first: Run, opening: Opening, end: int) -> frozenset[str]:
    """The lines over an article's byline that its text says word for word, as it does of few captions."""
    signed = max((u.lines[0] for u in first.units if u.kind == "byline"), default=-1)
    phrases = {bare(u.text) for u in first.units if u.kind == "heading" and u.lines[0] < signed}
    if not 0 < len(phrases) <= _MOST:
        return frozenset()
    text = "".join(shape.bare for shape in page.shapes[opening.at : end])
    return frozenset(phrase for phrase in phrases if len(phrase) >= _PHRASE and text.count(phrase) > 1)


def _unfinished(shown: Sequence[Unit], first: int, settings: TitleSettings, reported: bool) -> bool:
    """Whether a marked line lacks its end: a model marks each line of a headline, and a kicker as well."""
    text = shown[first].text
    is_open = pauses(text) or text[-1] == "的" or settings.open_end.search(text) is not None
    no_kicker = reported and shown[first].width <= _NO_KICKER
    return is_open or no_kicker or _below_kicker(shown, first, settings)


def _with_second_half(page: Page, run: Run, unit: Unit, settings: TitleSettings, reported: bool) -> list[Unit]:
    """A headline on two lines, both long, one right below the other, is taken whole."""
    shown = [u for u in run.units if u.kind == "heading"]
    at = shown.index(unit)
    signed = reported or any(u.kind == "byline" for u in run.units)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first < 0 or second >= len(shown):
            continue
        one, two = shown[first], shown[second]
        beside = two.lines[0] == one.lines[-1] + 1 and two.gap <= 1 and not two.opens_page
        # With a byline near, a line above the headline is its kicker, unless the phrase goes on.
        leads_on = one.text[-1] in "的上中下里，、" and not _SET_DOWN.search(one.text)
        goes_on = leads_on or _phrase_goes_on(page, one, two)
        goes_on = goes_on or (
            len(shown) <= _BLOCK and _one_of_two(shown, first, settings, signed=signed, reported=reported)
        )
        marked_alike = one.marks == two.marks and (not one.marks or _unfinished(shown, first, settings, reported))
        alike = one.doubled == two.doubled and marked_alike and _in_one_case(one, two)
        said = settings.kicker_end.search(one.text) or settings.column_name.fullmatch(one.text)
        plain = not any(
            said is not None or settings.kicker.fullmatch(u.text) or u.text.startswith("—") for u in (one, two)
        )
        # Below a headline may stand the first heading, with its number or as one of a list.
        own = settings.begins.match(two.text) or settings.inside.match(two.text) or is_deck(two, one, settings)
        # Two lines that each say two things are the kicker and its headline.
        own = own or each_whole(one.text, two.text)
        # Where white space parts blocks, it parts the headline from the line below it.
        parted = page.shapes[two.lines[0]].apart
        deck = reviews(two, one, settings) or any(quotes_asked(u, shown, settings) for u in (one, two))
        # A line that is much longer than the headline above is set smaller: it is a subtitle.
        whole = (
            not signed and len(one.lines) == 1 and min(one.width, two.width) >= 10 and two.width < _TWICE * one.width
        )
        # What found no place on the line above; right over a byline it may be who wrote it.
        whole = whole or (
            (reported or not signed)
            and has_cjk(two.text)
            and two.width <= _REST
            and one.width >= _MUCH_WIDER * two.width
        )
        # What a pattern knows for a heading is no half of an English headline.
        known = not has_cjk(two.text) and page.labels[one.lines[0]].rule != page.labels[two.lines[0]].rule
        if beside and alike and plain and not (parted or known or own or deck) and (goes_on or whole):
            return [one, two]
    return [unit]


def _one_of_two(shown: Sequence[Unit], first: int, settings: TitleSettings, *, signed: bool, reported: bool) -> bool:
    """Whether a short line is nothing without the one below it, or both are a couplet: 趁枯水补短板 | 向冬闲要进度."""
    one, two = shown[first : first + 2]
    if one.vertical or two.vertical or not (has_cjk(one.text) and has_cjk(two.text)):
        return False
    if settings.open_end.search(one.text) or settings.second_begins.match(two.text):
        return True
    halves = widths_of([one.text, two.text])
    # Over a report, in one column, stands a headline on two lines more often than a kicker; a figure is half as wide.
    close = halves[1] - halves[0] < 1 or one.width <= _NO_KICKER
    couplet = one.width == two.width or (reported and close and not has_pause(one.text + two.text))
    couplet = couplet and halves[0] >= _SHORTEST_HALF and halves[1] <= _LONGEST_HALF
    # The label of a column of briefs may be as long as the first of its headings, and no one signs there.
    couplet = couplet and signed and not any(sign.isspace() for sign in one.text + two.text)
    return couplet or _below_kicker(shown, first, settings)


def _below_kicker(shown: Sequence[Unit], first: int, settings: TitleSettings) -> bool:
    """Whether two lines stand below a kicker by its form, and are all there is, or all but a subtitle by its form.

    Both are short then, in large type, the second no longer, or of like width above the subtitle.
    """
    if first == 0:
        return False
    above, one, two, *below = shown[first - 1 :]
    deck = len(below) == 1 and (below[0].text.startswith("—") or is_deck(below[0], None, settings))
    kicker = settings.kicker_end.search(above.text) or settings.column_name.fullmatch(above.text)
    narrow, wide = sorted((one.width, two.width))
    short = not below and _SHORTEST_HALF <= two.width <= one.width < _LONGEST_HALF
    return kicker is not None and (short or (deck and wide <= _LIKE * narrow))


def _in_one_case(one: Unit, two: Unit) -> bool:
    """Whether two English lines are both in capitals as headlines are, or neither; Chinese has none."""
    short = len(two.text.split()) < _SHORT_LINE
    return has_cjk(one.text + two.text) or short or in_capitals(one.text) == in_capitals(two.text)


def _phrase_goes_on(page: Page, one: Unit, two: Unit) -> bool:
    """Whether something speaks for two lines being one headline; between English words nearly everything does."""
    strength = page.seam(one.lines[-1], two.lines[0]).strength
    if has_cjk(one.text + two.text):
        return strength > 0
    # What begins with a capital is the deck more often than not.
    goes_on = strength > 1 and not two.text[0].isupper()
    open_end = stays_open(one.text) and two.width <= _DECK * one.width
    return goes_on or open_end or len(two.text.split()) < _SHORT_LINE


def _box_label(runs: Sequence[Run], opening: Opening, settings: TitleSettings) -> list[Unit] | None:
    """The label of a box of figures stands right before its first figure or right after its last."""
    before = [u for u in runs[0].units if u.kind == "heading" and u.lines[0] >= opening.at]
    if before and not settings.figure.fullmatch(before[0].text):
        return [before[0]]
    after = [u for u in runs[-1].units if u.kind == "heading" and not settings.figure.fullmatch(u.text)]
    return [after[0]] if after and len(runs) > 1 else None
