"""`run RECIPE FILE [--with NAME=FILE] --out OUT`: does a recipe and writes what comes out."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
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
from app.analysis.other_table import Raws
from app.analysis.reading.raw_table import RawTable
from app.analysis.recipe import Recipe
from app.commands._adapting import adapted_to, tell, tried
from app.commands._making import (
    as_program,
    made_from,
    steps_done,
    steps_in_words,
)
from app.commands._other_tables import find_others, given_paths
from app.commands._parser import Parser
from app.commands._streaming import (
    add_part_options,
    by_pieces,
    goes_by_pieces,
    part_asked,
    streamed_steps,
)
from app.errors import UserError
from app.i18n import msg, plural
from app.records import from_record
from app.store.project_file import ProjectFile

PROJECT, CHARTS, PROGRAM = ".pcd", "charts", "py"
Judged = tuple[tuple[Expectation, Verdict], ...]


@dataclass(frozen=True, eq=False)
class Work:
    """A recipe and, when it is a project's, its charts and the other tables it keeps."""

    recipe: Recipe
    charts: tuple[Chart, ...] = ()
    others: Mapping[str, RawTable] = field(default_factory=dict)


def main(arguments: Sequence[str]) -> int:
    """Do the recipe and say what was done; 1 when the result is not as the recipe expects."""
    options = _options(arguments)
    exporter_for(options.out)  # before the work: a wrong ending costs nothing
    work = read_work(options.recipe)
    recipe = adapted_to(options.file, work.recipe, options.map, guess=options.guess)
    recipe = part_asked(recipe, options)
    if goes_by_pieces(recipe, options):
        return _stream(recipe, options)
    folders = (options.recipe.parent, options.file.parent)
    others = find_others(recipe, given_paths(options.others), folders, work.others)
    sys.stderr.writelines(f"{note}\n" for note in others.notes)
    if options.dry_run:
        return tell(tried(options.file, recipe, others.raws))
    made = made_from(options.file, recipe, work.charts, others.raws)
    return _hand_over(made, others.raws, options)


def _hand_over(made: Deliverable, others: Raws, options: Namespace) -> int:
    """Write the result and say what was done, unless the recipe demands something it is not."""
    judged = verdicts(made.recipe.expectations, made.table)
    try:
        refuse_unmet(judged)
    except UnmetExpectationError as error:
        sys.stderr.write(f"{error.what} {error.todo}\n")
        return 1
    if options.out.suffix.lower() == f".{PROGRAM}":
        made = as_program(made, options.file, options.out, others)
    export(made, options.out)
    report = _report(made, options.out, judged)
    told = json.dumps(report, ensure_ascii=False, indent=2) if options.json else None
    sys.stdout.write(f"{told or _plain(made, report)}\n")
    return 0 if all(verdict.met for _, verdict in judged) else 1


def _stream(recipe: Recipe, options: Namespace) -> int:
    """Do the recipe piece by piece, and say what was done in the same words."""
    done = by_pieces(recipe, options.file, options.out)
    steps = list(streamed_steps(recipe, done))
    if options.json:
        report = {"out": str(options.out), "rows": done.rows, "columns": len(done.columns),
                  "steps": steps, "expectations": []}  # fmt: skip
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
        return 0
    told = [step["sentence"] for step in steps]
    last = msg(
        "{out}: {rows} rows, {columns} columns.",
        out=options.out, rows=WHOLE.text(done.rows), columns=len(done.columns),
    )  # fmt: skip
    sys.stdout.write("\n".join([*told, str(last)]) + "\n")
    return 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Parser(prog="run", description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--with", dest="others", action="append", default=[], metavar="NAME=FILE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--map", action="append", default=[], metavar="NEEDED=FOUND")
    parser.add_argument("--guess", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    add_part_options(parser)
    return parser.parse_args(arguments)


def read_work(path: Path) -> Work:
    """Return the recipe of a file or a project, with the charts and other tables of the project."""
    if path.suffix.lower() == PROJECT:
        with closing(ProjectFile.open(path)) as project:
            recipe, records = project.history().present, project.part(CHARTS) or ()
            kept = {one.name: project.raw(one.reading.dialect, one.sha256) for one in recipe.tables}
            others = {name: raw for name, raw in kept.items() if raw is not None}
            return Work(recipe, tuple(_known(records)), others)
    try:
        return Work(Recipe.from_record(json.loads(path.read_text("utf-8-sig"))))
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
