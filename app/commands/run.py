"""`run RECIPE FILE [--with NAME=FILE] --out OUT`: does a recipe and writes what comes out."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from app.analysis.deliverable import Deliverable
from app.analysis.expectation import (
    Expectation,
    UnmetExpectationError,
    Verdict,
    refuse_unmet,
    verdicts,
)
from app.analysis.exporter import export, exporter_for
from app.analysis.other_table import Raws
from app.analysis.recipe import Recipe
from app.commands._adapting import adapted_to, tell_other_file
from app.commands._making import (
    as_program,
    made_from,
    steps_done,
    steps_in_words,
)
from app.commands._other_tables import find_others, given_paths
from app.commands._parser import Parser
from app.commands._schema import add_schema_option, against, declared
from app.commands._size import size_in_words
from app.commands._streaming import (
    add_part_options,
    by_pieces,
    goes_by_pieces,
    part_asked,
    streamed_steps,
)
from app.commands._trying import in_memory, tell, tried, unmet
from app.commands._work import read_work
from app.errors import UserError
from app.i18n import msg, plural

PROGRAM = "py"
Judged = tuple[tuple[Expectation, Verdict], ...]


def main(arguments: Sequence[str]) -> int:
    """Do the recipe and say what was done; 1 when the result is not as the recipe expects."""
    options = _options(arguments)
    _refuse_out(options)  # before the work: a wrong ending costs nothing
    work = read_work(options.recipe)
    recipe = adapted_to(options.file, work.recipe, options.map, guess=options.guess)
    recipe = part_asked(recipe, options)
    tell_other_file(recipe, options.file)
    recipe = recipe.read_as(declared(options.file, options.schema, recipe.reading))
    found = against(options.file, options.schema, recipe.reading)
    sys.stderr.writelines(f"{one.message}\n" for one in found)
    if options.dry_run:
        recipe = in_memory(recipe, options)
    by_piece = not options.dry_run and goes_by_pieces(recipe, options)
    folders = (options.recipe.parent, options.file.parent)
    others = find_others(recipe, given_paths(options.others), folders, work.others)
    sys.stderr.writelines(f"{note}\n" for note in others.notes)
    if by_piece:
        return _stream(recipe, options, others.raws)
    if options.dry_run:
        return tell(recipe, tried(options.file, recipe, others.raws))
    made = made_from(options.file, recipe, work.charts, others.raws)
    return _hand_over(made, others.raws, options)


def _refuse_out(options: Namespace) -> None:
    """Refuse a name that says nothing of what to write; to try, none is needed."""
    if options.out:
        exporter_for(options.out)
    elif not options.dry_run:
        raise UserError(
            msg("It is not said where to write the result."),
            msg("Add --out and a name, or --dry-run to try without writing."),
        )


def _hand_over(made: Deliverable, others: Raws, options: Namespace) -> int:
    """Write the result and say what was done, unless the recipe demands something it is not."""
    judged = verdicts(made.recipe.expectations, made.table)
    try:
        refuse_unmet(judged)
    except UnmetExpectationError as error:
        return _unmet_demand(error)
    if options.out.suffix.lower() == f".{PROGRAM}":
        made = as_program(made, options.file, options.out, others)
    export(made, options.out)
    shape = (len(made.table), len(made.table.columns))
    report = _report(options.out, shape, list(steps_done(made)), judged)
    unread = sum(len(texts) for texts in made.table.unread.values())
    _tell(report, steps_in_words(made), unread, as_json=options.json)
    return 0 if all(verdict.met for _, verdict in judged) else 1


def _unmet_demand(error: UnmetExpectationError) -> int:
    sys.stderr.write(f"{error.what} {error.todo}\n")
    return 1


def _stream(recipe: Recipe, options: Namespace, others: Raws) -> int:
    """Do the recipe piece by piece, and say what was done in the same words."""
    try:
        done = by_pieces(recipe, options.file, options.out, others)
    except UnmetExpectationError as error:
        return _unmet_demand(error)
    steps = list(streamed_steps(recipe, done))
    report = _report(options.out, (done.rows, len(done.columns)), steps, done.judged)
    _tell(report, [step["sentence"] for step in steps], done.unread, as_json=options.json)
    return 0 if all(verdict.met for _, verdict in done.judged) else 1


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Parser(prog="run", description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--with", dest="others", action="append", default=[], metavar="NAME=FILE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--map", action="append", default=[], metavar="NEEDED=FOUND")
    parser.add_argument("--guess", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    add_part_options(parser)
    add_schema_option(parser)
    return parser.parse_args(arguments)


def _report(
    out: Path, shape: tuple[int, int], steps: list[dict[str, Any]], judged: Judged
) -> dict[str, Any]:
    """Return what was done; the keys are a contract."""
    return {
        "out": str(out),
        "rows": shape[0],
        "columns": shape[1],
        "steps": steps,
        "expectations": [
            {"sentence": str(asked.sentence()), "met": verdict.met, "found": str(verdict.found)}
            for asked, verdict in judged
        ],
    }


def _tell(report: dict[str, Any], steps: Iterable[str], unread: int, *, as_json: bool) -> None:
    """Say what was done, in words or for a program."""
    if as_json:
        sys.stdout.write(f"{json.dumps(report, ensure_ascii=False, indent=2)}\n")
        return
    last = msg(
        "{out}: {size}.", out=report["out"], size=size_in_words(report["rows"], report["columns"])
    )  # fmt: skip
    failed = (one for one in report["expectations"] if not one["met"])
    told = (str(unmet(one["sentence"], one["found"])) for one in failed)
    sys.stdout.write("\n".join([*steps, str(last), *_unread(unread), *told]) + "\n")


def _unread(count: int) -> Iterator[str]:
    if count:
        yield str(
            plural(
                "One cell could not be read: look for it in the file that was written.",
                "{count} cells could not be read: look for them in the file that was written.",
                count=count,
            )
        )
