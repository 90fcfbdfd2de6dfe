"""The number is far from the others."""

from dataclasses import dataclass

import numpy as np
from pandas import DataFrame

from app.analysis.condition import Condition, Mask, conditions
from app.analysis.plain_python.comparing import OUTLIERS
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class IsOutlier(Condition):
    """The number is out of the fences of Tukey: a box and a half beyond the quartiles.

    `log` compares how many times larger or smaller numbers are: it fits money, where few rows
    have very much. Numbers that are not above zero are then left out. Empty cells are no.
    """

    kind = "is_outlier"
    title = msg("Is far from the others")
    prelude = OUTLIERS
    row_wise = False

    log: bool = False

    def mask(self, table: Table) -> Mask:
        if not table.is_number(self.column):
            raise UserError(
                msg("“{column}” has no numbers.", column=self.column),
                msg("Choose another column, or convert this one first."),
            )
        numbers = table.values(self.column).to_numpy(float, na_value=np.nan)
        known = np.isfinite(numbers) & ((numbers > 0) | (not self.log))
        if not known.any():
            return np.zeros(len(table), bool)
        looked = np.log(numbers[known]) if self.log else numbers[known]
        first, third = np.quantile(looked, (0.25, 0.75))
        spare = 1.5 * (third - first)
        mask: Mask = np.zeros(len(table), bool)
        mask[known] = (looked < first - spare) | (looked > third + spare)
        return mask

    def sentence(self) -> Message:
        if self.log:
            return msg("{column} is many times more or less than the others", column=self.column)
        return msg("{column} is far from the others", column=self.column)

    def code(self) -> str:
        return f"outliers(df[{self.column!r}], {self.log})"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("price"), table_of(DataFrame({"price": [1.0, 2.0, 3.0, 2.0, 900.0, None]}))
