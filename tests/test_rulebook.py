"""Rule files: what is read, what is refused with file, line, rule and reason, what is selected."""

import re
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Literal

import pytest

from cleaner import rule_files
from cleaner.calibration import Curve
from cleaner.rule_files import load, read_rules
from cleaner.rulebook import Operator, Rulebook, RuleError, Settings


class Words(Settings, frozen=True):
    words: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    patterns: tuple[re.Pattern[str], ...] = ()
    share: float = 0.5
    sure: Curve | None = None
    side: Literal["left", "right"] = "left"


class Shape(Settings, frozen=True):
    pattern: re.Pattern[str]


def no_work() -> None:
    """An operator that is never run here."""


OPERATORS = {
    "strip-words": Operator("strip-words", "text", Words, no_work),
    "name-lines": Operator("name-lines", "layout", Shape, no_work),
}

FERRY = """\
[[rule]]
name = "ferry-times"
operator = "strip-words"
description = "Takes the ferry's time table out."
"""
FOLIO = """\
[[rule]]
name = "folio"
operator = "name-lines"
description = "A page number on a line of its own."
order = 10
pattern = '第\\d+页'
"""


def refusal(text: str) -> str:
    with pytest.raises(RuleError) as refused:
        read_rules(text, "ferry.toml", OPERATORS)
    return str(refused.value)


def test_a_rule_has_its_settings_in_their_types() -> None:
    (rule,) = read_rules(FERRY + "words = ['汽笛']\npattern = '第\\d+班'\nshare = 1\n", "ferry.toml", OPERATORS)
    assert rule.settings == Words(words=("汽笛",), pattern=re.compile("第\\d+班"), share=1.0)


def test_a_rule_knows_where_it_stands() -> None:
    rules = read_rules(FERRY + "\n" + FOLIO, "ferry.toml", OPERATORS)
    assert [(rule.name, rule.file, rule.line, rule.stage) for rule in rules] == [
        ("ferry-times", "ferry.toml", 1, "text"),
        ("folio", "ferry.toml", 6, "layout"),
    ]


def test_what_a_rule_does_not_say_has_a_default() -> None:
    (rule,) = read_rules(FERRY, "ferry.toml", OPERATORS)
    assert (rule.mode, rule.confidence, rule.order, rule.examples) == ("apply", 0.9, 50, ())


def test_examples_are_read_with_the_rule() -> None:
    (rule,) = read_rules(FERRY + '[[rule.examples]]\nbefore = "汽笛 汽笛"\nafter = "汽笛"\n', "ferry.toml", OPERATORS)
    assert [(example.before, example.after, example.unchanged) for example in rule.examples] == [
        ("汽笛 汽笛", "汽笛", False)
    ]


def test_a_file_without_rules_has_none() -> None:
    assert read_rules("# nothing yet\n", "ferry.toml", OPERATORS) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("wrods = ['汽笛']", "unknown key `wrods`"),
        ("pattern = '(汽笛'", "bad pattern '(汽笛': missing ), unterminated subpattern at position 0 (at pattern)"),
        (
            "patterns = ['汽笛', '[']",
            "bad pattern '[': unterminated character set at position 0 (at patterns[1])",
        ),
        ("pattern = 3", "bad pattern 3: a pattern is a string or a list of strings (at pattern)"),
        ("sure = [[0, 0.5], [0, 0.9]]", "a curve rises, in evidence and in shares above 0 and up to 1 (at sure)"),
        ("sure = [[0, 0.9], [1, 0.5]]", "a curve rises, in evidence and in shares above 0 and up to 1 (at sure)"),
        ("sure = []", "a curve rises, in evidence and in shares above 0 and up to 1 (at sure)"),
        ("sure = [1, 2]", "a curve is a list of pairs: evidence, and the share that is right (at sure)"),
        ("share = 'much'", "Expected `float`, got `str` (at share)"),
        ("words = '汽笛'", "Expected `array`, got `str` (at words)"),
        ("words = ['汽笛', 3]", "Expected `str`, got `int` (at words[1])"),
        ("side = 'top'", "Invalid enum value 'top' (at side)"),
        ("mode = 'maybe'", "Invalid enum value 'maybe' (at mode)"),
        ("order = 'first'", "Expected `int`, got `str` (at order)"),
        ("confidence = 1.5", "confidence is between 0 and 1"),
        ("confidence = nan", "confidence is between 0 and 1"),
        ("examples = 3", "Expected `array`, got `int` (at examples)"),
    ],
)
def test_a_faulty_key_is_refused_with_its_line(line: str, reason: str) -> None:
    assert refusal(FERRY + "\n" + line + "\n") == f"ferry.toml:6: rule ferry-times: {reason}"


