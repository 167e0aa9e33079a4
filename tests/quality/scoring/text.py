"""Text as it is compared, and the measures that every figure is made of."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz, process

# Quotes are folded by shape, and marks that only Markdown or a printer puts there are left out.
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("“”『』「」", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("—–―‐‑", "-"),
        **dict.fromkeys("…·•", "."),
        **dict.fromkeys("●■▲◆*#>_`\\\u00ad", ""),
        "。": ".",
        "、": ",",
    }
)
_BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z])\s+(?=[A-Za-z])")
_SPACE = re.compile(r"[^\S\x01]+")


def folded(text: str) -> str:
    """Text without what is ignored when texts are compared."""
    text = unicodedata.normalize("NFKC", text).translate(_FOLDED)
    return _SPACE.sub("", _BETWEEN_WORDS.sub("\x01", text)).replace("\x01", " ")


def f1(hits: float, found: float, wanted: float) -> float:
    """The harmonic mean of precision and recall; 1 where nothing was wanted and nothing found."""
    precision = hits / found if found else float(wanted == 0)
    recall = hits / wanted if wanted else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def equal_pairs(found: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the texts found are wanted ones, each of which counts once."""
    return sum((Counter(found) & Counter(wanted)).values())


def like_pairs(found: Sequence[str], wanted: Sequence[str], likeness: float) -> list[tuple[str, str]]:
    """Pairs of a text found and a wanted one that are alike at `likeness` (0 to 100), each text once."""
    free = dict(enumerate(found))
    pairs: list[tuple[str, str]] = []
    rest: list[str] = []
    for text in wanted:
        same = next((i for i, other in free.items() if other == text), None)
        if same is None:
            rest.append(text)
        else:
            pairs.append((free.pop(same), text))
    for text in rest:
        room = max(3.0, len(text) * (100 - likeness) / 50)
        near = {i: other for i, other in free.items() if abs(len(other) - len(text)) <= room}
        best = process.extractOne(text, near, scorer=fuzz.ratio, score_cutoff=likeness)
        if best:
            pairs.append((free.pop(best[2]), text))
    return pairs
