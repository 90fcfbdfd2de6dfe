"""Write the names of people with their capitals."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import rewritten
from app.analysis.plain_python.proper_names import PERSON
from app.analysis.proper_name import person
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg
from app.params import Flag


@steps.add
@dataclass(frozen=True)
class ProperNames(TextStep):
    """Write names of people: “de la” small, McCarthy and O'Higgins with their two capitals.

    `surname` writes in capitals what is before a comma: PÉREZ, Ana.
    """

    kind = "proper_names"
    title = msg("Write names of people")
    words = ("nombres", "apellidos", "personas", "nombre propio", "mayúsculas", "names", "people")
    prelude = PERSON

    surname: Annotated[bool, Flag(msg("The surname before the comma in capitals"))] = False

    def change(self, texts: pa.Array) -> pa.Array:
        return rewritten(texts, lambda text: person(text, surname=self.surname))

    def function(self) -> str:
        return f"lambda text: person(text, {self.surname})"

    def sentence(self) -> Message:
        if self.surname:
            return msg(
                "Write the names of people in {columns}, the surname in capitals.",
                columns=self.chosen,
            )
        return msg("Write {columns} as names of people.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["MARÍA DE LA PAZ O'HIGGINS", "mccarthy, j. m.", "De la Rúa, Ana", None]
        return cls(("name",)), table_of(DataFrame({"name": cells}))