def test_a_pattern_may_be_a_list_of_alternatives() -> None:
    (rule,) = read_rules(FERRY + "pattern = ['第\\d+班', '末班']\n", "ferry.toml", OPERATORS)
    assert rule.settings == Words(pattern=re.compile(r"第\d+班|末班"))


def test_one_of_many_patterns_may_be_a_list_of_alternatives() -> None:
    (rule,) = read_rules(FERRY + "patterns = ['渡口', ['早班', '末班']]\n", "ferry.toml", OPERATORS)
    assert rule.settings == Words(patterns=(re.compile("渡口"), re.compile("早班|末班")))


def test_a_pattern_calls_a_piece_of_its_file() -> None:
    pieces = "[pieces]\nnumber = '\\d+|[一二三]'\nboat = '(?&number)号船'\n"
    (rule,) = read_rules(pieces + FERRY + "pattern = '第(?&number)班(?&boat)'\n", "ferry.toml", OPERATORS)
    assert rule.settings == Words(pattern=re.compile(r"第(?:\d+|[一二三])班(?:(?:\d+|[一二三])号船)"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[pieces]\nnumber = '(\\d+'\n" + FERRY, "ferry.toml:1: pieces: bad piece 'number'"),
        ("[pieces]\nboat = '(?&number)号'\n" + FERRY, "ferry.toml:1: pieces: (?&number) calls a piece that is not"),
        ("[pieces]\nboat = 3\n" + FERRY, "ferry.toml:1: pieces: a pattern is a string or a list of strings"),
        ("pieces = 3\n" + FERRY, "ferry.toml:1: pieces are a table"),
        (FERRY + "pattern = '(?&number)'\n", "ferry.toml:5: rule ferry-times: (?&number) calls a piece that is not"),
        (FERRY + "pattern = []\n", "ferry.toml:5: rule ferry-times: bad pattern []: a pattern is a string or a list"),
    ],
    ids=["no pattern", "of another piece", "a number", "no table", "of a rule", "no alternative"],
)
def test_a_piece_that_cannot_be_put_in_is_refused_with_its_line(text: str, said: str) -> None:
    assert refusal(text).startswith(said)


def test_a_setting_may_be_the_same_as_that_of_a_rule_above() -> None:
    second = FERRY.replace("ferry-times", "ferry-fares") + 'words.same_as = "ferry-times"\n'
    rules = read_rules(FERRY + "words = ['汽笛']\n" + second, "ferry.toml", OPERATORS)
    assert [rule.settings.words for rule in rules if isinstance(rule.settings, Words)] == [("汽笛",), ("汽笛",)]


def test_a_pattern_may_be_the_same_as_one_of_another_name_in_a_file_read_before() -> None:
    above = {rule.name: rule for rule in read_rules(FOLIO, "folio.toml", OPERATORS)}
    (rule,) = read_rules(FERRY + 'pattern.same_as = "folio.pattern"\n', "ferry.toml", OPERATORS, above)
    assert isinstance(rule.settings, Words)
    assert rule.settings.pattern == re.compile("第\\d+页")


@pytest.mark.parametrize(
    ("same_as", "reason"),
    [
        ("ferry-fares", "words is the same as that of 'ferry-fares', but no rule above is called so"),
        ("folio", "words is the same as 'words' of 'folio', which has no such key"),
    ],
)
def test_a_setting_that_is_the_same_as_nothing_is_refused_with_its_line(same_as: str, reason: str) -> None:
    text = FOLIO + "\n" + FERRY + f"\nwords.same_as = '{same_as}'\n"
    assert refusal(text) == f"ferry.toml:{text.count(chr(10))}: rule ferry-times: {reason}"


def test_the_line_of_a_fault_is_that_of_its_own_rule() -> None:
    second = FERRY.replace("ferry-times", "ferry-fares") + "share = 'much'\n"
    assert refusal(FERRY + "share = 0.5\n" + second).startswith("ferry.toml:10: rule ferry-fares: ")


