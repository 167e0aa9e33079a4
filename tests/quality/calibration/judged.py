"""The joins and labels of a dump, each with whether its gold says that it is right.

What the gold says nothing of, or gives as doubtful, is left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from scoring.text import folded

from cleaner import clean_file
from cleaner.decisions import FURNITURE_KINDS
from cleaner.issue import Issue
from cleaner.reading import PrintedLine

_CLASSES = {
    **dict.fromkeys(("P", "P<", "P>", "P<>", "L", "N"), "text"),
    **{"T": "headline", "K": "kicker", "S": "subtitle", "H": "heading", "H3": "heading", "A": "byline", "C": "caption"},
}
_KINDS = {"body": "text", "lead": "text", "note": "text", "biography": "text", "subheading": "heading"}
# The gold has what is printed twice once, as a headline.
_REPEATED = frozenset({"shadow", "jump-line", "pull-quote"})
# A part of a headline that stands on a line of its own has so many characters.
_PART = 4


@dataclass(frozen=True)
class Judged:
    """One decision: how sure the cleaner was, on what evidence, and whether it was right."""

    what: Literal["join", "label"]
    rule: str
    kind: str
    confidence: float
    curve: str
    evidence: float
    right: bool
    publication: str
    line: int


@dataclass(frozen=True)
class _Place:
    """Where in the gold a printed line stands: which text, and its how manieth line."""

    text: int
    piece: int
    words: str
    kind: str
    doubtful: bool


def judged(dump: Path, gold: dict[str, Any], publication: str) -> Iterator[Judged]:
    """Every join and every label that the gold says something of."""
    issue = clean_file(dump)
    places = _places(gold)
    yield from _joins(issue, places, publication)
    yield from _labels(issue, places, gold, publication)


def _places(gold: dict[str, Any]) -> dict[int, list[_Place]]:
    """The places of each line of the dump, by its number."""
    found: dict[int, list[_Place]] = defaultdict(list)
    records = [r for article in gold["articles"] for r in article["records"] if r["tag"] in _CLASSES]
    for text, record in enumerate(records):
        for piece, (number, words) in enumerate(record.get("pieces") or []):
            kind = _CLASSES[record["tag"]]
            found[number].append(_Place(text, piece, _solid(words), kind, record["doubtful"]))
    return found


def _solid(text: str) -> str:
    return folded(text).replace(" ", "")


def _place_of(line: PrintedLine, places: dict[int, list[_Place]]) -> _Place | None:
    words = _solid(line.text)
    here = places.get(line.number, [])
    same = next((place for place in here if place.words == words), None)
    return same or next((p for p in here if words and (words in p.words or p.words in words)), None)


def _joins(issue: Issue, places: dict[int, list[_Place]], publication: str) -> Iterator[Judged]:
    ends = {line.end: line for line in issue.reading.lines}
    starts = {line.start: line for line in issue.reading.lines}
    for join in issue.joins:
        left, right = ends.get(join.left), starts.get(join.right)
        above, below = (_place_of(line, places) if line else None for line in (left, right))
        if not left or not right or not above or not below or above.doubtful or below.doubtful:
            continue
        if left.number == right.number and above == below:
            # The gold has both lines as one, as the dump has.
            continue
        follows = above.text == below.text and below.piece == above.piece + 1
        curve, evidence = join.evidence or ("", 0.0)
        sure = join.confidence
        yield Judged("join", join.rule, "join", sure, curve, evidence, follows, publication, left.number)


def _labels(issue: Issue, places: dict[int, list[_Place]], gold: dict[str, Any], publication: str) -> Iterator[Judged]:
    known = _display_and_furniture(gold)
    headlines = [(words, kinds) for words, kinds in known.items() if not kinds <= {"furniture"}]
    lines = {line.start: line for line in issue.reading.lines}
    shown = {(_solid(lines[label.start].text), label.kind) for label in issue.labels if label.start in lines}
    for label in issue.labels:
        line = lines.get(label.start)
        words = _solid(line.text) if line else ""
        if not line or not words:
            continue
        place = _place_of(line, places)
        kinds = known.get(words, set()) | ({place.kind} if place else set())
        if not kinds and len(words) >= _PART:
            kinds = {kind for whole, of in headlines if words in whole for kind in of}
        if not kinds:
            continue
        curve, evidence = label.evidence or ("", 0.0)
        # A headline stands on the cover as well; the gold has it once.
        again = label.kind in FURNITURE_KINDS and any((words, kind) in shown for kind in kinds)
        right = again or _is_right(label.kind, kinds)
        if curve:
            # That a line is no text was decided first, and which kind of display type it is later.
            plain = "text" in kinds if curve.endswith("text") else bool(kinds - {"text"})
            sure = label.confidence
            yield Judged("label", label.rule, label.kind, sure, curve, evidence, plain, publication, line.number)
        if not curve or label.rule == "title-block":
            yield Judged("label", label.rule, label.kind, label.confidence, "", 0.0, right, publication, line.number)


def _is_right(kind: str, kinds: set[str]) -> bool:
    """Whether a label is one of the kinds that the gold allows."""
    if kind in _REPEATED:
        return True
    if kind == "biography":
        return bool(kinds & {"text", "byline"})
    return ("furniture" if kind in FURNITURE_KINDS else _KINDS.get(kind, kind)) in kinds


def _display_and_furniture(gold: dict[str, Any]) -> dict[str, set[str]]:
    """What the texts that are no running text may be, by their words."""
    known: dict[str, set[str]] = defaultdict(set)
    for record in (r for article in gold["articles"] for r in article["records"]):
        kind = _CLASSES.get(record["tag"], "text")
        if kind != "text":
            known[_solid(record["text"])].add(kind)
    for text in (t for item in gold["furniture"] for t in item["text"]):
        for part in {text, *text.split()}:
            known[_solid(part)].add("furniture")
    known.pop("", None)
    return known


def read_gold(path: Path) -> dict[str, Any]:
    """A gold file."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold
