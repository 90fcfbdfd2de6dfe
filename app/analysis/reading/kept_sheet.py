"""The sheet of a book just looked at, kept for whoever opens it whole: parsing it is the slow part.

One sheet at most is kept, and only from a look until it is opened; a book that changed on the
disk meanwhile is read again.
"""

from pathlib import Path
from threading import Lock

from app.analysis.reading.sheet import Sheet
from app.analysis.reading.workbook import open_sheet

Key = tuple[str, int, int, str]
_kept: dict[Key, Sheet] = {}
_turn = Lock()


def look_at(path: Path, wanted: str) -> Sheet:
    """Open a sheet and keep it."""
    sheet = take(path, wanted)
    with _turn:
        _kept.clear()
        _kept[_key(path, wanted)] = _kept[_key(path, sheet.name)] = sheet
    return sheet


def take(path: Path, wanted: str) -> Sheet:
    """Return the sheet, that which was kept if there is one, and keep it no longer."""
    with _turn:
        found = _kept.get(_key(path, wanted))
        _kept.clear()
    return found or open_sheet(path, wanted)


def _key(path: Path, wanted: str) -> Key:
    about = path.stat()
    return str(path.resolve()), about.st_size, about.st_mtime_ns, wanted
