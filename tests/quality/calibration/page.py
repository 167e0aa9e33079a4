"""Writes what the calibration found into docs/accuracy.md, and draws the reliability curve beside it.

Only what stands between the two marks of the page is written; the rest of it is written by hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
from figures import PRESS
from harm import false_edits, manuscripts

from calibration.curves import held_out, reliability, tested
from calibration.judged import Judged
from cleaner.render.plain import number_of

mpl.use("svg")
import matplotlib.pyplot as plt

_MARKED = re.compile(r"(?<=<!-- calibration -->\n).*(?=<!-- end of calibration -->)", re.DOTALL)
# Fewer decisions of a rule say little of its constant.
_FEWEST = 10
# A decision this sure is one that a pipeline lets pass, and one below the other the report shows first.
SURE, DOUBTFUL = 0.9, 0.8


def write_page(page: Path, picture: Path, decisions: Sequence[Judged], names: Sequence[str]) -> None:
    """Write the figures into the page, and draw the picture it shows."""
    curves: dict[str, list[Judged]] = defaultdict(list)
    for decision in decisions:
        if decision.curve:
            curves[decision.curve].append(decision)
    text = "\n".join([*_figures(decisions, names), *_curves(curves), *_constants(decisions), *_harm(), ""])
    page.write_text(_MARKED.sub(lambda _: text, page.read_text(encoding="utf-8")), encoding="utf-8")
    _draw(picture, decisions, curves)


def _figures(decisions: Sequence[Judged], names: Sequence[str]) -> Iterable[str]:
    dumps = [name for name in names if "-" in name]
    bench = len(names) - len(dumps)
    joins = [d for d in decisions if d.what == "join"]
    sure = [d for d in joins if d.confidence >= SURE]
    others = f" and {bench} real ones that are no part of the project" if bench else ""
    yield f"Measured on {len(dumps)} dumps of the press{others}: {len(decisions):,} decisions of which a gold says"
    yield "something.\n"
    yield f"- Joins that the report gives at {SURE} or over: {len(sure):,}, of which {_share(sure)} are right."
    for what in ("join", "label"):
        doubtful = [d for d in decisions if d.what == what and d.confidence < DOUBTFUL]
        yield f"- {what.capitalize()}s under {DOUBTFUL}: {len(doubtful):,}, of which {_share(doubtful)} are right."
    yield ""


def _curves(curves: Mapping[str, Sequence[Judged]]) -> Iterable[str]:
    yield "| curve | decisions | right | Brier | ECE | Brier, held out | ECE, held out |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, held in sorted(curves.items()):
        now = tested([(d.confidence, d.right) for d in held])
        pairs = held_out(held)
        other = f"{tested(pairs).brier:.4f} | {tested(pairs).error:.4f}" if pairs else "- | -"
        yield f"| `{name}` | {now.decisions:,} | {now.right:.3f} | {now.brier:.4f} | {now.error:.4f} | {other} |"
    yield ""


def _constants(decisions: Sequence[Judged]) -> Iterable[str]:
    """What the rules with one confidence for all their decisions say of themselves, and what they are."""
    rules: dict[str, list[Judged]] = defaultdict(list)
    for decision in decisions:
        if not decision.curve:
            rules[decision.rule].append(decision)
    yield "| rule without a curve | decisions | says | right |"
    yield "|---|---:|---:|---:|"
    for name, held in sorted(rules.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(held) >= _FEWEST:
            said = sum(d.confidence for d in held) / len(held)
            yield f"| `{name}` | {len(held):,} | {said:.3f} | {sum(d.right for d in held) / len(held):.3f} |"
    yield ""


def _harm() -> Iterable[str]:
    texts = manuscripts(PRESS)
    characters = sum(map(len, texts.values()))
    edits = sum(len(list(false_edits(name, text))) for name, text in texts.items())
    yield f"In the manuscripts of the press, {characters:,} characters that nothing is wrong with, cleaning makes"
    yield f"{number_of(edits, 'false edit')}, {100_000 * edits / characters:.1f} in 100,000 characters.\n"


def _share(decisions: Sequence[Judged]) -> str:
    return f"{sum(d.right for d in decisions) / len(decisions):.3f}" if decisions else "none"


def _draw(picture: Path, decisions: Sequence[Judged], curves: Mapping[str, Sequence[Judged]]) -> None:
    """The reliability curve: how many of the decisions of one confidence are right."""
    # Nothing in the file depends on the time or the machine.
    plt.rcParams |= {"svg.hashsalt": "print-cleaner", "svg.fonttype": "none", "font.family": "sans-serif"}
    figure, axes = plt.subplots(figsize=(6, 5))
    axes.plot([0, 1], [0, 1], color="0.75", linewidth=1, label="a confidence that is the share right")
    drawn = {
        "joins": [(d.confidence, d.right) for d in decisions if d.what == "join"],
        "labels": [(d.confidence, d.right) for d in decisions if d.what == "label"],
        "by curves fitted to other publications": [pair for held in curves.values() for pair in held_out(held)],
    }
    for (name, pairs), mark in zip(drawn.items(), "osx", strict=True):
        points = reliability(pairs)
        axes.plot([p[0] for p in points], [p[1] for p in points], marker=mark, label=f"{name} ({len(pairs):,})")
    axes.set_xlabel("confidence")
    axes.set_ylabel("share that is right")
    axes.set_xlim(0, 1.02)
    axes.set_ylim(0, 1.02)
    axes.legend(loc="upper left", frameon=False)
    figure.tight_layout()
    figure.savefig(picture, metadata={"Date": None, "Creator": "print-cleaner"})
    plt.close(figure)
