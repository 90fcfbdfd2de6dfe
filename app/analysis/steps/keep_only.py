"""Keep signs of some kind, and drop the others."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.plain_python.signs import KINDS
from app.analysis.sign_kinds import WORDS, What, class_of, kind_of, said
from app.analysis.signs import replaced
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg
from app.params import Choice, Text


@steps.add
@dataclass(frozen=True)
class KeepOnly(TextStep):
    """Keep only the signs of a kind.

    A text left with nothing becomes an empty text.
    """

    kind = "keep_only"
    title = msg("Keep only some characters")
    words = (
        "dejar",
        "solo",
        "caracteres",
        "dígitos",
        "números",
        "letras",
        "keep",
        "only",
        "digits",
    )
    prelude = KINDS

    what: Annotated[What, Choice(msg("What to keep"), tuple(WORDS.items()))] = "digits"
    signs: Annotated[str, Text(msg("Signs"))] = ""

    def change(self, texts: pa.Array) -> pa.Array:
        wanted = class_of(*kind_of(self.what, self.signs))
        return replaced(texts, f"[^{wanted}]+", "")

    def function(self) -> str:
        kinds, more = kind_of(self.what, self.signs)
        return f"lambda text: only(text, {kinds!r}, {more!r})"

    def sentence(self) -> Message:
        return msg(
            "Keep only {what} in {columns}.",
            what=said(self.what, self.signs), columns=self.chosen,
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Exp. 123/2024", "Ñandú", "77", "", None]
        return cls(("file",), "digits"), table_of(DataFrame({"file": cells}))
