"""Keep some rows at random."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Number


@steps.add
@dataclass(frozen=True)
class SampleRows(Step):
    """Keep rows at random, in the order they had; the same seed chooses the same ones."""

    kind = "sample_rows"
    title = msg("Keep a random sample")
    intent = "rows"
    words = ("muestra", "azar", "aleatorio", "sample", "random")
    prelude = "import numpy as np"

    count: Annotated[int, Number(msg("How many rows"), 1)]
    seed: Annotated[int, Number(msg("Seed: the same number chooses the same rows"), 0)] = 1

    def apply(self, table: Table) -> Table:
        chosen = np.random.default_rng(abs(self.seed)).permutation(len(table))[: max(0, self.count)]
        return table.with_rows(table.frame.iloc[np.sort(chosen)])

    def sentence(self) -> Message:
        return plural(
            "Keep one row at random (seed {seed}).",
            "Keep {count} rows at random (seed {seed}).",
            count=self.count, seed=self.seed,
        )  # fmt: skip

    def code(self) -> str:
        chosen = f"permutation(len(df))[:{max(0, self.count)}]"
        return f"df = df.iloc[np.sort(np.random.default_rng({abs(self.seed)}).{chosen})]"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls(2), table_of(DataFrame({"city": ["Lima", None, "Quito", "La Paz"]}))
