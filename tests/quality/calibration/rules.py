"""Writes fitted curves into the rules' files, each where its setting stands; everything else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from cleaner.calibration import Curve


def write_curves(curves: Mapping[str, Curve], folder: Path) -> list[Path]:
    """Put each curve, called "rule.setting" or "rule.table.setting", in its place; gives the files that changed.

    Raises `LookupError` for a curve that no rule has.
    """
    changed: list[Path] = []
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}
    for name, curve in sorted(curves.items()):
        for path, text in texts.items():
            place = _place(text, name)
            if place:
                texts[path] = text[: place.start("curve")] + _as_toml(curve) + text[place.end("curve") :]
                break
        else:
            raise LookupError(f"no rule has the curve {name}")
    for path, text in texts.items():
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _place(text: str, name: str) -> re.Match[str] | None:
    rule, *table, setting = name.split(".")
    inside = r"(?:(?!^\[\[rule\]\]).*\n)*?"
    within = "".join(rf"\[rule\.{re.escape(part)}\]\n{inside}" for part in table)
    return re.search(rf'^name = "{re.escape(rule)}"\n{inside}{within}{re.escape(setting)} = (?P<curve>.*)$', text, re.M)


def _as_toml(curve: Curve) -> str:
    return "[" + ", ".join(f"[{at}, {sure}]" for at, sure in curve.points) + "]"
