"""Personal data in a table, found before it is shared: what, where, how many and why it matters."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.masking import initials, last_three
from app.analysis.personal_signs import HINT, Header, Sort, has_first_name, sorts_in
from app.analysis.table import Table
from app.i18n import Message, msg

Severity = Literal["high", "medium", "low"]
IDENTIFY = frozenset({"document", "tax_number", "phone", "email", "name"})
PEOPLE = 0.3  # of the values have a usual first name: they are names of people
ENOUGH_NAMES = 2_000
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


def personal_findings(table: Table) -> tuple[PersonalFinding, ...]:
    """Return what personal data a table seems to hold, the most serious first."""
    found = [one for name in table.columns for one in _in_column(table, name)]
    sorts = {one.sort for one in found}
    weighed = [_weighed(one, sorts) for one in found]
    kept = [one for one in weighed if one is not None]
    order = ("high", "medium", "low")
    return tuple(sorted(kept, key=lambda one: order.index(one.severity)))


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


def _in_column(table: Table, name: str) -> Iterator[PersonalFinding]:
    header = Header.of(name)
    if table.kinds[name] in UNTOLD or (table.is_number(name) and not header.sorts):
        return
    counts = _counted(table, name, header)
    cells, examples = _seen(counts, header)
    for sort in _told(header, counts) - set(cells):
        cells[sort] = sum(count for _, count in counts)
        examples[sort] = counts[0][0]
    for sort, count in cells.items():
        yield _finding(name, sort, count, examples[sort])


def _seen(counts: list[tuple[str, int]], header: Header) -> tuple[Counter[Sort], dict[Sort, str]]:
    """Return how many cells hold personal data of each sort, and one of them."""
    cells: Counter[Sort] = Counter()
    examples: dict[Sort, str] = {}
    for text, count in counts:
        for sort in sorts_in(text, header):
            cells[sort] += count
            examples.setdefault(sort, text)
    return cells, examples


def _told(header: Header, counts: list[tuple[str, int]]) -> set[Sort]:
    """Return what the name of a column alone tells, when its cells do not deny it."""
    told = set(header.sorts & {"health", "birth", "address", "name"}) if counts else set()
    if "name" in told and not _are_people([text for text, _ in counts[:ENOUGH_NAMES]]):
        told.discard("name")
    return told


def _are_people(texts: list[str]) -> bool:
    return sum(has_first_name(text) for text in texts) >= PEOPLE * len(texts)


def _finding(column: str, sort: Sort, count: int, example: str) -> PersonalFinding:
    severity: Severity = "medium" if sort in {"birth", "address"} else "high"
    return PersonalFinding(column, sort, count, _masked(example, sort), severity, WHY[sort])


def _masked(text: str, sort: Sort) -> str:
    return initials(text) if sort in {"name", "health", "address"} else last_three(text)


def _counted(table: Table, name: str, header: Header) -> list[tuple[str, int]]:
    """Return the different texts of a column that may be personal, and how often each is there."""
    values = table.values(name)
    texts = arrow_of(values) if table.is_text(name) else written_out(values).cast(TEXT)
    unread = arrow_of(table.unread_in(name))
    both = pa.chunked_array([texts, unread], TEXT)
    pairs = both.value_counts()
    found = pairs.field("values")
    likely = pc.fill_null(pc.match_substring_regex(found, HINT), False)
    if header.sorts:
        likely = pc.fill_null(pc.not_equal(found, ""), False)
    kept = pairs.filter(likely)
    return list(
        zip(kept.field("values").to_pylist(), kept.field("counts").to_pylist(), strict=True)
    )
