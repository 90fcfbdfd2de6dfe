"""Write plain quotes and hyphens."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.plain_python.signs import STRAIGHT
from app.analysis.signs import straight
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg
from app.params import Flag


@steps.add
@dataclass(frozen=True)
class StraightenQuotes(TextStep):
    """Write straight quotes in the place of curly and angled ones, so that texts agree."""

    kind = "straighten_quotes"
    title = msg("Straighten quotes")
    words = ("comillas", "apóstrofo", "guiones", "quotes", "smart quotes", "dashes")
    prelude = STRAIGHT

    dashes: Annotated[bool, Flag(msg("Write long dashes as hyphens too"))] = False

    def change(self, texts: pa.Array) -> pa.Array:
        return straight(texts, dashes=self.dashes)

    def function(self) -> str:
        return f"lambda text: straight(text, {self.dashes})"

    def sentence(self) -> Message:
        if self.dashes:
            return msg("Write straight quotes and plain hyphens in {columns}.", columns=self.chosen)
        return msg("Write straight quotes in {columns}.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["\u201cSol\u201d \u2013 Tienda", "D\u00b4Angelo", "«El 9»", None]
        return cls(("name",), dashes=True), table_of(DataFrame({"name": cells}))
