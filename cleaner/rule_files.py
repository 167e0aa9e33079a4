"""Reads rules/*.toml: what an editor knows, checked and handed to the operators that apply it.

Takes rule files and the operators there are, gives a `Rulebook`. A rule file holds tables
`[[rule]]`; beside the keys of every rule each table has the settings of its operator, checked
against the operator's own types. A file that is wrong is refused as a whole, with file, line,
rule and reason.
"""

from __future__ import annotations

import re
import tomllib
from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_origin

import msgspec

from cleaner.calibration import Curve
from cleaner.pieces import in_full, one_of, read_pieces
from cleaner.rulebook import STAGES, Example, Operator, Rule, Rulebook, RuleError
from cleaner.scripts import ChineseScript
from cleaner.source import on_one_line

ENTRY_POINTS = "cleaner.operators"


class _Common(msgspec.Struct, frozen=True):
    """The keys that every rule has, whatever its operator."""

    name: str
    operator: str
    description: str
    mode: Literal["apply", "suggest"] = "apply"
    confidence: float = 0.9
    order: int = 50
    examples: tuple[Example, ...] = ()


_COMMON_KEYS = frozenset(_Common.__struct_fields__)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load(operators: Mapping[str, Operator], extra: Iterable[Path] = ()) -> Rulebook:
    """The shipped rules and those of the user's own files; a user's rule replaces one of its name.

    Raises `RuleError` for the first fault found.
    """
    rules: dict[str, Rule] = {}
    shipped = rules_folder()
    for path in sorted(shipped.glob("*.toml")):
        for rule in read_rules(path.read_text(encoding="utf-8"), path.name, operators, rules):
            if rule.name in rules:
                raise _fault(rule.file, rule.line, rule.name, f"is in {rules[rule.name].file} too")
            rules[rule.name] = rule
    for path in extra:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise RuleError(f"{on_one_line(str(path))}: cannot be read ({error.strerror})") from None
        except UnicodeDecodeError:
            raise RuleError(f"{on_one_line(str(path))}: rule files are UTF-8; this one is not") from None
        for rule in read_rules(text, str(path), operators, rules):
            rules[rule.name] = rule
    ordered = sorted(rules.values(), key=lambda r: (STAGES.index(r.stage), r.order))
    return Rulebook(tuple(ordered))


def rules_folder() -> Path:
    """Where the shipped rules are: in the wheel beside the code, in a checkout beside `cleaner/`."""
    inside = Path(str(files("cleaner"))) / "rules"
    return inside if inside.is_dir() else inside.parent.parent / "rules"


def on_request(script: ChineseScript) -> Path:
    """The shipped rule file that puts a text into a script; it is in force only where it is asked for."""
    return rules_folder() / "on-request" / f"{script}.toml"


