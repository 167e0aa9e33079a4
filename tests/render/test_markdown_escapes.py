"""Escaped text, read as CommonMark, is the text; and ordinary text is not escaped."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cleaner.render.escape import escaped
from cleaner.render.markdown import MARKS, place_of

COMMONMARK = MarkdownIt("commonmark")
# What markup is made of, more often than chance would have it.
MARKUP = st.text(st.sampled_from("*_`[]()<>&#+-=~!\\:;.1 9aZ\t江，/?@|\"'{}^$%"), max_size=40)
LINES = st.one_of(MARKUP, st.text(max_size=40)).map(
    lambda text: re.sub(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]", "", text).strip()
)


def read_as_commonmark(markdown: str) -> list[tuple[str, str]]:
    """Each block's kind and its text; any markup inside a block shows as a tag."""
    tokens = COMMONMARK.parse(markdown)
    blocks: list[tuple[str, str]] = []
    for before, token in zip(["", *(t.type for t in tokens)], tokens, strict=False):
        if token.type == "inline":
            inside = "".join(
                c.content if c.type in ("text", "text_special") else f"<{c.type}>" for c in token.children or []
            )
            blocks.append((before, inside))
        elif token.nesting == 0:
            blocks.append((token.type, token.content))
    return blocks


@given(LINES)
@example("1. 江风")
@example("[a]: b")
@example("[a\\]: b]: c")
@example("[a](b) [c [d](e)](f)")
@example("![图](a.png)")
@example("&copy; &#35; &nosuch;")
@example("<https://example.org> <b>")
@example("snake_case __init__ _a_")
@example("***")
@example("- - -")
@example("~~~")
@example("\\*")
@example("a\\")
def test_a_paragraph_reads_back_as_its_text(line: str) -> None:
    wanted = [("paragraph_open", line)] if line else []
    assert read_as_commonmark(escaped(line)) == wanted


@given(LINES.filter(bool), st.sampled_from(["heading", "subheading"]))
@example("江风 #", "heading")
@example("#", "heading")
@example("a ##\\#", "subheading")
def test_a_heading_reads_back_as_its_text(line: str, kind: str) -> None:
    assert read_as_commonmark(MARKS[kind] + escaped(line, place_of(kind)) + "\n") == [("heading_open", line)]


@given(LINES.filter(bool), st.sampled_from(["caption", "sponsor"]))
@example("# a", "caption")
@example("- a", "sponsor")
@example("[a]: b", "caption")
def test_text_in_a_quotation_or_a_list_reads_back_as_it_is(line: str, kind: str) -> None:
    assert read_as_commonmark(MARKS[kind] + escaped(line, place_of(kind))) == [("paragraph_open", line)]


@pytest.mark.parametrize(
    "line",
    [
        "“渡口”开了——《江上》（第3版）：20%、3.5倍、1999年；【记者】林川？",
        "1.5万人、2)号门、3、4号泊位",
        "-5℃的清晨，+86开头的电话，#3泊位",
        "[注1]见下页，A&B公司，AT&T，x_y与max_length",
        "C:\\江\\渡口，价格<5元，a > b",
        "10：30—11：00；[本报讯]江风渐起",
        "——来自江岸的报告",
        "=记号=",
    ],
)
def test_ordinary_text_has_no_backslash_added(line: str) -> None:
    assert escaped(line) == line


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("# 不是标题", "\\# 不是标题"),
        ("> 不是引文", "\\> 不是引文"),
        ("- 不是列表", "\\- 不是列表"),
        ("+ 不是列表", "\\+ 不是列表"),
        ("12. 不是列表", "12\\. 不是列表"),
        ("12) 不是列表", "12\\) 不是列表"),
        ("====", "\\===="),
        ("3*4`5`", "3\\*4\\`5\\`"),
        ("<江>与<b>", "<江>与\\<b>"),
        ("&amp;与&不是;", "\\&amp;与&不是;"),
        ("\\#与\\江", "\\\\#与\\江"),
        ("_斜_体", "\\_斜_体"),
    ],
)
def test_only_what_would_be_markup_is_escaped(line: str, written: str) -> None:
    assert escaped(line) == written


def test_a_long_hostile_line_is_escaped_in_one_pass() -> None:
    line = "[](" * 50_000 + "_" * 50_000 + "](" * 50_000
    assert len(escaped(line)) > len(line)
