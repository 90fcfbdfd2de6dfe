"""Promises of every check of data quality."""

import importlib
from pathlib import Path

import pytest
from pandas import DataFrame

from app.analysis.check import Check, Severity, checks
from app.analysis.city_guide import RULES
from app.analysis.look import Look, look_at_file, look_at_table
from app.analysis.metadata_card import Card
from app.analysis.quality import every_check, quality
from app.analysis.table import table_of
from tests.analysis.awkward_tables import AWKWARD

checks.load()
every = pytest.mark.parametrize("cls", every_check(), ids=lambda cls: cls.kind)
FIRST_VERSION = (
    [f"F{n:02}" for n in range(1, 7)]
    + ["S01", *(f"S{n:02}" for n in range(3, 10))]
    + ["H01", "H02", "H03", "H05"]
    + [f"V{n:02}" for n in range(1, 22)]
    + [*(f"K{n:02}" for n in range(1, 8)), "K10", "M01"]
)
LESSONS = {
    f"m{module}-{number:02}"
    for module, count in enumerate((5, 5, 6, 5, 6, 6, 6), start=1)
    for number in range(1, count + 1)
}


def look_at(folder: Path, text: str | bytes) -> Look:
    path = folder / "tabla.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return look_at_file(path, card=Card())


def test_the_forty_eight_of_the_first_version_are_there() -> None:
    assert len(FIRST_VERSION) == 48
    assert set(FIRST_VERSION) <= {cls.kind for cls in every_check()}


@every
def test_lives_in_a_file_that_starts_with_its_number(cls: type[Check]) -> None:
    assert cls.__module__.startswith(f"app.analysis.checks.{cls.kind.lower()}_")
    assert (importlib.import_module(cls.__module__).__doc__ or "").strip()


@every
def test_says_why_and_where_it_is_taught_in_both_languages(cls: type[Check]) -> None:
    for words in (cls.title, cls.why, cls.todo):
        assert words.render("es") != words.render("en")
    assert cls.lesson in LESSONS
    assert set(cls.rules) <= set(RULES)


@every
def test_finds_what_it_looks_for(cls: type[Check], tmp_path: Path) -> None:
    found = list(cls().find(look_at(tmp_path, cls.dirty)))
    assert found
    for one in found:
        assert one.id == cls.kind
        assert one.count >= 1
        assert len(one.rows) <= 5
        assert one.message.render("es") != one.message.render("en")
        assert (one.fix is None) == (one.todo is not None)


@every
def test_lines_are_lines_of_the_file(cls: type[Check], tmp_path: Path) -> None:
    text = cls.dirty if isinstance(cls.dirty, str) else cls.dirty.decode("cp1252")
    for one in cls().find(look_at(tmp_path, cls.dirty)):
        assert all(1 <= line <= len(text.splitlines()) for line in one.rows)
        assert list(one.rows) == sorted(set(one.rows))


@every
def test_says_nothing_of_what_only_looks_like_it(cls: type[Check], tmp_path: Path) -> None:
    look = look_at(tmp_path, cls.clean)
    known = Look(look.table, look.raw, look.readings, look.facts, card=None)
    assert not list(cls().find(known))


@pytest.mark.parametrize("name", AWKWARD)
def test_all_bear_tables_as_people_have_them(name: str) -> None:
    look = look_at_table(table_of(AWKWARD[name]), card=Card())
    for cls in every_check():
        for one in cls().find(look):
            assert str(one.message)


@every
def test_a_step_it_proposes_can_be_done(cls: type[Check], tmp_path: Path) -> None:
    look = look_at(tmp_path, cls.dirty)
    for one in cls().find(look):
        step = one.fix.step() if one.fix else None
        if step:
            assert set(step.columns()) <= set(look.table.columns)
            step.apply(look.table)


def test_a_clean_table_has_nothing_to_say(tmp_path: Path) -> None:
    look = look_at(tmp_path, Check.clean)
    report = quality(Look(look.table, look.raw, look.readings, look.facts))
    assert report.findings == ()
    assert report.light == "green"
    assert report.summary().render("es").startswith("0 problemas en ")


def test_every_severity_has_a_light(tmp_path: Path) -> None:
    colours: dict[Severity, set[str]] = {}
    for cls in every_check():
        light = quality(look_at(tmp_path, cls.dirty)).light
        colours.setdefault(cls.severity, set()).add(light)
    assert colours[Severity.ERROR] == {"red"}


def test_a_table_that_a_step_made_is_looked_at_without_its_file() -> None:
    frame = DataFrame({"monto": [1.234, 99999999.0], "comuna": ["1", "16"]})
    found = {one.id for one in quality(look_at_table(table_of(frame))).findings}
    assert {"V10", "V18"} <= found
    assert not found & {"V05", "V06", "V07", "H01"}
