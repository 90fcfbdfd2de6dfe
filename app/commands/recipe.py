"""`recipe show RECIPE` says it in words; `recipe import HISTORY --out RECIPE` reads one."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.analysis.dependencies import needs_of
from app.analysis.openrefine_history.history import Imported, read_history
from app.analysis.reading.table_file import first_rows
from app.analysis.recipe_text import recipe_text
from app.analysis.start_table import start_table
from app.analysis.whole_file import whole_file
from app.commands._parser import Parser
from app.commands._work import read_work
from app.errors import UserError
from app.i18n import msg, plural


def main(arguments: Sequence[str]) -> int:
    """Show a recipe, or make one of a history of OpenRefine."""
    parser = Parser(prog="recipe", description=__doc__)
    asked = parser.add_subparsers(dest="command", required=True)
    show = asked.add_parser("show")
    show.add_argument("recipe", type=Path)
    bring = asked.add_parser("import")
    bring.add_argument("history", type=Path)
    bring.add_argument("--out", type=Path, required=True)
    bring.add_argument("--over", type=Path, help="the file it will be done to")
    for one in (show, bring):
        one.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    return _show(options) if options.command == "show" else _import(options)


def _show(options: Namespace) -> int:
    """Print every step in Spanish and in English, and the columns that are needed."""
    recipe = read_work(options.recipe).recipe
    needed = list(needs_of(recipe).columns)
    if options.json:
        sentences = [
            {language: one.render(language) for language in ("es", "en")}
            for one in recipe.sentences()
        ]
        _say_json({"steps": sentences, "columns": needed})
        return 0
    sys.stdout.write(recipe_text(recipe))
    columns = msg("Columns it needs: {names}", names=", ".join(needed) or "0")
    sys.stdout.write(f"\n{columns}\n")
    return 0


def _import(options: Namespace) -> int:
    """Write the recipe; 1 when an operation was left out."""
    table = start_table(first_rows(options.over)) if options.over else None
    found = read_history(_text(options.history), table)
    record = json.dumps(found.recipe.to_record(), ensure_ascii=False, indent=2)
    with whole_file(options.out) as draft:
        draft.write_text(record + "\n", "utf-8")
    if options.json:
        _say_json({"steps": len(found.recipe.entries), "remarks": list(_remarks(found))})
    else:
        sys.stdout.write("".join(f"{line}\n" for line in _plain(found, options.out)))
    return 1 if found.left_out else 0


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise UserError(
            msg("“{name}” cannot be read.", name=path.name), msg("Check the name and the folder.")
        ) from error


def _remarks(found: Imported) -> Iterator[dict[str, Any]]:
    for one in found.remarks:
        yield {
            "operation": one.number, "description": one.description, "done": one.done,
            "why": str(one.why),
        }  # fmt: skip


def _plain(found: Imported, out: Path) -> Iterator[str]:
    for one in found.remarks:
        words = (
            msg("Operation {number}, close: {why}", number=one.number, why=one.why)
            if one.done
            else msg("Operation {number}, left out: {why}", number=one.number, why=one.why)
        )
        yield str(words)
    count = len(found.recipe.entries)
    yield str(plural("{out}: one step.", "{out}: {count} steps.", count=count, out=out))


def _say_json(report: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
