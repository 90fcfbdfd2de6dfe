"""A column of text full of dates."""

from pandas import DataFrame

from app.analysis.display import number_text
from app.analysis.suggestion import MOST, Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import msg, plural


@suggesters.add
class LooksLikeDates(Suggester):
    """See that most texts are dates."""

    kind = "looks_like_dates"

    def look(self, look: Look) -> Suggestion | None:
        if not look.is_text:
            return None
        found, seen = look.votes["date"], look.votes["cells"]
        if not seen or found < MOST * seen:
            return None
        return Suggestion(
            self.kind,
            msg("Convert to dates"),
            plural(
                "The only cell looked at is a date.",
                "{found} of {seen} cells looked at are dates.",
                count=seen, found=number_text(found), seen=number_text(seen),
            ),
            "to_date_time" if look.votes["hour"] else "to_date",
            {"column": look.column},
        )  # fmt: skip

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["31/01/2024", "1 de mayo de 2023", "2024-02-29"]}))
