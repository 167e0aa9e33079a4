"""report.json: its schema, what it lists, and that the same dump gives the same bytes."""

import json
from importlib.resources import files

import jsonschema
import msgspec
import pytest
from any_issue import any_issue
from hypothesis import given
from made_issues import harbour, paragraphs, reading_of

from cleaner.issue import Article, Block, Issue, Piece
from cleaner.render.report import from_json, report_of, to_json
from cleaner.render.schema import json_schema

SCHEMA = json.loads((files("cleaner") / "schema" / "report.schema.json").read_bytes())


def harbour_report() -> dict[str, object]:
    report: dict[str, object] = json.loads(to_json(report_of(harbour())))
    return report


def test_the_schema_in_the_package_is_that_of_the_types() -> None:
    assert (files("cleaner") / "schema" / "report.schema.json").read_bytes() == json_schema()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("issue", [harbour(), paragraphs("江风\n夜渡"), paragraphs("")])
def test_a_report_is_valid(issue: Issue) -> None:
    jsonschema.validate(json.loads(to_json(report_of(issue))), SCHEMA)


def test_a_report_with_a_foreign_key_is_not_valid() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(harbour_report() | {"more": 1}, SCHEMA)


@given(any_issue())
def test_a_report_reads_back_as_it_was_written(issue: Issue) -> None:
    report = report_of(issue)
    assert from_json(to_json(report)) == report


def test_half_a_surrogate_pair_in_a_text_in_memory_reads_back() -> None:
    report = report_of(Issue(reading_of("江\ud800"), (), (), (), ()))
    assert from_json(to_json(report)) == report


@given(any_issue())
def test_the_ledger_adds_up_to_the_characters_of_the_dump(issue: Issue) -> None:
    report = report_of(issue)
    assert sum(msgspec.to_builtins(report.summary.ledger).values()) == report.source.characters


def test_the_same_issue_gives_the_same_bytes() -> None:
    assert to_json(report_of(harbour())) == to_json(report_of(harbour()))


def test_no_path_of_this_machine_stands_in_the_report() -> None:
    assert b"press" not in to_json(report_of(harbour()))


def test_a_report_names_the_dump_and_how_it_was_read() -> None:
    source = report_of(harbour(), "other/night.txt").source
    assert (source.file, source.encoding, source.characters, source.lines) == ("night.txt", "utf-8", 158, 19)


def test_an_edit_has_its_line_its_article_and_both_texts() -> None:
    edit = next(e for e in report_of(harbour()).edits if e.rule == "end-mark")
    assert (edit.line, edit.article, edit.before, edit.after, edit.note) == (6, 1, "；；", "。", "doubled")


def test_an_edit_in_no_article_has_none() -> None:
    assert [e.article for e in report_of(harbour()).edits if e.rule == "stray-glyph"] == [None]


def test_a_label_has_the_article_its_text_went_to() -> None:
    labels = {label.kind: label.article for label in report_of(harbour()).labels}
    assert (labels["byline"], labels["subheading"], labels["folio"]) == (1, 2, None)


def test_a_join_has_both_its_lines() -> None:
    assert [(j.lines, j.rule, j.article) for j in report_of(harbour()).joins] == [
        ((9, 10), "line-wrap", 1),
        ((4, 6), "open-end", 1),
    ]


def test_pieces_moved_together_are_one_move() -> None:
    (move,) = report_of(harbour()).moves
    assert (move.lines, move.file, move.article) == ((9, 10), "articles/01-灯塔守望者.md", 1)


def test_drops_are_listed_with_kind_and_rule_and_white_space_is_only_counted() -> None:
    report = report_of(harbour())
    assert [(d.text, d.kind, d.rule) for d in report.drops] == [
        ("江岸月刊", "masthead", "masthead"),
        ("灯塔守望者", "running-head", "running-head"),
        ("赞助名单", "sponsor", "sponsor-list"),
        ("远帆航运", "sponsor", "sponsor-repeat"),
        ("8", "folio", "folio"),
        ("页一角", "unplaced", "unplaced"),
    ]
    assert report.summary.dropped["white-space"] == 23


def test_what_is_unplaced_is_counted() -> None:
    assert report_of(harbour()).summary.unplaced == 3


def test_doubts_come_first_blocks_before_unsure_decisions_the_least_sure_before_the_others() -> None:
    assert [(d.what, d.line, d.confidence) for d in report_of(harbour()).doubts] == [
        ("block", 7, 0.0),
        ("edit", 6, 0.7),
        ("label", 5, 0.75),
        ("join", 4, 0.78),
    ]


def test_a_suggestion_is_listed_and_not_applied() -> None:
    report = report_of(harbour())
    assert [(s.before, s.after, s.rule) for s in report.suggestions] == [("何远", "何元", "name")]
    assert "name" not in report.summary.edits


def test_a_sponsor_has_the_lines_where_it_stands_again() -> None:
    assert [(s.name, s.line, s.repeats) for s in report_of(harbour()).sponsors] == [
        ("远帆航运", 12, (13,)),
        ("海石灯具", 12, ()),
    ]


def test_the_summary_counts_paragraphs_and_not_headings_or_captions() -> None:
    assert report_of(harbour()).summary.paragraphs == 4


def test_each_item_of_a_list_stands_on_its_own_line() -> None:
    lines = to_json(report_of(harbour())).decode().split("\n")
    assert sum(line.startswith('  {"start":') and '"fate":' in line for line in lines) == len(
        report_of(harbour()).spans
    )


def test_a_doubtful_block_without_text_in_the_dump_is_told_in_its_article() -> None:
    reading = reading_of("江风")
    issue = Issue(
        reading, (Article(reading, None, (Block("paragraph", (Piece(0, 2),), "its end is lost"),)),), (), (), ()
    )
    assert report_of(issue).articles[0].doubts == ("its end is lost",)
