"""The language model that the user names. CLEANER_MODEL names a GGUF file; llama.cpp comes with the extra `model`."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from cleaner.plugins import PluginError

if TYPE_CHECKING:
    from cleaner.models.llama import Llama

MODEL = "CLEANER_MODEL"


def named_model() -> Llama:
    """The model, read once. Raises `PluginError` where none is named, or it cannot be read."""
    path = os.environ.get(MODEL)
    if not path:
        raise PluginError(f"{MODEL} must name the file of a language model (GGUF)")
    return _read(path)


@cache
def _read(path: str) -> Llama:
    try:
        from cleaner.models.llama import Llama
    except ImportError:
        raise PluginError(
            "llama.cpp is not installed: it comes with the extra `model`, as docs/rules.md says"
        ) from None
    try:
        return Llama(path)
    except OSError as error:
        raise PluginError(str(error)) from None
