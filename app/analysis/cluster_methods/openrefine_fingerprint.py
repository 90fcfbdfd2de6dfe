"""The fingerprint of OpenRefine."""

from dataclasses import dataclass

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.openrefine import fingerprint_key
from app.i18n import msg


@cluster_methods.add
@dataclass(frozen=True)
class OpenRefineFingerprint(KeyMethod):
    """Values with the fingerprint of OpenRefine, to compare with ours."""

    kind = "openrefine_fingerprint"
    title = msg("Fingerprint of OpenRefine")
    words = msg("as OpenRefine does it, to compare: S. A. and S.A. stay apart")

    def key(self, text: str) -> str:
        return fingerprint_key(text)

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Constructora Sur S.A.", "CONSTRUCTORA SUR SA", "Constructora Sur S. A."
