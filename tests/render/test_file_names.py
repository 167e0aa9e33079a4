"""File names made of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.render.names import article_file, slug


def test_a_slug_keeps_letters_digits_and_chinese_characters() -> None:
    assert slug("2024：江风 & “夜渡”") == "2024江风夜渡"


def test_latin_words_in_a_slug_have_a_hyphen_between_them() -> None:
    assert slug("江风 & “The Night’s Ferry”") == "江风The-Nights-Ferry"


@pytest.mark.parametrize("title", ["", "……", "../..", "\x1b\u202e"])
def test_a_title_without_a_letter_is_untitled(title: str) -> None:
    assert slug(title) == "untitled"


def test_a_slug_is_cut_at_forty_characters() -> None:
    assert slug("江" * 60) == "江" * 40


@given(st.text())
def test_a_slug_can_name_a_file_anywhere(title: str) -> None:
    name = slug(title)
    assert all(part.isalnum() for part in name.split("-"))
    assert 0 < len(name.encode()) <= 160


def test_numbers_have_two_digits_and_three_from_a_hundred_articles_on() -> None:
    assert [article_file(7, count, "江") for count in (9, 99, 100)] == [
        "articles/07-江.md",
        "articles/07-江.md",
        "articles/007-江.md",
    ]
