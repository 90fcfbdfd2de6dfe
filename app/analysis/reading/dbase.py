"""The layout of a dBase file: its fields, its letters and where its rows are."""

import struct
from dataclasses import dataclass

from app.analysis.reading.wide_letters import wide_name

VERSIONS = frozenset({0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8E,
                      0xCB, 0xF5, 0xFB})  # fmt: skip
HEADER = struct.Struct("<B3BIHH")
CODE_PAGE, FIELD, END = 29, 32, 0x0D
PAGES = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x08: "cp865", 0x09: "cp437", 0x0A: "cp850",
    0x0D: "cp437", 0x0E: "cp850", 0x0F: "cp437", 0x10: "cp850", 0x11: "cp437", 0x12: "cp850",
    0x14: "cp850", 0x15: "cp437", 0x16: "cp850", 0x17: "cp865", 0x18: "cp437", 0x19: "cp437",
    0x1A: "cp850", 0x1B: "cp437", 0x1C: "cp863", 0x1D: "cp850", 0x1F: "cp852", 0x22: "cp852",
    0x24: "cp860", 0x25: "cp850", 0x37: "cp850", 0x57: "cp1252", 0x58: "cp1252", 0x59: "cp1252",
    0x64: "cp852", 0x65: "cp866", 0x66: "cp865", 0x67: "cp861", 0xC8: "cp1250", 0xC9: "cp1251",
}  # fmt: skip
KINDS = frozenset("CNFDLMIBOYT@+GPVQ0W")
MONTHS, DAYS = 12, 31


@dataclass(frozen=True)
class Field:
    """A column: its name, kind of cells, place in the row, size and decimals."""

    name: str
    kind: str
    start: int
    size: int
    decimals: int


@dataclass(frozen=True)
class DbaseHeader:
    """What the file says of itself; `rows` is what it declares, which may not be all there."""

    version: int
    rows: int
    body: int
    width: int
    page: int
    fields: tuple[Field, ...]

    @property
    def encoding(self) -> str:
        """The letters the file says it has; empty when it does not say."""
        return PAGES.get(self.page, "")


def dbase_header(raw: bytes) -> DbaseHeader | None:
    """Return the header, or None when these are not the first bytes of a dBase file."""
    if len(raw) < FIELD + 1 or raw[0] not in VERSIONS or wide_name(raw):
        return None
    version, _, month, day, rows, body, width = HEADER.unpack_from(raw)
    if month > MONTHS or day > DAYS or body <= FIELD or width < 2:  # noqa: PLR2004 - mark and a cell
        return None
    fields = _fields(raw, body)
    if not fields or 1 + sum(one.size for one in fields) > width:
        return None
    return DbaseHeader(version, rows, body, width, raw[CODE_PAGE], tuple(fields))


def _fields(raw: bytes, body: int) -> list[Field]:
    fields: list[Field] = []
    start = 1
    for at in range(FIELD, min(body, len(raw)) - FIELD + 1, FIELD):
        if raw[at] == END:
            break
        name = raw[at : at + 11].split(b"\0")[0].decode("cp850")
        kind = chr(raw[at + 11])
        if kind not in KINDS:
            return []
        size, decimals = raw[at + 16], raw[at + 17]
        if kind == "C":
            size, decimals = size + 256 * decimals, 0
        fields.append(Field(name, kind, start, size, decimals))
        start += size
    return fields
