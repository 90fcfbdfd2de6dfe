"""Open contracting data in one flat table, as BAC publishes it: what a row is, and taking it apart.

The headers are paths such as `contracts/0/items/0/id`: whatever has a number in its path can
repeat, and what stands above it is then written again in every row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.ocds_words import THINGS, processes_in_words, rows_in_words
from app.analysis.reading.raw_table import RawTable, Remark
from app.errors import UserError
from app.i18n import msg, plural

NUMBERED = re.compile(r"/[0-9]+/")
NAMES = {
    "parties": "party", "items": "item", "awards": "award", "contracts": "contract",
    "suppliers": "supplier",
}  # fmt: skip
OCID, ID, AMOUNT = "ocid", "id", "value/amount"
KNOWN = re.compile(r"^(?:contracts|awards|parties|tender|planning|buyer)/")


@dataclass(frozen=True)
class Level:
    """Something that can repeat: its path up to its last number, and its columns."""

    path: str
    columns: tuple[str, ...]

    @property
    def shape(self) -> str:
        """The path without its numbers."""
        return NUMBERED.sub("/", self.path)

    @property
    def word(self) -> str:
        """What one of them is called."""
        last = self.shape.rstrip("/").rpartition("/")[2]
        return NAMES.get(last, last) or "process"

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that tell one from another: its own identifier, if there is one."""
        return tuple(one for one in (f"{self.path}{ID}",) if one in self.columns)


@dataclass(frozen=True)
class Apart:
    """One table of those a flat one is made of; `repeats` are the rows that were the same."""

    name: str
    cells: pa.Table
    keys: tuple[str, ...]
    repeats: int


def is_flat_ocds(names: Sequence[str]) -> bool:
    """Say whether the headers are paths of the standard."""
    return OCID in names and any(KNOWN.match(name) for name in names)


def levels_of(names: Sequence[str]) -> list[Level]:
    """Return the levels from the process down, in the order of the columns."""
    paths = dict.fromkeys(["", *map(path_of, names)])
    return [Level(path, tuple(one for one in names if path_of(one) == path)) for path in paths]


def path_of(name: str) -> str:
    """Return the path of a column up to its last number; empty for those of the process."""
    found = list(NUMBERED.finditer(name))
    return name[: found[-1].end()] if found else ""


def with_grain(raw: RawTable) -> RawTable:
    """Add what a row is, measured, when the table is flat open contracting data."""
    if not is_flat_ocds(raw.cells.column_names) or not raw.cells.num_rows:
        return raw
    return replace(raw, remarks=(*_grain(raw.cells), *raw.remarks))


def _grain(cells: pa.Table) -> Iterator[Remark]:
    rows = cells.num_rows
    for level in levels_of(cells.column_names):
        for key in level.keys[:1] if level.path else (OCID,):
            filled = rows - cells[key].null_count
            different = pc.count_distinct(cells[key], mode="only_valid").as_py()
            if level.path and different == filled == rows:
                yield Remark(0, msg(
                    "Open contracting data, one row for each {thing}: “{column}” never repeats.",
                    thing=THINGS.get(level.word, level.word), column=key))  # fmt: skip
            elif level.path and different < filled:
                yield _warning(level, key, different, filled)
            elif not level.path:
                yield Remark(0, msg("Open contracting data: {rows} from {processes}.",
                                    rows=rows_in_words(rows),
                                    processes=processes_in_words(different)))  # fmt: skip


def _warning(level: Level, key: str, different: int, filled: int) -> Remark:
    amount = f"{level.path}{AMOUNT}"
    thing = THINGS.get(level.word, level.word)
    if amount in level.columns:
        return Remark(0, plural(
            "One {thing} takes several rows: a single “{column}” in {rows} rows. Do not add up"
            " “{amount}”: it is written again in each of them.",
            "One {thing} takes several rows: {count} different “{column}” in {rows} rows. Do not"
            " add up “{amount}”: it is written again in each of them.",
            thing=thing, count=different, column=key, rows=filled, amount=amount))  # fmt: skip
    return Remark(0, plural(
        "One {thing} takes several rows: a single “{column}” in {rows} rows.",
        "One {thing} takes several rows: {count} different “{column}” in {rows} rows.",
        thing=thing, count=different, column=key, rows=filled))  # fmt: skip