def read_rules(
    text: str, file: str, operators: Mapping[str, Operator], above: Mapping[str, Rule] | None = None
) -> list[Rule]:
    """The rules of one file's text. Raises `RuleError` with file, line, rule and reason.

    A setting may be `same_as` that of a rule `above`: one further up in the file, or read before it.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        raise _refusal(file, line, f"not valid TOML: {error}") from None
    except RecursionError:
        raise _refusal(file, 1, "nested too deep") from None
    lines = [number for number, line in enumerate(text.split("\n"), 1) if re.match(r"\s*\[\[\s*rule\s*\]\]", line)]
    stray = sorted(set(document) - {"rule", "pieces"})
    if stray:
        line = _line_of(text, stray[0], 1)
        raise _refusal(file, line, f"unknown key {stray[0]!r}; rules stand in [[rule]] tables")
    pieces = _pieces(document.get("pieces", {}), text, file)
    tables = document.get("rule", [])
    if not isinstance(tables, list) or len(tables) != len(lines):
        raise _refusal(file, 1, "rules stand in [[rule]] tables, each with its header on a line of its own")
    rules: dict[str, Rule] = {}
    for table, line in zip(tables, lines, strict=True):
        rule = _read_rule(table, text, file, line, operators, ChainMap(rules, dict(above or {})), pieces)
        if rule.name in rules:
            raise _fault(file, line, rule.name, f"is on line {rules[rule.name].line} too")
        rules[rule.name] = rule
    return list(rules.values())


def _read_rule(
    table: dict[str, Any],
    text: str,
    file: str,
    line: int,
    operators: Mapping[str, Operator],
    above: Mapping[str, Rule],
    pieces: Mapping[str, str],
) -> Rule:
    label = str(table.get("name", "?"))
    common = {key: value for key, value in table.items() if key in _COMMON_KEYS}
    own = {key: value for key, value in table.items() if key not in _COMMON_KEYS}
    try:
        rule = msgspec.convert(common, _Common)
    except msgspec.ValidationError as error:
        raise _fault(file, _blame(error, text, line), label, _plain(error)) from None
    if not _NAME.fullmatch(rule.name):
        raise _fault(file, _line_of(text, "name", line), label, "a rule's name is lower-case words joined by hyphens")
    if not 0 <= rule.confidence <= 1:
        raise _fault(file, _line_of(text, "confidence", line), label, "confidence is between 0 and 1")
    operator = operators.get(rule.operator) or _from_entry_point(rule.operator)
    if operator is None:
        known = ", ".join(sorted(operators))
        raise _fault(
            file, _line_of(text, "operator", line), label, f"unknown operator {rule.operator!r}; there are {known}"
        )
    for key, value in own.items():
        shared = isinstance(value, dict) and set(value) == {"same_as"}
        try:
            own[key] = _shared(key, str(value["same_as"]), above) if shared else in_full(value, pieces)
        except LookupError as error:
            raise _fault(file, _line_of(text, key, line), label, str(error.args[0])) from None
    try:
        settings = msgspec.convert(own, operator.settings, dec_hook=_decode)
    except msgspec.ValidationError as error:
        raise _fault(file, _blame(error, text, line), label, _plain(error)) from None
    return Rule(
        rule.name,
        operator,
        rule.description,
        rule.mode,
        rule.confidence,
        rule.order,
        settings,
        rule.examples,
        file,
        line,
    )


def _pieces(table: Any, text: str, file: str) -> dict[str, str]:
    """The pieces that the patterns of a file may call. Raises `RuleError`."""
    line = next((n for n, found in enumerate(text.split("\n"), 1) if re.match(r"\s*\[\s*pieces\b", found)), 1)
    if not isinstance(table, dict):
        raise _refusal(file, line, "pieces are a table: [pieces], and below it name = 'pattern'")
    try:
        return read_pieces(table)
    except (LookupError, ValueError, TypeError) as error:
        raise _refusal(file, line, f"pieces: {error.args[0]}") from None


def _shared(key: str, same_as: str, above: Mapping[str, Rule]) -> Any:
    """The setting of a rule above, which is called "rule" or "rule.key". Raises `LookupError` where there is none."""
    name, _, other = same_as.partition(".")
    if name not in above:
        raise LookupError(f"{key} is the same as that of {name!r}, but no rule above is called so")
    if not hasattr(above[name].settings, other or key):
        raise LookupError(f"{key} is the same as {other or key!r} of {name!r}, which has no such key")
    return getattr(above[name].settings, other or key)


def _decode(kind: type, value: Any) -> Any:
    if re.Pattern in (kind, get_origin(kind)):
        if isinstance(value, re.Pattern):
            return value
        try:
            return re.compile(one_of(value))
        except (re.error, TypeError) as error:
            raise ValueError(f"bad pattern {value!r}: {error}") from None
    if kind is Curve:
        return value if isinstance(value, Curve) else Curve(value)
    raise TypeError(f"no setting can be of type {kind}")


def _from_entry_point(name: str) -> Operator | None:
    """A user's own operator, which a package names in the entry point group `cleaner.operators`."""
    for point in entry_points(group=ENTRY_POINTS, name=name):
        try:
            operator = point.load()
        except Exception as error:  # whatever a user's package does when it is imported
            raise RuleError(f"entry point {name!r} in {ENTRY_POINTS} cannot be loaded: {error}") from None
        if isinstance(operator, Operator):
            return replace(operator, name=name)
        raise RuleError(f"entry point {name!r} in {ENTRY_POINTS} is not a cleaner.rulebook.Operator")
    return None


def _plain(error: msgspec.ValidationError) -> str:
    """msgspec's message without its path in JSON terms: `Object contains unknown field` → `unknown key`."""
    message = str(error).replace("Object contains unknown field", "unknown key")
    message = message.replace("Object missing required field", "missing key")
    return re.sub(r" - at `\$(?:\.?)([^`]*)`", lambda m: f" (at {m[1]})" if m[1] else "", message)


def _blame(error: msgspec.ValidationError, text: str, line: int) -> int:
    """The line of the key that an error message names, or that of the rule's header."""
    named = re.search(r"field `(\w+)`", str(error)) or re.search(r"`\$\.(\w+)", str(error))
    return _line_of(text, named[1], line) if named else line


def _line_of(text: str, key: str, header: int) -> int:
    """The line on which a key is set in the table whose header is on line `header`."""
    for number, line in enumerate(text.split("\n")[header - 1 :], header):
        if number > header and re.match(r"\s*\[\[\s*rule\s*\]\]", line):
            break
        if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line) or re.match(
            rf"\s*\[+\s*rule\.{re.escape(key)}\b", line
        ):
            return number
    return header


def _fault(file: str, line: int, rule: str, reason: str) -> RuleError:
    return _refusal(file, line, f"rule {rule}: {reason}")


def _refusal(file: str, line: int, reason: str) -> RuleError:
    return RuleError(on_one_line(f"{file}:{line}: {reason}"))
