"""What a proofreader says of characters: what is made of it, what it is shown, and how surely."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cleaner import Issue, clean
from cleaner.pipeline import shipped_rules
from cleaner.plugins import PluginError
from cleaner.proofreader import Misreading, load_proofreader

DUMP = "船厂关门以后，下岗的人都去江边挑沙，有人间他为什么不去。\n\n他说他在等一封信，信来了就走，谁也劝不动他。\n"


class Reader:
    """A proofreader that knows one misreading, and remembers what it was shown."""

    def __init__(self, phrase: str, at: int, right: str, gain: float, *others: str) -> None:
        self.phrase, self.misread = phrase, Misreading(at, right, gain, others)
        self.shown: list[tuple[str, str]] = []

    def __call__(self, before: str, text: str, alike: Mapping[str, str]) -> list[Misreading]:
        self.shown.append((before, text))
        begin = text.find(self.phrase)
        return [] if begin < 0 else [replace(self.misread, at=begin + self.misread.at)]


def read_by(reader: Reader, dump: str = DUMP) -> Issue:
    return clean(dump, rules=replace(shipped_rules(), proofreader=reader))


def test_a_character_that_was_surely_misread_is_put_right() -> None:
    issue = read_by(Reader("人间他", 1, "问", 19.4))
    assert "有人问他为什么不去。" in issue.articles[0].paragraphs[0]
    (edit,) = issue.edits
    assert (DUMP[edit.start : edit.end], edit.replacement, edit.rule) == ("间", "问", "misread-character")


def test_one_that_was_likely_misread_is_suggested_with_what_else_it_may_have_been() -> None:
    issue = read_by(Reader("人间他", 1, "问", 15.0, "同", "向"))
    assert issue.edits == ()
    (suggestion,) = issue.suggestions
    assert (suggestion.replacement, suggestion.note) == ("问", "likelier by 15.0 nats, or 同, or 向")
    assert issue.articles == clean(DUMP).articles


def test_of_several_readings_that_are_about_as_likely_none_is_sure_however_likely() -> None:
    alone, one_of_three = (read_by(Reader("人间他", 1, "问", 25.0, *others)) for others in ((), ("同", "向")))
    assert [edit.replacement for edit in alone.edits] == ["问"]
    assert one_of_three.edits == ()
    assert one_of_three.suggestions[0].confidence < 0.1


def test_one_that_is_hardly_likelier_is_not_worth_a_word() -> None:
    issue = read_by(Reader("人间他", 1, "问", 2.0))
    assert (issue.edits, issue.suggestions) == ((), ())


def test_a_paragraph_is_shown_in_one_piece_whatever_lines_it_stands_in() -> None:
    reader = Reader("人间他", 1, "问", 19.4)
    wrapped = DUMP.replace("有人间他", "有人\n\n间他")
    edit = next(e for e in read_by(reader, wrapped).edits if e.rule == "misread-character")
    assert (wrapped[edit.start : edit.end], edit.replacement) == ("间", "问")
    assert [text for _, text in reader.shown] == DUMP.split()


def test_a_paragraph_is_shown_with_the_end_of_the_one_before_and_the_first_with_its_headline() -> None:
    reader = Reader("没有", 0, "设", 0.0)
    read_by(reader, f"# 江边的沙场\n\n本刊记者 林小川\n\n{DUMP}")
    (headline, first), (before, _) = reader.shown
    assert (headline, before) == ("江边的沙场\n", first + "\n")


def test_the_text_is_shown_as_the_other_rules_leave_it() -> None:
    reader = Reader("没有", 0, "设", 0.0)
    read_by(reader, "渡轮离岸,船头的灯照着雾，岸上的人慢慢散了。\n")
    assert [text for _, text in reader.shown] == ["渡轮离岸，船头的灯照着雾，岸上的人慢慢散了。"]


def test_a_character_that_another_rule_put_there_is_left() -> None:
    dump = "电话打到调中中心，没有人接。\n\n调度中心的灯亮着，渡轮慢慢离岸。\n"
    edits = read_by(Reader("调度中心，", 1, "渡", 19.4), dump).edits
    assert [(edit.replacement, edit.rule) for edit in edits] == [("度", "echoed-character")]


@pytest.mark.parametrize(
    "dump",
    [
        '渡轮离岸。\n\n```python\nprint("有人间他为什么不去")\n```\n\n灯亮了。\n',
        "船廠關門以後，下崗的人都去江邊挑沙，有人間他為什麼不去。\n",
        "The boat left the pier at six.\n",
    ],
    ids=["code", "traditional", "latin"],
)
def test_what_is_no_simplified_chinese_print_is_not_shown(dump: str) -> None:
    reader = Reader("人间他", 1, "问", 19.4)
    read_by(reader, dump)
    assert not any("人" in text or "boat" in text for _, text in reader.shown)


def test_the_shipped_proofreader_is_found_by_its_name_and_wants_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLEANER_MODEL", raising=False)
    with pytest.raises(PluginError, match="CLEANER_MODEL must name the file of a language model"):
        load_proofreader("gguf")


def test_a_proofreader_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(
        PluginError, match=r"no package names a proofreader 'ebb' in cleaner\.proofreaders; there are: gguf"
    ):
        load_proofreader("ebb")


@pytest.mark.parametrize(("at", "right"), [(900, "问"), (-40, "问"), (1, "河"), (1, "问\n"), (1, "")])
def test_what_a_proofreader_may_not_say_is_not_heard(at: int, right: str) -> None:
    issue = read_by(Reader("人间他", at, right, 19.4))
    assert (issue.edits, issue.suggestions) == ((), ())
