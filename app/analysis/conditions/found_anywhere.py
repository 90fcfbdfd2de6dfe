"""Some cell of the row contains a text."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.accent_blind import holds
from app.analysis.accent_blind import plain as folded
from app.analysis.arrow_text import arrow_of, changed
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.plain_python.texts import PLAIN
from app.analysis.table import Table, table_of
from app.analysis.written_cells import written_cells
from app.i18n import Message, msg

ANYWHERE = f"""{PLAIN}

def found_anywhere(df, text):
    '''Say of each row whether some cell contains a text, whatever its capitals and accents.'''
    found = pd.Series(False, index=df.index)
    for name in df:
        cells = df[name].map(lambda one: one if isinstance(one, str) else plain(one),
                             na_action="ignore").astype("str")
        bare = cells.str.normalize("NFD").str.replace("[\\u0300-\\u036f]", "", regex=True)
        found |= bare.str.lower().str.contains(text, regex=False).eq(True)
    return found
"""


@conditions.add
@dataclass(frozen=True)
class FoundAnywhere(Condition):
    """A cell of the row, in any column, contains a text; capitals and accents do not count.

    Numbers and dates are looked for as people write them: 1234,5 and 31/01/2024.
    """

    kind = "found_anywhere"
    title = msg("In any column")
    prelude = ANYWHERE

    column: str = ""  # none: all of them
    text: str = ""

    def columns(self) -> Iterator[str]:
        return iter(())

    def mask(self, table: Table) -> Mask:
        found: Mask = np.zeros(len(table), bool)
        for name in table.columns:
            texts = arrow_of(written_cells(table, name))
            here = changed(texts, lambda some: holds(some, self.text))
            found |= pc.fill_null(here, False).to_numpy(zero_copy_only=False)
        return found

    def sentence(self) -> Message:
        return msg("some column contains “{text}”", text=self.text)

    def code(self) -> str:
        return f"found_anywhere(df, {folded(self.text)!r})"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        frame = DataFrame({"city": ["TUCUMÁN", "Lima", None], "boss": ["Paz", None, "Tucu Sosa"]})
        return cls(text="tucu"), table_of(frame)
