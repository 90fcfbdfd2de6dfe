"""Put the parts of addresses in columns of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Annotated, Any

from pandas import DataFrame, Series

from app.analysis.address_parts import AddressParts, parts_of
from app.analysis.arrow_text import arrow_of, rewritten, series_of
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.addresses import ADDRESSES
from app.analysis.settling import CellsStep
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.text_reading import nothing_read, read_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column

NAMES = {"street": "calle", "number": "altura", "corner": "esquina", "detail": "detalle"}
Parts = Callable[[str], AddressParts | None]
KINDS = {**dict.fromkeys(NAMES, Kind.TEXT), "number": Kind.CODE}


@steps.add
@dataclass(frozen=True)
class SplitAddress(CellsStep):
    """Put street, number, corner and floor in four columns beside the address.

    An address that is not plainly a street with a number, or two streets, is not guessed at: it
    is kept whole, marked, in the column of streets.
    """

    kind = "split_address"
    title = msg("Split addresses")
    intent = "place"
    words = ("dirección", "calle", "altura", "esquina", "separar", "address", "street", "number")
    prelude = ADDRESSES

    column: Annotated[str, Column(msg("Column"), wants="text")]

    def answer(self) -> str:
        return self._names()[0]

    def done(self, table: Table) -> Table:
        parts = cache(parts_of)
        unread = self._unread(table, parts)
        texts = arrow_of(table.texts(self.column))
        names = table.columns
        place = names.index(self.column) + 1
        names[place:place] = self._names()
        for part, name in zip(NAMES, self._names(), strict=True):
            refuse_name(name, table)
            values = series_of(rewritten(texts, partial(_part, parts, part)), table.frame.index)
            kept = unread if part == "street" else NOTHING_UNREAD
            table = table.with_column(name, values, KINDS[part], kept)
        return table.with_order(names)

    def hopeless(self) -> UserError:
        return nothing_read(msg("No cell of “{column}” is an address.", column=self.column))

    def _unread(self, table: Table, parts: Parts) -> "Series[Any]":
        return read_texts(self, table, self.column, partial(_part, parts, "street")).unread

    def _names(self) -> tuple[str, ...]:
        return tuple(f"{self.column} {part}" for part in NAMES.values())

    def sentence(self) -> Message:
        return msg("Split the addresses of “{column}” in their parts.", column=self.column)

    def code(self) -> str:
        return f"df = split_address(df, {self.column!r}, {self._names()!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"sede": ["Avda. Belgrano 1250 piso 3", "MIRAVE Y LUNA", None, "Barrio Papa Francisco"]}
        )
        return cls("sede"), table_of(frame)


def _part(parts: Parts, part: str, text: str | None) -> str | None:
    found = parts(text) if text else None
    said: str = getattr(found, part) if found else ""
    return said or None
