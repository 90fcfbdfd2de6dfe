"""What can go wrong with a project file, each with its sentence and a way on."""

from pathlib import Path

from app.errors import UserError
from app.i18n import Message, msg


class ProjectProblem(UserError):
    """A project file that cannot be used as it is; subclasses say why."""

    def __init__(self, path: Path) -> None:
        super().__init__(*self.words(path.name))
        self.path = path

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        """Return what happened to the file of that name, and what to do."""
        raise NotImplementedError


class NotAProject(ProjectProblem):
    """The file is something else, or nothing of a project can be recognised in it."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” is not a project that this program can recognise.", name=name),
            msg("If it holds data, open it as a data file. If it was a project, open a copy."),
        )


class EmptyProject(ProjectProblem):
    """The file has no bytes."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” is empty: there is nothing inside.", name=name),
            msg("If you have a copy, open the copy."),
        )


class MissingProject(ProjectProblem):
    """There is no file of that name, or no folder to put it in."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” cannot be found.", name=name),
            msg("See whether it was moved, or whether its disk is not connected."),
        )


class BadName(ProjectProblem):
    """The disk does not take such a name."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” cannot be the name of a file on this disk.", name=name),
            msg("Choose a shorter name, with letters, numbers and spaces only."),
        )


class ForbiddenProject(ProjectProblem):
    """The system does not let this person read the file."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("You do not have permission to open “{name}”.", name=name),
            msg("Ask whoever looks after this computer, or open a copy of your own."),
        )


class ReadOnlyProject(ProjectProblem):
    """Nothing can be written where the file is; a copy elsewhere can be worked on."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("Nothing can be saved where “{name}” is.", name=name),
            msg("Make a copy in a folder of yours and work on the copy."),
        )


class NewerProject(ProjectProblem):
    """A later version of the program saved it; nothing in it was touched."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” was saved by a newer version of this program.", name=name),
            msg("Update the program, then open it again. The file was not changed."),
        )


class OpenElsewhere(ProjectProblem):
    """Another window, or another copy of the program, is working on it."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” is already open.", name=name),
            msg("Go on in the window where it is open, or close it there first."),
        )


class DamagedProject(ProjectProblem):
    """Part of the file is lost; `app.store.project_recovery` saves the rest."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” is damaged or incomplete.", name=name),
            msg("Recover what can still be read into a new project, or open a copy."),
        )


class NothingToRecover(ProjectProblem):
    """So much of the file is lost that there is nothing to save."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("Nothing in “{name}” can be read any more.", name=name),
            msg("Open a copy of it, or start again from the data file."),
        )


class LostProject(ProjectProblem):
    """The file was deleted, moved or replaced while it was open."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("“{name}” was deleted or moved while it was open.", name=name),
            msg("Save it under another name now: what you had done is still here."),
        )


class DiskFull(ProjectProblem):
    """No room to save; what was there before stays as it was."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("There is no room left on the disk to save “{name}”.", name=name),
            msg("Free some room and do it again. What you had saved is still there."),
        )


class DiskTrouble(ProjectProblem):
    """The disk itself failed."""

    @staticmethod
    def words(name: str) -> tuple[Message, Message]:
        return (
            msg("The disk failed while using “{name}”.", name=name),
            msg("Save it on another disk. If it is on a USB stick, plug it in again."),
        )
