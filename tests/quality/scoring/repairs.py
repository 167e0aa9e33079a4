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


def as_read(output: Output, gold: dict[str, Any]) -> Output:
    """The output with the right repairs of characters taken back."""
    printed: dict[str, str] = {}
    for record in (r for a in gold["articles"] for r in a["records"] if "truth" in r):
        printed |= _repairs(folded(record["text"]), folded(record["truth"]))
    return replace(output, articles=tuple(_taken_back(file, printed) for file in output.articles))


def _repairs(read: str, truth: str) -> dict[str, str]:
    """What stands around each character that was misread: as it would read if it alone were repaired, and as it was."""
    found: dict[str, str] = {}
    for code in Levenshtein.opcodes(read, truth):
        before, after = read[max(0, code.src_start - _BESIDE) : code.src_start], read[code.src_end :][:_BESIDE]
        repaired = before + truth[code.dest_start : code.dest_end] + after
        if code.tag != "equal" and repaired not in read:
            found[repaired] = before + read[code.src_start : code.src_end] + after
    return found


def _taken_back(file: ArticleFile, printed: dict[str, str]) -> ArticleFile:
    here = {right: wrong for right, wrong in printed.items() if right in file.text}
    blocks: list[tuple[str, str]] = []
    for kind, text in file.blocks:
        for right, wrong in here.items():
            text = text.replace(right, wrong)
        blocks.append((kind, text))
    return replace(file, blocks=tuple(blocks), text="".join(text for _, text in blocks))
