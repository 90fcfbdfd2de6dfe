"""The sentences of the program and their Spanish, as Babel reads and writes them."""

import ast
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

APP = Path(__file__).resolve().parents[1] / "app"
KEYWORDS = {"msg": None, "plural": (1, 2)}

Forms = tuple[str, ...]
"""A sentence: one form, or singular and plural."""


def template_of(app: Path) -> Path:
    """Return the file of sentences waiting for any language."""
    return app / "locale/app.pot"


def spanish_of(app: Path) -> Path:
    """Return the Spanish catalogue."""
    return app / "locale/es/LC_MESSAGES/app.po"


def sentences(app: Path) -> Catalog:
    """Return every sentence that the code marks with `msg` or `plural`."""
    catalogue = Catalog()
    for _file, _line, text, _comments, context in extract_from_dir(app, keywords=KEYWORDS):
        catalogue.add(text, context=context)
    return catalogue


def unseen(app: Path) -> Iterator[str]:
    """Yield where a sentence is marked inside an f-string: on Python 3.11 Babel passes over it."""
    for file in sorted(app.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"), file.name)):
            if isinstance(node, ast.JoinedStr) and any(_is_mark(part) for part in ast.walk(node)):
                yield f"{file.relative_to(app.parent)}:{node.lineno}"


def read(file: Path, language: str | None = None) -> Catalog:
    """Read a catalogue; one that does not exist yet is empty."""
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def write(file: Path, catalogue: Catalog) -> None:
    """Write a catalogue whole or not at all: several people run this at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    with partial.open("wb") as opened:
        write_po(opened, catalogue, no_location=True, sort_output=True, omit_header=True)
    partial.replace(file)


def messages(catalogue: Iterable[Message]) -> list[Message]:
    """Return the sentences of a catalogue, without its header."""
    return [message for message in catalogue if message.id]


def forms(text: str | Sequence[str] | None) -> Forms:
    """Return a sentence as a tuple, however it comes."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def fits(source: Forms, translation: Forms) -> bool:
    """Say whether a translation is complete, with the same {names} as its source."""
    if len(source) != len(translation) or not all(translation):
        return False
    try:
        return all(
            _names(left) == _names(right) for left, right in zip(source, translation, strict=True)
        )
    except ValueError:  # a brace without its pair
        return False


def _is_mark(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in KEYWORDS


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
