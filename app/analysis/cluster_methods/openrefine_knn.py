"""The nearest neighbours of OpenRefine."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from app.analysis.cluster_method import ClusterMethod, Pair, Places, cluster_methods
from app.analysis.near_texts import Nearness, near_pairs
from app.analysis.openrefine import blocks_of
from app.i18n import msg
from app.progress import Progress, unwatched


@cluster_methods.add
@dataclass(frozen=True)
class OpenRefineKnn(ClusterMethod):
    """A value and those at `radius` signs or fewer, when they share a piece of `block` signs.

    Capitals and accents count. A group is one value and its own neighbours, not the neighbours
    of those: groups may overlap, as in OpenRefine.
    """

    kind = "openrefine_knn"
    title = msg("Nearest neighbours of OpenRefine")
    words = msg("as OpenRefine does it, to compare: short values are never looked at")

    radius: int = 1
    block: int = 6

    def gather(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Places]:
        neighbours: dict[int, set[int]] = defaultdict(set)
        for one, other in self.pairs(texts, progress):
            neighbours[one].add(other)
            neighbours[other].add(one)
        stars = {frozenset((place, *near)) for place, near in neighbours.items()}
        return (sorted(star) for star in sorted(stars, key=lambda star: (-len(star), min(star))))

    def pairs(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Pair]:
        """Yield the places of two texts that are near and share a block."""
        nearness = Nearness(Levenshtein.distance, lambda _: self.radius)
        for one, other, _ in near_pairs(texts, nearness, progress):
            if blocks_of(texts[one], self.block) & blocks_of(texts[other], self.block):
                yield one, other

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Constructora Sur", "Construtora Sur", "CONSTRUCTORA SUR"
