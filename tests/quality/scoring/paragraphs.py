"""Paragraphs, headings and captions, and the characters that are wrong in them."""

from typing import Any

from rapidfuzz.distance import Levenshtein

from scoring.output import Output
from scoring.text import equal_pairs, f1, folded, like_pairs

BODY = ("P", "P<", "P>", "P<>")
# What may stand in the output as a paragraph or not, and counts for nobody and against nobody.
_OPTIONAL = ("A", "K", "S", "N", "L", "C")


def texts(gold: dict[str, Any], *tags: str) -> list[str]:
    """The folded gold texts of these tags that are not doubtful."""
    records = [r for a in gold["articles"] for r in a["records"] if r["tag"] in tags and not r["doubtful"]]
    return [text for r in records if (text := folded(r["text"]))]


def paragraph_figures(output: Output, gold: dict[str, Any]) -> dict[str, float]:
    """paragraph, paragraph97, residual, headings, captions."""
    wanted = texts(gold, *BODY)
    doubtful = {folded(r["text"]) for a in gold["articles"] for r in a["records"] if r["doubtful"]}
    optional = (doubtful | set(texts(gold, *_OPTIONAL))) - set(wanted)
    found = [text for text in output.of("text") if text not in optional]
    figures = {
        "paragraph": f1(equal_pairs(found, wanted), len(found), len(wanted)),
        "paragraph97": f1(len(like_pairs(found, wanted, 97)), len(found), len(wanted)),
    }
    near = like_pairs(found, wanted, 90)
    length = sum(len(text) for _, text in near)
    if length:
        figures["residual"] = 1000 * sum(Levenshtein.distance(*pair) for pair in near) / length
    for name, kind, tags in (("headings", "heading", ("H", "H3")), ("captions", "caption", ("C",))):
        got, gold_texts = output.of(kind), texts(gold, *tags)
        figures[name] = f1(len(like_pairs(got, gold_texts, 90)), len(got), len(gold_texts))
    return figures
