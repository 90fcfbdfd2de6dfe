"""Everything that could be done to a column, as its values suggest."""

from app.analysis.profile import Profile
from app.analysis.suggestion import Look, Suggester, Suggestion, suggesters
from app.analysis.table import Table

__all__ = ["Suggestion", "suggestions"]
ORDER = (
    "looks_like_numbers",
    "looks_like_dates",
    "broken_letters",
    "spare_spaces",
    "looks_the_same",
    "empty_below",
    "repeated_codes",
)  # the first to do comes first; what is not here comes at the end


def suggestions(table: Table, column: str, profile: Profile) -> tuple[Suggestion, ...]:
    """Return what could be done to a column, given what is in it."""
    suggesters.load()
    look = Look(table, column, profile)
    found = (cls().look(look) for cls in sorted(suggesters, key=_place))
    return tuple(one for one in found if one)


def _place(cls: type[Suggester]) -> int:
    return ORDER.index(cls.kind) if cls.kind in ORDER else len(ORDER)
