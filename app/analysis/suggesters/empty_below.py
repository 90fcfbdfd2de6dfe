"""Empty cells that seem to mean “the same as above”."""

import numpy as np
from pandas import DataFrame

from app.analysis.display import number_text
from app.analysis.suggestion import MOST, Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import msg, plural

LOOKED_AT = 5000  # rows
FEW = 3
LEAST_EMPTY, MOST_EMPTY = 0.2, 0.98


@suggesters.add
class EmptyBelow(Suggester):
    """See a value, empty cells below it, another value: a heading written only once."""

    kind = "empty_below"

    def look(self, look: Look) -> Suggestion | None:
        counts, blank = look.profile.counts, look.profile.blank
        if not look.is_text or blank < FEW:
            return None
        filled = counts.places[:LOOKED_AT] < len(counts.values)
        if not self._is_heading(filled, counts.places[:LOOKED_AT]):
            return None
        return Suggestion(
            self.kind,
            msg("Fill the empty cells with the value above"),
            plural(
                "One cell is empty below a value. It may mean “the same as above”.",
                "{cells} cells are empty below a value. They may mean “the same as above”.",
                count=blank, cells=number_text(blank),
            ),
            "fill_down",
            {"column": look.column},
        )  # fmt: skip

    @staticmethod
    def _is_heading(
        filled: np.ndarray[tuple[int], np.dtype[np.bool_]],
        places: np.ndarray[tuple[int], np.dtype[np.int64]],
    ) -> bool:
        if not len(filled) or not filled[0] or not LEAST_EMPTY <= 1 - filled.mean() <= MOST_EMPTY:
            return False
        alone = filled[:-1] & ~filled[1:]
        different = len(np.unique(places[filled])) >= filled.sum() / 2
        return bool(different and alone.sum() >= MOST * filled[:-1].sum())

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["Salud", None, None, "Educación", None, "Obras", None]}))
