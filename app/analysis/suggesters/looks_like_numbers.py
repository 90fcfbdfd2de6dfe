"""A column of text full of numbers."""

from pandas import DataFrame

from app.analysis.display import number_text
from app.analysis.kind import Kind
from app.analysis.reading import header_hint
from app.analysis.reading.code import SHAPES
from app.analysis.suggestion import MOST, Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table, table_of
from app.i18n import msg, plural


@suggesters.add
class LooksLikeNumbers(Suggester):
    """See that most texts are numbers, and not codes."""

    kind = "looks_like_numbers"

    def look(self, look: Look) -> Suggestion | None:
        if not look.is_text or look.profile.kind in {Kind.CODE, Kind.PERIOD} or _is_code(look):
            return None
        found, seen = look.votes["number"], look.votes["cells"]
        if not seen or found < MOST * seen:
            return None
        return Suggestion(
            self.kind,
            msg("Convert to numbers"),
            plural(
                "The only cell looked at is a number.",
                "{found} of {seen} cells looked at are numbers.",
                count=seen, found=number_text(found), seen=number_text(seen),
            ),
            "to_number",
            {"column": look.column},
        )  # fmt: skip

    @classmethod
    def example(cls) -> Table:
        return table_of(DataFrame({"x": ["1.234,50", "$ 20", "s/d", "7"]}))


def _is_code(look: Look) -> bool:
    codes = sum(look.votes[name] for name in SHAPES)
    is_year = bool(header_hint.YEAR.search(header_hint.slug(look.column)))
    return look.looks_like_code or is_year or codes > (1 - MOST) * look.votes["cells"]
