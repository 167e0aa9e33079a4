"""The vocabulary every stage speaks: what should happen to a span of the source, and why.

A rule never rewrites text. It returns edits, labels and joins over source offsets (code points,
half-open), each with the name of its rule and a confidence between 0 and 1; the Markdown, the
report and the ledger are all derived from these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

# What stands on the page and in no article at all.
Furniture = Literal[
    "running-head",
    "folio",
    "masthead",
    "contents",
    "sponsor",
    "advertisement",
    "photo",
    "metadata",
    "shadow",
    "pull-quote",
    "jump-line",
]

Kind = Literal[
    "body",
    "lead",
    "note",
    "headline",
    "kicker",
    "subtitle",
    "byline",
    "biography",
    "heading",
    "subheading",
    "caption",
    "table",
    Furniture,
]

# What a confidence rests on: the curve it is read from, as "rule.setting", and the evidence in weak clues.
Evidence: TypeAlias = tuple[str, float]

# What stands in an article as running text.
BODY_KINDS: frozenset[Kind] = frozenset({"body", "lead"})
FURNITURE_KINDS: frozenset[Kind] = frozenset(get_args(Furniture))


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the source characters `start:end` by `replacement`; an empty one deletes them."""

    start: int
    end: int
    replacement: str
    rule: str
    confidence: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The printed line at `start:end` is of this kind."""

    start: int
    end: int
    kind: Kind
    rule: str
    confidence: float
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """The text that starts at `right` continues the text that ends at `left`."""

    left: int
    right: int
    rule: str
    confidence: float
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """The line that starts at `start` stands in another place than in the source, says `rule`."""

    start: int
    rule: str
    confidence: float
