"""Spaces nobody sees."""

import numpy as np
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import TEXT
from app.analysis.blanks import tidied
from app.analysis.display import number_text
from app.analysis.suggestion import Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural

LOOKED_AT = 10_000  # different texts


@suggesters.add
class SpareSpaces(Suggester):
    """See spaces around the texts, repeated, or of a kind that looks like another."""

    kind = "spare_spaces"

    def look(self, look: Look) -> Suggestion | None:
        if not look.is_text:
            return None
        counts = look.profile.counts
        texts = counts.values.slice(0, LOOKED_AT).cast(TEXT)
        spaced = pc.fill_null(pc.not_equal(tidied(texts), texts), True)
        found = int(counts.counts[: len(texts)][np.asarray(spaced, bool)].sum())
        if not found:
            return None
        detail = _at_least(found) if counts.distinct > LOOKED_AT else _exactly(found)
        title = msg("Remove the extra spaces")
        return Suggestion(self.kind, title, detail, "trim_spaces", {"names": (look.column,)})

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["Lima ", "Lima", "Buenos\u00a0Aires"]}))


def _exactly(found: int) -> Message:
    return plural(
        "One cell has spaces that cannot be seen.",
        "{cells} cells have spaces that cannot be seen.",
        count=found, cells=number_text(found),
    )  # fmt: skip


def _at_least(found: int) -> Message:
    return plural(
        "At least one cell has spaces that cannot be seen.",
        "At least {cells} cells have spaces that cannot be seen.",
        count=found, cells=number_text(found),
    )  # fmt: skip
