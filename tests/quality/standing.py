"""Fits what speaks for one line standing below another where lines are sorted by height (`[rule.standing]`).

    python tests/quality/standing.py DUMP ...

Dumps of tools that sort lines by height, each with its gold beside it (NAME.txt, NAME.gold.json), as
`python -m press --restyle FOLDER -ocr$` in samples/press makes them. It prints the settings for rules/layout.toml, and
how often of the five lines below an open one the right one comes first: with weights fitted on the other texts, and
with the signs of `[rule.seams]`.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, get_args

import numpy as np
from figures import ROOT
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(ROOT))
from cleaner.layout.alternating.alternation import AlternationSettings
from cleaner.layout.alternating.clues import Clues
from cleaner.layout.alternating.standing import Above, Below, Signs, Standing
from cleaner.layout.alternating.stretches import Stretch, stretches, suspicious
from cleaner.layout.page import Page
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import read_file

ABOVE, BELOW = get_args(Above), get_args(Below)
KINDS = len(ABOVE) * len(BELOW)
# Behind the kinds of lines: the seam of an open line and of a display line, and three ways that words meet.
FEATURES = KINDS + 5
# So many lines above a line are looked at for the one it stands below, and so many below an open one.
REACH = 6
AFTER = 5
# cijiang-as-jian-ye-ocr, paper1-cijiang-ocr and cijiang-ocr are of one text in three dresses.
_WRITTEN = re.compile(r"(?:paper\d+-)?(.+?)(?:-as-.+)?-[a-z]+")


class Seam(NamedTuple):
    """One line and another that may stand below it: what is seen of them, what the signs say, and whether it does."""

    signs: Signs
    by_signs: float
    right: bool


class Text(NamedTuple):
    """What is seen in the dumps of one text: every line with those above it, every open one with those below."""

    name: str
    above: list[Seam]
    below: list[list[Seam]]


def text_of(dump: Path) -> Text:
    """The seams of one dump, by its gold."""
    rules = shipped_rules()
    layout = rules.of("layout")
    before = [rule.name for rule in layout].index("alternating-columns")
    settings = layout[before].settings
    assert isinstance(settings, AlternationSettings)
    laid_out, _ = lay_out(read_file(dump, None), rules.selected(ignore=[rule.name for rule in layout[before:]]))
    # What no rule has labelled is called body in the end.
    page = replace(laid_out, labels={i: label for i, label in laid_out.labels.items() if label.rule != "body"})
    place = {}
    for number, article in enumerate(json.loads(dump.with_suffix(".gold.json").read_text("utf8"))["articles"]):
        for record in article["records"]:
            for line, _ in record["pieces"]:
                place.setdefault(line, (number, len(place)))
    written = _WRITTEN.fullmatch(dump.stem)
    found = Text(written[1] if written else dump.stem, [], [])
    clues = Clues(page, settings.seams)
    parts = [s for s in stretches(page) if suspicious(s, clues, settings.window, settings.unfit, settings.unfit_latin)]
    standing = Standing(page, [part.lines for part in parts], settings.seams, settings.standing)
    for part in parts:
        _add(found, part, page, place, standing, clues)
    return found


def _add(
    found: Text, part: Stretch, page: Page, place: dict[int, tuple[int, int]], standing: Standing, clues: Clues
) -> None:
    lines = [line for line in part.lines if page.shapes[line].line.number in place]
    read = sorted(lines, key=lambda line: place[page.shapes[line].line.number])
    at = {line: place[page.shapes[line].line.number] for line in lines}
    above = {b: a for a, b in pairwise(read) if a < b and at[a][0] == at[b][0]}

    def seam(upper: int, lower: int) -> Iterator[Seam]:
        if signs := standing.signs(upper, lower):
            yield Seam(signs, clues.follows(upper, lower), above.get(lower) == upper)

    for lower, upper in above.items():
        first = part.lines.index(lower)
        for other in part.lines[max(0, first - REACH) : first]:
            found.above.extend(seam(other, lower))
        last = part.lines.index(upper)
        later = part.lines[last + 1 : last + 1 + AFTER]
        if not page.shapes[upper].closes and lower in later:
            seams = [s for other in later for s in seam(upper, other)]
            if any(s.right for s in seams):
                found.below.append(seams)


def row(signs: Signs) -> list[float]:
    """What is seen of two lines, as numbers."""
    numbers = [0.0] * FEATURES
    numbers[ABOVE.index(signs.above) * len(BELOW) + BELOW.index(signs.below)] = 1.0
    numbers[KINDS + (signs.above == "display")] = signs.seam
    numbers[KINDS + 2 :] = [signs.words.kinds, signs.words.word_before_kind, signs.words.kind_before_word]
    return numbers


def fitted(texts: list[Text]) -> np.ndarray:
    """The weights of a logistic regression, without how seldom two lines stand below each other at all."""
    seen = [row(seam.signs) for text in texts for seam in text.above]
    right = [seam.right for text in texts for seam in text.above]
    # The ridge that scikit-learn takes by itself keeps the weight of a kind of line small that is seen seldom.
    return LogisticRegression(max_iter=1000, tol=1e-8).fit(seen, right).coef_[0]


def first_choices(texts: list[Text], weights: np.ndarray | None) -> int:
    """How many open lines have the right one first of those below; without weights, by the signs."""
    right = 0
    for text in texts:
        for seams in text.below:
            best = max(seams, key=lambda s: s.by_signs if weights is None else float(np.dot(row(s.signs), weights)))
            right += best.right
    return right


def main() -> None:
    """Fit, and print."""
    if len(sys.argv) < 2:
        raise SystemExit("name the dumps: python tests/quality/standing.py DUMP ...")
    texts = [text_of(Path(name)) for name in sys.argv[1:]]
    weights = fitted(texts)
    for number, name in enumerate(("seam", "seam_of_display", "kinds", "word_before_kind", "kind_before_word")):
        print(f"{name} = {weights[KINDS + number]:.2f}")
    for number, above in enumerate(ABOVE):
        print(f"\n[rule.standing.kinds_of_lines.{above}]")
        for other, below in enumerate(BELOW):
            print(f"{below} = {weights[number * len(BELOW) + other]:.2f}")
    unseen = 0
    for name in {text.name for text in texts}:
        others = [text for text in texts if text.name != name]
        unseen += first_choices([text for text in texts if text.name == name], fitted(others)) if others else 0
    count = sum(len(text.below) for text in texts)
    by_signs = first_choices(texts, None)
    print(f"\n# open lines: {count}; the right one first by the signs: {by_signs}, by weights of other texts: {unseen}")


if __name__ == "__main__":
    main()
