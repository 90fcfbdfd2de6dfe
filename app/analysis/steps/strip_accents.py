"""Take accents off."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.plain_python.signs import ACCENTS
from app.analysis.signs import without_accents
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg
from app.params import Flag


@steps.add
@dataclass(frozen=True)
class StripAccents(TextStep):
    """Write á as a and ü as u. The ñ is a letter of its own, and stays unless asked."""

    kind = "strip_accents"
    title = msg("Take accents off")
    words = ("acentos", "tildes", "diacríticos", "eñe", "accents", "diacritics", "ascii")
    prelude = ACCENTS

    keep: Annotated[bool, Flag(msg("Leave ñ as it is"))] = True

    def change(self, texts: pa.Array) -> pa.Array:
        return without_accents(texts, keep=self.keep)

    def function(self) -> str:
        return f"lambda text: without_accents(text, {self.keep})"

    def sentence(self) -> Message:
        if self.keep:
            return msg("Take the accents off {columns}; ñ stays.", columns=self.chosen)
        return msg("Take the accents off {columns}, and write n for ñ.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Núñez", "Agüero", "Lima", None]
        return cls(("name",)), table_of(DataFrame({"name": cells}))
