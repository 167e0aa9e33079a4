"""Any issue at all, for property tests: pieces in any order, edits across their edges, any labels."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume
from hypothesis import strategies as st

from cleaner.decisions import Edit, Join, Kind, Label
from cleaner.issue import Article, Block, Entry, Issue, Piece, Sponsor
from cleaner.reading import read_through
from cleaner.source import source_from_text

TEXTS = st.text(st.sampled_from("江风夜渡船。，；#*_[](<&\\1.- \t　\n\r\f\x1b\u2028ab"), max_size=60)
REPLACEMENTS = st.sampled_from(["", "。", "*", " ", "水_水", "\n"])
KINDS: list[Kind] = ["body", "headline", "folio", "sponsor", "running-head"]


@st.composite
def cut_into(draw: st.DrawFn, size: int) -> list[tuple[int, int]]:
    """Spans of a text in order, none overlapping."""
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=12)))
    spans = list(pairwise(cuts))
    return [span for span in spans if draw(st.integers(0, 3))]


@st.composite
def any_issue(draw: st.DrawFn) -> Issue:
    text = draw(TEXTS)
    edits = [Edit(*span, draw(REPLACEMENTS), "an-edit", 0.9) for span in draw(cut_into(len(text)))]
    edits += [
        Edit(at, at, draw(REPLACEMENTS), "an-insertion", 0.5)
        for at in draw(st.sets(st.integers(0, len(text)), max_size=2))
    ]
    edits = [e for e in edits if not any(o.start < e.start < o.end for o in edits)]
    reading = read_through(source_from_text(text, "any.txt", "utf-8"), edits)
    assume(reading.lines)
    pieces = draw(st.permutations(draw(cut_into(len(text)))))
    parts: list[list[Piece]] = [[]]
    for span in pieces:
        if draw(st.booleans()):
            parts.append([])
        parts[-1].append(Piece(*span, draw(st.sampled_from(["", " "]))))
    title = parts.pop() if draw(st.booleans()) else []
    names = [parts.pop() for _ in range(min(draw(st.integers(0, 2)), len(parts)))]
    kinds = st.sampled_from(["paragraph", "heading", "subheading", "caption", "lead", "note"])
    blocks = tuple(Block(draw(kinds), tuple(part)) for part in parts)
    half = draw(st.integers(0, len(blocks)))
    articles = (
        Article(reading, Entry(draw(TEXTS), tuple(title)), blocks[:half]),
        Article(reading, None, blocks[half:]),
    )
    sponsors = tuple(Sponsor(draw(st.sampled_from(["远帆航运", "江 风", "夜"])), tuple(part)) for part in names)
    labels = tuple(Label(*span, draw(st.sampled_from(KINDS)), "a-label", 0.7) for span in draw(cut_into(len(text))))
    joins = tuple(Join(p.start, p.start, "a-join", 0.6) for part in parts for p in part[1:])
    return Issue(reading, articles, sponsors, labels, joins)
