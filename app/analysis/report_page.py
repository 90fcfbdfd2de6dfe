"""The pages that travel with a table: how it was cleaned, what its columns are, its source.

They are described once and drawn by whatever writes a file: a workbook, a web page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.analysis.data_dictionary import ColumnFacts
from app.analysis.deliverable import Deliverable
from app.analysis.effect import Effect
from app.analysis.kind_words import KIND_WORDS
from app.analysis.recipe import Entry
from app.i18n import Message, msg, plural
from app.version import VERSION

PROGRAM = "Pensar con datos"
Cell = str | int | Message | None
Notes = Mapping[str, Sequence[Message]]


@dataclass(frozen=True)
class ReportPage:
    """A title, a line of explanation, and a small table with a width for each column."""

    title: Message
    intro: Message
    header: tuple[Message, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


def method_page(deliverable: Deliverable) -> ReportPage:
    """Say what was done, a numbered sentence for each step, with its figures."""
    return ReportPage(
        title=msg("How it was cleaned"),
        intro=_steps_told(deliverable),
        header=(msg("No."), msg("What was done"), msg("What changed"), msg("Note")),
        rows=tuple(_steps(deliverable)),
        widths=(6, 72, 28, 44),
    )


def dictionary_page(columns: Iterable[ColumnFacts], notes: Notes) -> ReportPage:
    """Say what each column holds; `notes` has what a reader must know of some of them."""
    rows = tuple(_column(facts, notes.get(facts.name, ())) for facts in columns)
    return ReportPage(
        title=msg("Dictionary"),
        intro=plural("One column.", "{count} columns.", count=len(rows)),
        header=(
            msg("Column"), msg("What it is"), msg("With a value"), msg("Empty"),
            msg("Could not be read"), msg("Different values"), msg("Example"),
            msg("Smallest"), msg("Largest"), msg("Notes"),
        ),
        rows=rows,
        widths=(28, 42, 12, 10, 12, 12, 30, 20, 20, 70),
    )  # fmt: skip


def source_page(deliverable: Deliverable, remarks: Sequence[Message] = ()) -> ReportPage:
    """Say where the table comes from, so that anybody can go back to the original."""
    return ReportPage(
        title=msg("Source"),
        intro=msg("Where this table comes from and what was written here."),
        header=(msg("Fact"), msg("Detail")),
        rows=tuple(row for row in _source(deliverable, remarks) if row[1] not in {"", None}),
        widths=(42, 96),
    )


def _steps_told(deliverable: Deliverable) -> Message:
    count = len(deliverable.recipe.steps)
    if not deliverable.recipe.entries:
        return msg("Nothing was changed: these are the values of the file.")
    return plural("One step was done.", "{count} steps were done, in this order.", count=count)


def _steps(deliverable: Deliverable) -> Iterator[tuple[Cell, ...]]:
    entries, number = deliverable.recipe.entries, 0
    effects = (*deliverable.effects, *[None] * len(entries))
    for entry, effect in zip(entries, effects, strict=False):
        number += entry.on
        place = number if entry.on else None
        yield place, entry.step.sentence(), _result(entry, effect), entry.note


def _result(entry: Entry, effect: Effect | None) -> Message | None:
    if not entry.on:
        return msg("Switched off: it was not done")
    return effect.words() if effect else None


def _column(facts: ColumnFacts, notes: Sequence[Message]) -> tuple[Cell, ...]:
    return (
        facts.name, KIND_WORDS[facts.kind], facts.filled, facts.empty, facts.unread,
        facts.distinct, facts.example, facts.least, facts.most,
        " ".join(map(str, notes)),
    )  # fmt: skip


def _source(deliverable: Deliverable, remarks: Sequence[Message]) -> Iterator[tuple[Cell, ...]]:
    origin, table = deliverable.origin, deliverable.table
    if origin.practice:
        yield msg("Practice data"), msg("Invented to learn with. They are not real.")
    yield msg("Title"), deliverable.title
    yield msg("File"), origin.name
    yield msg("Size of the file, in bytes"), origin.size
    yield msg("SHA-256 of the file"), origin.sha256
    yield msg("Opened on"), moment(origin.opened_at)
    yield msg("Who published it"), origin.source
    yield from deliverable.facts
    yield msg("Rows here"), len(table)
    yield msg("Columns here"), len(table.columns)
    yield msg("Written on"), datetime.now(UTC).astimezone().strftime("%d/%m/%Y %H:%M")
    yield msg("Program"), f"{PROGRAM} {VERSION}"
    for remark in remarks:
        yield msg("Remark"), remark


def moment(iso: str) -> str:
    """Write an ISO time the way people here do; what is not one stays as it is."""
    try:
        return datetime.fromisoformat(iso).strftime("%d/%m/%Y %H:%M")
    except ValueError:
        return iso
