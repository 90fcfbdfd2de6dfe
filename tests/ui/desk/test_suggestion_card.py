"""Tests for app.ui.desk.suggestion_card."""

import pytest
from pandas import DataFrame, Series
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.analysis.profile import profile
from app.analysis.step import steps
from app.analysis.suggestion import suggesters
from app.analysis.suggestions import suggestions
from app.analysis.table import Table, table_of
from app.ui.desk.suggestion_card import SuggestionCard

steps.load()
suggesters.load()

COLUMNS = {
    "spaces": [" Lima", "Quito ", "La  Paz"] * 4,
    "numbers": ["1.234,50", "2.000,00", "3.100,25"] * 4,
    "days": ["31/12/2023", "01/02/2023", "15/06/2023"] * 4,
    "names": ["Sur S.A.", "SUR SA", "Sur S. A."] * 4,
    "codes": ["A-1", "A-2", "A-1"] * 4,
}


def table() -> Table:
    frame = DataFrame({name: Series(texts, dtype="str") for name, texts in COLUMNS.items()})
    return table_of(frame)


@pytest.mark.parametrize("column", list(COLUMNS))
def test_every_suggestion_has_a_card_that_leads_somewhere_or_only_tells(
    column: str, qtbot: QtBot
) -> None:
    start = table()
    for suggestion in suggestions(start, column, profile(start, column)):
        card = SuggestionCard(suggestion)
        qtbot.addWidget(card)
        buttons = card.findChildren(QPushButton)
        assert bool(buttons) == bool(suggestion.page or suggestion.step_kind)
