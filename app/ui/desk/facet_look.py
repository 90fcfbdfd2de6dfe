"""What the panel shows of a column, worked out away from the window's thread."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from app.analysis.condition import Condition
from app.analysis.kept_column import KeptColumn
from app.analysis.kind import Kind
from app.analysis.profile import Profile, profile
from app.analysis.range_look import RangeLook
from app.analysis.suggestions import Suggestion, suggestions
from app.analysis.table import Table
from app.analysis.value_listing import Listing, ListWish, listing
from app.analysis.what_is_here import Said, what_is_here
from app.ui.bench import rows_of
from app.ui.view import Rows, View

MOST_KEPT = 8  # columns: a million rows of each are some 10 MB


@dataclass(frozen=True, eq=False)
class FacetLook:
    """A column to filter by: its values, and the bars of one that has numbers or dates."""

    column: str
    kind: Kind
    condition: Condition | None
    listing: Listing
    ranges: RangeLook | None = None


@dataclass(frozen=True, eq=False)
class Whole:
    """What is said of a column whatever the filters."""

    said: tuple[Said, ...]
    found: tuple[Suggestion, ...]


@dataclass(frozen=True, eq=False)
class Sight:
    """All that the panel shows of the column the person is in."""

    facet: FacetLook
    profile: Profile
    whole: Whole


class KeptColumns:
    """Remembers the last columns that were looked at, while their table stays."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, KeptColumn] = OrderedDict()
        self._wholes: dict[str, tuple[KeptColumn, Whole]] = {}
        self._lock = Lock()

    def column(self, table: Table, name: str) -> KeptColumn:
        """Return a column, looked at now or before."""
        with self._lock:
            found = self._kept.get(name)
        if found is None or found.table is not table:
            found = KeptColumn(table, name)
        with self._lock:
            self._kept[name] = found
            self._kept.move_to_end(name)
            while len(self._kept) > MOST_KEPT:
                self._wholes.pop(self._kept.popitem(last=False)[0], None)
        return found

    def whole(self, kept: KeptColumn) -> Whole:
        """Return what is said of a column with all its rows."""
        of, found = self._wholes.get(kept.column, (None, None))
        if of is not kept or found is None:
            every = profile(kept.table, kept.column, counted=kept.counts)
            offered = suggestions(kept.table, kept.column, every)
            found = Whole(what_is_here(every), offered)
            self._wholes[kept.column] = kept, found
        return found


def facet_of(kept: KeptColumn, view: View, wish: ListWish) -> FacetLook:
    """Count a column under every filter but its own, so that it can be widened."""
    rows = _other_rows(kept, view)
    mine = next((one for one in view.conditions if one.column == kept.column), None)
    asked = ListWish(mine, wish.search, wish.by_name, wish.most)
    kind = view.table.kinds[kept.column]
    return FacetLook(kept.column, kind, mine, listing(kept, rows, asked), kept.range_look(rows))


def sight_of(columns: KeptColumns, view: View, column: str, wish: ListWish) -> Sight:
    """Look at the column the person is in."""
    kept = columns.column(view.table, column)
    found = profile(view.table, column, _other_rows(kept, view), kept.counts)
    return Sight(facet_of(kept, view, wish), found, columns.whole(kept))


def _other_rows(kept: KeptColumn, view: View) -> Rows | None:
    others = [one for one in view.conditions if one.column != kept.column]
    return rows_of(view.table, others)
