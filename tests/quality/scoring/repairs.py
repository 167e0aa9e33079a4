"""Repairs that bring back what was printed count as what was read.

The gold of an OCR dump gives its texts as they were read, with what was printed as `truth`. A cleaner that puts a
character right would lose by it; so its repairs are taken back, where they are what was printed, before it is scored.
"""

from dataclasses import replace
from typing import Any

from rapidfuzz.distance import Levenshtein

from scoring.output import ArticleFile, Output
from scoring.text import folded

# A repair is known by so many characters on both sides.
_BESIDE = 5
# Stands before and behind each text, so that what is repaired at its edge is known as well.
_EDGE = "\x02"


def as_read(output: Output, gold: dict[str, Any]) -> Output:
    """The output with the right repairs of characters taken back."""
    printed: dict[str, str] = {}
    for record in (r for a in gold["articles"] for r in a["records"] if "truth" in r):
        printed |= _repairs(_edged(folded(record["text"])), _edged(folded(record["truth"])))
    return replace(output, articles=tuple(_taken_back(file, printed) for file in output.articles))


def _repairs(read: str, truth: str) -> dict[str, str]:
    """What stands around each character that was misread: as it reads if it is repaired, and as it was.

    What stands beside it may be repaired too or not.
    """
    found: dict[str, str] = {}
    for code in Levenshtein.opcodes(read, truth):
        if code.tag == "equal":
            continue
        right, wrong = truth[code.dest_start : code.dest_end], read[code.src_start : code.src_end]
        befores = {text[max(0, at - _BESIDE) : at] for text, at in ((read, code.src_start), (truth, code.dest_start))}
        afters = {text[at : at + _BESIDE] for text, at in ((read, code.src_end), (truth, code.dest_end))}
        for before in sorted(befores):
            for after in sorted(afters):
                if before + right + after not in read:
                    found[before + right + after] = before + wrong + after
    return found


def _taken_back(file: ArticleFile, printed: dict[str, str]) -> ArticleFile:
    texts = [(kind, _edged(text)) for kind, text in file.blocks]
    whole = "".join(text for _, text in texts)
    here = {right: wrong for right, wrong in printed.items() if right in whole}
    blocks: list[tuple[str, str]] = []
    for kind, text in texts:
        for right, wrong in here.items():
            text = text.replace(right, wrong)
        blocks.append((kind, text.strip(_EDGE)))
    return replace(file, blocks=tuple(blocks), text="".join(text for _, text in blocks))


def _edged(text: str) -> str:
    return _EDGE + text + _EDGE
