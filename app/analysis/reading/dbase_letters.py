"""Which letters a dBase file has, when it does not say: each system wrote its own."""

from pathlib import Path

from app.analysis.reading.dbase import DbaseHeader
from app.errors import UserError
from app.i18n import msg

CONSOLE = bytes([0x81, 0x82, 0x90, *range(0xA0, 0xA6), 0xB5, 0xD6, 0xE0, 0xE9])  # áéíóúñÑü in cp850
WINDOWS = "áéíóúñüÁÉÍÓÚÑÜ°º".encode("cp1252")
NAMES = {"utf8": "utf-8", "ansi": "cp1252", "oem": "cp850"}


def letters_of_dbase(path: Path, header: DbaseHeader, raw: bytes, chosen: str) -> str:
    """Return the encoding: decided by hand, said beside or in the file, or by its letters."""
    wanted = chosen or _beside(path) or header.encoding
    if not wanted:
        return _guessed(raw[header.body :])
    try:
        b"".decode(wanted)
    except LookupError as error:
        raise UserError(
            msg("There is no encoding “{name}”.", name=wanted),
            msg("Choose another encoding."),
        ) from error
    return wanted


def _beside(path: Path) -> str:
    """Return what the file .cpg of a map says of the letters."""
    tries = (path.with_suffix(ending) for ending in (".cpg", ".CPG"))
    beside = next((one for one in tries if one.is_file()), None)
    if beside is None:
        return ""
    said = beside.read_bytes()[:40].decode("ascii", "ignore").strip().lower().replace("-", "")
    name = NAMES.get(said, said if not said.isdigit() else f"cp{said}")
    try:
        b"".decode(name)
    except LookupError:
        return ""
    return name


def _guessed(body: bytes) -> str:
    high = body.translate(None, bytes(range(128)))
    try:
        body.decode()
    except UnicodeDecodeError:
        console = len(high) - len(high.translate(None, CONSOLE))
        windows = len(high) - len(high.translate(None, WINDOWS))
        return "cp850" if console > windows else "cp1252"
    return "utf-8" if high else "cp1252"
