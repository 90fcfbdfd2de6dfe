"""Places that are still to be built: they say what they will be, and lead somewhere useful."""

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import Message, msg
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.program import Program
from app.ui.widgets.empty_state import EmptyState


class LaterPage(Page):
    """One sentence about what will be here, and a way on."""

    def __init__(self, program: Program, title: Message, what: Message, sentence: Message) -> None:
        super().__init__()
        self.title = str(title)
        empty = EmptyState(self.place, str(what), str(sentence), str(msg("Go to the course")))
        empty.acted.connect(lambda: program.go("course"))
        QVBoxLayout(self).addWidget(empty)


class TakePart(LaterPage):
    """Participar."""

    place = "take_part"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__(
            program,
            msg("Take part"),
            msg("Here you will report problems in the data and ask for more"),
            msg(
                "It is still to come in this version: notices to those who publish, requests"
                " for data, and the answers that arrive."
            ),
        )


class Workshop(LaterPage):
    """Taller."""

    place = "workshop"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__(
            program,
            msg("Workshop"),
            msg("Here trainers will run a room without internet"),
            msg(
                "It is still to come in this version: preparing the machines, seeing who is stuck,"
                " and closing with a report."
            ),
        )
