"""The tables to practise with, each with its biography."""

from PySide6.QtCore import Signal

from app.analysis.reading.folded import folded
from app.errors import UserError
from app.i18n import msg
from app.lessons.dataset_card import DatasetCard, read_cards
from app.ui.pages.dataset_card import BiographyCard
from app.ui.program import Program
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class PracticeData(Panel):
    """`chosen` names the table to open."""

    chosen = Signal(str)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        language = program.settings.language
        self.cards: list[BiographyCard] = []
        column = self.column((0, 0, 0, 0), 12)
        column.addWidget(Text(str(INVENTED), tone="muted").wrapped())
        for card in sorted(self._told(), key=lambda card: folded(card.title(language))):
            shown = BiographyCard(card, language)
            shown.chosen.connect(lambda name=card.name: self.chosen.emit(name))
            self.cards.append(shown)
            column.addWidget(shown)

    def _told(self) -> tuple[DatasetCard, ...]:
        try:
            return read_cards(self._program.places.datasets)
        except UserError as error:
            self._program.fail(error)
            return ()


INVENTED = msg(
    "They are invented, to learn without fear of getting it wrong: they say nothing about real"
    " people or firms. Each opens as a project of yours."
)
