"""The practice tables: invented data with known answers, which come with the program."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.lessons.predicate import Value

Keys = Mapping[str, Mapping[str, Value]]
KEY_FILE = "claves.json"
KEY = "clave."


def practice_path(folder: Path, name: str) -> Path:
    """Return the file of a practice table by its name; an unknown name is a `UserError`."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise UserError(
            msg("There is no practice table “{name}”.", name=name),
            msg("Install the program again, or check the name in the lesson."),
        )
    return path


def practice_table(folder: Path, name: str) -> Table:
    """Return a practice table as it is on opening; it is read once and never changed."""
    return _read(practice_path(folder, name))


def practice_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the practice tables for learners: those that have a card."""
    return tuple(sorted(card.stem for card in folder.glob("*.yaml")))


def read_keys(folder: Path) -> Keys:
    """Return the answers to the practice tables; none when there is no file of them."""
    path = folder / KEY_FILE
    if not path.is_file():
        return {}
    found = json.loads(path.read_text("utf-8"))
    return {
        dataset: {name: _value(answer) for name, answer in answers.items()}
        for dataset, answers in found.items()
    }


def split_key(text: str) -> tuple[str, str]:
    """Return the table and the name of an answer, as `clave.compras.total_ars` gives them."""
    dataset, _, name = text.removeprefix(KEY).rpartition(".")
    return dataset, name


def key_value(keys: Keys, text: str) -> Value:
    """Return an answer by its name; None when there is none."""
    dataset, name = split_key(text)
    return keys.get(dataset, {}).get(name)


@cache
def _read(path: Path) -> Table:
    return start_table(read_raw(path))


def _value(answer: object) -> Value:
    if isinstance(answer, list):
        return tuple(str(one) for one in answer)
    return answer if isinstance(answer, int | float | str) else None
