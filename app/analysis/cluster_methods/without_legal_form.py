"""The same words, whatever the legal form."""

from dataclasses import dataclass

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.fingerprint import fingerprint
from app.analysis.spellings import LEGAL
from app.i18n import msg


@cluster_methods.add
@dataclass(frozen=True)
class WithoutLegalForm(KeyMethod):
    """Values with the same words once S.A., S.R.L. and the like are set aside."""

    kind = "without_legal_form"
    title = msg("Without the legal form")
    words = msg("the same name with S.A., with S.R.L. or with nothing: look at each one")

    def key(self, text: str) -> str:
        words = fingerprint(text).split()
        return " ".join(word for word in words if word not in LEGAL)

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "MIAVASA S.A.", "Miavasa", "Miavasa Norte"
