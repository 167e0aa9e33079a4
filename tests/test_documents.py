"""What README.md and docs/ show is what there is."""

import re
from pathlib import Path

import pytest

from cleaner.layout.display.marks import LinePatternSettings
from cleaner.pipeline import OPERATORS
from cleaner.rule_files import read_rules
from cleaner.rulebook import RuleError

ROOT = Path(__file__).parents[1]
SHOWN = re.findall(
    r"^<!-- (?:before|after): (\S+) -->\n```\w+\n(.*?)\n```$",
    (ROOT / "README.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)
ABOUT_RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
RULE_FILE, PIECES = re.findall(r"^```toml\n(.*?)^```$", ABOUT_RULES, re.MULTILINE | re.DOTALL)[:2]


def test_readme_shows_a_piece_before_and_pieces_after() -> None:
    assert [Path(file).suffix for file, _ in SHOWN] == [".txt", ".md", ".md"]


@pytest.mark.parametrize(("file", "piece"), SHOWN, ids=["before", "after", "front-matter"])
def test_a_piece_that_readme_shows_stands_in_the_sample(file: str, piece: str) -> None:
    assert piece in (ROOT / file).read_text(encoding="utf-8")


def test_the_rule_file_that_the_docs_show_is_one() -> None:
    names = [rule.name for rule in read_rules(RULE_FILE, "ferry-monthly.toml", OPERATORS)]
    assert names == ["ferry-monthly-heads", "ferry-monthly-ship"]


def test_the_pieces_that_the_docs_show_can_be_called() -> None:
    (rule,) = read_rules(PIECES, "ferry-monthly.toml", OPERATORS)
    settings = rule.settings
    assert isinstance(settings, LinePatternSettings)
    assert [pattern.search("当班水手：林小川") is not None for pattern in settings.patterns] == [True]


def test_the_refusal_that_the_docs_show_is_what_is_said() -> None:
    with pytest.raises(RuleError) as refused:
        read_rules(RULE_FILE.replace("patterns", "patern"), "ferry-monthly.toml", OPERATORS)
    assert f"    {refused.value}\n" in ABOUT_RULES


@pytest.mark.parametrize("document", ["README.md", "docs/output.md", "docs/rules.md", "CHANGELOG.md"])
def test_what_a_document_links_to_is_there(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []
