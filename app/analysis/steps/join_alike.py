"""Join the ways of writing the same thing."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.arrow_text import replaced
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.i18n import Message, msg, plural
from app.params import Column, Hidden


@steps.add
@dataclass(frozen=True)
class JoinAlike(Step):
    """Give one spelling to the texts a person found to be the same.

    Each group is the spelling chosen and all those that were found, the chosen one among them
    if it was there. `method` is how they were found.
    """

    kind = "join_alike"
    title = msg("Join similar values")
    intent = "hidden"
    words = ("juntar", "parecidos", "agrupar", "unificar", "cluster", "group", "similar")

    column: Annotated[str, Column(msg("Column"), wants="text")]
    method: Annotated[str, Hidden(msg("How they were found"))]
    groups: Annotated[tuple[tuple[str, tuple[str, ...]], ...], Hidden(msg("Groups"))]

    @property
    def mapping(self) -> dict[str, str]:
        """Each old spelling, and the one it becomes."""
        return {old: new for new, found in self.groups for old in found}

    def apply(self, table: Table) -> Table:
        return with_texts(
            table, self.column, replaced(texts_of(self, table, self.column), self.mapping)
        )

    def sentence(self) -> Message:
        if len(self.groups) == 1:
            return plural(
                "In “{column}”, write “{text}” for one way of writing it.",
                "In “{column}”, join {count} ways of writing “{text}”.",
                count=len(self.mapping), column=self.column, text=self.groups[0][0],
            )  # fmt: skip
        return plural(
            "In “{column}”, join one way of writing into {groups}.",
            "In “{column}”, join {count} ways of writing into {groups}.",
            count=len(self.mapping), column=self.column, groups=len(self.groups),
        )  # fmt: skip

    def code(self) -> str:
        return f"df[{self.column!r}] = df[{self.column!r}].replace({self.mapping!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        step = cls("city", "fingerprint", (("Lima", ("LIMA", "Lima ", "Lima")),))
        return step, table_of(DataFrame({"city": ["LIMA", "Lima ", "Lima", "Quito"]}))
