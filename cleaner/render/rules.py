"""Rules and the results of their examples, for a terminal or a pipe.

Takes rules, gives rich renderables and lines. A user's own rule file cannot steer the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import msgspec
from rich.table import Table
from rich.text import Text

from cleaner.render.plain import one_line, visible, visible_lines
from cleaner.rulebook import Rule


class Outcome(Protocol):
    """How an example of a rule went, as `cleaner.examples` says it."""

    @property
    def rule(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def before(self) -> str: ...
    @property
    def wanted(self) -> str: ...
    @property
    def got(self) -> str: ...


def rule_table(rules: Iterable[Rule]) -> Table:
    """The rules as a table."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("rule", "stage", "mode", "what it does"):
        table.add_column(name, no_wrap=name != "what it does")
    for rule in rules:
        table.add_row(Text(rule.name, "bold"), rule.stage, rule.mode, Text(one_line(rule.description)))
    return table


def rules_as_lines(rules: Iterable[Rule]) -> Iterator[str]:
    """The rules for a script: name, stage, operator, mode, description, with tabs between."""
    for rule in rules:
        description = one_line(rule.description).replace("\t", " ")
        yield "\t".join((rule.name, rule.stage, rule.operator.name, rule.mode, description))


def rule_text(rule: Rule) -> Text:
    """A rule in full: description, where it comes from, settings, examples."""
    text = Text().append(rule.name, "bold").append(f"  {rule.stage} · {rule.operator.name} · {rule.mode}", "dim")
    text.append(f" · confidence {rule.confidence:g} · {visible(rule.file)}:{rule.line}\n", "dim")
    text.append(f"\n{visible_lines(rule.description.strip())}\n")
    settings = list(_settings(rule))
    if settings:
        text.append("\nsettings\n", "bold")
        for name, value in settings:
            text.append(f"  {name} = ", "dim").append(f"{visible(value)}\n")
    for number, example in enumerate(rule.examples, 1):
        text.append(f"\nexample {number}\n", "bold")
        text.append_text(_sample("before", example.before, "red"))
        text.append_text(_sample("unchanged" if example.unchanged else "after", example.after, "green"))
    text.rstrip()
    return text


def failure_text(result: Outcome) -> Text:
    """An example that failed: what was wanted and what came out."""
    text = Text().append(f"{result.rule}, example {result.number}: failed\n", "bold red")
    text.append_text(_sample("before", result.before, ""))
    text.append_text(_sample("wanted", result.wanted, "green"))
    return text.append_text(_sample("got", result.got, "red"))


def _settings(rule: Rule) -> Iterator[tuple[str, str]]:
    """The operator's settings that the rule sets: those that are not the default."""
    for field in msgspec.structs.fields(rule.settings):
        value = getattr(rule.settings, field.name)
        default = field.default if field.default is not msgspec.NODEFAULT else _made(field.default_factory)
        if value != default:
            yield field.name, _plain(value)


def _made(factory: Any) -> Any:
    return None if factory is msgspec.NODEFAULT else factory()


def _plain(value: Any) -> str:
    """A setting as a rule file has it, more or less."""
    if isinstance(value, re.Pattern):
        return str(value.pattern)
    if isinstance(value, (tuple, list, set, frozenset)):
        return ", ".join(
            _plain(item) for item in (sorted(value, key=str) if isinstance(value, (set, frozenset)) else value)
        )
    return str(value)


def _sample(name: str, sample: str, style: str) -> Text:
    text = Text().append(f"  {name}\n", "dim")
    if not sample:
        return text
    return text.append("".join(f"    {visible(line)}\n" for line in sample.strip("\n").split("\n")), style)
