"""The proofreader `gguf` names the characters that make a sentence unlikely, and what looks like them and does not."""

import os
from collections.abc import Mapping, Sequence

import pytest

from cleaner.models.named import MODEL
from cleaner.models.proofreading import GgufProofreader
from cleaner.plugins import PluginError
from cleaner.proofreader import load_proofreader
from cleaner.text.similar import similar_characters

PRINTED = "下岗的人都有饭吃，有人问他为什么不去，他说他在等一封信。"
READ = PRINTED.replace("人问", "人间")
ALIKE = {"间": "问同", "等": "竺笔"}


class Bigrams:
    """A model whose tokens are characters; it knows the pairs of a text, and finds any other one unlikely."""

    room = 512

    def __init__(self, known: str) -> None:
        self.known = {known[at : at + 2] for at in range(len(known) - 1)}
        self.tried: list[tuple[int, tuple[int, ...]]] = []
        self._text: list[int] = []
        self._before = 0

    def tokens(self, text: str) -> list[int]:
        return [ord(sign) for sign in text]

    def piece(self, token: int) -> bytes:
        return chr(token).encode(errors="replace")

    def read(self, before: Sequence[int], text: Sequence[int]) -> None:
        assert before
        assert len(before) + len(text) <= self.room
        self._text, self._before = [*before, *text], len(before)

    def likelihood(self, at: int, token: int) -> float:
        return -1.0 if chr(self._text[self._before + at - 1]) + chr(token) in self.known else -12.0

    def likelihoods(self, ends: Sequence[tuple[int, tuple[int, ...]]]) -> list[float]:
        self.tried += ends
        return [self._end(at, "".join(map(chr, tokens))) for at, tokens in ends]

    def _end(self, at: int, end: str) -> float:
        text = chr(self._text[self._before + at - 1]) + end
        return sum(-1.0 if text[n : n + 2] in self.known else -12.0 for n in range(len(end)))


def test_a_character_is_named_that_a_likelier_sentence_has_another_one_for() -> None:
    (misread,) = GgufProofreader(Bigrams(PRINTED))("", READ, ALIKE)
    assert (READ[misread.at], misread.right, misread.gain, misread.others) == ("间", "问", 22.0, ())


def test_other_readings_are_named_that_are_nearly_as_likely() -> None:
    model = Bigrams(PRINTED)
    model.known |= {"人同", "同他"}
    (misread,) = GgufProofreader(model)("", READ, ALIKE)
    assert {misread.right, *misread.others} == {"问", "同"}


def test_a_character_that_none_looks_like_is_left() -> None:
    assert GgufProofreader(Bigrams(PRINTED))("", READ, {"等": "竺笔"}) == []


def test_nothing_is_tried_where_nothing_surprises() -> None:
    model = Bigrams("\n" + PRINTED)
    assert GgufProofreader(model)("", PRINTED, ALIKE) == []
    assert model.tried == []


def test_a_misreading_far_down_a_long_paragraph_has_its_place_there() -> None:
    text = PRINTED * 20 + READ
    (misread,) = GgufProofreader(Bigrams(PRINTED * 2))("", text, ALIKE)
    assert misread.at == len(PRINTED) * 20 + READ.index("间")


def test_what_stands_before_a_text_tells_as_well() -> None:
    model = Bigrams(PRINTED)
    assert [m.right for m in GgufProofreader(model)(PRINTED[:11], READ[11:], {"间": "问"})] == ["问"]


def test_what_has_more_tokens_than_the_model_can_hold_is_not_read() -> None:
    model = Bigrams(PRINTED)
    model.room = 20
    assert GgufProofreader(model)("", READ, ALIKE) == []
    model.room = len(READ) + 1
    assert [m.right for m in GgufProofreader(model)(PRINTED, READ, ALIKE)] == ["问"]


def test_half_a_character_of_utf_16_is_read_as_any_sign() -> None:
    text = READ + "\ud83d"
    assert [m.right for m in GgufProofreader(Bigrams(PRINTED))("", text, ALIKE)] == ["问"]


class Bytes(Bigrams):
    """A model each of whose tokens is half a character, as those of rare ones are."""

    def tokens(self, text: str) -> list[int]:
        return [2 * ord(sign) + half for sign in text for half in (0, 1)]

    def piece(self, token: int) -> bytes:
        sign = chr(token // 2).encode()
        return sign[1:] if token % 2 else sign[:1]

    def likelihood(self, at: int, token: int) -> float:
        return 0.0 if token % 2 else -1.0 if self._pair(at, token) in self.known else -12.0

    def likelihoods(self, ends: Sequence[tuple[int, tuple[int, ...]]]) -> list[float]:
        return [self._end(at, "".join(chr(token // 2) for token in tokens[::2])) for at, tokens in ends]

    def _pair(self, at: int, token: int) -> str:
        return chr(self._text[self._before + at - 1] // 2) + chr(token // 2)

    def _end(self, at: int, end: str) -> float:
        text = chr(self._text[self._before + at - 1] // 2) + end
        return sum(-1.0 if text[n : n + 2] in self.known else -12.0 for n in range(len(end)))


def test_a_character_that_two_tokens_share_is_named_all_the_same() -> None:
    assert [m.right for m in GgufProofreader(Bytes(PRINTED))("", READ, ALIKE)] == ["问"]


def test_a_model_whose_tokens_do_not_spell_the_text_is_refused() -> None:
    class Spaced(Bigrams):
        def piece(self, token: int) -> bytes:
            return b" " + super().piece(token)

    with pytest.raises(PluginError, match="its tokens do not spell the text"):
        GgufProofreader(Spaced(PRINTED))


@pytest.mark.skipif(not os.environ.get(MODEL), reason=f"{MODEL} names no language model")
def test_a_model_reads_what_was_printed() -> None:
    alike: Mapping[str, str] = similar_characters(rare=True)
    found = load_proofreader("gguf")("", READ, alike)
    assert [(READ[m.at], m.right) for m in found] == [("间", "问")]
