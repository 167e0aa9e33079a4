"""Which article each stretch of text belongs to, where a dump gives articles that stand side by side in turns.

Takes stretches of text and the headlines of the articles, gives the article of every stretch. The likeliest way
through all stretches is looked for (a beam search), by what each article has said so far; what it says is learnt
from the way found before, again and again, as k-means does it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cleaner.articles.beside.likeness import Likeness, Pairs, likeness, pairs_in
from cleaner.rulebook import Settings

# A page has no more stretches, and no more articles stand side by side on it.
REACH, _ABREAST = 150, 6
# So many ways are gone at a time, and so often.
_WAYS, _ROUNDS = 24, 3
# A seam says so much at most, against and for.
_LEAST, _MOST = -2.0, 8.0


class WeaveSettings(Settings, frozen=True):
    """What it costs to turn to another article: where a sentence has ended, and (`turn_open`) where one is open.

    `begin` is what it costs to begin the article of a headline that stood further up, `headless` what a text does
    that cannot begin below a sentence's end; a seam counts `seam` times. In a column of briefs every text has its own
    heading, which says `brief` for it, and a text without one says as much against it. All are in natural logarithms of
    odds.
    """

    turn: float
    turn_open: float
    begin: float
    headless: float
    seam: float
    brief: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text in one piece. Its last sentence `closes` or not, `headless` says that no sentence begins with it.

    `opens` is the number of the article that it opens, or -1; `signed` says that it begins an article, whichever,
    for its reporters stand before it; `ends` that its article ends with it, or goes on on another page; `turns` that
    a page begins with it; `headed` that a heading stands right above it, and `known` is the number of
    the article that it is of, where the dump shows it.
    """

    text: str
    closes: bool
    headless: bool
    opens: int
    signed: bool
    ends: bool
    turns: bool
    headed: bool = False
    known: int = -1


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline of an article. One whose text is not known yet may begin from the stretch `since` on, else -1.

    Where it is not `anywhere`, it begins only at a stretch that is signed. `briefs` says that it is the label of a
    column of briefs.
    """

    text: str
    since: int = -1
    anywhere: bool = False
    briefs: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """One way through the stretches so far: the last stretch of each article abreast, and who is still waiting."""

    score: float
    current: int
    last: Mapping[int, int]
    waiting: frozenset[int]
    before: _Way | None


def articles_of(
    stretches: Sequence[Stretch],
    headlines: Sequence[Headline],
    seam: Callable[[int, int], float],
    costs: WeaveSettings,
    before: Sequence[int] = (),
    waits: int = REACH,
    sent: Mapping[int, int] = MappingProxyType({}),
) -> list[int]:
    """The number of each stretch's article, which is that of its headline; -1 above the first.

    `seam` says how well one stretch goes on with another, in weak clues; `before` is whose each stretch is taken for
    at first, where something is known. A sentence that is open is waited for over so many stretches (`waits`). An
    article that is the second part of another one has its headline, or a stretch was `sent` on to it.
    """
    pairs = pairs_in([stretch.text for stretch in stretches])
    texts = [headline.text for headline in headlines]
    first: dict[str, int] = {}
    headed = [first.setdefault(text, number) if text else number for number, text in enumerate(texts)]
    found = list(before) or [stretch.opens for stretch in stretches]
    for _ in range(_ROUNDS):
        one = _parts_made_one(headed, {number: found[place] for number, place in sent.items()})
        own = [one[article] if article >= 0 else -1 for article in found]
        said: list[list[frozenset[str]]] = [[] for _ in headlines]
        for place, article in enumerate(own):
            if article >= 0:
                said[article].append(pairs.of[place])
        known = [likeness(text, said[one[number]], pairs) for number, text in enumerate(texts)]
        found = _Weave(stretches, headlines, one, own, known, pairs, seam, costs, waits).best_way()
    return found


def _parts_made_one(headed: Sequence[int], parts: Mapping[int, int]) -> list[int]:
    """The first part of each article, by its headline and by what it is known to be a part of.

    >>> _parts_made_one([0, 1, 2, 0], {2: 1, 3: -1})
    [0, 1, 1, 0]
    """
    one = list(headed)
    for number, article in sorted(parts.items()):
        if 0 <= article < number:
            one = [one[article] if part == one[number] else part for part in one]
    return one


@dataclass(frozen=True, slots=True)
class _Weave:
    """Everything that one search knows; `one` are the articles with their parts made one, `own` whose a stretch was."""

    stretches: Sequence[Stretch]
    headlines: Sequence[Headline]
    one: Sequence[int]
    own: Sequence[int]
    known: Sequence[Likeness]
    pairs: Pairs
    seam: Callable[[int, int], float]
    costs: WeaveSettings
    waits: int

    def best_way(self) -> list[int]:
        """The article of each stretch on the likeliest way."""
        ways = [_Way(0.0, -1, {}, frozenset(), None)]
        since: dict[int, set[int]] = {}
        for number, headline in enumerate(self.headlines):
            since.setdefault(headline.since, set()).add(number)
        for place in range(len(self.stretches)):
            heard = _Heard(self, place)
            ahead: dict[tuple[int, frozenset[tuple[int, bool]], frozenset[int]], _Way] = {}
            for way in ways:
                for on in self._on(way, place, frozenset(since.get(place, ())), heard):
                    ends = frozenset((article, self.stretches[at].closes) for article, at in on.last.items())
                    key = (on.current, ends, on.waiting)
                    if key not in ahead or on.score > ahead[key].score:
                        ahead[key] = on
            ways = sorted(ahead.values(), key=lambda way: -way.score)[:_WAYS]
        return _steps(ways[0])

    def _on(self, way: _Way, place: int, new: frozenset[int], heard: _Heard) -> list[_Way]:
        """The ways on from one: which articles the next stretch may be of."""
        stretch = self.stretches[place]
        abreast = self._abreast(way, place)
        kept = way.waiting if abreast else frozenset[int]()
        near = new | {a for a in kept if place - self.headlines[a].since <= REACH}
        # The last ones: more headlines than that stand in no row.
        waiting = frozenset(sorted(near)[-_ABREAST:])
        if stretch.opens >= 0:
            articles = [stretch.opens]
        elif stretch.known in abreast:
            articles = [stretch.known]
        elif stretch.signed and waiting:
            articles = sorted(waiting)
        else:
            articles = [*abreast, *sorted(a for a in waiting if self.headlines[a].anywhere)]
        ways: list[_Way] = []
        for article in articles or [-1]:
            cost = 0.0
            if article in waiting:
                cost = 0.0 if stretch.signed else self.costs.begin
            elif article >= 0 and stretch.opens < 0:
                cost = self._cost(way, article, place)
            last = {a: way.last[a] for a in abreast if article < 0 or self.one[a] != self.one[article]}
            score = way.score + heard.of(article) - cost
            ways.append(_Way(score, article, last | {article: place}, waiting - {article}, way))
        return ways

    def _abreast(self, way: _Way, place: int) -> list[int]:
        """The articles that may go on, the last first: none of the page before, none in reach that has ended.

        Where an article opens, those before have ended, unless a sentence is open.
        """
        stretch = self.stretches[place]
        near = [(a, at) for a, at in way.last.items() if a >= 0 and place - at <= REACH]
        going = sorted(((at, a) for a, at in near if not self.stretches[at].ends), reverse=True)
        reached = [article for _, article in going]
        if stretch.turns:
            return [] if stretch.opens >= 0 else reached[:1]
        if stretch.opens >= 0 and all(self.stretches[at].closes or place - at > self.waits for at, _ in going):
            return []
        return reached[:_ABREAST]

    def _cost(self, way: _Way, article: int, place: int) -> float:
        """What it costs to go on with an article."""
        last = way.last[article]
        cost = 0.0
        if article != way.current:
            cost = self.costs.turn if self.stretches[place - 1].closes else self.costs.turn_open
        if self.stretches[last].closes:
            if self.headlines[article].briefs:
                cost += -self.costs.brief if self.stretches[place].headed else self.costs.brief
            return cost + self.costs.headless * self.stretches[place].headless
        return cost - self.costs.seam * min(max(self.seam(last, place), _LEAST), _MOST)


class _Heard:
    """How much a stretch is like each article, asked once."""

    def __init__(self, weave: _Weave, place: int) -> None:
        self._weave = weave
        self._place = place
        self._found: dict[int, float] = {-1: 0.0}

    def of(self, article: int) -> float:
        if article not in self._found:
            weave, place = self._weave, self._place
            own = weave.own[place] >= 0 and weave.own[place] == weave.one[article]
            self._found[article] = weave.known[article].to(weave.pairs.of[place], weave.pairs, own=own)
        return self._found[article]


def _steps(way: _Way) -> list[int]:
    steps: list[int] = []
    at: _Way | None = way
    while at is not None and at.before is not None:
        steps.append(at.current)
        at = at.before
    return steps[::-1]
