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
    lines = (line.partition(" ") for line in table.splitlines() if not line.startswith("#"))
    alike = ((common[0], common[1:] + others * rare) for common, _, others in lines)
    return {read: printed for read, printed in alike if printed}
