"""Where bundled and personal files live, run from source or frozen into one folder."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path, user_documents_path, user_log_path

PROGRAM = "pensar-con-datos"
VARIABLE = "PENSAR_PROFILE"


def bundled_data() -> Path:
    """Return the folder of what comes with the program: the course and its practice tables."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).parents[1]) / "bundled_data"


def course_folder() -> Path:
    """Return the folder of the course that comes with the program."""
    return bundled_data() / "course"


def datasets_folder() -> Path:
    """Return the folder of the practice tables that come with the program."""
    return bundled_data() / "datasets"


@dataclass(frozen=True)
class Places:
    """Where everything of one person lives. Nothing is made on the disk until it is written."""

    personal: Path
    projects: Path
    logs: Path
    course: Path
    datasets: Path

    @classmethod
    def of(cls, profile: Path | None = None) -> "Places":
        """Return the places of a profile: the one given, named by the environment, or the usual.

        A profile of one's own holds everything inside it, so that a stick carries it all.
        """
        named = os.environ.get(VARIABLE)
        own = profile or (Path(named) if named else None)
        return cls(
            personal=own or user_data_path(PROGRAM, appauthor=False),
            projects=own / "projects" if own else user_documents_path() / "Pensar con datos",
            logs=own / "log" if own else user_log_path(PROGRAM, appauthor=False),
            course=course_folder(),
            datasets=datasets_folder(),
        )

    @property
    def events(self) -> Path:
        """The log of what happened."""
        return self.personal / "avance.sqlite"

    @property
    def decisions(self) -> Path:
        """What was decided of pairs of values and of names of columns."""
        return self.personal / "decisiones.sqlite"

    @property
    def settings(self) -> Path:
        """The choices about the program itself."""
        return self.personal / "settings.json"

    @property
    def catalogue(self) -> Path:
        """The catalogue of open data as it was last seen."""
        return self.personal / "catalogue.json"

    @property
    def downloads(self) -> Path:
        """The files that were downloaded from it, a folder for each dataset."""
        return self.personal / "downloads"

    @property
    def pasted(self) -> Path:
        """What was pasted from other programs, kept as it came."""
        return self.personal / "pasted"
