"""Text of articles on a contents page: a letter of the editors stands beside the list, and is no part of it.

Takes the lines of a contents page, gives those that are running text. What the contents say of an article in a
sentence or two below its headline stays with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

# So many sentences and characters are a text of its own; what is said of an article is shorter.
_SENTENCES, _CHARACTERS = 4, 150
# Lines without a sign, or entries from the column beside, stand between lines of text, but no more than so many.
_BETWEEN = 2
_STOPS = "。！？!?"
_SIGNS = frozenset("，。！？；：,!?;:、“”「」")


def prose(texts: Sequence[str], is_entry: Callable[[str], bool]) -> frozenset[int]:
    """The lines of a contents page that are running text, by their places.

    >>> letter = ["四月里有人打来电话，说渡口", "要拆了。我们去了三个人，本来以为会有仪式，", "结果什么都没有。"] * 7
    >>> sorted(prose(["12 渡口的灯", *letter, "16 夜航"], str.isascii)) == list(range(1, 22))
    True
    >>> prose(["渡口的灯", "渡口要拆了。我们去了三个人。"] * 9, str.isascii)
    frozenset()
    """
    found: set[int] = set()
    for stretch in _stretches(texts, is_entry):
        text = "".join(texts[place] for place in stretch)
        if sum(map(text.count, _STOPS)) >= _SENTENCES and len(text) >= _CHARACTERS:
            found.update(stretch)
    return frozenset(found)


def _stretches(texts: Sequence[str], is_entry: Callable[[str], bool]) -> list[list[int]]:
    """Lines of text one below the other: between two of them others stand only where a sentence goes on behind them."""
    found: list[list[int]] = []
    for place, text in enumerate(texts):
        if is_entry(text) or _SIGNS.isdisjoint(text):
            continue
        last = found[-1][-1] if found else -1
        if found and place - last - 1 <= _BETWEEN * (texts[last][-1] not in _STOPS):
            found[-1] += [between for between in range(last + 1, place) if not is_entry(texts[between])]
            found[-1].append(place)
        else:
            found.append([place])
    return found
