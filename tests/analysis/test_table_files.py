"""The tables there are in a folder."""

from pathlib import Path

import pytest

from app.analysis.table_files import same_columns, table_files
from app.errors import UserError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2023.csv").write_text("id;obra\n1;a\n2;b\n", "utf-8")
    (tmp_path / "2024.csv").write_text("obra;id\nc;3\nd;4\n", "utf-8")
    (tmp_path / "otra.csv").write_text("id;monto\n3;4\n5;6\n", "utf-8")
    (tmp_path / "roto.csv").write_bytes(b"")
    (tmp_path / "notas.docx").write_bytes(b"PK")
    (tmp_path / ".oculto.csv").write_text("a;b\n1;2\n", "utf-8")
    (tmp_path / "2023.csv.facts.json").write_text("{}", "utf-8")
    (tmp_path / "carpeta.csv").mkdir()
    return tmp_path


def test_only_tables_are_listed_and_what_does_not_open_says_why(folder: Path) -> None:
    found = table_files(folder)
    assert [one.path.name for one in found] == ["2023.csv", "2024.csv", "otra.csv", "roto.csv"]
    assert [one.opens for one in found] == [True, True, True, False]
    assert found[0].columns == ("id", "obra")
    assert found[0].size == (folder / "2023.csv").stat().st_size
    assert "empty" in str(found[3].problem)


def test_columns_in_another_order_are_the_same(folder: Path) -> None:
    found = table_files(folder)
    assert str(same_columns(found[:2])) == "All 2 have the same 2 columns."
    assert str(same_columns(found[:1])) == "It has 2 columns."
    assert "share one" in str(same_columns(found[:3]))


def test_a_folder_that_went_away_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        table_files(tmp_path / "nothing")
