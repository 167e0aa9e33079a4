"""Which characters look alike, from rules/characters/similar.txt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleaner.rule_files import rules_folder


@cache
def similar_characters(*, rare: bool = False) -> Mapping[str, str]:
    """For a character of simplified Chinese those that it may be read for, the most alike first.

    They are common ones, and with `rare` behind them the others of GB 2312.

    >>> "机" in similar_characters()["枇"], "江" in similar_characters()["枇"]
    (True, False)
    >>> "楫" in similar_characters()["辑"], "楫" in similar_characters(rare=True)["辑"]
    (False, True)
    """
    table = (rules_folder() / "characters" / "similar.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in table.splitlines():
        common, _, others = line[1:].partition(" ")
        alike = common + others if rare else common
        if alike and not line.startswith("#"):
            found[line[0]] = alike
    return found
