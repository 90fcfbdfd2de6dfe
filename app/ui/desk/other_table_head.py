"""The name of a table that stands beside, and what can be done with it."""

from app.i18n import msg
from app.ui.theme import theme
from app.ui.widgets.answer_field import AnswerField
from app.ui.widgets.button import Button
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.tool_row import ToolRow

NAME = 200


class OtherTableHead(Panel):
    """The name of the table, to be written over, and what can be done with it."""

    def __init__(self, name: str) -> None:
        super().__init__("", "bottom", inner=True)
        self.field, self.words = AnswerField(name), OneLine("", 12)
        self.newer = Button(str(msg("Change for a newer file…")))
        self.out = Button(str(msg("Take out of the project")))
        self.back = Button(str(msg("Back to the main table")), "primary")
        self.field.setAccessibleName(str(msg("Name of the table")))
        self.field.setFixedWidth(theme().px(NAME))
        row = self.row((12, 8, 12, 8), 8)
        row.addWidget(self.field)
        row.addWidget(self.words, 1)
        row.addWidget(ToolRow([self.out, self.newer, self.back]))
