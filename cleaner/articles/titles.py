"""The title block of an article: which unit is its headline, kicker, subtitle, and what the rest is.

Takes the runs of one article, gives a `TitleBlock` and the kind of every other unit. A headline
can stand anywhere on the article's first pages, since a PDF's text layer has large type last: at
the head, in mid-sentence, or at the page's end; a heading stands between two whole paragraphs.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleaner.articles.kickers import (
    has_kicker,
    is_kicker,
    joined_titles,
    split_kicker,
    split_subtitle,
    stands_over_byline,
    stands_over_kicker,
)
from cleaner.articles.opening import Opening
from cleaner.articles.runs import Run, Unit
from cleaner.articles.title import Title, TitleBlock, TitleSettings
from cleaner.articles.witnesses import Announced
from cleaner.decisions import Kind
from cleaner.flow.seams import glue
from cleaner.layout.page import Page
from cleaner.typography import bare, ends_with_dash, has_cjk, in_capitals, is_title_case, stays_open

# So many characters at their ends make two lines alike.
_ALIKE = 2
# The last line of an English headline may have fewer words than this.
_SHORT_LINE = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The unit at a `place` among those `shown` in a run, which may be the headline.

    It stands in the `first` run of its article or in the `last`, `reported` says that the text begins with its
    reporters, `running` that it looks like a running head.
    """

    run: Run
    shown: Sequence[Unit]
    place: int
    first: bool
    last: bool
    reported: bool
    running: bool

    @property
    def unit(self) -> Unit:
        return self.shown[self.place]


def title_block(
    page: Page,
    runs: Sequence[Run],
    opening: Opening,
    end: int,
    entry: Announced | None,
    settings: TitleSettings,
    resumed: frozenset[int] = frozenset(),
) -> TitleBlock:
    """Sort out the units of one article, which lie in `runs`; the first run is the one it opens in.

    The article ends before the line `end`; `resumed` are headlines that a jump line repeats.
    """
    headline = _resumed(runs, resumed) or _headline(page, runs, opening, end, entry, settings)
    kinds: dict[int, Kind] = {}
    units: dict[int, Unit] = {}
    kicker: Unit | None = None
    subtitle: Unit | None = None
    for number, run in enumerate(runs):
        shown = [u for u in run.units if u.kind == "heading"]
        near = headline is not None and any(u in headline for u in shown)
        signed = any(u.kind == "byline" for u in run.units)
        for unit in _joined_headings(page, run, shown, headline, settings, number == 0):
            units[unit.lines[0]] = unit
            if headline is not None and unit.lines[0] in {line for u in headline for line in u.lines}:
                kinds[unit.lines[0]] = "headline"
            elif subtitle is None and (near or number == 0 or signed) and _is_subtitle(unit, headline, run):
                subtitle, kinds[unit.lines[0]] = unit, "subtitle"
            elif page.kind(unit.lines[0]) == "running-head" and not _beside(unit, headline):
                kinds[unit.lines[0]] = "running-head"
            elif (
                (kicker is None and number == 0 and opening.why == "lead")
                or (near and kicker is None and opening.why != "briefs" and is_kicker(unit, headline, run, settings))
                or (kicker is None and number == 0 and headline is not None and stands_over_byline(run, unit))
            ):
                kicker, kinds[unit.lines[0]] = unit, "kicker"
            else:
                trailing = number == len(runs) - 1 and run.right >= end and number > 0
                over = stands_over_kicker(run, unit, headline, settings)
                kinds[unit.lines[0]] = "caption" if over else _kind_inside(run, unit, trailing)
    head = _title(page, [line for unit in headline for line in unit.lines], headline) if headline else None
    above = _title(page, kicker.lines, [kicker]) if kicker else None
    announced = entry.entry.title if entry else ""
    if head:
        before, head = split_kicker(page, head, settings, announced, alone=above is None)
        above = joined_titles(above, before)
    below = _title(page, subtitle.lines, [subtitle]) if subtitle else None
    if head and not below:
        head, below = split_subtitle(page, head, announced)
    return TitleBlock(head, above, below, kinds, units)


def _resumed(runs: Sequence[Run], resumed: frozenset[int]) -> list[Unit] | None:
    """The unit that stands over the second part of the text as well."""
    return next(([unit] for run in runs for unit in run.units if set(unit.lines) & resumed), None)


def _headline(
    page: Page, runs: Sequence[Run], opening: Opening, end: int, entry: Announced | None, settings: TitleSettings
) -> list[Unit] | None:
    """The unit that is most likely the headline, or two that share it."""
    if entry and entry.lines:
        units = [u for run in runs for u in run.units if set(u.lines) & set(entry.lines)]
        if units:
            return units
    if opening.why == "figure-box":
        return _box_label(runs, opening, settings)
    best: tuple[float, Run, Unit] | None = None
    for number, run in enumerate(runs):
        shown = [u for u in run.units if u.kind == "heading" and u.lines[0] >= opening.at]
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
    if candidate.first:
        signed = candidate.reported or any(u.kind == "byline" and u.lines[0] > unit.lines[0] for u in run.units)
        scores.append(settings.at_head + (0.5 if (place == len(shown) - 1) == signed else 0.0))
    elif run.interrupts:
        likely = len(shown) - 1 if candidate.reported else 0
        scores.append(settings.interrupts + (0.3 if place == likely else 0.0))
    elif run.broken or (len(shown) > 1 and place == 0) or candidate.last:
        scores.append(settings.in_pair)
    if run.fold > unit.lines[-1]:
        scores.append(settings.at_page_end)
    return max(scores)


