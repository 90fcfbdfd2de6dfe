"""Releases of the open contracting standard as tables: process, party, item, award, contract."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.analysis.reading.json_tables import FoundTable

Release = Mapping[str, Any]
PROCESS, PARTY, ITEM, AWARD, CONTRACT = "process", "party", "item", "award", "contract"
LISTS = {PARTY: "parties", AWARD: "awards", CONTRACT: "contracts"}
INSIDE = ("compiledRelease", "records", "releases")
OF, OF_ID, RELEASE = "of", "of/id", "release/id"


def releases_in(value: Any) -> list[Release]:
    """Return the releases of a package, of records, of a list, or the one that it is.

    Of a record, what was compiled is taken, for it has the last word on everything.
    """
    if isinstance(value, list):
        return [one for part in value for one in releases_in(part)]
    if not isinstance(value, Mapping):
        return []
    inside = next(
        (value[name] for name in INSIDE if isinstance(value.get(name), list | dict)), None
    )
    if inside is not None:
        return releases_in(inside)
    return [value] if "ocid" in value else []


def tables_of(releases: Sequence[Release]) -> tuple[FoundTable, ...]:
    """Return the tables that have rows; every row has its `ocid`."""
    repeated = Counter(str(one.get("ocid")) for one in releases).most_common(1)
    by_release = bool(repeated) and repeated[0][1] > 1
    tables = [FoundTable(PROCESS, [_process(one) for one in releases])]
    for name, inside in LISTS.items():
        rows = [row for one in releases for row in _rows(one, inside, by_release=by_release)]
        tables.append(FoundTable(name, rows))
    items = [row for one in releases for row in _items(one, by_release=by_release)]
    tables.append(FoundTable(ITEM, items))
    return tuple(table for table in tables if table.records)


def _process(release: Release) -> dict[str, Any]:
    """Return what is said once of a process."""
    row = {name: one for name, one in release.items() if name not in _moved(release)}
    tender = release.get("tender")
    if isinstance(tender, Mapping):
        row["tender"] = _without_items(tender)
    return row


def _moved(release: Release) -> set[str]:
    """Return the lists that have a table of their own."""
    return {name for name in LISTS.values() if _is_table(release.get(name))}


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def _without_items(thing: Mapping[str, Any]) -> dict[str, Any]:
    keeps = not _is_table(thing.get("items"))
    return {name: one for name, one in thing.items() if keeps or name != "items"}


def _keys(release: Release, *, by_release: bool) -> dict[str, Any]:
    keys = {"ocid": release.get("ocid")}
    return {**keys, RELEASE: release.get("id")} if by_release else keys


def _rows(release: Release, inside: str, *, by_release: bool) -> Iterator[dict[str, Any]]:
    if inside in _moved(release):
        keys = _keys(release, by_release=by_release)
        yield from ({**keys, **_without_items(one)} for one in release[inside])


def _items(release: Release, *, by_release: bool) -> Iterator[dict[str, Any]]:
    keys = _keys(release, by_release=by_release)
    for of, thing in _things(release):
        if _is_table(thing.get("items")):
            parent = {**keys, OF: of, OF_ID: thing.get("id")}
            yield from ({**parent, **item} for item in thing["items"])


def _things(release: Release) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield whatever may have items, with what it is."""
    if isinstance(release.get("tender"), Mapping):
        yield "tender", release["tender"]
    for name in (AWARD, CONTRACT):
        if LISTS[name] in _moved(release):
            yield from ((name, one) for one in release[LISTS[name]])
