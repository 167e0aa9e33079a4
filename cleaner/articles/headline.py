"""Which unit of an article is its headline, or which two lines are.

Takes the runs of one article, gives units. A headline can stand anywhere on the article's first pages, since a
PDF's text layer has large type last: at the head, in mid-sentence, or at the page's end; a heading stands between
two whole paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.articles.kickers import has_kicker
from cleaner.articles.opening import Opening
from cleaner.articles.ranks import above_dash, set_wider
from cleaner.articles.runs import Run
from cleaner.articles.title import TitleSettings
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced
from cleaner.layout.page import Page
from cleaner.typography import bare, ends_with_dash, has_cjk, in_capitals, is_title_case, stays_open

# The last line of an English headline may have fewer words than this.
_SHORT_LINE = 3
# The name of a section, or of a kind of article, has so many characters at most, and the headline beside it more.
_LABEL, _LONGER = 4, 1.5


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The unit at a `place` among those `shown` in a run, which may be the headline.

    It stands in the `first` run of its article or in the `last`, `reported` says that the text begins with its
    reporters, `summarised` with a summary, `running` that it looks like a running head.
    """

    run: Run
    shown: Sequence[Unit]
    place: int
    first: bool
    last: bool
    reported: bool
    summarised: bool
    running: bool

    @property
    def unit(self) -> Unit:
        return self.shown[self.place]


def resumed_headline(runs: Sequence[Run], resumed: frozenset[int]) -> list[Unit] | None:
    """The unit that stands over the second part of the text as well."""
    return next(([unit] for run in runs for unit in run.units if set(unit.lines) & resumed), None)


def headline_of(
    page: Page, runs: Sequence[Run], opening: Opening, end: int, entry: Announced | None, settings: TitleSettings
) -> list[Unit] | None:
    """The unit that is most likely the headline, or two that share it."""
    if entry and entry.lines:
        units = [u for run in runs for u in run.units if set(u.lines) & set(entry.lines)]
        if units:
            return units
    if opening.headline:
        return [opening.headline]
    if opening.why == "figure-box":
        return _box_label(runs, opening, settings)
    best: tuple[float, Run, Unit] | None = None
    for number, run in enumerate(runs):
        shown = [u for u in run.units if u.kind == "heading" and (u.lines[0] >= opening.at or u is opening.spare)]
        # A line after a dash stands below the headline, whatever is beside it.
        shown = [u for u in shown if not u.text.startswith("—")]
        for place, unit in enumerate(shown):
            candidate = _Candidate(
                run,
                shown,
                place,
                number == 0 or any(u.kind == "byline" for u in run.units),
                number > 0 and run.right >= end,
                (number == 0 and opening.why == "byline-in-text") or opening.why == "page-head",
                number == 0 and set_wider(page, run.right),
                page.kind(unit.lines[0]) == "running-head",
            )
            score = _headline_score(candidate, settings)
            if score >= settings.enough and (best is None or score > best[0]):
                best = (score, run, unit)
    if best is None:
        return None
    return _with_second_half(page, best[1], best[2], settings, opening.why == "byline-in-text")


def _place_score(candidate: _Candidate, settings: TitleSettings) -> float:
    """How much the place of a unit speaks for a headline: the strongest of what may be said for it."""
    run, shown, place, unit = candidate.run, candidate.shown, candidate.place, candidate.unit
    scores = [0.0]
    over = 0.0
    if candidate.first:
        signed = candidate.reported or any(u.kind == "byline" and u.lines[0] > unit.lines[0] for u in run.units)
        over = 0.5 if (place == len(shown) - 1) == signed else 0.0
        scores.append(settings.at_head + over)
    elif run.interrupts:
        likely = len(shown) - 1 if candidate.reported else 0
        scores.append(settings.interrupts + (0.3 if place == likely else 0.0))
    elif run.broken or (len(shown) > 1 and place == 0) or candidate.last:
        scores.append(settings.in_pair)
    if run.fold > unit.lines[-1]:
        scores.append(settings.at_page_end + over)
    return max(scores)


