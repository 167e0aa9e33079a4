"""A causal language model in a GGUF file, read by llama.cpp.

Takes the path of the file, gives the model's tokens and a memory that texts are read into; a memory gives, for each
token that it reads, the natural logarithms of how likely every token of the model is behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import create_string_buffer
from typing import Any, NamedTuple

import llama_cpp
import numpy as np

# llama.cpp writes pages about every model to standard error; what it calls instead must live as long as the process.
_SILENCE = llama_cpp.llama_log_callback(lambda level, text, data: None)
# No token of a model is longer, in bytes.
_LONGEST_PIECE = 512


class Placed(NamedTuple):
    """A token, how many tokens stand before it, and the place of the memory that holds them."""

    token: int
    position: int
    place: int


class Llama:
    """A model on the processors of this machine. Raises `OSError` where llama.cpp cannot read the file."""

    def __init__(self, path: str) -> None:
        llama_cpp.llama_log_set(_SILENCE, None)
        self.model: Any = llama_cpp.llama_model_load_from_file(path.encode(), llama_cpp.llama_model_default_params())
        if not self.model:
            raise OSError(f"{path} is no model that llama.cpp can read")
        self._vocabulary: Any = llama_cpp.llama_model_get_vocab(self.model)
        self._pieces: dict[int, bytes] = {}

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, without a sign for where it begins."""
        data = text.encode(errors="replace")
        found = (llama_cpp.llama_token * (len(data) + 1))()
        count = llama_cpp.llama_tokenize(self._vocabulary, data, len(data), found, len(data) + 1, False, False)
        return list(found[:count])

    def piece(self, token: int) -> bytes:
        """What a token stands for, in UTF-8; a character may lie in two of them."""
        if token not in self._pieces:
            found = create_string_buffer(_LONGEST_PIECE)
            length = llama_cpp.llama_token_to_piece(self._vocabulary, token, found, _LONGEST_PIECE, 0, False)
            self._pieces[token] = found.raw[:length]
        return self._pieces[token]

    def count(self) -> int:
        """How many tokens the model has."""
        return int(llama_cpp.llama_vocab_n_tokens(self._vocabulary))


class Memory:
    """What a model has read: `texts` side by side, of `tokens` together, read in at most `batch` at a time."""

    def __init__(self, llama: Llama, tokens: int, texts: int, batch: int) -> None:
        size = llama_cpp.llama_context_default_params()
        size.n_ctx = tokens
        size.n_batch = size.n_ubatch = batch
        size.n_seq_max = texts
        size.kv_unified = True
        self._llama = llama  # which must outlive it
        self._context: Any = llama_cpp.llama_init_from_model(llama.model, size)
        self._held: Any = llama_cpp.llama_get_memory(self._context)
        self._batch: Any = llama_cpp.llama_batch_init(batch, 0, 1)
        self._count = llama.count()

    def read(self, tokens: Sequence[Placed]) -> Iterator[np.ndarray]:
        """Read tokens behind those of their places; for each, how likely every token is behind it.

        What comes is worked out as it is asked for, and must be before the memory reads on.
        """
        self._batch.n_tokens = len(tokens)
        for at, token in enumerate(tokens):
            self._batch.token[at] = token.token
            self._batch.pos[at] = token.position
            self._batch.n_seq_id[at] = 1
            self._batch.seq_id[at][0] = token.place
            self._batch.logits[at] = True
        if llama_cpp.llama_decode(self._context, self._batch):
            raise OSError("llama.cpp has no room left for the text")
        rows = (llama_cpp.llama_get_logits_ith(self._context, at) for at in range(len(tokens)))
        return (_shares(np.ctypeslib.as_array(row, shape=(self._count,))) for row in rows)

    def forget(self, place: int, start: int = 0) -> None:
        """Forget what a place holds from the token `start` on."""
        llama_cpp.llama_memory_seq_rm(self._held, place, start, -1)

    def copy(self, place: int, other: int, length: int) -> None:
        """Hold the first `length` tokens of a place in another one as well."""
        llama_cpp.llama_memory_seq_cp(self._held, place, other, 0, length)


def _shares(logits: np.ndarray) -> np.ndarray:
    """The logarithms of the shares that logits stand for (softmax)."""
    below: np.ndarray = logits - logits.max()
    shares: np.ndarray = below - np.log(np.exp(below).sum())
    return shares
