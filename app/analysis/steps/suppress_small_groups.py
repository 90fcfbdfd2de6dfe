"""Empty what would tell who somebody is, where few share it."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.group_values import nullable
from app.analysis.plain_python.privacy import PRIVACY
from app.analysis.reshaping import refuse_missing_choice
from app.analysis.small_groups import in_small_groups
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Columns, Number

HIDDEN = "*"  # how offices of statistics mark a figure that is kept secret


@steps.add
@dataclass(frozen=True)
class SuppressSmallGroups(Step):
    """Empty some columns in the rows that too few share, and mark those cells with *.

    The rows stay, so that totals do not change. With four columns that others may know (barrio,
    age, sex, work), somebody may be found among thousands.
    """

    kind = "suppress_small_groups"
    title = msg("Hide small groups")
    intent = "private"
    words = (
        "grupos chicos", "secreto estadístico", "k-anonimato", "menos de 5", "anonimizar",
        "suprimir", "suppress", "small groups", "k-anonymity",
    )  # fmt: skip
    prelude = PRIVACY

    names: Annotated[tuple[str, ...], Columns(msg("What others may know of a person"))]
    least: Annotated[int, Number(msg("At least so many rows must share it"), 2, 1000)] = 5

    def apply(self, table: Table) -> Table:
        refuse_missing_choice(self.names)
        small = in_small_groups(table, self.names, self.least)
        labels = table.frame.index[small]
        marks = Series(HIDDEN, index=labels, dtype="str")
        for name in self.names:
            values = nullable(table.values(name)).mask(small)
            others = table.unread_in(name)
            kept = others[~others.index.isin(labels)]
            unread = marks if kept.empty else Series({**marks.to_dict(), **kept.to_dict()})
            table = table.with_column(name, values, unread=unread.astype("str"))
        return table

    def sentence(self) -> Message:
        return msg(
            "Hide {columns} in the rows that fewer than {least} share.",
            columns=", ".join(self.names), least=self.least,
        )  # fmt: skip

    def code(self) -> str:
        return f"df = hide_small(df, {list(self.names)!r}, {self.least})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {
                "barrio": ["Boedo", "Boedo", "Flores", None],
                "age": [20, 20, 80, 30],
                "n": [1, 2, 3, 4],
            }
        )
        return cls(("barrio", "age"), 2), table_of(frame)
