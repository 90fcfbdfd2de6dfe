"""The parts of a workbook's file, put together again with what openpyxl cannot write.

WORKAROUND: openpyxl names a chart but cannot describe it, gives labels a format without
saying that it is their own, so that LibreOffice uses the cell's, and writes a sheet cell by cell.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from app.analysis.deliverable import described
from app.analysis.plot import Plot

QUICK = 1  # of 9: half the time of the usual 6, a quarter more bytes
FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # a name from the data may have them
Piece = bytes | memoryview
Parts = Mapping[str, Callable[[bytes], Iterable[Piece]]]


@dataclass(frozen=True)
class Package:
    """How to finish a workbook: the charts in order, and who writes some parts anew.

    Each of `parts` is given what openpyxl wrote there, or nothing; `large` says one may pass 2 GB.
    """

    charts: Sequence[Plot] = ()
    parts: Parts = field(default_factory=dict)
    large: bool = False


def save_book(book: Workbook, path: Path, package: Package) -> None:
    """Write a workbook of openpyxl, finished."""
    draft = BytesIO()
    with ZipFile(draft, "w") as archive:  # ours, so that it is closed whatever happens
        ExcelWriter(book, archive).save()
    with ZipFile(draft) as made, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=QUICK) as whole:
        names = dict.fromkeys([*made.namelist(), *package.parts])
        for name in names:
            content = made.read(name) if name in made.namelist() else b""
            other = partial(_finished, name, package.charts)
            with whole.open(name, "w", force_zip64=package.large) as part:
                for piece in package.parts.get(name, other)(content):
                    part.write(piece)


def _finished(name: str, charts: Sequence[Plot], content: bytes) -> Iterator[Piece]:
    if found := re.fullmatch(r"xl/drawings/drawing(\d+)\.xml", name):
        yield FORBIDDEN.sub(b"", _with_words(content, charts[int(found[1]) - 1]))
    elif name.startswith("xl/charts/chart"):
        own = rb'(<(?:\w+:)?numFmt formatCode="[^"]*")( ?/>)'
        yield FORBIDDEN.sub(b"", re.sub(own, rb'\1 sourceLinked="0"\2', content))
    else:
        yield content


def _with_words(content: bytes, plot: Plot) -> bytes:
    words = f'title="{escape(plot.captions.title)}" descr="{escape(described(plot))}"'
    safe = words.encode().replace(b"\\", rb"\\")
    return re.sub(rb'(<(?:\w+:)?cNvPr id="\d+" )', rb"\1%s " % safe, content)