def _headline_score(candidate: _Candidate, settings: TitleSettings) -> float:
    """How much speaks for a unit as the headline, in weak clues."""
    run, shown, unit = candidate.run, candidate.shown, candidate.unit
    if settings.figure.fullmatch(unit.text) or ends_with_dash(unit.text):
        return 0.0
    score = _place_score(candidate, settings)
    score += settings.spaced * unit.spaced + settings.marked * (0 < unit.marks <= 2)
    score += settings.echoed * unit.echoed
    score += settings.title_case * is_title_case(unit.text)
    score += settings.beside_kicker * has_kicker(shown, candidate.place, settings)
    score -= settings.doubled * unit.doubled + settings.running * (unit.vertical and candidate.running)
    # Three characters are a headline where nothing else stands over the byline.
    alone = candidate.first and len(shown) == 1 and not unit.vertical and run.units[-1].kind == "byline"
    score -= settings.too_short * (not alone and len(bare(unit.text)) < (5 if unit.vertical else 4))
    return score - settings.too_short * bool(settings.kicker.fullmatch(unit.text))


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
        plain = not any(settings.kicker.fullmatch(u.text) or u.text.startswith("—") for u in (one, two))
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


def _joined_headings(
    page: Page, run: Run, shown: list[Unit], headline: list[Unit] | None, settings: TitleSettings, first: bool
) -> list[Unit]:
    """The units of a run, with headings on several lines made one."""
    mine = set(headline or ())
    joined: list[Unit] = []
    for unit in shown:
        last = joined[-1] if joined else None
        plain = last is not None and last not in mine and unit not in mine and not (first and headline is None)
        if (
            last is not None
            and plain
            and not run.interrupts
            and unit.lines[0] == last.lines[-1] + 1
            and not unit.opens_page
            and unit.gap <= max(1, last.gap)
            and unit.doubled == last.doubled
            and not unit.text.startswith(("—", "●", "■", "◆"))
            and not any(settings.figure.fullmatch(u.text) for u in (unit, last))
            # In the middle of an article a line that ends in the name of a place is no kicker.
            and not (first and any(settings.kicker.fullmatch(u.text) for u in (unit, last)))
            # Two names of firms are two captions.
            and not (unit.text[-_ALIKE:] == last.text[-_ALIKE:] and len(unit.text) > _ALIKE and has_cjk(unit.text))
            # Beside each other stand the captions of two pictures, each with a shadow.
            and not (unit.doubled and page.seam(last.lines[-1], unit.lines[0]).strength <= 0)
        ):
            joined[-1] = replace(
                last, lines=last.lines + unit.lines, text=last.text + glue(last.text, unit.text) + unit.text
            )
        else:
            joined.append(unit)
    return joined


def _beside(unit: Unit, headline: list[Unit] | None) -> bool:
    """Whether a vertical line stands right beside a headline that is vertical as well."""
    return headline is not None and headline[0].vertical and abs(headline[0].lines[0] - unit.lines[-1]) == 1


def _is_subtitle(unit: Unit, headline: Sequence[Unit] | None, run: Run) -> bool:
    """Whether a line begins with a dash, or stands right below the headline and right above the byline."""
    if unit.text.startswith(("——", "—", "──", "--")):
        return True
    if headline is None or unit.vertical or unit.doubled or unit.lines[0] != headline[-1].lines[-1] + 1:
        return False
    return any(u.kind == "byline" and u.lines[0] == unit.lines[-1] + 1 for u in run.units)


def _kind_inside(run: Run, unit: Unit, trailing: bool) -> Kind:
    """What a display line is that belongs to no title: a heading, or the caption of a picture."""
    if ends_with_dash(unit.text):
        return "subheading"
    if unit.doubled or run.interrupts or trailing:
        return "caption"
    last = run.units and unit.lines[-1] >= max(u.lines[-1] for u in run.units)
    if not last and any(u.kind == "byline" and u.lines[0] > unit.lines[-1] for u in run.units):
        return "caption"
    return "heading"


def _title(page: Page, lines: Sequence[int], units: Sequence[Unit]) -> Title:
    """A title over its lines: a space between two phrases, nothing inside one."""
    text = units[0].text
    for before, unit in itertools.pairwise(units):
        one = unit.text[0].isdigit() or page.seam(before.lines[-1], unit.lines[0]).strength > 0
        text += (glue(text, unit.text) if one else " ") + unit.text
    spans = tuple((page.shapes[i].line.start, page.shapes[i].line.end) for i in lines)
    return Title(tuple(lines), text, spans)
