"""Which characters look alike, from rules/characters/similar.txt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleaner.rule_files import rules_folder


@cache
def similar_characters() -> Mapping[str, str]:
    """For a character of simplified Chinese the common ones that it may be read for, the most alike first.

    >>> "机" in similar_characters()["枇"], "江" in similar_characters()["枇"]
    (True, False)
    """
    table = (rules_folder() / "characters" / "similar.txt").read_text(encoding="utf-8")
    return {line[0]: line[1:] for line in table.splitlines() if not line.startswith("#")}
