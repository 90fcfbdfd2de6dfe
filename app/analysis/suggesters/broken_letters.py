"""Letters that a wrong encoding broke."""

import numpy as np
import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import TEXT
from app.analysis.broken_text import repairable, repaired
from app.analysis.display import number_text
from app.analysis.suggestion import Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural

LOOKED_AT = 10_000  # different texts
SHOWN = 40  # letters around the first that changes


@suggesters.add
class BrokenLetters(Suggester):
    """See texts like «PÃºblica», which can be given back their letters."""

    kind = "broken_letters"

    def look(self, look: Look) -> Suggestion | None:
        if not look.is_text:
            return None
        counts = look.profile.counts
        texts = counts.values.slice(0, LOOKED_AT).cast(TEXT)
        broken = repairable(texts)
        cells = int(counts.counts[: len(texts)][np.asarray(broken, bool)].sum())
        if not cells:
            return None
        detail = _detail(cells, *_example(texts.filter(broken)))
        title = msg("Repair the broken letters")
        return Suggestion(self.kind, title, detail, "repair_encoding", {"names": (look.column,)})

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["Obra PÃºblica", "Obra PÃºblica", "Núñez"]}))


def _example(broken: pa.Array) -> tuple[str, str]:
    """Return the words that change in the shortest of the first texts, before and after."""
    text = min(broken.slice(0, SHOWN).to_pylist(), key=len)
    words = [word for word in text.split(" ") if repaired(word) != word] or [text]
    return words[0][:SHOWN], repaired(words[0])[:SHOWN]


def _detail(cells: int, before: str, after: str) -> Message:
    return plural(
        "One cell was read in the wrong encoding: “{before}” is “{after}”.",
        "{cells} cells were read in the wrong encoding: “{before}” is “{after}”.",
        count=cells, cells=number_text(cells), before=before, after=after,
    )  # fmt: skip
