"""The same thing written in several ways."""

from collections import defaultdict

import numpy as np
from pandas import DataFrame

from app.analysis.differences import DIGITS
from app.analysis.display import number_text
from app.analysis.fingerprint import fingerprint
from app.analysis.kind import Kind
from app.analysis.suggestion import Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import msg, plural

LOOKED_AT = 500  # different texts, so that it takes no time
SORTED_UP_TO = 20_000


@suggesters.add
class LooksTheSame(Suggester):
    """See values with the same words: the page of similar values is the place to join them."""

    kind = "looks_the_same"

    def look(self, look: Look) -> Suggestion | None:
        if look.profile.kind not in {Kind.TEXT, Kind.CATEGORY}:
            return None
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for text in _texts(look):
            if key := fingerprint(text):
                alike[key, *DIGITS.findall(text)].append(text)  # 1/2 and 2/1 are not the same
        groups = [some for some in alike.values() if len(some) > 1]
        if not groups:
            return None
        one, other = sorted(groups[0])[:2]
        detail = plural(
            "One group of values seems to be the same thing, as “{one}” and “{other}”.",
            "{groups} groups of values seem to be the same thing, as “{one}” and “{other}”.",
            count=len(groups), groups=number_text(len(groups)), one=one, other=other,
        )  # fmt: skip
        return Suggestion(self.kind, msg("Join similar values"), detail, page="join_alike")

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["Sur S.A.", "SUR SA", "Norte S.R.L."]}))


def _texts(look: Look) -> list[str]:
    """Return the most frequent texts, or just some of them when they are too many to sort."""
    counts = look.profile.counts
    if counts.distinct <= SORTED_UP_TO:
        return list(counts.most_frequent(LOOKED_AT)[0].to_pylist())
    held = np.flatnonzero(counts.counts[: 2 * LOOKED_AT])[:LOOKED_AT]
    return list(counts.values.take(held).to_pylist())