def test_an_unknown_operator_is_refused_and_the_known_ones_are_named() -> None:
    assert refusal(FERRY.replace("strip-words", "strip-wrods")) == (
        "ferry.toml:3: rule ferry-times: unknown operator 'strip-wrods'; there are name-lines, strip-words"
    )


@pytest.mark.parametrize("key", ["operator", "description"])
def test_a_missing_key_is_refused_on_the_rules_first_line(key: str) -> None:
    text = "".join(line for line in FERRY.splitlines(keepends=True) if not line.startswith(key))
    assert refusal(text) == f"ferry.toml:1: rule ferry-times: missing key `{key}`"


def test_a_setting_that_an_operator_needs_is_asked_for() -> None:
    assert (
        refusal(FERRY.replace("strip-words", "name-lines")) == "ferry.toml:1: rule ferry-times: missing key `pattern`"
    )


@pytest.mark.parametrize("name", ["Ferry", "ferry times", "ferry_times", "-ferry", "渡口", ""])
def test_a_name_that_is_not_words_and_hyphens_is_refused(name: str) -> None:
    message = refusal(FERRY.replace("ferry-times", name))
    assert message == f"ferry.toml:2: rule {name}: a rule's name is lower-case words joined by hyphens"


def test_two_rules_of_one_name_in_a_file_are_refused() -> None:
    assert refusal(FERRY + FERRY) == "ferry.toml:5: rule ferry-times: is on line 1 too"


def test_a_key_of_an_example_that_is_unknown_is_refused() -> None:
    message = refusal(FERRY + '[[rule.examples]]\nbefore = "汽笛"\naftre = ""\n')
    assert message == "ferry.toml:7: rule ferry-times: unknown key `aftre` (at examples[0])"


def test_bad_toml_is_refused_with_its_line() -> None:
    assert refusal(FERRY + "words = \n").startswith("ferry.toml:5: not valid TOML: ")


def test_nesting_that_no_rule_needs_is_refused() -> None:
    assert refusal(FERRY + "words = " + "[" * 3000 + "]" * 3000 + "\n") == "ferry.toml:1: nested too deep"


def test_a_key_outside_a_rule_is_refused() -> None:
    message = refusal("title = '渡口'\n" + FERRY)
    assert message == "ferry.toml:1: unknown key 'title'; rules stand in [[rule]] tables"


@pytest.mark.parametrize("text", ["[rule]\nname = 'ferry'\n", "rule = 'ferry'\n", "rule = [{name = 'ferry'}]\n"])
def test_rules_that_are_no_list_of_tables_are_refused(text: str) -> None:
    assert refusal(text).startswith("ferry.toml:1: rules stand in [[rule]] tables")


def test_a_message_stays_on_one_line_whatever_a_rule_is_called() -> None:
    assert "\n" not in refusal(FERRY.replace("ferry-times", "ferry\\ntimes\\u001b[2J"))


def book(*texts: str) -> Rulebook:
    return Rulebook(tuple(rule for text in texts for rule in read_rules(text, "ferry.toml", OPERATORS)))


def names(rules: Rulebook) -> list[str]:
    return [rule.name for rule in rules.rules]


FARES = FERRY.replace("ferry-times", "ferry-fares")


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ((), (), ["ferry-times", "ferry-fares", "folio"]),
        (("folio",), (), ["folio"]),
        (("ferry-*",), (), ["ferry-times", "ferry-fares"]),
        (("text",), (), ["ferry-times", "ferry-fares"]),
        ((), ("ferry-fares",), ["ferry-times", "folio"]),
        ((), ("layout",), ["ferry-times", "ferry-fares"]),
        (("ferry-*",), ("*-fares",), ["ferry-times"]),
    ],
)
def test_rules_are_selected_by_name_stage_and_pattern(select: list[str], ignore: list[str], left: list[str]) -> None:
    assert names(book(FERRY, FARES, FOLIO).selected(select, ignore)) == left


@pytest.mark.parametrize(("select", "ignore"), [(["fery-*"], []), ([], ["fery-times"])])
def test_a_selection_that_fits_no_rule_is_refused(select: list[str], ignore: list[str]) -> None:
    with pytest.raises(RuleError, match="no rule is called 'fery-"):
        book(FERRY).selected(select, ignore)


