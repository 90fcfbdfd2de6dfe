"""The other tables a recipe needs, found on the disk or in its project."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.errors import UserError
from app.i18n import Message, msg


@dataclass
class Found:
    """The tables that were found, as they are now, and what there is to say of them."""

    raws: dict[OtherTable, RawTable] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)


def given_paths(words: Sequence[str]) -> dict[str, Path]:
    """Return the path of each NAME=PATH."""
    pairs = [word.partition("=") for word in words]
    for name, sign, path in pairs:
        if not name or not sign or not path:
            raise UserError(
                msg("“{word}” does not say which table is which file.", word=name + sign + path),
                msg("Write the name of the table, an equals sign and its file: NAME=FILE."),
            )
    return {name: Path(path) for name, _, path in pairs}


def find_others(
    recipe: Recipe,
    given: Mapping[str, Path],
    folders: Sequence[Path],
    kept: Mapping[str, RawTable] | None = None,
) -> Found:
    """Find the tables of a recipe: given by path, `kept` in its project, or in some folder."""
    found = Found()
    for one in _wanted(recipe, given):
        if one.name not in given and kept and one.name in kept:
            found.raws[one] = kept[one.name]
            continue
        path = given.get(one.name) or _beside(one, folders)
        if not path.is_file():
            raise _missing(one, path)
        now = origin_of(path)
        if one.sha256 and now.sha256 != one.sha256:
            found.notes.append(_another(one, path))
        used = OtherTable(one.name, path.name, now.sha256, one.reading)
        found.raws[used] = read_raw(path, one.reading.dialect)
    return found


def _wanted(recipe: Recipe, given: Mapping[str, Path]) -> Iterator[OtherTable]:
    """Yield the tables of the recipe, and those given that it does not mention."""
    yield from recipe.tables
    known = {one.name for one in recipe.tables}
    yield from (OtherTable(name, path.name) for name, path in given.items() if name not in known)


def _beside(one: OtherTable, folders: Sequence[Path]) -> Path:
    name = Path(one.file).name  # a recipe of somebody else never reaches into other folders
    paths = [folder / name for folder in folders]
    return next((path for path in paths if path.is_file()), paths[0])


def _missing(one: OtherTable, path: Path) -> UserError:
    return UserError(
        msg(
            "The recipe needs another table, “{name}”: there is no file “{file}”.",
            name=one.name, file=path.name,
        ),
        msg("Put it beside the recipe, or say where it is: --with {name}=FILE.", name=one.name),
    )  # fmt: skip


def _another(one: OtherTable, path: Path) -> Message:
    return msg(
        "“{file}” (the table “{name}”) is not the same file as when the recipe was saved.",
        file=path.name, name=one.name,
    )  # fmt: skip
