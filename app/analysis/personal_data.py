"""Personal data in a table, found before it is shared: what, where, how many and why it matters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.masking import initials, last_three
from app.analysis.personal_signs import HINT, WHOLE_CELLS, Header, Sort, has_first_name, sorts_in
from app.analysis.table import Table
from app.i18n import Message, msg

Seen = tuple[int, str]
Severity = Literal["high", "medium", "low"]
IDENTIFY = frozenset({"document", "tax_number", "phone", "email", "name"})
WHOLE_COLUMNS: frozenset[Sort] = frozenset({"health", "birth", "address", "name"})
TOLD: frozenset[Sort] = WHOLE_COLUMNS | frozenset(WHOLE_CELLS)
"""What the name of a column is enough to tell."""
PEOPLE = 0.3  # of the values have a usual first name: they are names of people
MOST = 0.5  # of the CUITs are of persons: the table is about people
ENOUGH_NAMES = 2_000
NOT_COUNTED: Mapping[str, pa.StructArray] = MappingProxyType({})
UNTOLD = frozenset({Kind.MONEY, Kind.PERCENTAGE, Kind.YES_NO, Kind.COORDINATE})
WHY: dict[Sort, Message] = {
    "document": msg("An identity document tells who the person is (Law 25.326, art. 2)."),
    "tax_number": msg("The CUIL of a person holds the number of their identity document."),
    "phone": msg("With a phone number anybody can call that person."),
    "email": msg("With an e-mail address anybody can write to that person."),
    "health": msg(
        "Health, union, religion or origin are sensitive data: the law forbids files that reveal"
        " them (Law 25.326, arts. 2 and 7)."
    ),
    "name": msg("The names tell who the people are (Law 25.326, art. 2)."),
    "birth": msg("A date of birth, with a neighbourhood, is enough to find somebody."),
    "address": msg("An address tells where a person lives."),
}


@dataclass(frozen=True)
class PersonalFinding:
    """A column with personal data: how many cells, one of them masked, and why it matters.

    `severity` is high for what must not be published, medium for what tells who somebody is
    together with other data, and low for what only does so in some tables.
    """

    column: str
    sort: Sort
    count: int
    example: str
    severity: Severity
    why: Message


def personal_findings(
    table: Table, counted: Mapping[str, pa.StructArray] = NOT_COUNTED
) -> tuple[PersonalFinding, ...]:
    """Return what personal data a table seems to hold, the most serious first.

    `counted` has the different texts of some columns and how often each comes, where they are
    known already: a struct of `values` and `counts`.
    """
    found = [one for name in table.columns for one in _in_column(table, name, counted.get(name))]
    sorts = {one.sort for one in found if not _is_by_the_way(table, one)}
    weighed = [_weighed(one, sorts) for one in found]
    kept = [one for one in weighed if one is not None]
    order = ("high", "medium", "low")
    return tuple(sorted(kept, key=lambda one: order.index(one.severity)))


def _is_by_the_way(table: Table, one: PersonalFinding) -> bool:
    """Say whether it is of a few: among the firms of a column of CUITs some are one person."""
    if one.sort != "tax_number":
        return False
    said = table.values(one.column).count() + len(table.unread_in(one.column))
    return bool(one.count < MOST * said)


def _weighed(one: PersonalFinding, sorts: set[Sort]) -> PersonalFinding | None:
    """Return a finding as serious as the others in its table make it; None when it is nothing."""
    with_people = bool(sorts & (IDENTIFY - {one.sort}))
    if one.sort in {"birth", "address"}:  # of works and of places, when nobody is named
        return one if with_people else None
    if one.sort == "health":
        return one if with_people else replace(one, severity="low")
    if one.sort == "name":
        alone = not sorts & {"document", "tax_number", "phone", "email", "birth"}
        return replace(one, severity="medium") if alone else one
    return one


def _in_column(table: Table, name: str, known: pa.StructArray | None) -> Iterator[PersonalFinding]:
    header = Header.of(name)
    typed = not table.is_text(name) and not header.sorts
    untold = typed or table.kinds[name] in UNTOLD
    pairs = _counted(table, name, unread_only=untold) if known is None or untold else known
    found = _told(pairs, header.sorts)
    for sort, seen in _inside(pairs).items():
        if seen[0] > found.get(sort, (0, ""))[0]:
            found[sort] = seen
    yield from (_finding(name, sort, seen) for sort, seen in found.items() if seen[0])


def _told(pairs: pa.StructArray, sorts: frozenset[Sort]) -> dict[Sort, Seen]:
    """Return what the name of a column tells, when its cells do not deny it."""
    found = {sort: _seen(pairs, sort) for sort in WHOLE_CELLS if sort in sorts}
    whole = sorts & WHOLE_COLUMNS
    if "name" in whole and not _are_people(pairs):
        whole -= {"name"}
    return found | dict.fromkeys(whole, (_total(pairs), _first(pairs)))


def _finding(column: str, sort: Sort, seen: Seen) -> PersonalFinding:
    severity: Severity = "medium" if sort in {"birth", "address"} else "high"
    hide = initials if sort in {"name", "health", "address"} else last_three
    return PersonalFinding(column, sort, seen[0], hide(seen[1]), severity, WHY[sort])


def _counted(table: Table, name: str, *, unread_only: bool) -> pa.StructArray:
    """Return the different texts of a column, the unread ones too, and how often each is there.

    The values of an amount or of a date tell nothing of a person; what could not be read may.
    """
    values = table.values(name).iloc[: 0 if unread_only else None]
    texts = arrow_of(values) if table.is_text(name) else written_out(values).cast(TEXT)
    both = pa.chunked_array([texts, arrow_of(table.unread_in(name))], TEXT)
    pairs = both.value_counts()
    return pairs.filter(pc.fill_null(pc.not_equal(pairs.field("values"), ""), False))


def _seen(pairs: pa.StructArray, sort: Sort) -> Seen:
    """Return how many cells are wholly of a sort, and one of them."""
    fits = pc.match_substring_regex(pairs.field("values"), WHOLE_CELLS[sort])
    chosen = pairs.filter(fits)
    return _total(chosen), _first(chosen)


def _inside(pairs: pa.StructArray) -> dict[Sort, Seen]:
    """Return how many cells have personal data of each sort somewhere in them, and one of each."""
    likely = pairs.filter(pc.match_substring_regex(pairs.field("values"), HINT))
    found: dict[Sort, Seen] = {}
    for pair in likely.to_pylist():
        for sort in sorts_in(pair["values"]):
            count, example = found.get(sort, (0, pair["values"]))
            found[sort] = count + pair["counts"], example
    return found


def _are_people(pairs: pa.StructArray) -> bool:
    texts = pairs.field("values").slice(0, ENOUGH_NAMES).to_pylist()
    return sum(has_first_name(text) for text in texts) >= PEOPLE * max(1, len(texts))


def _total(pairs: pa.StructArray) -> int:
    return int(pc.sum(pairs.field("counts")).as_py() or 0)


def _first(pairs: pa.StructArray) -> str:
    return str(pairs.field("values")[0]) if len(pairs) else ""
