"""A stream inside a compound file: the book of an old .xls is one."""

import struct

HEADER, ENTRY = 512, 128
LAST = 0xFFFFFFFA
SMALL = 4096  # streams below this size live in the small sectors of the root
DIFAT, FIRST_DIFAT, LISTED = 76, 68, 109


def stream_of(raw: bytes, *names: str) -> bytes:
    """Return the first stream with one of these names; `ValueError` when there is none."""
    file = _Compound(raw)
    for entry in file.entries:
        if entry.name in names:
            return file.content(entry)
    raise ValueError("no such stream")


class _Entry:
    def __init__(self, raw: bytes) -> None:
        length = min(struct.unpack_from("<H", raw, 64)[0], 64)
        self.name = raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
        self.start, self.size = struct.unpack_from("<II", raw, 116)
        self.is_root = raw[66] == 5  # noqa: PLR2004 - the type of the root


class _Compound:
    """The tables of sectors of the file."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        shift, small = struct.unpack_from("<HH", raw, 30)
        if shift not in {9, 12} or small > shift:
            raise ValueError("strange sectors")
        self.size, self.small_size = 1 << shift, 1 << small
        self.table = self._numbers(self._table_sectors())
        directory = self._chain(struct.unpack_from("<I", raw, 48)[0])
        self.entries = [_Entry(directory[at : at + ENTRY])
                        for at in range(0, len(directory) - ENTRY + 1, ENTRY)]  # fmt: skip
        self.small_table = self._numbers(self._links(struct.unpack_from("<I", raw, 60)[0]))

    def content(self, entry: _Entry) -> bytes:
        if entry.size >= SMALL:
            return self._chain(entry.start)[: entry.size]
        root = next(one for one in self.entries if one.is_root)
        whole = self._chain(root.start)
        places = _follow(entry.start, self.small_table)
        parts = (whole[at * self.small_size : (at + 1) * self.small_size] for at in places)
        return b"".join(parts)[: entry.size]

    def _sector(self, at: int) -> bytes:
        start = (at + 1) * self.size
        return self.raw[start : start + self.size]

    def _table_sectors(self) -> list[int]:
        listed = list(struct.unpack_from(f"<{LISTED}I", self.raw, DIFAT))
        at = struct.unpack_from("<I", self.raw, FIRST_DIFAT)[0]
        seen: set[int] = set()
        while at < LAST and at not in seen:
            seen.add(at)
            *more, at = self._numbers([at])
            listed += more
        return [one for one in listed if one < LAST]

    def _numbers(self, sectors: list[int]) -> tuple[int, ...]:
        raw = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])

    def _links(self, start: int) -> list[int]:
        return _follow(start, self.table)

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._links(start)))


def _follow(start: int, table: tuple[int, ...]) -> list[int]:
    """Return the sectors of a chain; one that bites its tail ends there."""
    places: dict[int, None] = {}
    at = start
    while at < len(table) and at not in places:
        places[at] = None
        at = table[at]
    return list(places)
