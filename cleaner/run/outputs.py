"""Puts an output folder in its place: all of it or nothing, and never over what is not ours.

Takes a folder's path and the files to be in it, writes them. The folder is made under a temporary
name beside its place and renamed in the end, so that an interrupted run leaves nothing half-written.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from cleaner.render.names import REPORT, REPORT_HTML, REPORT_MARKDOWN
from cleaner.render.records import TOOL

_LONGEST_NAME = 40


class OutputError(ValueError):
    """An output folder that is not written; the message names it and says why, on one line."""


class _OurFile(msgspec.Struct):
    name: str


class _OurReport(msgspec.Struct):
    """What tells an output folder of ours, whatever the version of its report."""

    tool: str
    files: tuple[_OurFile, ...] = ()


def write_folder(root: Path, folder: Path, files: Mapping[str, bytes], force: bool = False) -> None:
    """Write `files`, given by their paths in the folder `root / folder`, and replace what we wrote before.

    Raises `OutputError` where the place is not below `root`, is no folder, or holds files that are not
    ours; with `force` those stay, and only our own names are written over. Raises `OSError` where
    it cannot be written.
    """
    target = root / folder
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink() or not target.parent.resolve().is_relative_to(root.resolve()):
        raise OutputError(f"{target}: is a link that leads out of {root}")
    if target.exists() and not target.is_dir():
        raise OutputError(f"{target}: is there and is no folder")
    foreign = foreign_files(target)
    if foreign and not force:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        raise OutputError(
            f"{target}: holds what print-cleaner did not write ({foreign[0]}{more}); --force keeps it there"
        )
    short = target.name[:_LONGEST_NAME]
    made, old = (target.with_name(f".{short}.{state}-{os.getpid()}") for state in ("tmp", "old"))
    try:
        _make(made, files)
        _take_over(target, made, foreign)
        _swap(made, target, old)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def foreign_files(folder: Path) -> list[str]:
    """What stands in a folder that we did not write, as sorted paths in it."""
    if not folder.is_dir():
        return []
    ours = _our_files(folder)
    found: list[str] = []
    for root, folders, files in os.walk(folder):
        below = Path(root).relative_to(folder)
        found += ((below / name).as_posix() for name in files)
        # A link to a folder is listed as one and not walked.
        found += ((below / name).as_posix() for name in folders if _is_foreign_folder(folder, below / name))
    return sorted(set(found) - ours)


def _is_foreign_folder(folder: Path, path: Path) -> bool:
    return path.as_posix() != "articles" or (folder / path).is_symlink()


def _our_files(folder: Path) -> frozenset[str]:
    """The files that an earlier run of ours put into a folder; none where it has no report of ours."""
    try:
        report = msgspec.json.decode((folder / REPORT).read_bytes(), type=_OurReport)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return frozenset()
    if report.tool != TOOL:
        return frozenset()
    return frozenset({REPORT, REPORT_HTML, REPORT_MARKDOWN, *(file.name for file in report.files)})


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    for name, data in files.items():
        (folder / PurePosixPath(name)).write_bytes(data)


def _take_over(target: Path, made: Path, foreign: list[str]) -> None:
    """Copy what is not ours, but for what has one of our names."""
    for name in foreign:
        source, copy = target / name, made / name
        if source.is_dir() and not source.is_symlink():
            copy.mkdir(parents=True, exist_ok=True)
        elif not os.path.lexists(copy):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, copy, follow_symlinks=False)


def _swap(made: Path, target: Path, old: Path) -> None:
    if not target.exists():
        made.rename(target)
        return
    shutil.rmtree(old, ignore_errors=True)
    try:
        target.rename(old)
        made.rename(target)
    except BaseException:
        # Interrupted between the two: what was there before goes back.
        if not target.exists():
            with contextlib.suppress(OSError):
                old.rename(target)
        raise
