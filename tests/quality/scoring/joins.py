"""The joins of lines: those of the gold that were made, and those that were made and are not in it."""

from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

from scoring.output import Output
from scoring.paragraphs import BODY
from scoring.text import f1, folded

# A seam is known by so many characters on both sides; a false one is looked for by fewer.
_KEY, _EDGE = 12, 6


def join_figures(output: Output, gold: dict[str, Any]) -> dict[str, float]:
    """wrap (joins of lines that follow each other in the dump) and jump (all others)."""
    paragraphs = [_solid(text) for text in output.of("text")]
    everything = "\x00".join(paragraphs)
    seams = _gold_seams(gold)
    wanted = Counter(seams.values())
    made = Counter(kind for seam, kind in seams.items() if seam in everything)
    false = _false_joins(paragraphs, seams, gold)
    return {kind: f1(made[kind], made[kind] + false[kind], wanted[kind]) for kind in ("wrap", "jump")}


def _solid(text: str) -> str:
    return text.replace(" ", "")


def _gold_seams(gold: dict[str, Any]) -> dict[str, str]:
    """The characters around each join of two lines, and of which kind it is."""
    seams: dict[str, str] = {}
    for record in (r for a in gold["articles"] for r in a["records"]):
        if record["tag"] not in BODY or record["doubtful"]:
            continue
        pieces = [(number, _solid(folded(text))) for number, text in record.get("pieces") or []]
        for (upper, left), (lower, right) in pairwise(pieces):
            if len(left) >= 4 and len(right) >= 2:
                neighbours = gold["next_line"].get(str(upper)) == lower
                seams[left[-_KEY:] + right[:_KEY]] = "wrap" if neighbours else "jump"
    return seams


def _false_joins(paragraphs: list[str], seams: dict[str, str], gold: dict[str, Any]) -> Counter[str]:
    """Places in the output where the end of one line meets the beginning of another, and should not."""
    ends: dict[str, set[int]] = defaultdict(set)
    beginnings: dict[str, set[int]] = defaultdict(set)
    for number, raw in gold["source_lines"]:
        text = _solid(folded(raw))
        if len(text) >= _EDGE:
            ends[text[-_EDGE:]].add(number)
            beginnings[text[:_EDGE]].add(number)
    truth = "\x00".join(_solid(folded(r["text"])) for a in gold["articles"] for r in a["records"])
    false: Counter[str] = Counter()
    for text in paragraphs:
        for at in range(_EDGE, len(text) - _EDGE + 1):
            upper, lower = ends.get(text[at - _EDGE : at]), beginnings.get(text[at : at + _EDGE])
            seam = text[max(0, at - _KEY) : at + _KEY]
            if not upper or not lower or seam in seams or seam in truth:
                continue
            near = any(gold["next_line"].get(str(a)) == b for a in upper for b in lower)
            false["wrap" if near else "jump"] += 1
    return false