def test_a_rule_is_found_by_its_name() -> None:
    assert book(FERRY, FOLIO).get("folio").operator.name == "name-lines"


def test_a_name_that_no_rule_has_is_refused() -> None:
    with pytest.raises(RuleError, match="no rule is called 'folios'; see `cleaner rules list`"):
        book(FERRY).get("folios")


def test_the_rules_of_a_stage_and_of_an_operator_are_found() -> None:
    both = book(FERRY, FOLIO)
    assert ([r.name for r in both.of("layout")], [r.name for r in both.using("strip-words")]) == (
        ["folio"],
        ["ferry-times"],
    )


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for the shipped rules, with two rules in it."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "times.toml").write_text(FERRY, encoding="utf-8")
    (folder / "pages.toml").write_text(FOLIO, encoding="utf-8")
    monkeypatch.setattr(rule_files, "rules_folder", lambda: folder)
    return folder


def test_shipped_rules_come_stage_by_stage_and_by_their_order(shipped: Path) -> None:
    (shipped / "first.toml").write_text(FARES + "order = 5\n", encoding="utf-8")
    assert names(load(OPERATORS)) == ["ferry-fares", "ferry-times", "folio"]


def test_one_name_in_two_shipped_files_is_refused(shipped: Path) -> None:
    (shipped / "again.toml").write_text(FERRY, encoding="utf-8")
    with pytest.raises(RuleError, match=r"^times\.toml:1: rule ferry-times: is in again\.toml too$"):
        load(OPERATORS)


def test_a_users_rule_replaces_the_shipped_one_of_its_name(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "my-ferry.toml"
    own.write_text(FERRY + "words = ['晚班']\n", encoding="utf-8")
    rules = load(OPERATORS, [own])
    assert (names(rules), rules.get("ferry-times").settings) == (["ferry-times", "folio"], Words(words=("晚班",)))


def test_a_users_rule_of_a_new_name_is_added(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "my-ferry.toml"
    own.write_text(FARES, encoding="utf-8")
    assert names(load(OPERATORS, [own])) == ["ferry-times", "ferry-fares", "folio"]


def test_a_users_file_may_begin_with_a_byte_order_mark(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "my-ferry.toml"
    own.write_text(FARES, encoding="utf-8-sig")
    assert "ferry-fares" in names(load(OPERATORS, [own]))


def test_a_users_file_that_is_missing_is_named(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(RuleError) as refused:
        load(OPERATORS, [tmp_path / "mine.toml"])
    assert str(refused.value) == f"{tmp_path / 'mine.toml'}: cannot be read (No such file or directory)"


def test_a_users_file_that_is_not_utf8_is_named(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_bytes("# 渡口\n".encode("gb18030"))
    with pytest.raises(RuleError) as refused:
        load(OPERATORS, [own])
    assert str(refused.value) == f"{own}: rule files are UTF-8; this one is not"


OWN_OPERATOR = Operator("whatever", "text", Words, no_work)


def entry_point(monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    point = EntryPoint("own-words", target, rule_files.ENTRY_POINTS)
    monkeypatch.setattr(rule_files, "entry_points", lambda group, name: [point] if name == point.name else [])


def test_an_operator_of_the_users_own_is_found_by_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_files, "OWN_OPERATOR", OWN_OPERATOR, raising=False)
    entry_point(monkeypatch, "cleaner.rule_files:OWN_OPERATOR")
    (rule,) = read_rules(FERRY.replace("strip-words", "own-words"), "ferry.toml", OPERATORS)
    assert (rule.operator.name, rule.operator.apply) == ("own-words", no_work)


def test_an_entry_point_that_is_no_operator_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_point(monkeypatch, "cleaner.rule_files:ENTRY_POINTS")
    message = refusal(FERRY.replace("strip-words", "own-words"))
    assert message == "entry point 'own-words' in cleaner.operators is not a cleaner.rulebook.Operator"


def test_an_entry_point_that_cannot_be_imported_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_point(monkeypatch, "no_such_package:operator")
    message = refusal(FERRY.replace("strip-words", "own-words"))
    assert message.startswith("entry point 'own-words' in cleaner.operators cannot be loaded: No module named")
