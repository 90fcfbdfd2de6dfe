"""What a person chose about the program itself: small, typed, and never worth a crash."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.analysis.whole_file import whole_file
from app.i18n import system_language
from app.store.database import put_aside

RECENT = 10


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The choices. `window` is where the window was, as the screen wrote it.

    `catalogue` is the address of the open data that can be searched; nobody is asked by itself.
    """

    language: Literal["es", "en"] = "es"
    theme: Literal["light", "dark", "contrast"] = "light"
    scale: Annotated[float, msgspec.Meta(ge=1, le=2)] = 1.0
    name: str = ""
    greeted: bool = False  # whether the first questions were answered, or skipped
    recent: tuple[str, ...] = ()
    window: str = ""
    catalogue: str = "https://data.buenosaires.gob.ar"
    hints: bool = True
    hints_seen: tuple[str, ...] = ()

    def opened(self, path: Path) -> tuple[str, ...]:
        """Return the recent files with one more at their head."""
        others = [other for other in self.recent if other != str(path)]
        return (str(path), *others)[:RECENT]


class SettingsFile:
    """The settings and the file they live in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = _read(path)

    def change(self, **changes: object) -> None:
        """Keep other choices: all of them are on the disk afterwards, or the old ones."""
        changed = msgspec.structs.replace(self.value, **changes)
        text = msgspec.json.encode(changed)
        self.value = msgspec.json.decode(text, type=Settings)  # refuses what could not be read back
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(self._path) as draft:
            draft.write_bytes(msgspec.json.format(text, indent=1))


def _read(path: Path) -> Settings:
    """Return what was saved; a file that cannot be understood is put aside, not thrown away."""
    with suppress(OSError):  # there is none yet, or it cannot be read: the program opens anyway
        try:
            return msgspec.json.decode(path.read_bytes(), type=Settings)
        except (msgspec.DecodeError, UnicodeDecodeError):
            put_aside(path)
    return Settings(language=system_language())
