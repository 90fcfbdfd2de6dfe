"""The texts that the cells of a workbook share, and those too long for a cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.excel_package import Parts, Piece
from app.analysis.excel_text import forbidden_in, xml_texts
from app.analysis.row_text import joined, text_bytes
from app.analysis.written_column import TEXT
from app.i18n import msg

SHARED = "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
START = f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{MAIN}">'.encode()
TOLD = {  # where a workbook says that it has this part: openpyxl writes none
    "[Content_Types].xml": f'<Override PartName="/{SHARED}" ContentType="{TYPE}"/></Types>',
    "xl/_rels/workbook.xml.rels": (
        f'<Relationship Id="shared" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    ),
}
CELL = 32_767  # UTF-16 units
SHOWN = 1000
PART = 16_000  # characters, which never take more than two units each
CHUNK = 20_000
LONG_TEXTS = msg("Long texts")


@dataclass(frozen=True, eq=False)
class LongText:
    """A text no cell can hold, and the rows it stands in, from 0."""

    text: str
    rows: np.ndarray

    def parts(self) -> Iterator[str]:
        """Cut it in pieces that fit."""
        return (self.text[start : start + PART] for start in range(0, len(self.text), PART))


class SharedTexts:
    """Gathers texts and numbers them from 0."""

    def __init__(self) -> None:
        self.count = 0
        self._parts: list[pa.Array] = []

    def add(self, texts: pa.Array, long: Mapping[int, str] | None = None) -> int:
        """Add texts and return the number of the first; `long` ones are cut, and say so."""
        if long:
            whole = texts.to_pylist()
            for at in long:
                whole[at] = _cut(whole[at])
            texts = pa.array(whole, TEXT)
        self._parts.append(texts)
        self.count += len(texts)
        return self.count - len(texts)

    @staticmethod
    def long_in(texts: pa.Array) -> dict[int, str]:
        """Find the texts that no cell can hold."""
        maybe = np.flatnonzero(pc.greater(pc.utf8_length(texts), CELL // 2))
        found = {int(at): texts[int(at)].as_py() for at in maybe}
        return {at: text for at, text in found.items() if len(text.encode("utf-16-le")) > CELL * 2}

    @staticmethod
    def hidden_in(texts: pa.Array) -> np.ndarray:
        """Say which texts have characters that cannot be seen."""
        return forbidden_in(texts)

    def parts(self) -> Parts:
        """Return who writes the part of the workbook with these texts, and who tells of it."""
        return {SHARED: self._xml, **{name: partial(_told, words) for name, words in TOLD.items()}}

    def _xml(self, _content: bytes) -> Iterator[Piece]:
        yield START
        for part in self._parts:
            for start in range(0, len(part), CHUNK):
                texts = xml_texts(part.slice(start, CHUNK))
                yield text_bytes(joined(['<si><t xml:space="preserve">', texts, "</t></si>"]))
        yield b"</sst>"


def _cut(text: str) -> str:
    return str(msg("{start}… [whole on the sheet “{sheet}”]", start=text[:SHOWN], sheet=LONG_TEXTS))


def _told(words: str, content: bytes) -> Iterator[Piece]:
    head, end, _ = content.rpartition(words[words.rindex("</") :].encode())
    yield head + words.encode() if end else content
