"""Finding datasets among those that are kept: by words, organisation, format and topic."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.analysis.reading.folded import folded
from app.catalogue.dataset import Dataset

TITLE, WORD, ABOUT = 4, 2, 1  # how much it counts where a word was found


@dataclass(frozen=True)
class Wanted:
    """What is looked for; empty is anything."""

    words: str = ""
    organisation: str = ""
    format: str = ""
    topic: str = ""

    @property
    def is_anything(self) -> bool:
        """Whether nothing is asked."""
        return self == Wanted()

    def without(self, part: str) -> "Wanted":
        """Return it without one of its parts."""
        return replace(self, **{part: ""})


@dataclass(frozen=True)
class Choices:
    """What there is to choose from, each with how many datasets it has."""

    organisations: tuple[tuple[str, int], ...]
    formats: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]


def search(datasets: Sequence[Dataset], wanted: Wanted) -> tuple[Dataset, ...]:
    """Return the datasets that answer, the best first; all by title while no word is asked."""
    asked = folded(wanted.words).split()
    scored = [(_score(one, asked), folded(one.title), one) for one in datasets if _in(one, wanted)]
    answered = [one for one in scored if one[0] or not asked]
    answered.sort(key=lambda one: (-one[0], one[1], one[2].name))
    return tuple(one for _, _, one in answered)


def choices(datasets: Sequence[Dataset]) -> Choices:
    """Return what the datasets can be chosen by."""
    return Choices(
        _counted(one.organisation for one in datasets if one.organisation),
        _counted(name for one in datasets for name in one.formats),
        _counted(name for one in datasets for name in one.topics),
    )


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda one: folded(one[0])))


def _in(dataset: Dataset, wanted: Wanted) -> bool:
    return (
        wanted.organisation in {"", dataset.organisation}
        and (not wanted.format or wanted.format in dataset.formats)
        and (not wanted.topic or wanted.topic in dataset.topics)
    )


def _score(dataset: Dataset, asked: Sequence[str]) -> int:
    """Return how well it answers; 0 when some word is nowhere in it."""
    places = (
        (TITLE, folded(f"{dataset.title} {dataset.name}")),
        (WORD, folded(" ".join((dataset.organisation, *dataset.topics, *dataset.words)))),
        (ABOUT, folded(" ".join((dataset.about, *(one.title for one in dataset.resources))))),
    )
    scores = [max((worth for worth, text in places if word in text), default=0) for word in asked]
    return sum(scores) if all(scores) else 0
