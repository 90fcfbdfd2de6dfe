"""`run RECIPE FILE --out OUT`: does a recipe to a file and writes what comes out."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from app.analysis.chart import Chart, charts
from app.analysis.deliverable import Deliverable
from app.analysis.expectation import (
    Expectation,
    UnmetExpectationError,
    Verdict,
    refuse_unmet,
    verdicts,
)
from app.analysis.exporter import export, exporter_for
from app.analysis.number_format import WHOLE
from app.analysis.recipe import Recipe
from app.commands._adapting import adapted_to, tell, tried
from app.commands._making import made_from, spelled_out, steps_done, steps_in_words
from app.commands._parser import Parser
from app.errors import UserError
from app.i18n import msg, plural
from app.records import from_record
from app.store.project_file import ProjectFile

PROJECT, CHARTS, PROGRAM = ".pcd", "charts", "py"
Judged = tuple[tuple[Expectation, Verdict], ...]
Work = tuple[Recipe, tuple[Chart, ...]]


def main(arguments: Sequence[str]) -> int:
    """Do the recipe and say what was done; 1 when the result is not as the recipe expects."""
    options = _options(arguments)
    exporter_for(options.out)  # before the work: a wrong ending costs nothing
    recipe, drawn = read_work(options.recipe)
    recipe = adapted_to(options.file, recipe, options.map, guess=options.guess)
    if options.dry_run:
        return tell(tried(options.file, recipe))
    made = made_from(options.file, recipe, drawn)
    judged = verdicts(recipe.expectations, made.table)
    try:
        refuse_unmet(judged)
    except UnmetExpectationError as error:
        sys.stderr.write(f"{error.what} {error.todo}\n")
        return 1
    _write(made, options)
    report = _report(made, options.out, judged)
    told = json.dumps(report, ensure_ascii=False, indent=2) if options.json else None
    sys.stdout.write(f"{told or _plain(made, report)}\n")
    return 0 if all(verdict.met for _, verdict in judged) else 1


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Parser(prog="run", description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--map", action="append", default=[], metavar="NEEDED=FOUND")
    parser.add_argument("--guess", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    return parser.parse_args(arguments)


def _write(made: Deliverable, options: Namespace) -> None:
    is_program = options.out.suffix.lower() == f".{PROGRAM}"
    export(spelled_out(made, options.file) if is_program else made, options.out)


def read_work(path: Path) -> Work:
    """Return the recipe of a file or a project, with the charts of the project."""
    if path.suffix.lower() == PROJECT:
        with closing(ProjectFile.open(path)) as project:
            records = project.part(CHARTS) or ()
            return project.history().present, tuple(_known(records))
    try:
        return Recipe.from_record(json.loads(path.read_text("utf-8-sig"))), ()
    except FileNotFoundError as error:
        raise UserError(
            msg("There is no file “{name}”.", name=path.name), msg("Check the name and the folder.")
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise UserError(
            msg("“{name}” is not a recipe.", name=path.name),
            msg("Give a recipe saved by this program (.json) or a project (.pcd)."),
        ) from error


def _known(records: Sequence[dict[str, Any]]) -> list[Chart]:
    """Make the charts this version knows; those of a newer one are left out."""
    charts.load()
    known = {cls.kind for cls in charts}
    return [from_record(charts, record) for record in records if record.get("kind") in known]


def _report(made: Deliverable, out: Path, judged: Judged) -> dict[str, Any]:
    """Return what was done; the keys are a contract."""
    return {
        "out": str(out),
        "rows": len(made.table),
        "columns": len(made.table.columns),
        "steps": list(steps_done(made)),
        "expectations": [
            {"sentence": str(asked.sentence()), "met": verdict.met, "found": str(verdict.found)}
            for asked, verdict in judged
        ],
    }


def _plain(made: Deliverable, report: dict[str, Any]) -> str:
    last = msg(
        "{out}: {rows} rows, {columns} columns.",
        out=report["out"], rows=WHOLE.text(report["rows"]), columns=report["columns"],
    )  # fmt: skip
    unmet = (_unmet(one) for one in report["expectations"] if not one["met"])
    return "\n".join([*steps_in_words(made), str(last), *_unread(made), *unmet])


def _unmet(expected: dict[str, Any]) -> str:
    sentence, found = expected["sentence"], expected["found"]
    return str(msg("Not as expected: {sentence} {found}", sentence=sentence, found=found))


def _unread(made: Deliverable) -> Iterator[str]:
    if count := sum(len(texts) for texts in made.table.unread.values()):
        yield str(
            plural(
                "One cell could not be read: look for it in the file that was written.",
                "{count} cells could not be read: look for them in the file that was written.",
                count=count,
            )
        )
