"""Write the names of institutions with their capitals."""

from dataclasses import dataclass

import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import rewritten
from app.analysis.plain_python.proper_names import INSTITUTION
from app.analysis.proper_name import institution
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg


@steps.add
@dataclass(frozen=True)
class InstitutionNames(TextStep):
    """Write names of firms and offices as titles; S.A., UTE and acronyms stay in capitals."""

    kind = "institution_names"
    title = msg("Write names of institutions")
    words = ("instituciones", "empresas", "proveedores", "razón social", "siglas", "companies")
    prelude = INSTITUTION

    def change(self, texts: pa.Array) -> pa.Array:
        return rewritten(texts, institution)

    def function(self) -> str:
        return "institution"

    def sentence(self) -> Message:
        return msg("Write {columns} as names of institutions.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["MINISTERIO DE SALUD", "ypf s.a.", "CONSTRUCTORA DEL SUR SRL - BRTC UTE", None]
        return cls(("name",)), table_of(DataFrame({"name": cells}))
