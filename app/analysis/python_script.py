"""A recipe as a Python program that anybody can run without this one: only pandas is needed."""

from collections.abc import Iterator

from app.analysis.deliverable import Deliverable, StartColumn
from app.analysis.kind import NUMERIC, Kind
from app.analysis.plain_python.cells import CELLS
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.plain_python.periods import PERIODS
from app.analysis.reading.settings import AUTOMATIC, NO_HEADER
from app.analysis.recipe import Entry
from app.i18n import msg

SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
READ = {
    **dict.fromkeys(NUMERIC, "df[{name!r}] = read_numbers(df[{name!r}], {decimal!r})"),
    Kind.PERIOD: "df[{name!r}] = read_each(df[{name!r}], read_period)",
    Kind.COORDINATE: "df[{name!r}] = read_coordinates(df[{name!r}])",
    Kind.DATE: "df[{name!r}] = read_dates(df[{name!r}], {order!r})",
    Kind.DATE_TIME: "df[{name!r}] = read_moments(df[{name!r}], {order!r})",
    Kind.YES_NO: ("df[{name!r}] = df[{name!r}].map(truth, na_action='ignore').astype('boolean')"),
}
MORE = {Kind.PERIOD: PERIODS, Kind.COORDINATE: COORDINATES}


def python_script(deliverable: Deliverable) -> str:
    """Return the program; it reads the file, does every step and writes a CSV beside it."""
    paragraphs = (
        "\n".join(_opening(deliverable)),
        "import pandas as pd",
        *_preludes(deliverable),
        "\n".join(_reading(deliverable)),
        *(_step(number, entry) for number, entry in enumerate(deliverable.recipe.entries, start=1)),
        'df.to_csv("resultado.csv", index=False)',
    )
    return "\n\n".join(paragraphs) + "\n"


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
    needed = [CELLS] if any(one.kind in READ for one in deliverable.start) else []
    kinds = {one.kind for one in deliverable.start}
    needed += [source for kind, source in MORE.items() if kind in kinds]
    needed += [step.prelude for step in deliverable.recipe.steps]
    return (source.strip() for source in dict.fromkeys(needed) if source.strip())


def _reading(deliverable: Deliverable) -> Iterator[str]:
    yield _comment(str(msg("Read the file: every cell as text, then each column as what it is.")))
    yield _call(deliverable)
    for column in deliverable.start:
        if column.kind in READ:
            yield READ[column.kind].format(
                name=column.name, decimal=column.decimal, order=_order(column)
            )
    if not deliverable.start:
        yield _comment(str(msg("The columns stay as text: say here which are numbers or dates.")))


def _order(column: StartColumn) -> str:
    return "day" if column.day_first else "month"


def _call(deliverable: Deliverable) -> str:
    dialect, name = deliverable.recipe.reading.dialect, deliverable.origin.name
    options = ['dtype="str"', "keep_default_na=False", 'na_values=[""]']
    if dialect.header_row == NO_HEADER:
        options.append("header=None")
    elif dialect.header_row not in {AUTOMATIC, 1}:
        options.append(f"skiprows={dialect.header_row - 1}")
    if name.lower().endswith(SPREADSHEETS):
        options += [f"sheet_name={dialect.sheet!r}"] if dialect.sheet else []
        return f"df = pd.read_excel({name!r}, {', '.join(options)})"
    options.append(
        f"sep={dialect.delimiter!r}" if dialect.delimiter else 'sep=None, engine="python"'
    )
    options.append(f"encoding={dialect.encoding or 'utf-8'!r}")
    return f"df = pd.read_csv({name!r}, {', '.join(options)})"


def _step(number: int, entry: Entry) -> str:
    told = msg("{number}. {sentence}", number=number, sentence=entry.step.sentence())
    lines = [_comment(str(told))] + ([_comment(entry.note)] if entry.note else [])
    if entry.on:
        return "\n".join([*lines, entry.step.code()])
    off = _comment(str(msg("This step is switched off.")))
    return "\n".join([*lines, off, _comment(entry.step.code())])


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())
