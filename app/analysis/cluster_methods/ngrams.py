"""The same pieces of words."""

from dataclasses import dataclass

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.fingerprint import words_of
from app.i18n import msg


@cluster_methods.add
@dataclass(frozen=True)
class Ngrams(KeyMethod):
    """Values with the same pieces of `size` signs: spaces and repeated letters do not count."""

    kind = "ngrams"
    title = msg("Pieces of words")
    words = msg("the same pieces of words, though a space or a repeated letter changes")

    size: int = 2

    def key(self, text: str) -> str:
        signs = "".join(words_of(text))
        last = len(signs) - self.size + 1
        return "".join(sorted({signs[start : start + self.size] for start in range(last)}))

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Ferretería del Sur", "Ferre teria delSur", "Ferretería del Norte"
