"""Take signs of some kind out of texts."""

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
class RemoveCharacters(TextStep):
    """Take every sign of a kind out of the texts.

    A text left with nothing becomes an empty text.
    """

    kind = "remove_characters"
    title = msg("Remove characters")
    words = (
        "quitar",
        "caracteres",
        "signos",
        "dígitos",
        "letras",
        "símbolos",
        "remove",
        "characters",
    )
    prelude = KINDS

    what: Annotated[What, Choice(msg("What to remove"), tuple(WORDS.items()))] = "these"
    signs: Annotated[str, Text(msg("Signs"), example="#*")] = ""

    def change(self, texts: pa.Array) -> pa.Array:
        wanted = class_of(*kind_of(self.what, self.signs))
        return replaced(texts, f"[{wanted}]+", "")

    def function(self) -> str:
        kinds, more = kind_of(self.what, self.signs)
        return f"lambda text: without(text, {kinds!r}, {more!r})"

    def sentence(self) -> Message:
        return msg(
            "Take {what} out of {columns}.",
            what=said(self.what, self.signs), columns=self.chosen,
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Exp. 123/2024", "Ñandú", "77", "", None]
        return cls(("file",), "digits"), table_of(DataFrame({"file": cells}))
