"""Printed lines that a converter put behind each other on one line are told apart, and no other line is parted."""

from itertools import pairwise

from typeset import column, printed

from cleaner import clean
from cleaner.layout.run_on_lines import run_on_lines
from cleaner.source import source_from_text

STORY = printed("laochangfang", 8)


def _converted(paragraphs: tuple[str, ...], measure: int) -> str:
    """Paragraphs as a converter to Markdown gives them: a line each, with a blank where a printed line ended."""
    return "\n\n".join(" ".join(column((text,), measure)) for text in paragraphs) + "\n"


def test_a_paragraph_is_read_as_the_lines_it_was_printed_on() -> None:
    text = _converted(STORY, 20)
    source = source_from_text(text)
    begins = [0, *run_on_lines(source)]
    first = [text[a:b].strip() for a, b in pairwise(begins)][:3]
    assert first == column((STORY[0],), 20)[:3]


def test_no_blank_stays_where_a_line_ended() -> None:
    assert list(clean(_converted(STORY, 16)).articles[0].paragraphs) == list(STORY)


def test_two_paragraphs_that_were_put_together_are_parted() -> None:
    lines = [" ".join(column((text,), 16)) for text in STORY]
    text = "\n\n".join([*lines[:3], f"{lines[3]} {lines[4]}", *lines[5:]]) + "\n"
    assert list(clean(text).articles[0].paragraphs) == list(STORY)


def test_names_parted_by_blanks_are_no_printed_lines() -> None:
    names = "江畔船厂工会委员会办公室 北岸码头装卸公司党支部 临江航运博物馆志愿者队\n" * 8
    assert run_on_lines(source_from_text(names)) == ()


def test_paragraphs_without_blanks_stay_whole() -> None:
    assert run_on_lines(source_from_text("\n\n".join(STORY))) == ()


def test_verse_with_blanks_between_its_lines_is_not_parted() -> None:
    verse = "江水不知流了多少年，渡口的灯亮了又灭， 等船的人走了又来，船上的人来了又走。\n\n" * 8
    assert run_on_lines(source_from_text(verse)) == ()
