"""Write addresses in one way."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.address_parts import one_address
from app.analysis.arrow_text import arrow_of, rewritten, series_of
from app.analysis.kind import Kind
from app.analysis.plain_python.addresses import ADDRESSES
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.text_column import texts_of
from app.i18n import Message, msg
from app.params import Column


@steps.add
@dataclass(frozen=True)
class NormaliseAddress(Step):
    """Write Av., Pje., Gral., e/, s/n, piso and dto. in one way; a corner is “y”.

    No word is added, moved or corrected: the streets are those that were written.
    """

    kind = "normalise_address"
    title = msg("Write addresses in one way")
    intent = "place"
    words = ("dirección", "domicilio", "calle", "avenida", "abreviaturas", "address", "street")
    prelude = ADDRESSES

    column: Annotated[str, Column(msg("Column"), wants="text")]

    def apply(self, table: Table) -> Table:
        texts = texts_of(self, table, self.column)
        values = series_of(rewritten(arrow_of(texts), one_address), texts.index)
        return table.with_column(self.column, values, Kind.ADDRESS, NOTHING_UNREAD)

    def sentence(self) -> Message:
        return msg("Write the addresses of “{column}” in one way.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"{column} = {column}.map(one_address, na_action='ignore')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"sede": ["Avda. Belgrano N° 1250 3º piso dpto B", None, "Mirave esq. Luna S/N°"]}
        )
        return cls("sede"), table_of(frame)
