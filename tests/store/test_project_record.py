"""Tests for app.store.project_record."""

import json
from typing import Any

import numpy as np
import pyarrow as pa

from app.analysis.kind import Kind
from app.analysis.reading.raw_table import RawTable, Remark
from app.i18n import Message, msg
from app.store.project_record import made, plain
from tests.store.project_sample import raw_table, same_raw


def there_and_back(value: object, change: Any = None) -> Any:
    kept: list[pa.Table] = []

    def keep(table: pa.Table) -> int:
        kept.append(table)
        return len(kept) - 1

    record = json.loads(json.dumps(plain(value, keep)))
    if change:
        change(record["fields"])
    return made(record, kept.__getitem__)


def test_every_field_comes_back() -> None:
    assert same_raw(there_and_back(raw_table()), raw_table())


def test_a_field_that_this_version_does_not_know_is_passed_over() -> None:
    def add(record: dict[str, Any]) -> None:
        record["later"] = {"of": "LaterClass", "fields": {"x": 1}}
        record["format"] = "ods"

    assert there_and_back(raw_table(), add).format == "ods"


def test_a_field_of_an_unknown_kind_keeps_its_usual_value() -> None:
    def change(record: dict[str, Any]) -> None:
        record["places"] = {"of": "LaterLines", "fields": {}}

    assert there_and_back(raw_table(), change).places.first == 1


def test_a_field_that_was_not_there_yet_keeps_its_usual_value() -> None:
    raw = there_and_back(raw_table(), lambda record: record.pop("sheets"))
    assert isinstance(raw, RawTable)
    assert raw.sheets == ()


def test_a_mapping_may_have_any_names() -> None:
    names = {"of": "RawTable", "fields": {"kept": 0}, "items": ({"of": "array"},)}
    assert there_and_back(names) == names


def test_a_sentence_keeps_its_numbers_and_the_sentences_in_it() -> None:
    inside = msg("{n} of {kind}", n=np.int64(3), kind=Kind.DATE)
    remark = Remark(2, msg("{what}: {rate}", what=inside, rate=0.5))
    back = there_and_back(remark)
    assert back == Remark(
        2, msg("{what}: {rate}", what=msg("{n} of {kind}", n="3", kind="date"), rate=0.5)
    )
    assert isinstance(back.why.values[0][1], Message)
