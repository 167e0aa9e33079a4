"""An article put together: its blocks in reading order, and the marks that go.

Takes the lines of one article with their final kinds and the joins, gives blocks of source spans
and the edits that take away list and caption marks.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS, Edit, Kind
from cleaner.flow import Flow
from cleaner.flow.seams import glue
from cleaner.issue import Block, BlockKind, Piece
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.layout.signed.bylines import BYLINE
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import balance, cannot_begin, closes, is_couplet, pauses

_BLOCK_KINDS: dict[Kind, BlockKind] = {
    "heading": "heading",
    "subheading": "subheading",
    "caption": "caption",
    "table": "table",
    "note": "note",
    "lead": "lead",
    "body": "paragraph",
}


# The credit behind the last words of a caption, and what may stand before the name in it.
_CREDIT = re.compile(r"(?P<before>\S.*?)\s+(?:(?:本[报報刊])?[记記]者)?[\u4e00-\u9fff]{2,4}[摄攝]影?")
_REPORTER = re.compile(r"(?:[记記]者|通讯员|通訊員|特[约約])$")
# A name that the column cut: one or two characters behind a blank, and as many before the credit.
_NAME_CUT = re.compile(r"\s[\u4e00-\u9fff]{1,2}$")
_NAME_REST = re.compile(r"[\u4e00-\u9fff]{1,2}\s?[摄攝]")


class MarkSettings(Settings, frozen=True):
    """A mark before the first word of these kinds of block says what the block is, and goes."""

    kinds: tuple[Kind, ...]
    mark: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Ordered:
    """A block with the index of its first line, which says where in the article it stands."""

    first: int
    kind: Kind
    lines: tuple[int, ...]


def ordered_blocks(
    page: Page,
    flow: Flow,
    first: int,
    last: int,
    kinds: Mapping[int, Kind],
    units: Mapping[int, Unit],
    captions: Mapping[int, Unit],
    owned: set[int],
) -> list[Ordered]:
    """The blocks of the lines `first` to `last` (not included), in reading order.

    `kinds` and `units` are the display lines, `captions` the labelled captions, by first line. A
    paragraph stands where its first line stands; a caption that interrupts one follows it.
    `owned` are the lines that a paragraph of another article took with it.
    """
    blocks: list[Ordered] = []
    continued = set(flow.after.values())
    for index in range(first, last):
        if index in owned or page.kind(index) is None:
            continue
        kind = page.kind(index) or "body"
        if kind in BODY_KINDS and index not in continued:
            lines = tuple(_chain(flow, index))
            owned.update(lines)
            blocks.append(Ordered(index, kind, lines))
        elif index in units and kinds.get(index) in ("heading", "subheading", "caption", "body", "note"):
            blocks.append(Ordered(index, kinds[index], units[index].lines))
        elif index in captions:
            blocks.append(Ordered(index, "caption", captions[index].lines))
        elif kind == "table":
            blocks.append(Ordered(index, "table", (index,)))
        elif kind == "note":
            above = blocks.pop() if blocks and _goes_on_in_brackets(page, blocks[-1], index) else None
            blocks.append(Ordered(above.first if above else index, "note", (*(above.lines if above else ()), index)))
    place = _reading_order(page, flow, first, last)
    return sorted(blocks, key=lambda b: (b.kind == "note" and not _signs(page, b), place[b.first], b.first))


def _signs(page: Page, note: Ordered) -> bool:
    """Whether a note says who wrote the text right above: of letters and briefs, each has its own."""
    return page.labels[note.first].rule == BYLINE.name


def _goes_on_in_brackets(page: Page, block: Ordered, index: int) -> bool:
    """Whether a note closes the bracket that the note right above opens."""
    beside = block.kind == "note" and block.lines[-1] == index - 1
    return beside and balance(page.shapes[index - 1].text) > 0 > balance(page.shapes[index].text)


def _chain(flow: Flow, index: int) -> Iterator[int]:
    seen = {index}
    yield index
    while index in flow.after and flow.after[index] not in seen:
        index = flow.after[index]
        seen.add(index)
        yield index


def _reading_order(page: Page, flow: Flow, first: int, last: int) -> dict[int, int]:
    """The place of each line in reading order, where columns stand in another order in the dump.

    A run is a stretch of lines that follow each other in the dump. A join that leaves out other
    text ends a run and begins one, and says that the second is read after the first.
    """
    text = [i for i in range(first, last) if page.kind(i) in BODY_KINDS]
    following = dict(itertools.pairwise(text))
    far = {
        left: flow.after[left] for left in text if left in flow.after and _is_far(left, flow, following, first, last)
    }
    starts = sorted({first, *far.values(), *(left + 1 for left in far if left + 1 < last)})
    run_of = {start: number for number, start in enumerate(starts)}
    ends = [*starts[1:], last]
    after: dict[int, int] = {}
    for left, right in far.items():
        after[bisect_right(starts, left) - 1] = run_of[right]
    order: list[int] = []
    placed: set[int] = set()
    for number in [*(n for n in range(len(starts)) if n not in set(after.values())), *range(len(starts))]:
        run: int | None = number
        while run is not None and run not in placed:
            placed.add(run)
            order.append(run)
            run = after.get(run)
    lines = [line for run in order for line in range(starts[run], ends[run])]
    return {line: place for place, line in enumerate(lines)}


def _is_far(left: int, flow: Flow, following: Mapping[int, int], first: int, last: int) -> bool:
    right = flow.after[left]
    return first <= right < last and following.get(left) != right


def block_of(page: Page, ordered: Ordered, is_lead: bool) -> Block:
    """The block of source spans, with what is doubtful about it."""
    pieces: list[Piece] = []
    for place, index in enumerate(ordered.lines):
        line = page.shapes[index].line
        before = page.shapes[ordered.lines[place - 1]].text if place else ""
        between = glue(before, line.text) if place else ""
        if (
            place
            and ordered.kind == "caption"
            and page.labels[index].rule == "credited-caption"
            and not _goes_on(before, page.shapes[index].text)
        ):
            between = " "
        if place and page.is_verse(index) and before[-1:].isalnum():
            between = " "
        if place and ordered.kind == "heading" and _is_couplet([page.shapes[i].text for i in ordered.lines]):
            between = " "
        pieces.append(Piece(line.start, line.end, between))
    kind = _BLOCK_KINDS[ordered.kind]
    doubt = ""
    if kind == "paragraph":
        kind = "lead" if is_lead else kind
        first, last = ordered.lines[0], ordered.lines[-1]
        doubt = "" if page.is_verse(last) else _doubt(page.shapes[first], page.shapes[last])
    return Block(kind, tuple(pieces), doubt)


def _is_couplet(lines: Sequence[str]) -> bool:
    """Whether a heading is a couplet, a line each.

    >>> _is_couplet(["守住一条老街", "留下一口老井"]), _is_couplet(["守住一条老街，", "留下一口老井吧"])
    (True, False)
    """
    return is_couplet(lines) and not pauses(lines[0])


def _goes_on(before: str, text: str) -> bool:
    """Whether a caption's last line is more than its credit: the end of its sentence or of its words stands in it.

    >>> _goes_on("第一根鋼", "軌 周以森攝"), _goes_on("粗麻繩 馬耀", "恩攝"), _goes_on("渡轮离岸", "记者 周远摄")
    (True, True, False)
    """
    credit = _CREDIT.fullmatch(text)
    words = credit is not None and not _REPORTER.search(credit["before"])
    name = _NAME_CUT.search(before) is not None and _NAME_REST.fullmatch(text) is not None
    return words or name or (not closes(before) and "。" in text)


def _doubt(first: Shape, last: Shape) -> str:
    doubts = []
    if cannot_begin(first.text):
        doubts.append("its beginning may be lost")
    if not last.closes and last.text[-1:] not in "：:；;—":
        doubts.append("its end may be lost")
    return "; ".join(doubts)


def mark_edits(page: Page, blocks: Sequence[Ordered], leads: set[int], rules: Sequence[Rule]) -> Iterator[Edit]:
    """The edits that take the marks away which say what a block is; what was repaired already is no mark."""
    source = page.reading.source.text
    repaired = page.reading.edits
    starts = [edit.start for edit in repaired]
    for block in blocks:
        line = page.shapes[block.lines[0]].line
        kind: Kind = "lead" if block.first in leads else block.kind
        for rule in rules:
            settings = rule.settings
            if not isinstance(settings, MarkSettings) or kind not in settings.kinds:
                continue
            found = settings.mark.match(source, line.start, line.end)
            if found is None or not found.start() < found.end() < line.end:
                continue
            before = bisect_left(starts, found.end())
            if before == 0 or repaired[before - 1].end <= found.start():
                yield Edit(found.start(), found.end(), "", rule.name, rule.confidence)
                break


BLOCK_MARKS = Operator("block-mark", "articles", MarkSettings, mark_edits)
