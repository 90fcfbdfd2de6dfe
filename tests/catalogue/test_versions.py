"""What changed between two versions of a file, in words."""

from pathlib import Path

import pytest

from app.catalogue.versions import what_changed
from app.errors import UserError
from tests.analysis.shared_files import needs_real_files, real


def said(folder: Path, before: str, after: str) -> list[str]:
    old, new = folder / "antes.csv", folder / "ahora.csv"
    old.write_text(before, "utf-8")
    new.write_text(after, "utf-8")
    return [str(one) for one in what_changed(old, new)]


def test_rows_are_matched_by_the_column_that_tells_them_apart(tmp_path: Path) -> None:
    found = said(tmp_path, "id,etapa\n1,a\n2,b\n3,c\n", "id,etapa\n1,a\n2,x\n4,d\n5,e\n")
    assert found == [
        "It has the same columns.", "Rows are told by their “id”.", "2 rows added.",
        "One row removed.", "One row changed.",
    ]  # fmt: skip


def test_columns_that_came_and_went_are_named(tmp_path: Path) -> None:
    found = said(tmp_path, "id,etapa,viejo\n1,a,x\n2,b,y\n", "id,etapa,nuevo\n1,a,x\n2,b,y\n")
    assert found[:2] == ["One new column: nuevo.", "One column is gone: viejo."]


def test_without_a_key_whole_rows_are_counted(tmp_path: Path) -> None:
    rows = "a,b\nx,1\nx,1\ny,2\n"
    found = said(tmp_path, rows, "a,b\nx,1\ny,2\ny,2\nz,3\n")
    assert "No column tells" in found[1]
    assert found[2:] == ["2 rows are only in the new version.",
                         "One row is only in the one from before."]  # fmt: skip
    assert said(tmp_path, rows, rows)[2].startswith("0 rows")


def test_a_number_given_anew_each_time_is_no_key(tmp_path: Path) -> None:
    found = said(tmp_path, "n,b\n1,x\n2,x\n3,y\n", "n,b\n11,x\n12,x\n13,y\n")
    assert "No column tells" in found[1]


def test_what_is_no_table_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        said(tmp_path, "a,b\n1,2\n", "")


@needs_real_files
def test_two_years_of_the_works_of_the_city() -> None:
    old, new = real("obras/obras_2019_johannasantos.csv"), real("obras/obras_2025_ortizlara.csv")
    found = list(what_changed(old, new))
    assert str(found[0]) == "One column is gone: id."
    more, less = (dict(one.values)["count"] for one in found[2:])
    assert isinstance(more, int)
    assert isinstance(less, int)
    assert more - less == 1665 - 991  # as pandas counts the rows of both
