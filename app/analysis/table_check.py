"""All the checks on a table of a project, as it is after its steps.

A table nobody changed is checked as its file has it. After some steps, the table is checked as
it is now; what only the cells as written can tell is looked for in the columns that no step
changed, and what is wrong with the file itself is said all the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.file_facts import FileFacts
from app.analysis.grain import Grain, grain_of
from app.analysis.look import Look, look_at_table
from app.analysis.metadata_card import Card
from app.analysis.personal_data import PersonalFinding, personal_findings
from app.analysis.project import Origin
from app.analysis.project_facts import facts_of_origin
from app.analysis.quality import Report, every_check, quality
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Reading
from app.analysis.reading.table_file import read_columns
from app.analysis.row_labels import MADE
from app.analysis.start_table import table_of_columns
from app.analysis.table import Table
from app.i18n import Message
from app.progress import Progress, unwatched

FIRST_LINE = 2  # of the data, where there is no file to ask
OF_THE_FILE = ("F02", "F03", "F05", "F06", "S01", "S03", "S04")
AS_WRITTEN = ("V05", "V06", "V07", "V11", "V12", "V15", "K10")
ORDER = tuple(Severity)
Readings = Mapping[str, ColumnReading]


@dataclass(frozen=True)
class Spot:
    """A row where something is: its line of the file, and its label; -1 when it is no row.

    The line is 0 for a row that a step made.
    """

    line: int
    label: int = -1


@dataclass(frozen=True)
class Problem:
    """A finding with its first rows, why it matters and the lesson that teaches it."""

    finding: Finding
    spots: tuple[Spot, ...]
    why: Message
    lesson: str

    @property
    def key(self) -> str:
        """What it is known by, however many rows it is in."""
        return f"{self.finding.id}|{self.finding.column}|{self.finding.severity}"


@dataclass(frozen=True, eq=False)
class Source:
    """A table and where it comes from; `table` is what the steps made of `raw`."""

    table: Table
    raw: RawTable | None
    reading: Reading
    origin: Origin
    has_steps: bool
    card: Card | None = None


@dataclass(frozen=True, eq=False)
class Checked:
    """What is known of a table: its problems, what a row is, and its personal data."""

    table: Table
    report: Report
    problems: tuple[Problem, ...]
    grain: Grain
    personal: tuple[PersonalFinding, ...]


def check_table(source: Source, progress: Progress = unwatched) -> Checked:
    """Make every check; may take seconds for a million rows."""
    facts = facts_of_origin(source.origin)
    readings = read_columns(source.raw, source.reading) if source.raw is not None else {}
    problems: list[Problem] = []
    checked, better = 0, set[str]()
    for look, only in _looks(source, readings, facts):
        found = _found(look, only, progress)
        checked = max(checked, found.checked)
        told = (one for one in found.findings if not _is_better_told(one, better, only))
        problems += _problems(look, told, source.raw)
        better |= set(look.table.columns if only == AS_WRITTEN else ())
    problems.sort(key=_place)
    report = Report(tuple(one.finding for one in problems), checked)
    return Checked(source.table, report, tuple(problems), grain_of(source.table),
                   personal_findings(source.table))  # fmt: skip


def _is_better_told(finding: Finding, columns: set[str], only: tuple[str, ...]) -> bool:
    """Say whether the cells as written told the same with more of them."""
    return not only and finding.id in AS_WRITTEN and finding.column in columns


def _place(problem: Problem) -> tuple[int, int]:
    """Put the gravest first, and then in the order of the checks."""
    kinds = [cls.kind for cls in every_check()]
    return ORDER.index(problem.finding.severity), kinds.index(problem.finding.id)


def _looks(
    source: Source, readings: Readings, facts: FileFacts
) -> Iterator[tuple[Look, tuple[str, ...]]]:
    """Yield the ways of looking, and which checks each is for; none says all of them."""
    table, raw, card = source.table, source.raw, source.card
    if raw is None:
        yield look_at_table(table, card), ()
    elif not source.has_steps:
        yield Look(table, raw, readings, facts, card=card, places=raw.lines), ()
    else:
        start = table_of_columns(raw, readings.items())
        if untouched := _untouched(table, start, raw, readings):
            yield untouched, AS_WRITTEN
        yield Look(start, raw, readings, facts, card=card, places=raw.lines), OF_THE_FILE
        yield replace(look_at_table(table, card), places=_lines(table, raw)), ()


def _lines(table: Table, raw: RawTable) -> NDArray[np.int64]:
    """Return the line of each row; of a row that a step made, its place from -1 downwards."""
    labels = table.frame.index.to_numpy(np.int64)
    inside = labels < MADE
    lines = -1 - np.arange(len(labels))
    lines[inside] = raw.lines[labels[inside] - raw.first]
    return lines


def _untouched(table: Table, start: Table, raw: RawTable, readings: Readings) -> Look | None:
    """Look at the columns of the file that no step changed, in the rows that are left."""
    labels = table.frame.index
    if not len(labels) or labels.max() >= MADE:
        return None
    same = [name for name, one in readings.items()
            if table.kinds.get(name) is one.kind and _is_same(table, start, name)]  # fmt: skip
    if not same:
        return None
    places = pa.array(labels.to_numpy(np.int64) - raw.first)
    cells = replace(raw, cells=raw.cells.select(same).take(places))
    kept = {name: readings[name] for name in same}
    return Look(table.with_order(same), cells, kept, places=_lines(table, raw))


def _is_same(table: Table, start: Table, name: str) -> bool:
    labels = table.frame.index
    unread = start.unread_in(name)
    kept = unread[unread.index.isin(labels)].sort_index()
    if not table.unread_in(name).sort_index().equals(kept):
        return False
    return table.values(name).equals(start.values(name).loc[labels])


def _found(look: Look, only: tuple[str, ...], progress: Progress) -> Report:
    if not only:
        return quality(look, progress)
    checks.load()
    made: list[type[Check]] = [cls for cls in checks if cls.kind in only]
    return Report(tuple(one for cls in made for one in cls().find(look)), len(made))


def _problems(look: Look, findings: Iterable[Finding], raw: RawTable | None) -> Iterator[Problem]:
    classes = {cls.kind: cls for cls in checks}
    for one in findings:
        spots = tuple(_spot(look, line, raw) for line in one.rows)
        where = replace(one.where, lines=tuple(at.line for at in spots if at.line))
        cls = classes[one.id]
        yield Problem(replace(one, where=where), spots, cls.why, cls.lesson)


def _spot(look: Look, line: int, raw: RawTable | None) -> Spot:
    """Tell which row is meant by a line of a look."""
    if line < 0:
        return Spot(0, int(look.table.frame.index[-1 - line]))
    if raw is None:
        return Spot(line, line - FIRST_LINE)
    place = int(np.searchsorted(raw.lines, line))
    there = place < len(raw.lines) and raw.lines[place] == line
    return Spot(line, place + raw.first if there else -1)
