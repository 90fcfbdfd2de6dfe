"""Handing over what was made: one kind of file to a module, chosen by the file's ending."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from app.analysis.deliverable import Deliverable
from app.analysis.whole_file import whole_file
from app.errors import UserError
from app.i18n import Message, msg
from app.progress import Progress, unwatched
from app.registry import Member, Registry


class Exporter(Member, ABC):
    """Writes one kind of file; its `kind` is the ending of the file's name."""

    title: ClassVar[Message]

    @abstractmethod
    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        """Write everything to `path`, which is new; in the language in use."""


exporters: Registry[Exporter] = Registry("app.analysis.exporters")


def export(deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
    """Write a file of the kind its name asks for; an older file stays until this one is whole."""
    exporter = exporter_for(path)
    with whole_file(path) as draft:
        exporter.write(deliverable, draft, progress)


def exporter_for(path: Path) -> Exporter:
    """Return what writes files with this ending."""
    exporters.load()
    kind = path.suffix.lower().removeprefix(".")
    known = {cls.kind: cls for cls in exporters}
    if kind not in known:
        endings = ", ".join(f".{one}" for one in sorted(known))
        raise UserError(
            msg("The program does not write files like “{name}”.", name=path.name),
            msg("Use a name that ends in one of these: {endings}", endings=endings),
        )
    return known[kind]()
