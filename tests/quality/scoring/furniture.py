"""What was lost of the articles, what leaked into them, the sponsors, and the repairs."""

import json
import re
from collections import Counter
from typing import Any

from scoring.articles import HEADINGS, TEXT
from scoring.output import Output
from scoring.text import f1, folded, like_pairs

_PIECE, _LONG, _EDGE = 40, 20, 10
_NAME = 88
_LATIN = re.compile(r"[A-Za-z]")


def furniture_figures(output: Output, gold: dict[str, Any]) -> dict[str, float]:
    """kept, leak, sponsors, fixes; the last two only where the gold has any."""
    everywhere = "\x00".join(file.text + folded(file.title) for file in output.articles)
    figures = {"kept": _kept(output, gold, everywhere), "leak": _leak(output, gold, everywhere)}
    sponsors = _sponsors(gold)
    if sponsors:
        hits = like_pairs(output.sponsors, sorted(sponsors), _NAME)
        figures["sponsors"] = f1(len(hits), len(output.sponsors), len(sponsors))
    fixes = [_is_fixed(fix, output, everywhere) for fix in gold["fixes"] if fix.get("good")]
    done = [fix for fix in fixes if fix is not None]
    figures["fixes"] = sum(done) / len(done) if done else 1.0
    return figures


def _kept(output: Output, gold: dict[str, Any], everywhere: str) -> float:
    front = folded(json.dumps([file.meta for file in output.articles], ensure_ascii=False, default=str))
    kept = total = 0
    for record in (r for a in gold["articles"] for r in a["records"] if r["tag"] not in ("A", "K")):
        text = folded(record["text"])
        for start in range(0, len(text), _PIECE):
            piece = text[start : start + _PIECE]
            if len(piece) >= 4:
                edges = len(piece) > _LONG and (piece[:_EDGE] in everywhere or piece[-_EDGE:] in everywhere)
                total += len(piece)
                kept += len(piece) * (edges or piece in everywhere or piece in front)
    return kept / total if total else 1.0


def _leak(output: Output, gold: dict[str, Any], everywhere: str) -> float:
    records = [(r["tag"], folded(r["text"])) for a in gold["articles"] for r in a["records"]]
    whole = "\x00".join(
        "".join(folded(r["text"]) for r in a["records"] if r["tag"] in (*TEXT, *HEADINGS)) for a in gold["articles"]
    )
    truth = "\x00".join([whole, *(folded(a["title"]) for a in gold["articles"]), *(text for _, text in records)])
    blocks = Counter(text for file in output.articles for _, text in file.blocks)
    leaked = total = 0
    for item in gold["furniture"]:
        if item["doubtful"] or item["kind"] in ("dup", "photo"):
            continue
        for text in (t for t in map(folded, item["text"]) if len(t) >= 2):
            total += len(text)
            there = blocks[text] > 0 or (len(text) >= 6 and text in everywhere)
            leaked += len(text) * (there and text not in truth)
    return leaked / total if total else 0.0


def _sponsors(gold: dict[str, Any]) -> set[str]:
    """The names of the sponsors: English ones whole, Chinese ones parted where the printer parted them."""
    names: set[str] = set()
    for text in (t for item in gold["furniture"] if item["kind"] == "sponsor" for t in item["text"]):
        parts = [text] if _LATIN.search(text) else re.split(r"[\s、，,;；]+", text)
        names |= {folded(part) for part in parts}
    return {name for name in names if len(name) > 3}


def _is_fixed(fix: dict[str, Any], output: Output, everywhere: str) -> bool | None:
    """Whether the right text stands there and the wrong one does not; None where the two are folded alike."""
    if fix["cls"] == "spacing":
        raw = "\x00".join(file.raw for file in output.articles)
        return fix["right"] in raw and fix["wrong"] not in raw
    good, bad = folded(fix["good"]), folded(fix["bad"])
    return None if good == bad else good in everywhere and (bad in good or bad not in everywhere)
