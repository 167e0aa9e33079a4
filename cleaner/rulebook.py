"""What an editor knows: rules, the operators that apply them, and the rules in force together.

A rule is an operator with settings. `cleaner.rule_files` reads them from TOML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any, Literal, NewType

import msgspec

from cleaner.proofreader import Proofreader
from cleaner.repairs import Repairs
from cleaner.scorer import SeamScorer
from cleaner.scripts import both_scripts, fits_both_scripts

Stage = Literal["text", "layout", "flow", "articles"]
STAGES: tuple[Stage, ...] = ("text", "layout", "flow", "articles")


class RuleError(ValueError):
    """A rule or a rule file that is refused; the message says file, line, rule and reason."""


# A setting that holds single characters, any of which is meant.
Characters = NewType("Characters", str)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every operator's settings: the keys its rules may have, with their types."""

    def in_both_scripts(self) -> Settings:
        """The settings whose patterns and characters mean the traditional forms of their characters too."""
        keys = msgspec.structs.fields(self)
        wider = {key.name: _in_both_scripts(getattr(self, key.name), key.type) for key in keys}
        return msgspec.structs.replace(self, **wider)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of a dump before and after; with `unchanged` the rule must leave it alone."""

    before: str
    after: str = ""
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Operator:
    """A way to apply rules: the stage it works in, the settings its rules have, the function."""

    name: str
    stage: Stage
    settings: type[Settings]
    apply: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing an editor knows. `order` sorts the rules of a stage; `file`, `line` say where it is."""

    name: str
    operator: Operator
    description: str
    mode: Literal["apply", "suggest"]
    confidence: float
    order: int
    settings: Settings
    examples: tuple[Example, ...]
    file: str
    line: int

    @property
    def stage(self) -> Stage:
        return self.operator.stage


_EVERY_SURE_ONE = Repairs()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules in force, in the order they are applied, which repairs they make, and who else is asked.

    A `scorer` is asked about seams, a `proofreader` about characters.
    """

    rules: tuple[Rule, ...]
    scorer: SeamScorer | None = None
    proofreader: Proofreader | None = None
    repairs: Repairs = _EVERY_SURE_ONE

    def of(self, stage: Stage) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.stage == stage)

    def using(self, operator: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.operator.name == operator)

    def get(self, name: str) -> Rule:
        """The rule of that name. Raises `RuleError` where there is none."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise RuleError(f"no rule is called {name!r}; see `cleaner rules list`")

    def selected(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Rulebook:
        """The rules that `select` names (all, where it names none) but for those `ignore` names.

        A name is a rule's, a stage's, or a pattern such as `shadow-*`. Raises `RuleError` for a
        name that fits no rule.
        """
        wanted, unwanted = self._named(select), self._named(ignore)
        kept = [r for r in self.rules if (not wanted or r.name in wanted) and r.name not in unwanted]
        return replace(self, rules=tuple(kept))

    def in_both_scripts(self) -> Rulebook:
        """The rules as they are for a text in traditional characters, which most of them are not written in."""
        return replace(self, rules=tuple(replace(r, settings=r.settings.in_both_scripts()) for r in self.rules))

    def _named(self, names: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for name in names:
            hits = {r.name for r in self.rules if fnmatchcase(r.name, name) or r.stage == name}
            if not hits:
                raise RuleError(f"no rule is called {name!r}; see `cleaner rules list`")
            found |= hits
        return frozenset(found)


def _in_both_scripts(value: Any, kind: Any) -> Any:
    if isinstance(value, re.Pattern):
        return fits_both_scripts(value)
    if isinstance(value, tuple):
        return tuple(_in_both_scripts(item, None) for item in value)
    return both_scripts(value) if kind is Characters else value
