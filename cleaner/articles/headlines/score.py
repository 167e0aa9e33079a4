"""How much speaks for a display line being the headline of its article, in weak clues.

Takes a line with what stands around it, gives a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.articles.headlines.kickers import has_kicker
from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.openings.ranks import above_dash
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.setting import width
from cleaner.typography import bare, ends_with_dash, has_cjk, is_couplet, is_title_case

# The name of a section, or of a kind of article, has so many characters at most, and the headline beside it more.
_LABEL, _LONGER = 4, 1.5
# No title block has more lines.
_BLOCK = 5
# An English headline and the deck below it have so many words each; the name of a column has fewer.
_PHRASE = 4
# So begin the heading of a section and that of a brief.
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}(?:\.\d+)*[、.．\s]|第[一二三四五六七八九十]")
_MARKS = tuple("●■◆□▲★◇▍▎▶※")
_COUPLET = re.compile(r"[\u4e00-\u9fff“”《》‘’「」]{5,12}[ \u3000][\u4e00-\u9fff“”《》‘’「」]{5,12}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """The unit at a `place` among those `shown` in a run, which may be the headline.

    It stands in the `first` run of its article or in the `last`, `reported` says that the text begins with its
    reporters, `summarised` with a summary, `running` that it looks like a running head, `quoted` that the text has
    its very words, `decked` that a subtitle by its form stands right below.
    """

    run: Run
    shown: Sequence[Unit]
    place: int
    first: bool
    last: bool
    reported: bool
    summarised: bool
    running: bool
    quoted: bool
    decked: bool

    @property
    def unit(self) -> Unit:
        return self.shown[self.place]


def _place_score(candidate: Candidate, settings: TitleSettings) -> float:
    """How much the place of a unit speaks for a headline: the strongest of what may be said for it."""
    run, shown, place, unit = candidate.run, candidate.shown, candidate.place, candidate.unit
    scores = [0.0]
    over = 0.0
    if candidate.first:
        byline = max((u.lines[0] for u in run.units if u.kind == "byline"), default=-1)
        signed = candidate.reported or byline > unit.lines[0]
        # What stands below the byline, a heading of the text, is no last line over it.
        last = place == len(shown) - 1 or (
            not candidate.reported and unit.lines[0] < byline < shown[place + 1].lines[0]
        )
        over = 0.5 if last == signed or candidate.decked else 0.0
        scores.append(settings.at_head + over)
    elif run.interrupts:
        likely = len(shown) - 1 if candidate.reported else 0
        scores.append(settings.interrupts + (0.3 if place == likely else 0.0))
    elif run.broken or (len(shown) > 1 and place == 0) or candidate.last:
        scores.append(settings.in_pair)
    if run.fold > unit.lines[-1]:
        scores.append(settings.at_page_end + over)
    return max(scores)


def headline_score(candidate: Candidate, settings: TitleSettings) -> float:
    """How much speaks for a unit as the headline, in weak clues."""
    run, shown, unit = candidate.run, candidate.shown, candidate.unit
    if settings.figure.fullmatch(unit.text) or ends_with_dash(unit.text) or not has_letters(unit.text):
        return 0.0
    none = (settings.contact, settings.credit, settings.drawn, settings.issue, settings.aside)
    if any(pattern.fullmatch(unit.text) for pattern in none):
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
    alone = alone or _over_parts(candidate, settings) or _below_label(candidate)
    alone = alone or settings.standing.fullmatch(unit.text) is not None
    score -= settings.label * (_is_label(unit, shown) if candidate.summarised else _stands_over_longer(candidate))
    score += settings.couplet * (_is_couplet(unit.text) and not _over_shorter(candidate))
    score += settings.between * _between_longer(candidate)
    score += settings.quoted * candidate.quoted
    score -= settings.column * (
        settings.column_name.fullmatch(unit.text) is not None and not _over_briefs(candidate, settings)
    )
    lower = any(not u.text.isupper() and not has_cjk(u.text) for u in shown[candidate.place + 1 :])
    score -= settings.capitals * (unit.text.isupper() and lower)
    score += settings.deck_below * (candidate.first and _over_deck(run, shown, candidate.place))
    score -= settings.too_short * (not alone and len(bare(unit.text)) < (5 if unit.vertical else 4))
    score -= settings.too_short * (settings.inside.match(unit.text) is not None)
    # Over a headline stands where it was said: 林川在全省渡口工作会议上强调.
    said = settings.kicker_end.search(unit.text) is not None and candidate.place + 1 < len(shown)
    return score - settings.too_short * (said or settings.kicker.fullmatch(unit.text) is not None)


def _over_parts(candidate: Candidate, settings: TitleSettings) -> bool:
    """Whether a line is all that stands over the byline of a digest, whose first part begins below it."""
    run, unit = candidate.run, candidate.unit
    signed = next((u.lines[0] for u in run.units if u.kind == "byline"), -1)
    over = [u for u in candidate.shown if u.lines[0] < signed]
    below = candidate.shown[1:2]
    return over == [unit] and candidate.first and bool(below) and settings.part.fullmatch(below[0].text) is not None


def _below_label(candidate: Candidate) -> bool:
    """Whether a headline of two or three characters stands between the name of its column and who wrote it."""
    run, unit, above = candidate.run, candidate.unit, candidate.shown[: candidate.place]
    signed = next((u.lines[0] for u in run.units if u.kind == "byline"), -1)
    beside = bool(above) and unit.lines[0] == above[-1].lines[-1] + 1 and signed == unit.lines[-1] + 1
    return beside and candidate.first and len(bare(above[-1].text)) == _LABEL and len(bare(unit.text)) > 1


def _over_deck(run: Run, shown: Sequence[Unit], place: int) -> bool:
    """Whether an English phrase is the first one over a byline that is not in capitals, with a deck right below."""
    unit = shown[place]
    signed = next((u.lines[0] for u in run.units if u.kind == "byline" and u.lines[0] > unit.lines[0]), -1)
    above = all(u.text.isupper() for u in shown[:place])
    deck = [u for u in shown[place + 1 :] if u.lines[0] < signed and u.lines[0] == unit.lines[-1] + 1]
    said = [text for text in (unit.text, *(u.text for u in deck)) if not (has_cjk(text) or text.isupper())]
    return above and len(said) > 1 and all(len(text.split()) >= _PHRASE for text in said)


def _stands_over_longer(candidate: Candidate) -> bool:
    """Whether a word stands right over a longer line at the head of a text, as the name of a section does."""
    unit, below = candidate.unit, candidate.shown[candidate.place + 1 : candidate.place + 2]
    beside = bool(below) and below[0].lines[0] == unit.lines[-1] + 1 and not below[0].opens_page
    headed = beside and not (_NUMBERED.match(below[0].text) or below[0].text.startswith(_MARKS))
    return candidate.first and headed and not unit.doubled and _is_label(unit, below)


def _over_shorter(candidate: Candidate) -> bool:
    """Whether a shorter line stands right below one, in larger type: that is the headline, and this its kicker."""
    unit, below = candidate.unit, candidate.shown[candidate.place + 1 : candidate.place + 2]
    beside = bool(below) and below[0].lines[0] == unit.lines[-1] + 1 and not below[0].opens_page
    return beside and len(bare(below[0].text)) < len(bare(unit.text))


def _over_briefs(candidate: Candidate, settings: TitleSettings) -> bool:
    """Whether the label of a digest is the last line over its text, which has no other headline: 渡口短波."""
    last = candidate.first and candidate.place == len(candidate.shown) - 1
    return last and settings.digest.fullmatch(candidate.unit.text) is not None


def _between_longer(candidate: Candidate) -> bool:
    """Whether a Chinese line stands between two longer ones over a byline: kicker and subtitle are set smaller."""
    place, shown = candidate.place, candidate.shown
    if not candidate.first or not 0 < place < len(shown) - 1 or not has_cjk(candidate.unit.text):
        return False
    byline = max((u.lines[0] for u in candidate.run.units if u.kind == "byline"), default=-1)
    if len(shown) > _BLOCK or not (candidate.reported or byline > shown[place + 1].lines[0]):
        return False
    above, unit, below = shown[place - 1 : place + 2]
    beside = unit.lines[0] == above.lines[-1] + 1 and below.lines[0] == unit.lines[-1] + 1
    said = len(bare(unit.text)) > _LABEL and not (unit.vertical or unit.opens_page or below.opens_page)
    return beside and said and width(unit.text) < min(width(above.text), width(below.text))


def has_letters(text: str) -> bool:
    """Whether a line is more than numbers and signs, as the cells of a table are.

    >>> has_letters("20.5%"), has_letters("第1班")
    (False, True)
    """
    return any(sign.isalpha() for sign in text)


def _is_couplet(text: str) -> bool:
    """Whether a line is a couplet with nothing but a blank between.

    >>> _is_couplet("守住一条老街 留下一口老井"), _is_couplet("守住一条老街 留下老井"), _is_couplet("林小川 周远方")
    (True, False, False)
    """
    return _COUPLET.fullmatch(text) is not None and is_couplet(text.split())


def _is_label(unit: Unit, shown: Sequence[Unit]) -> bool:
    """Whether a line names a section or a kind of article, and a headline stands beside it."""
    wide = len(bare(unit.text))
    return wide <= _LABEL and not unit.vertical and any(len(bare(u.text)) >= _LONGER * wide for u in shown)
