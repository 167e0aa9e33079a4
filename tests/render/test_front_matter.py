"""Front matter: its exact form, and that nothing in a title can break it."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner.render.markdown import article_head
from cleaner.render.plain import one_line
from cleaner.render.records import ArticleRecord

FULL = ArticleRecord(
    number=1,
    file="articles/01-灯塔守望者.md",
    title="激活发展的“引擎”",
    authors=("林川", "叶秋"),
    lines=(12, 340),
    subtitle="——来自港口的报告",
    kicker="特别报道",
    section="江岸",
    page=44,
)


def fields_of(head: str) -> dict[str, object]:
    start, written, _ = head.split("---\n", 2)
    assert start == ""
    read: dict[str, object] = yaml.safe_load(written)
    return read


def test_the_keys_stand_in_their_order_and_form() -> None:
    assert article_head(FULL, "issue.txt") == (
        "---\n"
        "title: 激活发展的“引擎”\n"
        "subtitle: ——来自港口的报告\n"
        "kicker: 特别报道\n"
        "authors: [林川, 叶秋]\n"
        "section: 江岸\n"
        "page: 44\n"
        "source: {file: issue.txt, lines: [12, 340]}\n"
        "---\n"
        "\n"
        "# 激活发展的“引擎”\n"
    )


def test_an_article_without_anything_has_title_authors_and_source() -> None:
    head = article_head(ArticleRecord(1, "articles/01-untitled.md", "", (), (0, 0)), "issue.txt")
    assert head == "---\ntitle: ''\nauthors: []\nsource: {file: issue.txt, lines: [0, 0]}\n---\n"


def test_a_long_title_stays_on_one_line() -> None:
    title = "江风 " * 100 + "止"
    assert f"title: {title}\n" in article_head(ArticleRecord(1, "a", title, (), (0, 0)), "issue.txt")


@given(st.text().map(one_line))
@example("---")
@example("a: b # c")
@example("'“\"")
@example("yes")
@example("12:30")
@example("2024-01-01")
@example("!!python/object:os.system {}")
@example("- [x]")
@example("%TAG")
@example("&a *a")
@example("\ufeff\u200b😀")
def test_any_title_reads_back_from_yaml(title: str) -> None:
    head = article_head(ArticleRecord(1, "a", title, (title,) if title else (), (0, 0)), title)
    read = fields_of(head)
    assert (read["title"], read["authors"]) == (title, [title] if title else [])


@pytest.mark.parametrize("file", ["a: b.txt", "{a}.txt", "#.txt", "江 风.txt"])
def test_any_file_name_reads_back_from_yaml(file: str) -> None:
    assert fields_of(article_head(FULL, file))["source"] == {"file": file, "lines": [12, 340]}


def test_the_same_author_twice_is_no_yaml_alias() -> None:
    twice = ArticleRecord(1, "a", "t", ("林川", "林川"), (0, 0))
    assert "authors: [林川, 林川]\n" in article_head(twice, "a.txt")