def _headline_score(candidate: _Candidate, settings: TitleSettings) -> float:
    """How much speaks for a unit as the headline, in weak clues."""
    run, shown, unit = candidate.run, candidate.shown, candidate.unit
    if settings.figure.fullmatch(unit.text) or ends_with_dash(unit.text):
        return 0.0
    score = _place_score(candidate, settings)
    score += settings.spaced * unit.spaced + settings.marked * (0 < unit.marks <= 2)
    score += settings.echoed * unit.echoed
    score += settings.dash_below * (candidate.first and above_dash(run, unit))
    score += settings.title_case * is_title_case(unit.text)
    score += settings.beside_kicker * has_kicker(shown, candidate.place, settings)
    # A caption printed with a shadow is no heading to a model that knows headings, and a headline is.
    score += settings.doubled * unit.doubled * (1 if unit.marks else -1)
    score -= settings.running * (unit.vertical and candidate.running)
    # Three characters are a headline where nothing else stands over the byline.
    alone = candidate.first and len(shown) == 1 and not unit.vertical and run.units[-1].kind == "byline"
    score -= settings.label * (candidate.summarised and _is_label(unit, shown))
    score -= settings.too_short * (not alone and len(bare(unit.text)) < (5 if unit.vertical else 4))
    # Over a headline stands where it was said: 林川在全省渡口工作会议上强调.
    said = settings.kicker_end.search(unit.text) is not None and candidate.place + 1 < len(shown)
    return score - settings.too_short * (said or settings.kicker.fullmatch(unit.text) is not None)


def _is_label(unit: Unit, shown: Sequence[Unit]) -> bool:
    """Whether a line names a section or a kind of article, and a headline stands beside it."""
    wide = len(bare(unit.text))
    return wide <= _LABEL and not unit.vertical and any(len(bare(u.text)) >= _LONGER * wide for u in shown)


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
        goes_on = one.text[-1] in "的上中下里，、" or _phrase_goes_on(page, one, two)
        alike = one.doubled == two.doubled and one.marks == two.marks == 0 and _in_one_case(one, two)
        said = settings.kicker_end.search(one.text) is not None
        plain = not any(said or settings.kicker.fullmatch(u.text) or u.text.startswith("—") for u in (one, two))
        # Where white space parts blocks, it parts the headline from the line below it.
        parted = page.shapes[two.lines[0]].apart
        whole = not signed and min(one.width, two.width) >= 10
        if beside and alike and plain and not parted and (goes_on or whole):
            return [one, two]
    return [unit]


def _in_one_case(one: Unit, two: Unit) -> bool:
    """Whether two English lines are both in capitals as headlines are, or neither; Chinese has none."""
    short = len(two.text.split()) < _SHORT_LINE
    return has_cjk(one.text + two.text) or short or in_capitals(one.text) == in_capitals(two.text)


def _phrase_goes_on(page: Page, one: Unit, two: Unit) -> bool:
    """Whether something speaks for two lines being one headline; between English words nearly everything does."""
    strength = page.seam(one.lines[-1], two.lines[0]).strength
    if has_cjk(one.text + two.text):
        return strength > 0
    return strength > 1 or stays_open(one.text) or len(two.text.split()) < _SHORT_LINE


def _box_label(runs: Sequence[Run], opening: Opening, settings: TitleSettings) -> list[Unit] | None:
    """The label of a box of figures stands right before its first figure or right after its last."""
    before = [u for u in runs[0].units if u.kind == "heading" and u.lines[0] >= opening.at]
    if before and not settings.figure.fullmatch(before[0].text):
        return [before[0]]
    after = [u for u in runs[-1].units if u.kind == "heading" and not settings.figure.fullmatch(u.text)]
    return [after[0]] if after and len(runs) > 1 else None
