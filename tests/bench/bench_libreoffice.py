"""Whole commands beside LibreOffice without its window: `python -m tests.bench libreoffice`.

Each opens a file, decides what its columns are and writes a CSV; both start from nothing.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.analysis.recipe import Recipe
from tests.bench import big_csv
from tests.bench.bench_export import ROWS, deliverable, plain_rows, write_with_openpyxl
from tests.bench.figure import Figure, in_turn

PROGRAM = shutil.which("soffice")
SEMICOLONS = "CSV:59,34,76,1"  # separator ; and quotes ", UTF-8, from line 1
TIMES = 1


def figures(folder: Path) -> Iterator[Figure]:
    """Yield each file, ours in turn with LibreOffice."""
    if PROGRAM is None:
        sys.stderr.write("LibreOffice is not installed: nothing to compare with\n")
        return
    book = folder / "peer.xlsx"
    if not book.exists():
        write_with_openpyxl(plain_rows(deliverable(ROWS, folder)), book)
    for what, path, times in (
        ("CSV 1,000,000 x 13 to CSV, whole command", big_csv.at(folder), TIMES),
        ("xlsx 100,000 x 13 to CSV, whole command", book, 2),
    ):
        ours, theirs = partial(_ours, path, folder), partial(_libreoffice, path, folder)
        runs, peer = in_turn(ours, theirs, times)
        yield Figure(what, runs, 0, "s", "LibreOffice", peer)


def _ours(path: Path, folder: Path) -> None:
    recipe = folder / "nothing.json"
    recipe.write_text(json.dumps(Recipe().to_record()), "utf-8")
    out = folder / f"ours-{path.stem}.csv"
    command = [sys.executable, "-m", "app", "run", str(recipe), str(path), "--out", str(out)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own


def _libreoffice(path: Path, folder: Path) -> None:
    filters = [f"--infilter={SEMICOLONS}"] if path.suffix == ".csv" else []
    profile = f"-env:UserInstallation=file://{folder}/office"
    out = folder / "office-out"
    command = [str(PROGRAM), profile, "--headless", *filters, "--convert-to", "csv",
               "--outdir", str(out), str(path)]  # fmt: skip
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - a program of the system
    if not (out / f"{path.stem}.csv").exists():
        raise RuntimeError("LibreOffice wrote nothing")
