"""Steps that write each text of some columns in another way."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa

from app.analysis.arrow_text import rewrite
from app.analysis.chosen import refuse_none
from app.analysis.step import Step
from app.analysis.table import Table
from app.analysis.text_column import texts_of, with_texts
from app.i18n import msg
from app.params import Columns


@dataclass(frozen=True)
class TextStep(Step, ABC):
    """A step that changes texts one by one; cells that did not fit are texts too."""

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]

    @abstractmethod
    def change(self, texts: pa.Array) -> pa.Array:
        """Return the texts written the other way; missing ones stay missing."""

    @abstractmethod
    def function(self) -> str:
        """Return Python that names or makes the function from one text to another."""

    def apply(self, table: Table) -> Table:
        refuse_none(self.names)
        for name in self.names:
            table = with_texts(table, name, rewrite(texts_of(self, table, name), self.change))
        return table

    def code(self) -> str:
        lines = (
            f"df[{name!r}] = df[{name!r}].map({self.function()}, na_action='ignore')"
            for name in self.names
        )
        return "\n".join(lines)

    def is_row_wise(self) -> bool:
        return True

    @property
    def chosen(self) -> str:
        """The columns, as a sentence lists them."""
        return ", ".join(self.names)
