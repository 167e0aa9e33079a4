"""The scorer `gguf` weighs a seam by how much likelier a line becomes by the one before it, and says what it lacks."""

import os
from collections.abc import Sequence

import pytest
from typer.testing import CliRunner

from cleaner.cli.app import app
from cleaner.models.named import MODEL
from cleaner.models.seams import GgufScorer
from cleaner.plugins import PluginError
from cleaner.scorer import load_scorer

TIDE = "老船长说，这条河从前是可以行"
GOES_ON, OF_ANOTHER = "船的，后来修了水库。", "政部门的工作人员说。"


class Bigrams:
    """A model whose tokens are characters; it knows which two it has seen together."""

    def __init__(self, *known: str) -> None:
        self.known = frozenset(known)
        self.asked: list[str] = []

    def tokens(self, text: str) -> list[int]:
        return [ord(sign) for sign in text]

    def likelihood(self, before: str, after: Sequence[int]) -> float:
        self.asked.append(before)
        text = before + "".join(map(chr, after))
        pairs = [text[at : at + 2] for at in range(len(before) - 1, len(text) - 1)]
        return sum(-1.0 if pair in self.known else -20.0 for pair in pairs)


def test_the_line_that_is_likelier_behind_another_goes_on_with_it() -> None:
    says = GgufScorer(Bigrams("行船", "船的", "政部"))
    assert says(TIDE, GOES_ON) > 0 > says(TIDE, OF_ANOTHER)


def test_a_line_that_is_likely_anywhere_gains_nothing_by_it() -> None:
    common = Bigrams("\n但", "行但", "但是", "是他")
    assert GgufScorer(common)(TIDE, "但是他没有走。") < 0


def test_no_more_is_read_of_the_line_before_than_tells() -> None:
    model = Bigrams()
    GgufScorer(model)("江" * 5000, GOES_ON)
    assert max(map(len, model.asked)) < 100


@pytest.mark.parametrize(("left", "right"), [("", GOES_ON), (TIDE, ""), ("the ferry that", "crosses the river")])
def test_nothing_is_said_of_an_empty_line_or_between_latin_words(left: str, right: str) -> None:
    assert GgufScorer(Bigrams())(left, right) == 0.0


def test_without_a_model_it_says_how_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODEL, raising=False)
    ended = CliRunner().invoke(app, ["diff", "-", "--scorer", "gguf"], input=f"{TIDE}\n")
    assert (ended.exit_code, ended.stderr) == (2, f"error: {MODEL} must name the file of a language model (GGUF)\n")


def test_a_file_that_is_no_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("llama_cpp", reason="llama.cpp is not installed: pip install 'print-cleaner[model]'")
    monkeypatch.setenv(MODEL, __file__)
    with pytest.raises(PluginError, match=r"is no model that llama\.cpp can read"):
        load_scorer("gguf")


@pytest.mark.skipif(not os.environ.get(MODEL), reason=f"{MODEL} names no language model")
def test_a_model_knows_which_line_goes_on() -> None:
    says = load_scorer("gguf")
    assert says(TIDE, GOES_ON) > 0 > says(TIDE, OF_ANOTHER)
