"""Whatever comes, it is datasets or a problem in words, never anything else."""

import json
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue import problems
from app.catalogue.answers import Found, Package, dataset_of, datasets_of, is_page, result_of
from app.catalogue.dataset import day_of

TEXTS = st.text(max_size=6)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
FIELDS = ("name", "title", "notes", "organization", "groups", "tags", "resources", "license_id")
PACKAGES = st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, ANYTHING))
quickly = settings(deadline=None, max_examples=60)


def answer_or_problem(body: bytes) -> None:
    with suppress(problems.WebProblem):
        assert isinstance(result_of(body, Found, "host"), Found)


@quickly
@given(st.binary(max_size=300))
def test_any_bytes_are_an_answer_or_a_problem(body: bytes) -> None:
    answer_or_problem(body)


@quickly
@given(ANYTHING)
def test_any_json_is_an_answer_or_a_problem(value: Any) -> None:
    for told in (value, {"success": True, "result": value}, {"success": False, "error": value}):
        answer_or_problem(json.dumps(told).encode())


@quickly
@given(st.lists(PACKAGES, max_size=5))
def test_every_entry_is_a_dataset_or_counted(packages: list[dict[str, Any]]) -> None:
    raws = [msgspec.Raw(json.dumps(one).encode()) for one in packages]
    found, lost = datasets_of(raws)
    assert len(found) + lost == len(packages)
    assert all(one.name for one in found)


@pytest.mark.parametrize(
    ("told", "size"),
    [(None, 0), ("", 0), ("12345", 12345), (2048, 2048), (2048.0, 2048), ("2,4 MB", 0), (-5, 0),
     (True, 0), ("9" * 30, 0)],
)  # fmt: skip
def test_a_size_is_a_number_of_bytes_or_not_known(told: object, size: int) -> None:
    package = msgspec.convert({"name": "x", "resources": [{"size": told}]}, Package)
    assert dataset_of(package).resources[0].size == size


@pytest.mark.parametrize(
    ("start", "page"),
    [(b"<!DOCTYPE html><html>", True), (b"\xef\xbb\xbf\r\n <HTML>", True), (b"id;nombre\n", False),
     (b"", False), (b"<table><tr>", False)],
)  # fmt: skip
def test_a_page_is_told_by_its_beginning(start: bytes, page: bool) -> None:  # noqa: FBT001 - a case
    assert is_page(start) is page


@pytest.mark.parametrize(
    ("told", "day"),
    [("2026-11-20T10:00:00.123456", "20/11/2026"), ("2026-11-20", "20/11/2026"), ("", ""),
     ("2026-11-20T10:00:00+00:00", "20/11/2026"), ("mañana", "")],
)  # fmt: skip
def test_a_day_is_written_as_here(told: str, day: str) -> None:
    assert day_of(told) == day
