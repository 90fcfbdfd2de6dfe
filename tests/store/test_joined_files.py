"""Several files as one project."""

from pathlib import Path

from app.analysis.other_table import with_beside
from app.analysis.start_table import start_table
from app.progress import unwatched
from app.store.joined_files import project_of_files
from app.store.project_file import ProjectFile


def test_the_rows_of_every_file_are_there_and_say_where_they_come_from(tmp_path: Path) -> None:
    (tmp_path / "2023.csv").write_text("id;obra\n1;a\n2;b\n", "utf-8")
    (tmp_path / "2024.csv").write_text("id;obra;file\n3;c;x\n4;d;x\n", "utf-8")
    (tmp_path / "2025.csv").write_text("obra;id\ne;5\nf;6\n", "utf-8")
    files = [tmp_path / f"{year}.csv" for year in (2023, 2024, 2025)]
    project_of_files(tmp_path / "todo.pcd", files, unwatched).close()

    project = ProjectFile.open(tmp_path / "todo.pcd")
    recipe = project.history().present
    raw = project.raw(recipe.reading.dialect)
    assert raw is not None
    kept = {one: project.raw(one.reading.dialect, one.sha256) for one in recipe.tables}
    others = {one: cells for one, cells in kept.items() if cells is not None}
    table = recipe.run(with_beside(start_table(raw, recipe.reading), others))
    project.close()
    assert table.frame["id"].tolist() == ["1", "2", "3", "4", "5", "6"]
    assert table.frame["obra"].tolist() == ["a", "b", "c", "d", "e", "f"]
    source = table.frame["file (2)"].tolist()
    assert source == ["2023", "2023", "2024", "2024", "2025", "2025"]
    assert project.origin.name == "2023.csv"


def test_two_files_with_one_name_keep_their_endings(tmp_path: Path) -> None:
    for name in ("obras.csv", "obras.txt"):
        (tmp_path / name).write_text("id;obra\n1;a\n2;b\n", "utf-8")
    files = [tmp_path / "obras.csv", tmp_path / "obras.txt"]
    project = project_of_files(tmp_path / "todo.pcd", files, unwatched)
    recipe = project.history().present
    project.close()
    assert [one.name for one in recipe.tables] == ["obras.txt"]
