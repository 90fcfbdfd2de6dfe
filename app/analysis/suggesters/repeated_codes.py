"""Identifiers that appear more than once."""

from typing import Any

import numpy as np
from pandas import DataFrame

from app.analysis.display import number_text
from app.analysis.kind import Kind
from app.analysis.suggestion import MOST, Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import msg, plural

LOOKED_AT = 500  # rows


@suggesters.add
class RepeatedCodes(Suggester):
    """See a code that is nearly always different and sometimes repeated."""

    kind = "repeated_codes"

    def look(self, look: Look) -> Suggestion | None:
        filled, distinct = look.profile.filled, look.profile.distinct
        is_code = look.profile.kind is Kind.CODE or look.looks_like_code
        if not is_code or not MOST * filled <= distinct < filled:
            return None
        repeated = int((look.profile.counts.counts > 1).sum())
        detail = plural(
            "One value appears more than once. Look at its rows before removing any.",
            "{values} values appear more than once. Look at their rows before removing any.",
            count=repeated, values=number_text(repeated),
        )  # fmt: skip
        title = msg("Identifiers that repeat")
        if not self._has_equal_rows(look):
            return Suggestion(self.kind, title, detail)
        return Suggestion(self.kind, title, detail, "drop_duplicates", {"keys": ()})

    @staticmethod
    def _has_equal_rows(look: Look) -> bool:
        """Say whether some rows with the same code are equal in every column."""
        counts = look.profile.counts
        again = np.append(counts.counts > 1, values=False)
        rows: Any = np.flatnonzero(again[counts.places])
        if len(rows) > LOOKED_AT:
            rows = rows[np.argsort(counts.places[rows], kind="stable")][:LOOKED_AT]
        labels = look.table.frame.index[rows]
        return bool(look.table.frame.loc[labels].duplicated().any())

    @classmethod
    def example(cls) -> Table:
        codes = [f"A-{number}" for number in range(9)]
        table = table_of(DataFrame({"x": [*codes, "A-1"], "n": [*range(9), 1]}))
        return Table(table.frame, {**table.kinds, "x": Kind.CODE})
