"""Which dumps to clean, and what their output folders are called.

Takes paths as a user gives them (files, folders, `-`), gives inputs in a fixed order, each with a
folder name of its own. Nothing is read here but folders.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A dump to clean: its path (None for standard input) and its folder below the output folder."""

    path: Path | None
    folder: PurePath

    @property
    def name(self) -> str:
        """What to call it in messages."""
        return "stdin" if self.path is None else str(self.path)


class InputError(ValueError):
    """A folder without a dump in it, or one that cannot be listed; the message names it."""


def inputs_of(paths: Iterable[str]) -> tuple[list[Input], list[InputError]]:
    """The dumps that some paths name, and the folders in which there are none.

    A folder stands for every `*.txt` below it, sorted, with its sub-folders kept; links to folders
    are not followed. Output folders never meet: the second of a name is called `name-2`.

    >>> [str(i.folder) for i in inputs_of(["a/page.txt", "b/page.txt", "-"])[0]]
    ['page', 'page-2', 'stdin']
    """
    wanted: list[tuple[Path | None, PurePath]] = []
    empty: list[InputError] = []
    for given in paths:
        path = Path(given)
        if given == STDIN:
            wanted.append((None, PurePath("stdin")))
        elif path.is_dir():
            try:
                below = list(_dumps_below(path))
            except OSError as error:
                empty.append(InputError(f"{path}: cannot be listed ({error.strerror})"))
                continue
            wanted += ((path / dump, dump.parent / _stem(dump)) for dump in below)
            if not below:
                empty.append(InputError(f"{path}: no *.txt in this folder"))
        else:
            wanted.append((path, PurePath(_stem(path))))
    return list(_apart(wanted)), empty


def _dumps_below(folder: Path) -> Iterator[PurePath]:
    """The dumps below a folder, relative to it, sorted by name, a folder's own files first."""

    def refuse(error: OSError) -> None:
        raise error

    for root, folders, files in os.walk(folder, onerror=refuse):
        folders.sort()
        for file in sorted(files):
            path = Path(root, file)
            if path.suffix.lower() == ".txt" and (path.is_file() or path.is_symlink()):
                yield path.relative_to(folder)


def _stem(path: PurePath) -> str:
    """A file's name without its ending; of `...txt` that would be the folder above."""
    return path.stem if path.stem.strip(".") else "dump"


def _apart(wanted: list[tuple[Path | None, PurePath]]) -> Iterator[Input]:
    """Inputs with folders that are not each other's, nor stand inside each other, in any case."""
    taken = {_key(parent) for _, folder in wanted for parent in folder.parents}
    for path, folder in wanted:
        name, number = folder, 1
        while _key(name) in taken:
            number += 1
            name = folder.with_name(f"{folder.name}-{number}")
        taken.add(_key(name))
        yield Input(path, name)


def _key(folder: PurePath) -> str:
    # Some file systems take `Page` and `page` for one name.
    return folder.as_posix().casefold()
