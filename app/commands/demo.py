"""`demo --out DIR`: the main job on a table of practice, without a window or a network."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.analysis.chart import Chart
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.analysis.history import History
from app.analysis.number_format import WHOLE, NumberFormat
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.commands import _demonstration as job
from app.commands._making import made_from, steps_done, steps_in_words
from app.commands._parser import Parser
from app.errors import UserError
from app.i18n import Message, msg
from app.paths import datasets_folder
from app.records import to_record
from app.store.project_file import ProjectFile

KEYS, CENT = "claves.json", 0.01
CHART, DRAWING, WINDOW = "grafico.png", "grafico.svg", "ventana.png"
MONEY = NumberFormat(decimals=2)


@dataclass
class Demonstration:
    """What was said and written on the way."""

    out: Path
    told: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def say(self, words: Message) -> None:
        """Tell something."""
        self.told.append(str(words))

    def file(self, name: str) -> Path:
        """Return where to write a file, and remember it."""
        self.files.append(name)
        return self.out / name


def main(arguments: Sequence[str]) -> int:
    """Do the job and tell it; 1 when the total is not the known one."""
    parser = Parser(prog="demo", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    shown = Demonstration(_folder(options.out))
    source = datasets_folder() / f"{job.TABLE}.csv"
    raw = read_raw(source, job.READING.dialect)
    made = _cleaned(source, raw, shown)
    total, known = _total(made), _known_total()
    shown.say(msg("Total in pesos: {total}. It should be: {known}.",
                  total=MONEY.text(total), known=MONEY.text(known)))  # fmt: skip
    _write(made, raw, shown)
    sys.stdout.write(_report(made, shown, total) if options.json else _plain(shown))
    return int(abs(total - known) > CENT)


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            msg("The folder “{name}” cannot be made.", name=out), msg("Choose another folder.")
        ) from error
    return out


def _cleaned(source: Path, raw: RawTable, shown: Demonstration) -> Deliverable:
    start = start_table(raw, job.READING)
    rows, columns = WHOLE.text(len(start)), len(start.columns)
    words = msg("Opened: {name}, {rows} rows, {columns} columns.",
                name=source.name, rows=rows, columns=columns)  # fmt: skip
    shown.say(words)
    for problem in job.problems(start):
        shown.say(problem)
    made = made_from(source, job.recipe_for(start), practice=True)
    shown.told += steps_in_words(made)
    return replace(made, title=str(msg("Purchases, cleaned")), charts=(job.chart_for(made.table),))


def _total(made: Deliverable) -> float:
    return float(made.table.values("monto").sum())


def _known_total() -> float:
    """Return the answer that comes with the practice data."""
    keys = json.loads((datasets_folder() / KEYS).read_text("utf-8"))
    return float(keys[job.TABLE]["total_ars"])


def _write(made: Deliverable, raw: RawTable, shown: Demonstration) -> None:
    pictures = tuple(_pictures(made, shown))
    export(made, shown.file("compras.xlsx"))
    export(replace(made, pictures=pictures), shown.file("informe.html"))
    _save_project(made.recipe, made.charts, raw, made, shown.file("compras.pcd"))
    shown.say(msg("Written in {folder}: {files}.",
                  folder=shown.out, files=", ".join(shown.files)))  # fmt: skip


def _pictures(made: Deliverable, shown: Demonstration) -> Iterator[str]:
    """Draw the chart and the window, where Qt can be loaded; yield the chart as SVG."""
    try:
        from app.commands._pictures import draw_chart, draw_window  # noqa: PLC0415 - loads Qt

        for plot in made.plots():
            draw_chart(plot, shown.out / CHART, shown.out / DRAWING)
            yield (shown.out / DRAWING).read_text("utf-8")
            shown.files += [CHART, DRAWING]
        draw_window(shown.out / WINDOW)
        shown.files.append(WINDOW)
    except ImportError as error:
        words = msg("Some pictures are missing: a library cannot be loaded ({why}).", why=error)
        shown.say(words)


def _save_project(
    recipe: Recipe, charts: tuple[Chart, ...], raw: RawTable, made: Deliverable, path: Path
) -> None:
    """Keep the job as a project, a step at a time, as a person would have done it."""
    history = History.of(Recipe(reading=recipe.reading))
    for number in range(1, len(recipe.entries) + 1):
        history = history.do(replace(recipe, entries=recipe.entries[:number]))
    project = ProjectFile.create(path, made.origin, raw, history)
    project.set_part("charts", [to_record(chart) for chart in charts])
    project.close()


def _report(made: Deliverable, shown: Demonstration, total: float) -> str:
    report: dict[str, Any] = {
        "out": str(shown.out),
        "files": shown.files,
        "rows": len(made.table),
        "columns": len(made.table.columns),
        "total": round(total, 2),
        "steps": list(steps_done(made)),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _plain(shown: Demonstration) -> str:
    return "\n".join(shown.told) + "\n"
