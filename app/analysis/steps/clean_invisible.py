"""Take out the signs nobody sees."""

from dataclasses import dataclass

import pyarrow as pa
from pandas import DataFrame

from app.analysis.plain_python.signs import INVISIBLE
from app.analysis.signs import without_unseen
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg


@steps.add
@dataclass(frozen=True)
class CleanInvisible(TextStep):
    """Drop soft hyphens, marks without width and control signs; tabs and the like become spaces.

    Plain spaces stay as they are. A cell of nothing but such signs looks empty: it becomes so.
    """

    kind = "clean_invisible"
    title = msg("Remove invisible characters")
    words = ("invisibles", "caracteres", "control", "saltos de línea", "nbsp", "invisible")
    prelude = INVISIBLE

    def change(self, texts: pa.Array) -> pa.Array:
        return without_unseen(texts)

    def function(self) -> str:
        return "without_unseen"

    def sentence(self) -> Message:
        return msg("Remove the invisible characters of {columns}.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Minis\u00adterio", "de\u00a0Salud", "a\nb", "\u200b", "Lima", "", None]
        return cls(("name",)), table_of(DataFrame({"name": cells}))
