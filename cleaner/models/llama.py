"""How likely a text is behind another one, by a causal language model in a GGUF file (llama.cpp).

Takes two texts, gives a natural logarithm. Texts that were asked about are kept in the memory of the model, since the
columns of a page ask again and again about the same few lines.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import llama_cpp
import numpy as np

# So many texts are kept, of so many tokens at most; behind one of them no more than as many are read.
_KEPT = 48
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where the memory of the model holds a text, how many tokens it has, and what may come behind it."""

    place: int
    length: int
    next: np.ndarray


class Llama:
    """A model on the processors of this machine. Raises `OSError` where llama.cpp cannot read the file."""

    def __init__(self, path: str) -> None:
        # llama.cpp writes pages about every model to standard error.
        self._silence = llama_cpp.llama_log_callback(lambda level, text, data: None)
        llama_cpp.llama_log_set(self._silence, None)
        self._model: Any = llama_cpp.llama_model_load_from_file(path.encode(), llama_cpp.llama_model_default_params())
        if not self._model:
            raise OSError(f"{path} is no model that llama.cpp can read")
        size = llama_cpp.llama_context_default_params()
        size.n_ctx = (_KEPT + 1) * _LONGEST
        size.n_batch = size.n_ubatch = max(_KEPT, _LONGEST)
        size.n_seq_max = _KEPT
        size.kv_unified = True
        self._context: Any = llama_cpp.llama_init_from_model(self._model, size)
        self._memory: Any = llama_cpp.llama_get_memory(self._context)
        self._vocabulary: Any = llama_cpp.llama_model_get_vocab(self._model)
        self._batch: Any = llama_cpp.llama_batch_init(_LONGEST, 0, 1)
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, without a sign for where it begins."""
        data = text.encode()
        found = (llama_cpp.llama_token * (len(data) + 1))()
        count = llama_cpp.llama_tokenize(self._vocabulary, data, len(data), found, len(data) + 1, False, False)
        return list(found[:count])

    def likelihood(self, before: str, after: Sequence[int]) -> float:
        """The logarithm of how likely the tokens `after` are behind the text `before`."""
        kept = self._held(before)
        rows = [kept.next]
        if len(after) > 1:
            rows += self._read(after[:-1], kept.place, kept.length)
            llama_cpp.llama_memory_seq_rm(self._memory, kept.place, kept.length, -1)
        return sum(float(row[token]) for row, token in zip(rows, after, strict=True))

    def _held(self, text: str) -> _Kept:
        """A text that the memory holds from now on; the one that was asked about longest ago gives way."""
        if text not in self._kept:
            free = len(self._kept) if len(self._kept) < _KEPT else self._kept.popitem(last=False)[1].place
            llama_cpp.llama_memory_seq_rm(self._memory, free, -1, -1)
            tokens = self.tokens(text)[-_LONGEST:]
            self._kept[text] = _Kept(free, len(tokens), self._read(tokens, free, 0)[-1])
        self._kept.move_to_end(text)
        return self._kept[text]

    def _read(self, tokens: Sequence[int], place: int, start: int) -> list[np.ndarray]:
        """Read tokens into a place of the memory; for each, the logarithms of how likely every token is behind it."""
        self._batch.n_tokens = len(tokens)
        for at, token in enumerate(tokens):
            self._batch.token[at] = token
            self._batch.pos[at] = start + at
            self._batch.n_seq_id[at] = 1
            self._batch.seq_id[at][0] = place
            self._batch.logits[at] = True
        if llama_cpp.llama_decode(self._context, self._batch):
            raise OSError("llama.cpp has no room left for the text")
        count = llama_cpp.llama_vocab_n_tokens(self._vocabulary)
        rows = (llama_cpp.llama_get_logits_ith(self._context, at) for at in range(len(tokens)))
        return [_shares(np.ctypeslib.as_array(row, shape=(count,))) for row in rows]


def _shares(logits: np.ndarray) -> np.ndarray:
    """The logarithms of the shares that logits stand for (softmax)."""
    below: np.ndarray = logits - logits.max()
    shares: np.ndarray = below - np.log(np.exp(below).sum())
    return shares
