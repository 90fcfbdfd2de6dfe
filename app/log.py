"""The log of the program: what it did and what failed, never what was in a table.

Only our own modules write to it. A text among the values of a line is left out, since it may be
a cell; numbers, names of files and kinds of things are written.
"""

import logging
from collections.abc import Callable
from enum import Enum
from logging.handlers import RotatingFileHandler
from numbers import Number
from pathlib import Path, PurePath
from typing import Any

from app.crash import described, kind_of
from app.i18n import Message

NAME = "pensar-con-datos.log"
SIZE = 1_000_000  # bytes
FILES = 5  # the one being written and those before it
LEFT_OUT = "<text>"
OURS = "app"


def set_up_logging(folder: Path) -> None:
    """Write what the program does to a file in `folder`; without one, go on all the same."""
    ours = logging.getLogger(OURS)
    ours.setLevel(logging.INFO)
    ours.propagate = False  # other handlers would write everything
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / NAME, maxBytes=SIZE, backupCount=FILES - 1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(DiscreetFormatter())
    for old in list(ours.handlers):
        ours.removeHandler(old)
        old.close()
    ours.addHandler(handler)


class DiscreetFormatter(logging.Formatter):
    """Writes a line without the texts put into it, and an exception without its words."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        line = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
        line.msg, line.args, line.stack_info = _words(record), (), None
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([super().format(line), *(described(error) if error else ())])


def _words(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return str(_discreet(record.msg))
    values = record.args or ()
    try:
        if isinstance(values, dict):
            return record.msg % {name: _discreet(value) for name, value in values.items()}
        return record.msg % tuple(map(_discreet, values)) if values else record.msg
    except (TypeError, ValueError):
        return record.msg


def _discreet(value: object) -> Any:
    """Return what may be written of a value."""
    for kind, written in WRITTEN:
        if isinstance(value, kind):
            return written(value)
    return value if isinstance(value, Number | Enum) or value is None else LEFT_OUT


WRITTEN: tuple[tuple[type[Any], Callable[[Any], object]], ...] = (
    (Message, lambda message: message.text),
    (PurePath, lambda path: path.name),
    (BaseException, kind_of),
    (type, lambda kind: kind.__name__),
)
