"""Patterns in pieces, so that a rule file says each thing once and on a line of its own.

A pattern may be a list of alternatives, and may name a piece of the file's table `[pieces]` as `(?&name)`, the way
Perl's patterns call a part of themselves. Takes what stands in the file, gives patterns as `re` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_CALL = re.compile(r"\(\?&([\w-]*)\)")


def read_pieces(table: Mapping[str, Any]) -> dict[str, str]:
    """The pieces of a file by name; one may call those above it.

    Raises `LookupError` for a call of one that is not there, `ValueError` for what is no pattern; both name the piece.

    >>> read_pieces({"name": "[林周]..?", "writers": ["记者(?&name)", "(?&name)/文"]})["writers"]
    '记者(?:[林周]..?)|(?:[林周]..?)/文'
    """
    pieces: dict[str, str] = {}
    for name, value in table.items():
        pieces[name] = in_full(one_of(value), pieces)
        try:
            re.compile(pieces[name])
        except re.error as error:
            raise ValueError(f"bad piece {name!r}: {error}") from None
    return pieces


def in_full(setting: Any, pieces: Mapping[str, str]) -> Any:
    """A setting with the pieces that its patterns call in their places.

    Raises `LookupError` for a call of a piece that is not there.
    """
    if isinstance(setting, str):
        return _CALL.sub(lambda call: f"(?:{_piece(call[1], pieces)})", setting)
    if isinstance(setting, list):
        return [in_full(item, pieces) for item in setting]
    if isinstance(setting, dict):
        return {key: in_full(value, pieces) for key, value in setting.items()}
    return setting


def one_of(value: Any) -> str:
    """A pattern; of a list of alternatives, the one that fits any of them, the first first.

    Raises `TypeError` for what is neither.

    >>> one_of(["本报记者", "记者"])
    '本报记者|记者'
    """
    alternatives = value if isinstance(value, list) else [value]
    if not alternatives or not all(isinstance(item, str) for item in alternatives):
        raise TypeError("a pattern is a string or a list of strings")
    return "|".join(alternatives)


def _piece(name: str, pieces: Mapping[str, str]) -> str:
    if name not in pieces:
        raise LookupError(f"(?&{name}) calls a piece that is not in the file's [pieces]")
    return pieces[name]
