"""A recipe as a Python program that anybody can run without this one: only pandas is needed."""

from collections.abc import Iterator

from app.analysis.deliverable import Deliverable, StartBeside, StartColumn
from app.analysis.foreseen_kinds import Kinds, kinds_before, table_without_rows
from app.analysis.kind import NUMERIC, Kind
from app.analysis.plain_python.cells import CELLS
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.plain_python.periods import PERIODS
from app.analysis.plain_reading import OF_CELLS, plain_reading
from app.analysis.recipe import Entry
from app.i18n import msg

READ = {
    **dict.fromkeys(NUMERIC, "{df}[{name!r}] = read_numbers({df}[{name!r}], {decimal!r})"),
    Kind.PERIOD: "{df}[{name!r}] = read_each({df}[{name!r}], read_period)",
    Kind.COORDINATE: "{df}[{name!r}] = read_coordinates({df}[{name!r}])",
    Kind.DATE: "{df}[{name!r}] = read_dates({df}[{name!r}], {order!r})",
    Kind.DATE_TIME: "{df}[{name!r}] = read_moments({df}[{name!r}], {order!r})",
    Kind.YES_NO: (
        "{df}[{name!r}] = {df}[{name!r}].map(truth, na_action='ignore').astype('boolean')"
    ),
}
MORE = {Kind.PERIOD: PERIODS, Kind.COORDINATE: COORDINATES}


def python_script(deliverable: Deliverable) -> str:
    """Return the program; it reads the file, does every step and writes a CSV beside it."""
    paragraphs = (
        "\n".join(_opening(deliverable)),
        "import pandas as pd",
        *_preludes(deliverable),
        "\n".join(_reading(deliverable)),
        *("\n".join(_beside(one)) for one in _others(deliverable)),
        *_steps(deliverable),
        "\n".join(_writing(deliverable)),
    )
    return "\n\n".join(paragraphs) + "\n"


def _writing(deliverable: Deliverable) -> Iterator[str]:
    """Yield how the result is written: yes and no as `true` and `false`, as the exported CSV."""
    answers = [name for name, kind in deliverable.table.kinds.items() if kind is Kind.YES_NO]
    written = "df"
    if answers:
        words = "df[name].map({True: 'true', False: 'false'})"
        yield f"answers = {{name: {words} for name in {answers!r}}}"
        written = "df.assign(**answers)"
    yield f'{written}.to_csv("resultado.csv", index=False)'


def _opening(deliverable: Deliverable) -> Iterator[str]:
    yield _comment(deliverable.title)
    yield _comment(str(msg("Made with Pensar con datos. It needs Python and pandas.")))
    if deliverable.origin.practice:
        yield _comment(str(msg("Practice data, invented to learn with.")))
    if deliverable.origin.sha256:
        words = msg("SHA-256 of the file: {sum}", sum=deliverable.origin.sha256)
        yield _comment(str(words))


def _preludes(deliverable: Deliverable) -> Iterator[str]:
    """Yield the functions that are needed, each source once."""
    kinds = {one.kind for one in deliverable.start}
    kinds |= {column.kind for one in deliverable.beside for column in one.columns}
    kinds |= {kind for found in _kinds(deliverable) for kind in found.values()}
    needed = [CELLS] if kinds & set(READ) else []
    needed += [source for kind, source in MORE.items() if kind in kinds]
    needed += [step.prelude for step in deliverable.recipe.steps]
    return (source.strip() for source in dict.fromkeys(needed) if source.strip())


def _reading(deliverable: Deliverable) -> Iterator[str]:
    yield _comment(str(msg("Read the file: every cell as text, then each column as what it is.")))
    yield from _told(deliverable.cells, deliverable.origin.name)
    yield f"df = {_read(deliverable)}"
    yield from _typed("df", deliverable.start)
    if deliverable.recipe.tables:
        yield "tables = {}"
    if not deliverable.start:
        yield _comment(str(msg("The columns stay as text: say here which are numbers or dates.")))


def _told(cells: str, file: str) -> Iterator[str]:
    """Yield why a file is not read itself, when it is not."""
    if cells:
        words = msg(
            "“{cells}” has the cells of “{file}” as Pensar con datos read them: pandas alone would"
            " read that file in another way, or it was not in the folder.",
            cells=cells, file=file,
        )  # fmt: skip
        yield _comment(str(words))


def _read(deliverable: Deliverable) -> str:
    name = deliverable.cells or deliverable.origin.name
    dialect = OF_CELLS if deliverable.cells else deliverable.recipe.reading.dialect
    return plain_reading(name, dialect).code(name)


def _others(deliverable: Deliverable) -> Iterator[StartBeside]:
    """Yield the tables beside; without what their columns were taken to be when nobody says."""
    known = {one.name: one for one in deliverable.beside}
    for one in deliverable.recipe.tables:
        yield known.get(one.name) or StartBeside(one.name, one.file, one.reading.dialect)


def _beside(one: StartBeside) -> Iterator[str]:
    yield _comment(str(msg("Read the other table, “{name}”.", name=one.name)))
    yield from _told(one.cells, one.file)
    variable = f"tables[{one.name!r}]"
    name, dialect = (one.cells, OF_CELLS) if one.cells else (one.file, one.dialect)
    yield f"{variable} = {plain_reading(name, dialect).code(name)}"
    yield from _typed(variable, one.columns)


def _typed(variable: str, columns: tuple[StartColumn, ...]) -> Iterator[str]:
    """Yield how each column that is not text is read."""
    for column in columns:
        if column.kind in READ:
            yield READ[column.kind].format(
                df=variable, name=column.name, decimal=column.decimal, order=_order(column)
            )


def _order(column: StartColumn) -> str:
    return "day" if column.day_first else "month"


def _kinds(deliverable: Deliverable) -> Iterator[Kinds]:
    """Yield the kinds of the columns before each step, as far as they are known."""
    beside = {
        one.name: table_without_rows({column.name: column.kind for column in one.columns})
        for one in deliverable.beside
    }
    start = table_without_rows({one.name: one.kind for one in deliverable.start}, beside)
    return kinds_before(start, deliverable.recipe.entries)


def _steps(deliverable: Deliverable) -> Iterator[str]:
    each = zip(deliverable.recipe.entries, _kinds(deliverable), strict=True)
    for number, (entry, kinds) in enumerate(each, start=1):
        yield _step(number, entry, kinds)


def _step(number: int, entry: Entry, kinds: Kinds) -> str:
    told = msg("{number}. {sentence}", number=number, sentence=entry.step.sentence())
    lines = [_comment(str(told))] + ([_comment(entry.note)] if entry.note else [])
    if entry.on:
        return "\n".join([*lines, entry.step.code_for(kinds)])
    off = _comment(str(msg("This step is switched off.")))
    return "\n".join([*lines, off, _comment(entry.step.code_for(kinds))])


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())
