"""Tests for app.store.decisions."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pandas import Series

from app.analysis.cluster import groups
from app.errors import UserError
from app.store.decisions import HEADERS, Decisions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "personal" / "decisions.db"


@pytest.fixture
def decisions(path: Path) -> Iterator[Decisions]:
    opened = Decisions(path)
    yield opened
    opened.close()


def test_a_decision_is_there_after_opening_again(path: Path) -> None:
    first = Decisions(path)
    first.remember("", "Irigoyen", "Yrigoyen", same=True)
    first.remember("barrio", "Palermo", "Palermo Soho", same=False)
    first.close()
    again = Decisions(path)
    known = again.decided("barrio")
    assert known.are_same("YRIGOYEN", "irigoyen")
    assert known.are_apart("Palermo Soho", "PALERMO")
    assert not again.decided("calle").are_apart("Palermo Soho", "Palermo")
    again.close()


def test_the_last_decision_of_a_pair_counts(decisions: Decisions) -> None:
    decisions.remember("", "a b", "b c", same=True)
    decisions.remember("", "B C", "A B", same=False)
    known = decisions.decided()
    assert known.are_apart("a b", "b c")
    assert not known.are_same("a b", "b c")
    decisions.forget("", "a b", "b c")
    assert not decisions.decided()


def test_what_was_decided_for_one_meaning_counts_more_there(decisions: Decisions) -> None:
    decisions.remember("calle", "Sur", "Sud", same=False)
    decisions.remember("", "Sur", "Sud", same=True)
    assert decisions.decided("calle").are_apart("Sur", "Sud")
    assert decisions.decided("firma").are_same("Sur", "Sud")


def test_decisions_are_applied_to_groups(decisions: Decisions) -> None:
    decisions.remember("", "Kir SRL", "Kir SA", same=False)
    decisions.remember("", "Irigoyen", "Hipólito Yrigoyen", same=True)
    names = Series(["Kir SRL", "Kir S.A.", "KIR SA", "Irigoyen", "Hipólito Yrigoyen"], dtype="str")
    found = groups(names, "without_legal_form", decided=decisions.decided())
    values = [{value for value, _ in group.values} for group in found]
    assert {"Kir S.A.", "KIR SA"} in values
    assert {"Irigoyen", "Hipólito Yrigoyen"} in values
    assert not any("Kir SRL" in some for some in values)
    agreed = next(group for group in found if group.agreed)
    assert agreed.agreed == {"Irigoyen", "Hipólito Yrigoyen"}


def test_decisions_travel_as_json_and_a_later_one_counts(
    tmp_path: Path, decisions: Decisions
) -> None:
    decisions.remember("", "a", "b", same=True)
    text = decisions.export()
    assert json.loads(text)["decisions"][0]["same"] is True
    other = Decisions(tmp_path / "other.db")
    assert other.take_in(text) == 1
    assert other.decided().are_same("a", "b")
    older = text.replace(json.loads(text)["decisions"][0]["decided_at"], "2001-01-01T00:00:00")
    assert other.take_in(older.replace("true", "false")) == 1
    assert other.decided().are_same("a", "b")
    other.close()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"decisions": [3]}'])
def test_what_are_not_decisions_is_refused_and_changes_nothing(
    decisions: Decisions, text: str
) -> None:
    with pytest.raises(UserError, match="not decisions"):
        decisions.take_in(text)
    assert not decisions.decided()


def test_names_of_columns_are_remembered_in_their_order(decisions: Decisions) -> None:
    decisions.remember_headers({"importe": "monto", "razon_social": "proveedor"})
    decisions.remember_headers({"importe": "monto_total"})
    assert decisions.headers() == {"importe": "monto_total", "razon_social": "proveedor"}
    assert not decisions.decided().same
    assert json.loads(decisions.export())["decisions"][0]["meaning"] == HEADERS
