"""Runs the examples of rules, so that a rule cannot drift from its documentation.

Takes a `Rulebook`, gives a `Result` an example. Every example is a piece of a dump that goes
through all stages up to the rule's own, with all rules in force. What `after` shows depends on the
stage: the repaired text; the lines that the rule labelled, each as `kind: line`, or all of them in the
order that it gave them; the paragraphs; the articles as Markdown and the sponsors as a list. An
example that is `unchanged` passes if the rule does nothing there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cleaner import text
from cleaner.issue import Article, Issue
from cleaner.layout import ORDERING
from cleaner.pipeline import lay_out, run_stages
from cleaner.reading import read_span
from cleaner.repairs import Repairs
from cleaner.rulebook import Example, Rule, Rulebook, Stage
from cleaner.source import Source, source_from_text

_MARKS = {"heading": "## ", "subheading": "### ", "caption": "> "}


@dataclass(frozen=True, slots=True)
class Result:
    """How an example went: what was wanted and what came out; `number` counts from 1 in its rule."""

    rule: str
    number: int
    passed: bool
    before: str
    wanted: str
    got: str


def run_examples(book: Rulebook) -> list[Result]:
    """Run every example of every rule.

    >>> from cleaner.pipeline import shipped_rules
    >>> all(result.passed for result in run_examples(shipped_rules()))
    True
    """
    return [_run(book, rule, number, example) for rule in book.rules for number, example in enumerate(rule.examples, 1)]


def _run(book: Rulebook, rule: Rule, number: int, example: Example) -> Result:
    before, wanted = example.before.strip("\n"), example.after.strip("\n")
    shown, fired = _STAGES[rule.stage](book, rule, source_from_text(before))
    if example.unchanged:
        return Result(rule.name, number, not fired, before, "unchanged", shown if fired else "unchanged")
    return Result(rule.name, number, fired and shown == wanted, before, wanted, shown)


def _in_text(book: Rulebook, rule: Rule, source: Source) -> tuple[str, bool]:
    edits, suggestions = text.repair(source, book.of("text"))
    applied = tuple(sorted((*edits, *(s for s in suggestions if s.rule == rule.name)), key=lambda e: e.start))
    return read_span(source.text, applied, 0, len(source.text)), any(e.rule == rule.name for e in applied)


def _in_layout(book: Rulebook, rule: Rule, source: Source) -> tuple[str, bool]:
    page, _ = lay_out(source, book)
    if rule.operator in ORDERING:
        starts = [shape.line.start for shape in page.shapes]
        return "\n".join(shape.text for shape in page.shapes), starts != sorted(starts)
    labelled = [(page.labels[i], shape.text) for i, shape in enumerate(page.shapes) if page.labels[i].rule == rule.name]
    return "\n".join(f"{label.kind}: {line}" for label, line in labelled), bool(labelled)


def _in_flow(book: Rulebook, rule: Rule, source: Source) -> tuple[str, bool]:
    issue = run_stages(source, book)
    paragraphs = [article.text_of(block) for article in issue.articles for block in article.blocks]
    fired = rule.name in {join.rule for join in issue.joins} | {edit.rule for edit in issue.edits}
    kept = [p for p, b in zip(paragraphs, _blocks(issue), strict=True) if b != "caption"]
    return "\n\n".join(kept), fired


def _blocks(issue: Issue) -> list[str]:
    return [block.kind for article in issue.articles for block in article.blocks]


def _in_articles(book: Rulebook, rule: Rule, source: Source) -> tuple[str, bool]:
    suggests = rule.mode == "suggest"
    issue = run_stages(source, replace(book, repairs=Repairs(suggested=True)) if suggests else book)
    shown = "\n\n".join(_markdown(article) for article in issue.articles)
    sponsors = "\n".join(f"- {sponsor.name}" for sponsor in issue.sponsors)
    return "\n\n".join(part for part in (shown, sponsors) if part), True


def _markdown(article: Article) -> str:
    title = [f"# {article.title.text}"] if article.title else []
    return "\n\n".join([*title, *(_MARKS.get(b.kind, "") + article.text_of(b) for b in article.blocks)])


_STAGES: dict[Stage, Callable[[Rulebook, Rule, Source], tuple[str, bool]]] = {
    "text": _in_text,
    "layout": _in_layout,
    "flow": _in_flow,
    "articles": _in_articles,
}
