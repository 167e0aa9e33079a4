"""Takes a gold JSON whose lines come from OCR, gives the character error rate against the truth, order aside."""

from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from press.pieces import bare

SHORTEST = 8  # shorter lines match by chance
STRANGE = 60  # below this likeness (of 100) a line is none of the printed ones: two columns in one, or specks


@dataclass(frozen=True, slots=True)
class Rates:
    """Edits per character over the lines that were found in print, and how many of `lines` were not found there."""

    error_rate: float
    strange: int
    lines: int


def rates_of(gold: dict[str, Any]) -> Rates:
    """Each line of 8 characters and over against its best place in the truth; what OCR lost goes uncounted."""
    printed = [r.get("truth", r["text"]) for a in gold["articles"] for r in a["records"]]
    printed += [t for f in gold["furniture"] for t in f["text"]]
    truth = [text for text in map(bare, printed) if text]
    lines = [line for line in (bare(raw) for _, raw in gold["source_lines"]) if len(line) >= SHORTEST]
    edits = characters = strange = 0
    for line in lines:
        likeness, place = max((_best_place(line, text) for text in truth), default=(0.0, ""))
        if likeness < STRANGE:
            strange += 1
            continue
        characters += len(line)
        edits += Levenshtein.distance(line, place)
    return Rates(edits / characters if characters else 0.0, strange, len(lines))


def _best_place(line: str, text: str) -> tuple[float, str]:
    # A text shorter than the line would lie in it by chance, as a folio lies in a date.
    if len(text) <= len(line):
        return fuzz.ratio(line, text), text
    place = fuzz.partial_ratio_alignment(line, text)
    return (place.score, text[place.dest_start : place.dest_end]) if place else (0.0, "")
