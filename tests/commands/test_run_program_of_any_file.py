"""The program that `run` writes gives, by itself, the table that the recipe gives."""

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pandas import DataFrame
from pandas.testing import assert_frame_equal

from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.analysis.steps.change_case import ChangeCase
from app.commands import run

PLAIN = "nombre;monto;fecha\n Ana ;1.234,50;05/06/2024\nñandú;(10,00);13/06/2024\nLuz;s/d;\n"
LATE = "Muñoz;3;01/07/2024\n".encode("cp1252")
FRAME = DataFrame({"nombre": ["ana", None, "luz"], "monto": [1.5, 2.25, None]})


def as_text(text: str, encoding: str = "utf-8") -> Any:
    return lambda path: path.write_bytes(text.encode(encoding))


def as_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr("a.csv", PLAIN)


FILES: dict[str, Any] = {
    "plain.csv": as_text(PLAIN),
    "latin.csv": as_text(PLAIN, "cp1252"),
    "mark.csv": as_text("\ufeff" + PLAIN),
    "wide.csv": as_text(PLAIN, "utf-16"),
    "mixed.csv": lambda path: path.write_bytes(PLAIN.encode() + LATE),
    "title.csv": as_text("Listado de obras;;\n;;\n" + PLAIN),
    "footer.csv": as_text(PLAIN + ";;\nFuente: Ministerio;;\n"),
    "total.csv": as_text(PLAIN.replace("s/d", "2,00") + "Total;1.226,50;\n"),
    "quotes.csv": as_text('nombre,monto\n"Pérez, Ana",1\n"dijo ""sí""",2\n"dos\nlíneas",3\n'),
    "backslash.csv": as_text('nombre,monto\n"dijo \\"sí\\"",1\n"otra, más",2\n'),
    "apostrophes.csv": as_text("nombre,monto\n'Ana, Paz',1\n'Luz',2\n'Sol, y',3\n"),
    "two_rows.csv": as_text("2023;;2024;\nene;feb;ene;feb\n1;2;3;4\n5;6;7;8\n"),
    "repeated.csv": as_text("a;b\n1;2\na;b\n3;4\n"),
    "same_names.csv": as_text("a;a;\n1;2;x\n3;4;y\n"),
    "ragged.csv": as_text("a;b\n1;2\n3\n4;5;6\n"),
    "blank_lines.csv": as_text("a;b\n\n1;x\n\n2;y\n"),
    "months.csv": as_text("fecha,n\n12/31/2024,1\n01/15/2024,2\n02/03/2024,3\n"),
    "no_header.csv": as_text("Lima;1;2024-01-01\nQuito;2;2024-01-02\nCusco;3;2024-01-03\n"),
    "words.csv": as_text("nombre,vale\nNA,sí\nnull,no\nNone,sí\n"),
    "lined_up.txt": as_text("nombre    monto\nana          10\nluz          20\nsol          30\n"),
    "packed.csv.gz": lambda path: path.write_bytes(gzip.compress(PLAIN.encode())),
    "packed.zip": as_zip,
    "records.json": as_text(json.dumps([{"nombre": "ana", "n": 1}, {"nombre": "luz", "n": 2.5}])),
    "lines.jsonl": as_text('{"nombre": "ana", "n": 1}\n{"nombre": "luz"}\n'),
    "columns.parquet": FRAME.to_parquet,
    "sheet.xlsx": lambda path: FRAME.to_excel(path, index=False),
    "page.html": as_text(
        "<table><tr><th>nombre</th><th>n</th></tr><tr><td>ana</td><td>1,5</td></tr></table>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(FILES))
def test_the_program_gives_the_same_table(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    FILES[name](path)
    start = start_table(read_raw(path))
    texts = [one for one in start.columns if start.is_text(one)]
    recipe = Recipe.of(*(ChangeCase(one, "upper") for one in texts[:1]))
    (tmp_path / "receta.json").write_text(json.dumps(recipe.to_record()), "utf-8")
    program = tmp_path / "receta.py"
    run.main([str(tmp_path / "receta.json"), str(path), "--out", str(program)])
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(program.read_text("utf-8"), names)  # noqa: S102 - the code is our own
    expected = recipe.run(start).frame
    blank = expected.where(expected.astype(object) != "")
    assert_frame_equal(names["df"], blank, check_dtype=False)
    assert (tmp_path / "resultado.csv").exists()


def test_the_cells_are_put_beside_only_where_pandas_would_read_others(tmp_path: Path) -> None:
    (tmp_path / "receta.json").write_text(json.dumps(Recipe().to_record()), "utf-8")
    for name in ("plain.csv", "two_rows.csv"):
        FILES[name](tmp_path / name)
        out = tmp_path / f"{name}.py"
        run.main([str(tmp_path / "receta.json"), str(tmp_path / name), "--out", str(out)])
    assert [one.name for one in tmp_path.glob("*.datos.csv")] == ["two_rows.csv.datos.csv"]
    assert "two_rows.csv.datos.csv" in (tmp_path / "two_rows.csv.py").read_text("utf-8")
