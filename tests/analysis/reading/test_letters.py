"""The letters of every file are told from its bytes, and what nobody sees is counted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.reading.dos_letters import alphabets, is_dos
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.understanding import evidence
from tests.analysis.reading.files import cells, csv_of, real

Reader = Callable[[Path], RawTable]
TEXT = "año;barrio;monto\n2020;Núñez;1,5\n2021;Agronomía;2\n2022;Constitución;3\n"
LOUD = "NOMBRE;n\nCONSTITUCIÓN;1\nÁREA;2\nPÚBLICA;3\nPORTEÑA;4\nMÉDICA;5\n"
WORDS = some.sampled_from(
    ["Núñez", "Agronomía", "Constitución", "José", "Ñandú", "VÉLEZ", "PÚBLICA", "UNIÓN",
     "también", "güemes", "Gestión", "EDUCACIÓN", "lima", "Boca", "Monte Castro"]
)  # fmt: skip
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize("read", [read_raw, first_rows])
@pytest.mark.parametrize("encoding", [*ENCODINGS, "utf-8", "cp1252", "latin-1", "cp850", "cp437"])
def test_every_encoding_is_seen(tmp_path: Path, encoding: str, read: Reader) -> None:
    raw = read(csv_of(tmp_path, TEXT.encode(encoding)))
    assert raw.cells.column_names == ["año", "barrio", "monto"]
    assert cells(raw, "barrio") == ["Núñez", "Agronomía", "Constitución"]


def test_capitals_of_dos(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, LOUD.encode("cp850")))
    assert cells(raw, "NOMBRE") == ["CONSTITUCIÓN", "ÁREA", "PÚBLICA", "PORTEÑA", "MÉDICA"]
    assert "DOS" in evidence(raw)[0].render("en")


@pytest.mark.parametrize(
    "text", ["Av.\u00a0Rivadavia", "El “Paseo”", "25 £", "¡Hola!", "Dräger", "CAFÉ", "café", "Ó"]
)
def test_windows_is_not_taken_for_dos(text: str) -> None:
    assert not is_dos(text.encode("cp1252"))


@settings(max_examples=200, deadline=None)
@given(some.lists(WORDS, min_size=1, max_size=20))
def test_words_of_spanish_tell_dos_from_windows(words: list[str]) -> None:
    text = "\n".join(words)
    assert is_dos(text.encode("cp850")) == (not text.isascii())
    assert not is_dos(text.encode("cp1252"))
    assert alphabets(text.encode("ascii", "ignore")) == (0, 0)


def test_a_hard_space_is_no_letter_of_dos() -> None:
    assert not is_dos("más".encode("cp850"))
    assert is_dos("más años".encode("cp850"))


def test_lines_of_dos_among_utf8(tmp_path: Path) -> None:
    mixed = "a;b\nNúñez;1\n".encode() + "Agronomía;2\nConstitución;3\n".encode("cp850")
    raw = read_raw(csv_of(tmp_path, mixed))
    assert cells(raw, "a") == ["Núñez", "Agronomía", "Constitución"]
    assert raw.encoding == "utf-8+cp850"
    assert "1 lines are UTF-8 and 2" in evidence(raw)[0].render("en")


def test_the_encoding_that_was_found_reads_the_same_when_it_is_chosen(tmp_path: Path) -> None:
    mixed = "a;b\nNúñez;1\n".encode() + "Agronomía;2\n".encode("cp850")
    for content in (mixed, TEXT.encode("cp850"), TEXT.encode("utf-32"), TEXT.encode("cp1252")):
        path = csv_of(tmp_path, content)
        found = read_raw(path)
        assert read_raw(path, Dialect(encoding=found.encoding)).cells.equals(found.cells)


def test_zeros_that_a_power_cut_left_and_stray_signs_refuse_nothing(tmp_path: Path) -> None:
    assert cells(read_raw(csv_of(tmp_path, "a;b\n1;2\n3;4\n" + "\0" * 500)), "a") == ["1", "3"]
    raw = read_raw(csv_of(tmp_path, "a;b\nx\0y;2\nz\x0b;4\n"))
    assert cells(raw, "a") == ["x\0y", "z\x0b"]
    assert raw.evidence["unseen_signs"] == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_line_may_be_mixed(tmp_path: Path, end: str) -> None:
    raw = read_raw(csv_of(tmp_path, f"a;b\r\n1;2{end}3;4\r\n5;6{end}"))
    assert cells(raw, "b") == ["2", "4", "6"]


def test_signs_nobody_sees_stay_and_are_counted(tmp_path: Path) -> None:
    text = "a;b\nBuenos\u00a0Aires;Olí\u00admpica\nx\u200by;\ufeffz\nplain;ñandú “x”\n"
    raw = read_raw(csv_of(tmp_path, text))
    assert cells(raw, "b") == ["Olí\u00admpica", "\ufeffz", "ñandú “x”"]
    found = {name: raw.evidence.get(name) for name in ("hard_spaces", "soft_hyphens")}
    assert (found, raw.evidence["unseen_signs"]) == ({"hard_spaces": 1, "soft_hyphens": 1}, 2)
    said = " ".join(sentence.render("en") for sentence in evidence(raw)[3:])
    assert "One cell has a space" in said
    assert "2 cells have other signs" in said


def test_soft_hyphens_of_a_real_file_are_counted() -> None:
    raw = read_raw(real("obras/obras_2025_ortizlara.csv"))
    assert (raw.evidence["soft_hyphens"], raw.evidence["hard_spaces"]) == (1007, 15)
