"""What went into the program, as PyInstaller wrote it down while it worked."""

import ast
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Entry(NamedTuple):
    """A module or a file: the name it has inside the program, and where it came from."""

    name: str
    source: str
    kind: str


def modules(work: Path) -> list[Entry]:
    """Return the modules packed into the program."""
    return _entries(work / "PYZ-00.toc")


def files(work: Path) -> list[Entry]:
    """Return the files that stand beside the program."""
    return _entries(work / "COLLECT-00.toc")


def lacking(app: Path, packed: Iterable[Entry]) -> list[str]:
    """Return the modules of our own that were left out: the members of a family among them."""
    names = {entry.name for entry in packed}
    return sorted(set(_module_names(app)) - names)


def _entries(written: Path) -> list[Entry]:
    *_, entries = ast.literal_eval(written.read_text("utf-8"))
    return [Entry(*entry) for entry in entries]


def _module_names(app: Path) -> list[str]:
    paths = [file.relative_to(app.parent).with_suffix("") for file in app.rglob("*.py")]
    names = [".".join(path.parts).removesuffix(".__init__") for path in paths]
    return [name for name in names if not name.endswith(".__main__")]
