"""Any dataclass of a table as it was in the file, as plain data and back.

A later version may add fields: what is unknown is passed over, and what is missing keeps its
default. Every JSON object says what it is of, so a mapping is never taken for a dataclass.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

import numpy as np
import pyarrow as pa

from app.analysis.reading.raw_table import RawTable
from app.i18n import Message

KEPT_APART = "column"  # the only column of a table that holds an array
UNKNOWN = object()

Keep = Callable[[pa.Table], int]
Fetch = Callable[[int], pa.Table]


def plain(value: object, keep: Keep) -> object:
    """Return plain data; tables and arrays are given to `keep`, which numbers them."""
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value, keep)
    if isinstance(value, Mapping):
        return {"of": "mapping", "items": [[name, plain(one, keep)] for name, one in value.items()]}
    if isinstance(value, tuple | list):
        return [plain(one, keep) for one in value]
    return _alone(value, keep)


def _fields(value: Any, keep: Keep) -> object:
    named = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Message):
        named["values"] = tuple((name, _said(one)) for name, one in value.values)
    record = {name: plain(one, keep) for name, one in named.items()}
    return {"of": type(value).__name__, "fields": record}


def _said(value: object) -> object:
    """Return a value of a sentence; whatever is not plain is kept as it would be shown."""
    return value if isinstance(value, Message | str | int | float | None) else str(value)


def _alone(value: object, keep: Keep) -> object:
    if isinstance(value, pa.Table):
        return {"of": "table", "kept": keep(value)}
    if isinstance(value, np.ndarray):
        return {"of": "array", "kept": keep(pa.table({KEPT_APART: value}))}
    if isinstance(value, Enum):
        return value.value
    return value.item() if isinstance(value, np.generic) else value


def made(record: object, fetch: Fetch) -> Any:
    """Return what `plain` was given; `fetch` gives back what was kept apart."""
    if isinstance(record, list):
        return tuple(made(one, fetch) for one in record)
    return _made(record, fetch) if isinstance(record, Mapping) else record


def _made(record: Mapping[str, Any], fetch: Fetch) -> Any:
    if record["of"] == "mapping":
        return {name: made(one, fetch) for name, one in record["items"]}
    if "kept" in record:
        table = fetch(record["kept"])
        return table if record["of"] == "table" else np.array(table[KEPT_APART])
    return _dataclass(record, fetch)


def _dataclass(record: Mapping[str, Any], fetch: Fetch) -> Any:
    cls = CLASSES.get(record["of"])
    if cls is None:
        return UNKNOWN
    known = {field.name for field in fields(cls) if field.init}
    values = {name: made(one, fetch) for name, one in record["fields"].items() if name in known}
    return cls(**{name: value for name, value in values.items() if value is not UNKNOWN})


def _within(cls: type[Any]) -> Iterator[type[Any]]:
    """Yield a dataclass and those in its fields."""
    yield cls
    for hint in get_type_hints(cls).values():
        for part in (hint, *get_args(hint)):
            if is_dataclass(part) and isinstance(part, type):
                yield from _within(part)


CLASSES = {cls.__name__: cls for cls in _within(RawTable)}
