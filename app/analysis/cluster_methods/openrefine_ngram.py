"""The pieces of words of OpenRefine."""

from dataclasses import dataclass

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.openrefine import ngram_key
from app.i18n import msg


@cluster_methods.add
@dataclass(frozen=True)
class OpenRefineNgram(KeyMethod):
    """Values with the same pieces of `size` signs, as OpenRefine makes them."""

    kind = "openrefine_ngram"
    title = msg("Pieces of words of OpenRefine")
    words = msg("as OpenRefine does it, to compare: with pieces of one sign, anagrams meet")

    size: int = 2

    def key(self, text: str) -> str:
        return ngram_key(text, self.size)

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Ferretería del Sur", "Ferre teria delSur", "Ferretería del Norte"