def split_ocds(cells: pa.Table) -> list[Apart]:
    """Take a flat table apart: one row for each process, contract, item, party and award.

    Nothing is guessed: rows of one thing that do not say the same of it are an error.
    """
    levels = levels_of(cells.column_names)
    shapes = dict.fromkeys(level.shape for level in levels)
    return [_apart(cells, [one for one in levels if one.shape == shape], levels)
            for shape in shapes]  # fmt: skip


def _apart(cells: pa.Table, same: Sequence[Level], levels: Sequence[Level]) -> Apart:
    """Pile what stands under each number of one level, without the rows that repeat."""
    pieces = [_piece(cells, level, levels) for level in same]
    piled = pa.concat_tables(pieces, promote_options="default")
    keys = tuple(name for name in piled.column_names if name in _keys(same[0], levels))
    distinct = piled.group_by(piled.column_names, use_threads=False).aggregate([])
    own = same[0].keys if same[0].path else (OCID,)
    if own:
        _refuse_disagreement(distinct, keys)
    else:
        distinct = piled  # without an identifier two that are alike may be two
    return Apart(_name(same[0], levels), distinct, keys, piled.num_rows - distinct.num_rows)


def _piece(cells: pa.Table, level: Level, levels: Sequence[Level]) -> pa.Table:
    """Return the keys of those above and the columns of one level, where it says something."""
    above = [name for name in _keys(level, levels) if name not in level.columns]
    piece = cells.select([*above, *level.columns])
    if level.path:
        said = [pc.greater(pc.fill_null(pc.utf8_length(piece[name]), 0), 0)
                for name in level.columns]  # fmt: skip
        mask = said[0]
        for one in said[1:]:
            mask = pc.or_(mask, one)
        piece = piece.filter(mask)
    first = re.sub(NUMBERED, "/0/", level.path)
    names = [first + name[len(level.path) :] if name in level.columns else
             NUMBERED.sub("/0/", name) for name in piece.column_names]  # fmt: skip
    return piece.rename_columns(names)


def _keys(level: Level, levels: Sequence[Level]) -> tuple[str, ...]:
    """Return the identifiers of a level and of all that it is part of."""
    above = [one for one in levels if level.path.startswith(one.path) and one.path]
    inside = [key for one in above for key in one.keys]
    release = [ID] if ID in levels[0].columns and not level.path else []
    return (OCID, *release, *inside)


def _name(level: Level, levels: Sequence[Level]) -> str:
    """Return the word of a level, with what it is part of when two are called the same."""
    alike = {one.shape for one in levels if one.word == level.word}
    return level.word if len(alike) == 1 else level.shape.rstrip("/")


def _refuse_disagreement(distinct: pa.Table, keys: Sequence[str]) -> None:
    """Raise when two rows speak of the same thing and say something else."""
    counted = distinct.group_by(list(keys), use_threads=False).aggregate([([], "count_all")])
    if counted.num_rows == distinct.num_rows:
        return
    which = counted.filter(pc.greater(counted["count_all"], 1)).slice(0, 1).to_pylist()[0]
    mask = None
    for key in keys:
        same = pc.is_null(distinct[key]) if which[key] is None else pc.equal(
            distinct[key], which[key])  # fmt: skip
        mask = same if mask is None else pc.and_kleene(mask, same)
    rows = distinct.filter(mask)
    column = next(name for name in rows.column_names if len(set(rows[name].to_pylist())) > 1)
    raise UserError(
        msg("“{name}” has different values of “{column}” in its rows: {values}.",
            name=which[keys[-1]] or "", column=column,
            values=", ".join(map(str, dict.fromkeys(rows[column].to_pylist())))),
        msg("Correct those rows first: taking the table apart would lose one of the values."),
    )  # fmt: skip
