"""The same words."""

from dataclasses import dataclass
from functools import cached_property

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.fingerprint import fingerprint
from app.analysis.spellings import SPELLINGS
from app.i18n import msg


@cluster_methods.add
@dataclass(frozen=True)
class Fingerprint(KeyMethod):
    """Values with the same words; `spellings` are the pairs of words taken as one."""

    kind = "fingerprint"
    title = msg("Fingerprint")
    words = msg("the same words, whatever the order, the capitals, the accents and the dots")

    spellings: tuple[tuple[str, str], ...] = SPELLINGS

    def key(self, text: str) -> str:
        return fingerprint(text, self._table)

    @cached_property
    def _table(self) -> dict[str, str]:
        return dict(self.spellings)

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Constructora Sur S.A.", "CONSTRUCTORA SUR SA ", "Constructora Sur S.R.L."
